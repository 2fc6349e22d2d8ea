import { randomBytes, randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { join } from 'node:path'
import type { Logger } from 'pino'
import { toBase64url } from '#lib/base64url'
import type { Environment } from '#lib/env'
import type { Services } from '#lib/services'
import { summariesOf } from './assessment-list'
import { builtInPacks } from './built-in-packs'
import { openRedisBus } from './bus/redis-bus'
import { createSharedPresence } from './bus/shared-presence'
import { createServices } from './create-services'
import { createDemos } from './demo/demo'
import { createApi, requestListener } from './http/api'
import { assessmentRoutes } from './http/assessments'
import { crosswalkRoutes } from './http/crosswalk'
import { exportRoutes } from './http/exports'
import { createForwarded } from './http/forwarded'
import { allowedHost, allowedOrigin } from './http/hosts'
import { importRoutes } from './http/imports'
import { inviteRoutes } from './http/invites'
import { mailRoutes } from './http/mails'
import { peopleRoutes } from './http/people'
import { personalRoutes } from './http/personal'
import { portfolioRoutes } from './http/portfolio'
import { Problem, problemResponse } from './http/problem'
import { securityHeaders } from './http/security-headers'
import { templateRoutes } from './http/templates'
import { webhookRoutes } from './http/webhooks'
import { createIdentity } from './identity/identity'
import { createRateLimit } from './identity/rate-limits'
import { createSetupKey, keptSecret } from './identity/secrets'
import { loggedPath } from './log'
import { createMailer } from './mail/mailer'
import { createMetrics, type Metrics } from './metrics'
import { createPersonal } from './personal'
import { createPublicAddress, localAddresses } from './public-address'
import { createReports } from './report/reports'
import { createRooms } from './rooms/create-rooms'
import { createFollowing } from './rooms/following'
import { openStore } from './store/create-store'
import type { AssessmentStore } from './store/store'
import { createSync } from './sync/upgrade'
import { createTemplates } from './templates/templates'
import { createWebhooks } from './webhooks/webhooks'

/** Something that answers pages: Next.js, or nothing where only programs ask. */
export interface Pages {
  /** A development server, whose scripts evaluate code. */
  dev: boolean
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** An upgrade that isn't a document's; false: nobody wants it. */
  upgrade(request: IncomingMessage, socket: import('node:stream').Duplex, head: Buffer): boolean
  close(): Promise<void>
}

export interface RunningServer {
  port: number
  /** What `/setup` asks for; null once there is an owner. A configured key is known to who set it, and not repeated. */
  setupKey: { value: string } | 'configured' | null
  services: Services
  /** In reverse: no new requests, all committed, sockets told to come back, the store closed. Never longer than the deadline. */
  close(deadline?: number): Promise<void>
}

const API = /^\/(api\/v1(\/|$)|healthz$|readyz$|metrics$)/
const SECOND = 1_000
const HOUR_SECONDS = 3_600

/**
 * Opens everything and listens: the store, identity, rooms, HTTP, sync, and the clock that locks deadlines.
 * @param pagesOf makes what answers pages, once the services are there
 */
export async function serve(
  environment: Environment,
  log: Logger,
  pagesOf: (services: Services, secret: string) => Promise<Pages | null>,
  open: typeof openStore = openStore,
  clock: () => number = Date.now,
): Promise<RunningServer> {
  const { dataDir } = environment
  const store = await open({ dataDir, databaseUrl: environment.databaseUrl })
  const random = (bytes: number) => new Uint8Array(randomBytes(bytes))
  const addresses = [...localAddresses().map(({ address }) => address), hostname()]
  const rules = { publicUrl: environment.url, addresses }
  const setupKey = createSetupKey({ configured: environment.setupKey, file: join(dataDir, 'setup-key'), random })
  const secret = environment.secret ?? keptSecret(join(dataDir, 'secret'), random)
  const metrics = createMetrics()
  const settle = createForwarded(environment.trustProxy)

  const { shared } = store.assessments
  const bus =
    environment.redisUrl === null || !shared
      ? null
      : openRedisBus(environment.redisUrl, {
          installation: await shared.installation(),
          node: toBase64url(random(9)),
          heard: metrics.heardBus,
          log,
        })

  const sharing = bus && createSharedPresence(bus, clock)

  const rooms = createRooms({
    store: counted(store.assessments, metrics),
    clock,
    mostMembers: environment.limits.members,
    random: (bytes) => toBase64url(random(bytes)),
    log,
    onEvents: (assessment, events) => demos.onEvents(assessment, events),
    sharing,
    onTurn: (assessment, turn) => bus?.publish({ kind: 'turn', assessment, turn }),
    onRemoved: (person) =>
      void endGuest(person).catch((cause) => log.error({ err: cause }, 'tokens could not be revoked')),
  })
  /** A guest has no other home than the workshop they were removed from. */
  async function endGuest(person: string): Promise<void> {
    if ((await store.people.person(person))?.kind === 'guest') await store.people.revokeTokensOf(person)
    recheck(person)
  }
  /** What somebody's sockets rest upon has ended: here at once, elsewhere as soon as it is heard, and each minute. */
  function recheck(person: string): void {
    bus?.publish({ kind: 'recheck', person })
    sync.recheckPerson(person).catch((cause) => log.error({ err: cause }, 'sockets could not be looked at'))
  }
  bus?.subscribe((message) => {
    if (message.kind === 'recheck') void sync.recheckPerson(message.person)
  })

  const publicHttps = environment.url?.startsWith('https:') ?? false
  let port = environment.port
  const address = createPublicAddress({ url: environment.url, port: () => port })
  const publicUrl = (host: string | null) => address(host).url
  const demos = createDemos({ rooms, store, clock, random })
  const identity = createIdentity({
    people: store.people,
    rooms,
    setupKey,
    secret,
    oidc: environment.oidc,
    secureCookies: publicHttps,
    publicUrl,
    createDemo: demos.create,
    clock,
    random,
    onRevoked: recheck,
  })
  const templates = createTemplates({
    store: store.templates,
    builtIn: builtInPacks(),
    random: (bytes) => toBase64url(random(bytes)),
    clock,
  })
  const personal = createPersonal({
    store,
    rooms,
    random: (bytes) => toBase64url(random(bytes)),
    clock,
    onErased: recheck,
  })
  const mailer =
    environment.smtpUrl === null
      ? null
      : await createMailer({
          smtpUrl: environment.smtpUrl,
          host: environment.url === null ? hostname() : new URL(environment.url).hostname,
          log,
        })
  const reports = createReports()
  const webhooks = createWebhooks({
    store: store.webhooks,
    serverSecret: secret,
    allowPrivate: environment.webhookAllowPrivate,
    publicUrl: () => publicUrl(null),
    clock,
    chance: Math.random,
    newId: () => toBase64url(random(12)),
    log,
  })
  const isAllowed = (origin: string, host: string | null) =>
    allowedOrigin(origin, host, { ...rules, allowedOrigins: environment.allowedOrigins })

  const api = requestListener(
    createApi({
      personOf: identity.personOf,
      allowedOrigin: isAllowed,
      ready: async () => void (await Promise.all([store.ping(), bus?.ping()])),
      metrics: () => metrics.text(rooms.count()),
      refused: (code) => metrics.refused('http', code),
      metricsToken: environment.metricsToken,
      log,
      routes(v1) {
        peopleRoutes(v1, { identity, publicUrl })
        inviteRoutes(v1, { identity, publicUrl })
        mailRoutes(v1, {
          rooms,
          invites: identity.invites,
          mailer,
          mailLimit: createRateLimit({ perSecond: 200 / HOUR_SECONDS, burst: 200, clock }),
          reminderLimit: createRateLimit({ perSecond: 1 / HOUR_SECONDS, burst: 1, clock }),
          async peopleOf(assessment) {
            const members = (await store.assessments.load(assessment))?.members ?? []
            const people = await Promise.all(members.map(({ person }) => store.people.person(person)))
            return people.filter((person) => person !== null)
          },
          publicUrl,
          clock,
        })
        crosswalkRoutes(v1, { rooms })
        webhookRoutes(v1, {
          rooms,
          webhooks,
          sendLimit: createRateLimit({ perSecond: 30 / HOUR_SECONDS, burst: 20, clock }),
        })
        portfolioRoutes(v1, { rooms, store: store.assessments, publicUrl })
        personalRoutes(v1, {
          personal,
          exportLimit: createRateLimit({ perSecond: 1 / 10, burst: 20, clock }).take,
        })
        templateRoutes(v1, {
          templates,
          rooms,
          publicUrl,
          writeLimit: createRateLimit({ perSecond: 1 / 5, burst: 30, clock }).take,
        })
        assessmentRoutes(v1, {
          rooms,
          templates,
          summariesOf: (person) => summariesOf({ store, rooms, clock }, person),
          publicUrl,
          commandLimit: identity.commandLimit,
          demoLimit: identity.demoLimit,
          logLimit: createRateLimit({ perSecond: 1, burst: 60, clock }).take,
          createDemo: demos.create,
          now: () => new Date(clock()).toISOString(),
        })
        // After the addresses that its `{format}` would take for one.
        importRoutes(v1, {
          rooms,
          publicUrl,
          importLimit: createRateLimit({ perSecond: 1 / 6, burst: 10, clock }).take,
        })
        exportRoutes(v1, {
          rooms,
          reports,
          exportLimit: createRateLimit({ perSecond: 1, burst: 60, clock }).take,
          log,
          now: () => new Date(clock()).toISOString(),
        })
      },
    }),
  )
  const sync = createSync({
    open: rooms.open,
    credentialOf: identity.credentialOf,
    holderOf: identity.holderOf,
    endedAmong: identity.endedAmong,
    allowedOrigin: isAllowed,
    limits: environment.limits,
    log,
    count: (reason) => metrics.refused('sync', reason),
  })
  const services = createServices({ store, templates, rooms, identity, address, mail: mailer !== null, clock })
  const pages = await pagesOf(services, secret)

  const server = createServer((request, response) => {
    const { host, proto } = settle(request)
    const path = pathOf(request)
    const requestId = requestIdOf(request)
    response.setHeader('X-Request-Id', requestId)
    const from = performance.now()
    response.once('finish', () => {
      const ms = Math.round(performance.now() - from)
      metrics.answered(response.statusCode, ms)
      log.debug(
        { requestId, method: request.method, path: loggedPath(path), status: response.statusCode, ms },
        'answered',
      )
    })
    const isPage = pages !== null && !API.test(path)
    const kind = !isPage ? 'data' : path.startsWith('/api/auth/') ? 'sign-in' : 'page'
    const nonce = kind === 'page' ? randomBytes(16).toString('base64') : ''
    const dev = pages?.dev ?? false
    const headers = securityHeaders({ kind, host, proto, publicHttps, dev, nonce })
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
    if (!allowedHost(host, rules) && !isOperation(request)) return void misdirected(response)
    if (!isPage) return void api(request, response)
    // Next.js takes the nonce for its own scripts from here; what a browser sent under this name is overwritten.
    request.headers['content-security-policy'] = headers['Content-Security-Policy']
    pages.handle(request, response).catch((cause: unknown) => {
      log.error({ err: cause, requestId, path: loggedPath(path) }, 'a page failed')
      response.destroy()
    })
  })
  server.on('upgrade', (request, socket, head) => {
    const { host } = settle(request)
    requestIdOf(request)
    if (host !== null) request.headers.host = host
    if (!allowedHost(host, rules)) return void socket.destroy()
    if (!sync.upgrade(request, socket, head) && !pages?.upgrade(request, socket, head)) socket.destroy()
  })

  port = await listen(server, environment)
  const following = shared && createFollowing({ shared, rooms, bus })
  const timers = [
    every(SECOND, () => rooms.tick(), log),
    every(SECOND, () => webhooks.tick(), log),
    every(SECOND, async () => following?.tick(), log),
    every(SECOND, async () => sharing?.tick(), log),
    every(SECOND, async () => sync.renew(), log),
    every(SECOND, () => sync.recheck(), log),
    every(30 * SECOND, async () => rooms.unloadIdle(), log),
    every(30 * SECOND, () => rooms.rest(), log),
  ]

  async function closeAll(): Promise<void> {
    for (const timer of timers) clearInterval(timer)
    demos.stop()
    server.close()
    await reports.close()
    await rooms.stop()
    sync.stop()
    server.closeAllConnections()
    await pages?.close()
    await mailer?.close()
    await webhooks.stop()
    sharing?.stop()
    await bus?.close()
    await store.close()
    metrics.close()
  }

  return {
    port,
    setupKey: (await store.people.hasOwner()) ? null : setupKey.configured ? 'configured' : { value: setupKey.value },
    services,
    close: (deadline = 8 * SECOND) =>
      Promise.race([closeAll(), new Promise<void>((done) => setTimeout(done, deadline).unref())]),
  }
}

/** The request's own name in logs: what the proxy in front called it, else one of ours. From here on it stands in its headers. */
function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers['x-request-id']?.toString() ?? ''
  const id = /^[\w.-]{1,64}$/.test(given) ? given : randomUUID()
  headers['x-request-id'] = id
  return id
}

