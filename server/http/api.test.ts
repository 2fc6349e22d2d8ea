import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createRoute, z } from '@hono/zod-openapi'
import { afterEach, expect, test } from 'vitest'
import type { Person } from '#lib/services'
import { signedIn } from './actor'
import { type ApiDeps, createApi, requestListener } from './api'
import { failing, jsonAnswer, jsonBody } from './route'
import { nameSchema } from './schemas'

const ada: Person = { id: 'person-ada', kind: 'account', name: 'Ada', email: 'ada@example.org', owner: true }
const ben: Person = { id: 'person-ben', kind: 'guest', name: 'Ben', email: null, owner: false }

/** An API with one more route, that greets whoever asks; the bearer `ada` and the cookie `ben` are known. */
function apiWith(changes: Partial<ApiDeps> = {}) {
  const logged: unknown[] = []
  const deps = {
    personOf: async ({ authorization, cookie }) =>
      authorization === 'Bearer ada' ? ada : cookie === 'session=ben' ? ben : null,
    allowedOrigin: (origin) => origin === 'http://plumbline.test',
    ready: async () => {},
    metrics: () => 'plumbline_up 1\n',
    metricsToken: 'metrics-token',
    refused: () => undefined,
    log: { error: (fields) => logged.push(fields) },
    ...changes,
    routes: (v1) => {
      const greet = createRoute({
        method: 'post',
        path: '/greetings',
        request: { body: jsonBody(z.object({ name: nameSchema })) },
        responses: { 201: jsonAnswer('A greeting', z.object({ text: z.string() })), ...failing },
      })
      v1.openapi(greet, (c) => c.json({ text: `${c.req.valid('json').name} greets ${signedIn(c).name}` }, 201))
      v1.get('/broken', () => {
        throw new Error('the secret cause')
      })
    },
  } satisfies ApiDeps
  return { api: createApi(deps), logged }
}

function greeting(headers: Record<string, string>, body: string = JSON.stringify({ name: 'Eve' })) {
  return new Request('http://plumbline.test/api/v1/greetings', { method: 'POST', headers, body })
}

const json = { 'content-type': 'application/json' }

test('a bearer token needs no origin, and the cookie beside it does not count', async () => {
  const { api } = apiWith()
  const both = { ...json, authorization: 'Bearer ada', cookie: 'session=ben', origin: 'http://evil.test' }
  expect(await (await api.request(greeting(both))).json()).toEqual({ text: 'Eve greets Ada' })
})

test('a bad bearer token is not rescued by a good cookie', async () => {
  const { api } = apiWith()
  const headers = { ...json, authorization: 'Bearer wrong', cookie: 'session=ben', origin: 'http://plumbline.test' }
  const answer = await api.request(greeting(headers))
  expect([answer.status, (await answer.json()).code]).toEqual([401, 'not-signed-in'])
})

test.each([
  ['our own page', { ...json, cookie: 'session=ben', origin: 'http://plumbline.test' }, 201, undefined],
  ['a foreign page', { ...json, cookie: 'session=ben', origin: 'http://evil.test' }, 403, 'bad-origin'],
  ['a page that hides its origin', { ...json, cookie: 'session=ben', origin: 'null' }, 403, 'bad-origin'],
  ['a cookie without an origin', { ...json, cookie: 'session=ben' }, 403, 'bad-origin'],
  [
    'a foreign form',
    { 'content-type': 'text/plain', cookie: 'session=ben', origin: 'http://plumbline.test' },
    403,
    'bad-origin',
  ],
  ['a foreign page without a cookie', { ...json, origin: 'http://evil.test' }, 403, 'bad-origin'],
  ['nobody', json, 401, 'not-signed-in'],
  ['the wrong content type', { authorization: 'Bearer ada', 'content-type': 'text/plain' }, 415, 'wrong-content-type'],
])('an unsafe request from %s', async (_, headers, status, code) => {
  const answer = await apiWith().api.request(greeting(headers))
  expect([answer.status, (await answer.json()).code]).toEqual([status, code])
})

test('reading with a cookie needs no origin', async () => {
  const answer = await apiWith().api.request('/api/v1/openapi.json', { headers: { cookie: 'session=ben' } })
  expect(answer.status).toBe(200)
})

test.each([
  ['malformed JSON', '{"name":', 400, 'bad-request'],
  ['no name', '{}', 400, 'bad-request'],
  ['an empty name', '{"name":"   "}', 400, 'bad-request'],
  ['a name of 500 characters', JSON.stringify({ name: 'x'.repeat(500) }), 400, 'bad-request'],
  ['a name that turns the text around', JSON.stringify({ name: 'Eve\u202e' }), 400, 'bad-request'],
  ['300 kB', JSON.stringify({ name: 'x'.repeat(300_000) }), 413, 'too-large'],
])('%s is refused with a problem document', async (_, body, status, code) => {
  const answer = await apiWith().api.request(greeting({ ...json, authorization: 'Bearer ada' }, body))
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  expect(await answer.json()).toMatchObject({ status, code, type: `urn:plumbline:problem:${code}` })
})

