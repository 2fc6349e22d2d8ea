import { afterAll, beforeAll, expect, test } from 'vitest'
import type { CommandType } from '#model/command'
import { startTestServer, type TestServer } from '#server/test-server'
import { type Program, Q, seatedWorkshop, workshopOf } from '#server/test-workshop'

// A type for each command: what the model learns must be here, and so in the API's description.
const COMMANDS: Record<CommandType, true> = {
  open: true,
  lock: true,
  reveal: true,
  cancel: true,
  setDeadline: true,
  park: true,
  unpark: true,
  focus: true,
  startTimer: true,
  stopTimer: true,
  planEnd: true,
  setAgenda: true,
  exclude: true,
  include: true,
  setRiskTier: true,
  updateBrief: true,
  freeze: true,
  unfreeze: true,
  decide: true,
  acceptReady: true,
  reopen: true,
  addAction: true,
  updateAction: true,
  removeAction: true,
  restoreAction: true,
  addEvidence: true,
  removeEvidence: true,
  checkIndicator: true,
  appoint: true,
  setGroup: true,
  excuse: true,
  renameMember: true,
  mergeMembers: true,
  removeMember: true,
  castVote: true,
  withdrawVote: true,
  accept: true,
  dissent: true,
  takeOver: true,
}

let server: TestServer
let olga: Program
let id: string

beforeAll(async () => {
  server = await startTestServer()
  const workshop = await seatedWorkshop(server)
  olga = workshop.olga
  id = workshop.id
})

afterAll(() => server.end())

