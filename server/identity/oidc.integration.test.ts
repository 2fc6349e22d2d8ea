import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import NextAuth from 'next-auth'
import Provider from 'oidc-provider'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { authOptions } from '#app/api/auth/[...nextauth]/auth-options'
import { createForwarded } from '#server/http/forwarded'
import { pointNextAuth } from '#server/http/hosts'
import { openTestIdentity } from './test-identity'

const owner = { key: 'the-setup-key', name: 'Olive', email: 'olive@example.org', password: 'plumb bob on a string' }

type Identity = Awaited<ReturnType<typeof openTestIdentity>>
let identity: Identity
let base: string
const closing: (() => void)[] = []

/** A server on a free port of loopback, whose listener may need its own address. */
async function serve(make: (url: string) => RequestListener): Promise<string> {
  const server = createServer()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server's address is never a path
  server.on('request', make(url))
  closing.push(() => {
    server.closeAllConnections()
    server.close()
  })
  return url
}

/** The routes of next-auth with our options, over plain HTTP: all of it but Next's own routing. */
function authRoutes(url: string): RequestListener {
  const settle = createForwarded({ hops: 0 })
  return async (incoming, outgoing) => {
    settle(incoming)
    const asked = new URL(incoming.url ?? '/', url)
    const chunks: Uint8Array[] = []
    for await (const chunk of incoming) chunks.push(chunk)
    const request = Object.assign(incoming, {
      query: { ...Object.fromEntries(asked.searchParams), nextauth: asked.pathname.split('/').slice(3) },
      cookies: cookiesOf(incoming.headers.cookie ?? ''),
      body: Object.fromEntries(new URLSearchParams(Buffer.concat(chunks).toString())),
    })
    const response = Object.assign(outgoing, {
      status: (code: number) => Object.assign(outgoing, { statusCode: code }),
      json: (body: unknown) => outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(body)),
      send: (body: unknown) => outgoing.end(typeof body === 'string' ? body : JSON.stringify(body ?? null)),
    })
    await answer(request, response)
  }
}

function cookiesOf(header: string): Record<string, string> {
  const pairs = header.split('; ').map((pair) => pair.split(/=(.*)/s))
  return Object.fromEntries(pairs.map(([name, value = '']) => [name, decodeURIComponent(value)]))
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const signedIn = await identity.identity.personOf({ cookie: request.headers.cookie })
  const options = authOptions({ auth: identity.identity.auth, signedIn, address: 'test' })
  await NextAuth(request as never, response as never, options) // shaped by authRoutes as Next's API routes shape them
}

/** A real OpenID provider that lets anybody in under the name they give, and takes no code without PKCE. */
function provider(url: string, callback: () => string): RequestListener {
  const openid = new Provider(url, {
    clients: [{ client_id: 'plumbline', client_secret: 'client-secret', redirect_uris: [callback()] }],
    pkce: { required: () => true },
    features: { devInteractions: { enabled: true } },
    conformIdTokenClaims: false,
    cookies: { keys: ['a key for tests'] },
    claims: { openid: ['sub'], profile: ['name'], email: ['email'] },
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: () => ({ sub: id, name: `${id} of the provider`, email: 'olive@example.org' }),
    }),
  })
  return openid.callback()
}

/** A browser as far as redirects, forms and cookies go. */
function browser() {
  const jar = new Map<string, { name: string; value: string; path: string; host: string }>()

  async function send(url: string, form?: Record<string, string>): Promise<Response> {
    const { host, pathname } = new URL(url)
    const cookies = [...jar.values()].filter((cookie) => cookie.host === host && pathname.startsWith(cookie.path))
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    for (const line of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(/;\s*/)
      const [name = '', value = ''] = pair.split(/=(.*)/s)
      const path = attributes.find((attribute) => /^path=/i.test(attribute))?.slice(5) ?? '/'
      jar.set([host, path, name].join(' '), { name, value, path, host })
    }
    return response
  }

  return {
    jar,
    send,
    /** Follows redirects, fills in the provider's forms as `login`, and stops at the first address of ours that isn't next-auth's. */
    async follow(start: string, login: string): Promise<string> {
      let [url, form] = [start, undefined as Record<string, string> | undefined]
      for (let step = 0; step < 20; step++) {
        if (url.startsWith(base) && !url.startsWith(`${base}/api/auth/`)) return url.slice(base.length)
        const response = await send(url, form)
        const location = response.headers.get('location')
        if (location !== null) {
          ;[url, form] = [new URL(location, url).href, undefined]
          continue
        }
        const page = await response.text()
        const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
        const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
        if (!prompt || !action) throw new Error(`${response.status} at ${url}: ${page.slice(0, 2_000)}`)
        ;[url, form] = [new URL(action, url).href, { prompt, login, password: 'any' }]
      }
      throw new Error('The sign-in goes in circles')
    },
    async csrf(): Promise<string> {
      const { csrfToken } = (await (await send(`${base}/api/auth/csrf`)).json()) as { csrfToken: string }
      return csrfToken
    },
    /** Posts a form of next-auth's as components/session/sign-in.ts does; gives the address it answers with. */
    async post(action: string, fields: Record<string, string>): Promise<string> {
      const csrfToken = await this.csrf()
      const response = await send(`${base}/api/auth/${action}`, { ...fields, csrfToken, json: 'true' })
      return ((await response.json()) as { url: string }).url
    },
    me: () =>
      identity.identity.personOf({ cookie: [...jar.values()].map(({ name, value }) => `${name}=${value}`).join('; ') }),
  }
}