test('a wrong field is named', async () => {
  const answer = await apiWith().api.request(greeting({ ...json, authorization: 'Bearer ada' }, '{"name":""}'))
  expect((await answer.json()).errors).toEqual([
    { path: 'name', message: 'must be a name of 1 to 80 visible characters' },
  ])
})

test('no answer is kept by a cache or guessed at by a browser', async () => {
  const { api } = apiWith()
  const answers = [
    await api.request(greeting({ ...json, authorization: 'Bearer ada' })),
    await api.request(greeting({})),
  ]
  for (const { headers } of answers) {
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual(['no-store', 'nosniff'])
  }
})

test('an unknown address is 404 and a known one with a wrong method 405', async () => {
  const { api } = apiWith()
  expect((await api.request('/api/v1/nothing')).status).toBe(404)
  const wrong = await api.request('/api/v1/greetings')
  expect([wrong.status, wrong.headers.get('allow')]).toEqual([405, 'POST'])
})

test('what nobody foresaw is told to the log and not to the client', async () => {
  const { api, logged } = apiWith()
  const answer = await api.request('/api/v1/broken')
  expect(answer.status).toBe(500)
  expect(await answer.text()).not.toContain('secret cause')
  expect(logged).toMatchObject([{ path: '/api/v1/broken', err: new Error('the secret cause') }])
})

test('the description is OpenAPI 3.1 and shows the schema that validates', async () => {
  const description = await (await apiWith().api.request('/api/v1/openapi.json')).json()
  expect(description.openapi).toBe('3.1.0')
  const body = description.paths['/greetings'].post.requestBody.content['application/json'].schema
  expect(body.properties.name).toMatchObject({ type: 'string', minLength: 1, maxLength: 80 })
})

test('not ready is 503 with a time to try again', async () => {
  const { api } = apiWith({ ready: () => Promise.reject(new Error('database is gone')) })
  const answer = await api.request('/readyz')
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect((await api.request('/healthz')).status).toBe(200)
})

test('metrics ask for their token unless they are read on this machine', async () => {
  const { api } = apiWith()
  expect((await api.request('/metrics')).status).toBe(401)
  expect((await api.request('/metrics', { headers: { authorization: 'Bearer metrics-token' } })).status).toBe(200)
  const here = { incoming: { headers: {}, socket: { remoteAddress: '127.0.0.1' } } }
  expect((await api.request('/metrics', {}, here)).status).toBe(200)
  const proxied = new Request('http://plumbline.test/metrics', { headers: { 'x-forwarded-for': '203.0.113.9' } })
  expect((await api.request(proxied, {}, here)).status).toBe(401)
})

const open: ReturnType<typeof createServer>[] = []
afterEach(() => {
  for (const server of open.splice(0)) server.close()
})

async function listening(): Promise<string> {
  const listener = requestListener(apiWith().api)
  const server = createServer((request, response) => void listener(request, response)).listen(0, '127.0.0.1')
  open.push(server)
  await new Promise((resolve) => server.once('listening', resolve))
  const { port } = server.address() as AddressInfo // a TCP server's address is never a path
  return `http://127.0.0.1:${port}`
}

/** A body that doesn't say how long it is. */
function streamed(chunk: Uint8Array, times: number) {
  let left = times
  const body = new ReadableStream({
    pull: (controller) => (left-- > 0 ? controller.enqueue(chunk) : controller.close()),
  })
  return { method: 'POST', headers: { ...json, authorization: 'Bearer ada' }, body, duplex: 'half' }
}

test('a body without a length is cut off at the limit on a real socket too', async () => {
  const chunk = new TextEncoder().encode('x'.repeat(64 * 1024))
  const answer = await fetch(`${await listening()}/api/v1/greetings`, streamed(chunk, 8))
  expect(answer.status).toBe(413)
})

test('a small body without a length is read like any other', async () => {
  const whole = new TextEncoder().encode(JSON.stringify({ name: 'Ada' }))
  const answer = await fetch(`${await listening()}/api/v1/greetings`, streamed(whole, 1))
  expect(answer.ok).toBe(true)
})

test('a request that could have a body and has none is answered by its route', async () => {
  const answer = await fetch(`${await listening()}/api/v1/greetings`, {
    method: 'DELETE',
    headers: { authorization: 'Bearer ada' },
  })
  expect(answer.status).toBe(405)
})