test('the description of the API names every address and every command', async () => {
  const { paths, components } = (await server.program().get('/openapi.json')).body
  const addresses = Object.entries(paths as Record<string, object>).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method} ${path}`),
  )
  expect(addresses).toEqual(
    expect.arrayContaining([
      'post /setup',
      'post /tokens',
      'delete /tokens/{id}',
      'post /accounts',
      'get /assessments',
      'post /assessments',
      'get /assessments/{id}',
      'get /assessments/{id}/ballot',
      'post /assessments/{id}/commands',
      'post /assessments/{id}/invites',
      'delete /assessments/{id}/invites/{code}',
      'post /join',
      'post /me/link',
      'get /assessments/{id}/export/{format}',
      'get /assessments/{id}/log',
    ]),
  )
  const described = JSON.stringify(components.schemas.Command)
  for (const type of Object.keys(COMMANDS)) expect(described, type).toContain(`"${type}"`)
})

test('a foreign workshop and one that is not there get the same answer at every address', async () => {
  const other = await workshopOf(server, olga)
  const stranger = other.ana.program
  const { paths } = (await stranger.get('/openapi.json')).body as { paths: Record<string, object> }
  const requests = Object.entries(paths)
    .filter(([path]) => path.startsWith('/assessments/{id}'))
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => ({ method, path })))
  expect(requests.length).toBeGreaterThan(6)
  const bodies: Record<string, object> = {
    '/assessments/{id}/commands': { type: 'open', questions: [Q] },
    '/assessments/{id}/invites': { role: 'participant' },
    '/assessments/{id}/mails': { kind: 'reminder' },
    '/assessments/{id}': { archived: true },
    '/assessments/{id}/duplicate': { title: 'Mine' },
    '/assessments/{id}/next': { title: 'Mine' },
    '/assessments/{id}/webhooks': { url: 'https://hooks.example.org/' },
  }
  for (const { method, path } of requests) {
    const send = async (assessment: string) => {
      const address = path
        .replace('{id}', assessment)
        .replace('{format}', 'json')
        .replace('/export/progress', '/export/progress?format=pdf')
        .replace('{code}', 'no-such-code-anywhere-')
        .replace(/\{(webhook|delivery|member)\}/g, 'no-such-id-anywhere')
      if (method === 'get') return stranger.get(address)
      if (method === 'delete') return stranger.delete(address)
      if (method === 'patch') return stranger.patch(address, bodies[path])
      return stranger.post(address, bodies[path])
    }
    const [foreign, missing] = [await send(id), await send('there-is-none')]
    expect([foreign.status, foreign.body.code], `${method} ${path}`).toEqual([403, 'not-entitled'])
    expect(foreign.body).toEqual(missing.body)
  }
})

test('a command is open to whom the policy says, over HTTP as in the model', async () => {
  const { id: mine, ana, otto } = await workshopOf(server, olga)
  const open = { type: 'open', questions: [Q] }
  expect((await ana.program.command(mine, open)).status).toBe(403)
  expect(
    (await otto.program.command(mine, { type: 'castVote', question: Q, round: 1, answer: 'abstain' })).status,
  ).toBe(403)
  expect((await otto.program.command(mine, { type: 'takeOver' })).status).toBe(403)
  expect((await ana.program.command(mine, { type: 'renameMember', member: otto.member, name: 'X' })).status).toBe(403)
  expect((await ana.program.command(mine, { type: 'renameMember', member: ana.member, name: 'Anna' })).status).toBe(200)
  expect((await ana.program.get(`/assessments/${mine}`)).body.me.name).toBe('Anna')
  expect((await olga.command(mine, { type: 'removeMember', member: ana.member })).status).toBe(200)
  await expect.poll(async () => (await ana.program.get(`/assessments/${mine}`)).status).toBe(401)
})

test('several questions refused at once are all named in the problem', async () => {
  const { id: mine } = await workshopOf(server, olga)
  const questions = [Q, 'target:patch-management']
  const { status, body } = await olga.command(mine, { type: 'lock', questions })
  expect(status).toBe(409)
  expect(body.refused).toEqual(questions.map((question) => ({ question, code: 'wrong-state' })))
})

test('a body of more than 256 kB is too large, also when it does not say so first', async () => {
  const large = { type: 'updateBrief', viewpoint: 'x'.repeat(256 * 1024) }
  const { status, body } = await olga.command(id, large)
  expect([status, body.code]).toEqual([413, 'too-large'])
  const streamed = await fetch(`${server.origin}/api/v1/assessments/${id}/commands`, {
    method: 'POST',
    headers: { authorization: `Bearer ${olga.token}`, 'content-type': 'application/json' },
    body: new Blob([JSON.stringify(large)]).stream(),
    duplex: 'half',
  } as RequestInit)
  expect(streamed.status).toBe(413)
})

test('the same request twice at once is done once, for every kind of command', async () => {
  const { id: mine, ana } = await workshopOf(server, olga)
  const twice = async (program: Program, command: object, key: string) => {
    const send = () => program.command(mine, command, { 'idempotency-key': key })
    const [one, other] = await Promise.all([send(), send()])
    expect(one?.status, key).toBe(200)
    expect(other?.body, key).toEqual(one?.body)
    return one?.body
  }
  await twice(olga, { type: 'open', questions: [Q] }, 'open')
  await twice(ana.program, { type: 'castVote', question: Q, round: 1, answer: 'abstain' }, 'vote')
  await twice(olga, { type: 'reveal', questions: [Q] }, 'reveal')
  const decide = { type: 'decide', question: Q, rating: { comprehensiveness: 0 }, rationale: 'x' }
  expect(await twice(olga, decide, 'decide')).toEqual({ number: 'D-001' })
  const step = { practice: 'access-control', from: { comprehensiveness: 0 }, to: { comprehensiveness: 1, scope: 1 } }
  expect(await twice(olga, { type: 'addAction', title: 'Begin', ...step }, 'action')).toEqual({ id: 'action-001' })
  await twice(olga, { type: 'freeze' }, 'freeze')
})

test('each answer names its request, as the proxy in front called it or anew', async () => {
  const named = await fetch(`${server.origin}/healthz`, { headers: { 'x-request-id': 'from-the-proxy.1' } })
  expect(named.headers.get('x-request-id')).toBe('from-the-proxy.1')
  const given: Record<string, string>[] = [{}, {}, { 'x-request-id': 'no "name' }]
  const answers = await Promise.all(given.map((headers) => fetch(`${server.origin}/healthz`, { headers })))
  const ids = answers.map(({ headers }) => headers.get('x-request-id') ?? '')
  expect(new Set(ids).size).toBe(3)
  for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/)
})

test('an answer of the API loads nothing and stands in no frame', async () => {
  const { headers } = await fetch(`${server.origin}/api/v1/openapi.json`)
  expect(headers.get('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'")
  expect(headers.get('x-content-type-options')).toBe('nosniff')
})