beforeEach(async () => {
  base = await serve(authRoutes)
  const issuer = await serve((url) => provider(url, () => `${base}/api/auth/callback/oidc`))
  identity = await openTestIdentity({
    oidc: { issuer, clientId: 'plumbline', clientSecret: 'client-secret', name: 'Example ID' },
  })
  await identity.call('POST /setup', owner)
  pointNextAuth(process.env, null)
})
afterEach(async () => {
  for (const close of closing.splice(0)) close()
  await identity.close()
})

async function throughProvider(visitor: ReturnType<typeof browser>, login: string): Promise<string> {
  const leave = await visitor.post('signin/oidc', { callbackUrl: `${base}/new` })
  return visitor.follow(leave, login)
}

test('somebody new signs in by the provider and becomes an account, not the owner with their e-mail address', async () => {
  const visitor = browser()
  expect(await throughProvider(visitor, 'quinn')).toBe('/new')
  expect(await visitor.me()).toMatchObject({
    kind: 'account',
    name: 'quinn of the provider',
    owner: false,
    email: null,
  })
  const again = browser()
  await throughProvider(again, 'quinn')
  expect(await again.me()).toEqual(await visitor.me())
})

test('who is signed in links the provider to their account, and signs in by it from then on', async () => {
  const olive = browser()
  await olive.post('callback/password', { email: owner.email, password: owner.password })
  expect(await olive.me()).toMatchObject({ name: 'Olive' })
  await throughProvider(olive, 'o-live')
  expect(await olive.me()).toMatchObject({ name: 'Olive', owner: true })
  const phone = browser()
  await throughProvider(phone, 'o-live')
  expect(await phone.me()).toMatchObject({ name: 'Olive', owner: true })
})

test('an answer of the provider that this browser did not ask for signs nobody in', async () => {
  const asked = browser()
  const leave = await asked.post('signin/oidc', { callbackUrl: `${base}/new` })
  const victim = browser()
  expect(await victim.follow(leave, 'mallory')).toMatch(/^\/sign-in\?.*error=OAuthCallback/)
  expect(await victim.me()).toBeNull()
})

test('the session cookie holds a person id, is for HTTP alone and not sent from other sites', async () => {
  const olive = browser()
  const response = await olive.send(`${base}/api/auth/callback/password`, {
    email: owner.email,
    password: owner.password,
    csrfToken: await olive.csrf(),
    json: 'true',
  })
  const [cookie] = response.headers.getSetCookie().filter((line) => line.includes('session-token'))
  expect(cookie).toMatch(/; HttpOnly/)
  expect(cookie).toMatch(/; SameSite=Lax/)
  const days = (Date.parse(/Expires=([^;]+)/.exec(cookie ?? '')?.[1] ?? '') - Date.now()) / 86_400_000
  expect(Math.round(days)).toBe(90)
  expect(await (await olive.send(`${base}/api/auth/session`)).json()).toEqual({ expires: expect.any(String), user: {} })
})

test.each([
  ['a wrong password', 'password', { email: owner.email, password: 'not this one' }, 'wrong-credentials'],
  ['an unknown address', 'password', { email: 'nobody@example.org', password: 'not this one' }, 'wrong-credentials'],
  ['a wrong invite', 'guest', { code: 'A'.repeat(22), name: 'Ben', group: '' }, 'unknown-invite'],
  ['a name of 500 characters', 'guest', { code: 'A'.repeat(22), name: 'x'.repeat(500), group: '' }, 'bad-name'],
  ['a used link', 'code', { code: 'A'.repeat(22) }, 'unknown-code'],
])('%s signs nobody in, and says why in a word', async (_, way, fields, error) => {
  const visitor = browser()
  const url = new URL(await visitor.post(`callback/${way}`, fields))
  expect(url.searchParams.get('error')).toBe(error)
  expect(await visitor.me()).toBeNull()
})

test('a form of another site, which has no csrf token, signs nobody in', async () => {
  const visitor = browser()
  await visitor.send(`${base}/api/auth/callback/password`, { email: owner.email, password: owner.password })
  expect(await visitor.me()).toBeNull()
})

test('a visitor of the demo is a guest and is told where it is; signing out ends the session', async () => {
  const visitor = browser()
  await visitor.post('callback/demo', {})
  expect(await visitor.me()).toMatchObject({ kind: 'guest' })
  const session = await (await visitor.send(`${base}/api/auth/session`)).json()
  expect(session).toMatchObject({ assessment: 'demo-assessment' })
  await visitor.post('signout', {})
  expect(await visitor.me()).toBeNull()
})