/** The store, with its commits measured. */
function counted(store: AssessmentStore, metrics: Metrics): AssessmentStore {
  const { shared } = store
  return {
    ...store,
    commit: (writes) =>
      metrics.commit(
        () => writes.length,
        () => store.commit(writes),
      ),
    ...(shared && {
      shared: {
        ...shared,
        // With the wait for the assessment's lock, which other nodes may hold.
        turn: (assessment, isNew, work) => {
          let rows = 0
          const counting: typeof work = async (turn) => {
            const writes = await work(turn)
            rows = writes.length
            return writes
          }
          return metrics.commit(
            () => rows,
            () => shared.turn(assessment, isNew, counting),
          )
        },
      },
    }),
  }
}

function every(milliseconds: number, work: () => Promise<void>, log: Logger): NodeJS.Timeout {
  let busy = false
  return setInterval(() => {
    if (busy) return
    busy = true
    work()
      .catch((cause: unknown) => log.error({ err: cause }, 'a timer failed and is tried again'))
      .finally(() => {
        busy = false
      })
  }, milliseconds)
}

function listen(server: Server, { port, host }: Environment): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, ...(host === null ? {} : { host }) }, () => resolve((server.address() as AddressInfo).port)) // a TCP server
  })
}

/** Load balancers and monitors ask by whatever name they know. */
function isOperation(request: IncomingMessage): boolean {
  return /^\/(healthz|readyz|metrics)$/.test(pathOf(request))
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.split('?')[0] ?? '/'
}

function misdirected(response: ServerResponse): void {
  const problem = problemResponse(new Problem('wrong-host'))
  response.writeHead(problem.status, Object.fromEntries(problem.headers))
  problem.text().then(
    (body) => response.end(body),
    () => response.end(),
  )
}
