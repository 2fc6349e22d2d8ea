import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { LIMITS } from '#model/limits'
import { sameSecret } from '#server/identity/secrets'
import { loggedPath } from '#server/log'
import { NotStored } from '#server/rooms/outbox'
import { type ApiEnv, actor, type PersonOf } from './actor'
import { bodyLimit } from './body-limit'
import { Problem, problemResponse } from './problem'

export interface ApiDeps {
  personOf: PersonOf
  /** Whether a browser that shows this origin may act with its cookie; see hosts.ts. */
  allowedOrigin(origin: string, host: string | null): boolean
  /** Resolves if the store (and the bus) answer. */
  ready(): Promise<void>
  /** Prometheus text. */
  metrics(): string | Promise<string>
  /** Asked for `/metrics` from anywhere but loopback; null: loopback only. */
  metricsToken: string | null
  /** Hears the cause of what nobody foresaw. */
  log: { error(fields: { err: unknown; requestId: string | undefined; path: string }, message: string): void }
  /** Hears the code of each problem. */
  refused(code: string): void
  /** Adds the routes under `/api/v1`. */
  routes(api: OpenAPIHono<ApiEnv>): void
}

/** The HTTP API: `/api/v1/*`, its description, and the three addresses for whoever operates the server. */
export function createApi(deps: ApiDeps): OpenAPIHono<ApiEnv> {
  const v1 = new OpenAPIHono<ApiEnv>({
    defaultHook: (result) => {
      if (result.success) return
      const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      throw new Problem('bad-request', { errors })
    },
  })
  const ordinary = bodyLimit(LIMITS.bodyBytes)
  const large = bodyLimit(LIMITS.importBytes)
  v1.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
    c.header('X-Content-Type-Options', 'nosniff')
  })
  v1.use(actor(deps))
  // Only somebody with an account makes the server read a large body.
  v1.use((c, next) => {
    const isImport = c.req.path === '/api/v1/import' && c.get('person')?.kind === 'account'
    return isImport ? large(c, next) : ordinary(c, next)
  })
  deps.routes(v1)
  v1.openAPIRegistry.registerComponent('securitySchemes', 'token', { type: 'http', scheme: 'bearer' })
  v1.doc31('/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Plumbline',
      version: '1',
      description: 'Workshops on the IoT Security Maturity Model. Errors are RFC 9457 problem documents with a `code`.',
    },
    servers: [{ url: '/api/v1' }],
    security: [{ token: [] }, {}],
  })

  const root = new OpenAPIHono<ApiEnv>()
  root.onError((cause, c) => {
    const problem = problemOf(cause)
    deps.refused(problem.code)
    if (problem.code === 'unexpected')
      deps.log.error({ err: cause, requestId: requestIdOf(c), path: loggedPath(c.req.path) }, 'request failed')
    return problemResponse(problem)
  })
  root.get('/healthz', (c) => c.text('ok\n'))
  root.get('/readyz', async (c) => {
    try {
      await deps.ready()
    } catch (cause) {
      deps.log.error({ err: cause, requestId: requestIdOf(c), path: '/readyz' }, 'not ready')
      throw new Problem('restarting', { retryAfter: 5 })
    }
    return c.text('ok\n')
  })
  root.get('/metrics', async (c) => {
    const loopback = /^(::1|(::ffff:)?127\.\d+\.\d+\.\d+)$/.test(c.env?.incoming?.socket?.remoteAddress ?? '')
    // As the client sent them: in `headers` stands our own word.
    const sent = c.env?.incoming?.rawHeaders ?? [...c.req.raw.headers.keys()]
    const forwarded = sent.some((name) => name.toLowerCase() === 'x-forwarded-for')
    const shown = c.req.header('authorization') ?? ''
    const token = deps.metricsToken !== null && sameSecret(shown, `Bearer ${deps.metricsToken}`)
    if (!token && (!loopback || forwarded)) throw new Problem('not-signed-in')
    return c.text(await deps.metrics(), 200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' })
  })
  root.route('/api/v1', v1)

  const taken = root.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => ({ method, pattern: new RegExp(`^${path.replaceAll(/:[^/]+/g, '[^/]+')}$`) }))
  root.notFound((c) => {
    const methods = new Set(taken.filter(({ pattern }) => pattern.test(c.req.path)).map(({ method }) => method))
    if (methods.size === 0) return problemResponse(new Problem('not-found'))
    return problemResponse(new Problem('wrong-method', { allow: [...methods].join(', ') }))
  })
  return root
}

/** As serve.ts gave it to the request. */
function requestIdOf(c: Context<ApiEnv>): string | undefined {
  return c.env?.incoming?.headers['x-request-id']?.toString()
}

/** Anything thrown, as a problem. Of what nobody foresaw, a client learns only that it happened. */
function problemOf(cause: unknown): Problem {
  if (cause instanceof Problem) return cause
  if (cause instanceof NotStored) return new Problem('restarting', { retryAfter: 1 }, { cause })
  if (cause instanceof HTTPException) {
    if (cause.status === 413) return new Problem('too-large')
    if (cause.status === 415) return new Problem('wrong-content-type')
    if (cause.status === 400) return new Problem('bad-request', { detail: 'The body is not valid JSON.' })
  }
  return new Problem('unexpected', {}, { cause })
}

/** The API as a listener for Node's server. It leaves the process' own Request and Response alone: Next.js uses them. */
export function requestListener(
  api: OpenAPIHono<ApiEnv>,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return getRequestListener((request, env) => api.fetch(request, env), { overrideGlobalObjects: false })
}
