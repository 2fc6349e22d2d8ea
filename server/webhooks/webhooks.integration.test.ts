import { createHmac } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { startTestServer } from '#server/test-server'
import { type Program, Q, seatedWorkshop } from '#server/test-workshop'
import { startTestReceiver } from './test-receiver'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE
const KEYS = ['at', 'assessment', 'id', 'number', 'question', 'type', 'url'].toSorted()

const open: { end(): Promise<unknown> }[] = []
afterEach(async () => {
  for (const each of open.splice(0).reverse()) await each.end()
})

/** A server whose clock can be put forward; webhooks may go to this machine. */
async function server(options: { dataDir?: string; port?: number; ahead?: number; variables?: object } = {}) {
  let ahead = options.ahead ?? 0
  const started = await startTestServer({
    ...(options.dataDir === undefined ? {} : { dataDir: options.dataDir }),
    variables: { WEBHOOK_ALLOW_PRIVATE: 'true', ...options.variables },
    clock: () => Date.now() + ahead,
  })
  const handle = {
    ...started,
    forward(milliseconds: number) {
      ahead += milliseconds
    },
  }
  open.push(handle)
  return handle
}

async function receiver(port?: number) {
  const started = await startTestReceiver(port)
  open.push(started)
  return started
}

async function hook(olga: Program, id: string, url: string): Promise<{ id: string; secret: string }> {
  const made = await olga.post(`/assessments/${id}/webhooks`, { url })
  expect(made.status).toBe(201)
  return made.body
}

/** The log, once its first line has that many attempts: they are recorded after their answers have come. */
async function logOf(olga: Program, id: string, webhook: string, attempts: number) {
  const log = async () => (await olga.get(`/assessments/${id}/webhooks/${webhook}/deliveries`)).body.deliveries
  await expect.poll(async () => (await log())[0]?.attempts.length, { timeout: 20_000 }).toBe(attempts)
  return log()
}

test('opening, reveal and decision arrive signed, and none of them holds an answer, a count or a reason', async () => {
  const there = await receiver()
  const here = await server()
  const { olga, id, ana, ben, cem } = await seatedWorkshop(here)
  const { secret } = await hook(olga, id, there.url)
  await olga.command(id, { type: 'open', questions: [Q] })
  const rating = { comprehensiveness: 3, scope: 2 }
  for (const [seat, reason] of [
    [ana, 'Badges are shared on the night shift.'],
    [ben, 'Auditors ask for it.'],
    [cem, 'The gateway has one password.'],
  ] as const)
    await seat.program.command(id, { type: 'castVote', question: Q, round: 1, answer: rating, reason })
  await there.count(1)
  const sealed = [...there.received]
  await olga.command(id, { type: 'reveal', questions: [Q] })
  await olga.command(id, { type: 'decide', question: Q, rating, rationale: 'Everybody named the gateway.' })
  const all = await there.count(4)
  expect(sealed.map(({ body }) => body.type)).toEqual(['round.opened'])
  expect(all.map(({ body }) => body.type).toSorted()).toEqual(
    ['round.opened', 'round.locked', 'round.revealed', 'decision.recorded'].toSorted(),
  )
  const decision = all.find(({ body }) => body.type === 'decision.recorded')
  expect(decision?.body).toMatchObject({ assessment: id, question: Q, number: 'D-001' })
  expect(decision?.body.url).toBe(`${here.origin}/a/${id}/decisions#D-001`)
  expect(new Set(all.map(({ body }) => body.id)).size).toBe(4)
  for (const { headers, text, body } of all) {
    expect(Object.keys(body).toSorted()).toEqual(KEYS)
    expect(text).not.toMatch(/Badges|Auditors|password|gateway|comprehensiveness|scope|Ana|Ben|Cem/)
    const [, t, v1] = /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(headers['plumbline-signature'])) ?? []
    expect(v1).toBe(createHmac('sha256', secret).update(`${t}.${text}`).digest('hex'))
    expect(headers['plumbline-event']).toBe(body.type)
    expect(headers['plumbline-delivery']).toBe(body.id)
  }
})

test('what fails is tried again later as the same event, and the log keeps both attempts', async () => {
  const there = await receiver()
  there.answerWith({ status: 503 })
  const here = await server()
  const { olga, id } = await seatedWorkshop(here)
  const { id: webhook } = await hook(olga, id, there.url)
  await olga.command(id, { type: 'open', questions: [Q] })
  await there.count(1)
  const [waiting] = await logOf(olga, id, webhook, 1)
  expect(waiting).toMatchObject({ state: 'waiting', type: 'round.opened', number: 1 })
  expect((await olga.get(`/assessments/${id}/webhooks`)).body.webhooks[0].failingSince).not.toBeNull()
  there.answerWith({ status: 200, body: 'thanks' })
  here.forward(MINUTE)
  const [first, second] = await there.count(2)
  expect(second?.text).toBe(first?.text)
  const [delivered] = await logOf(olga, id, webhook, 2)
  expect(delivered).toMatchObject({ state: 'delivered', nextAt: null })
  expect(delivered.attempts.map(({ status }: { status: number }) => status)).toEqual([503, 200])
  expect((await olga.get(`/assessments/${id}/webhooks`)).body.webhooks[0].failingSince).toBeNull()
})

test('a delivery that waits survives a restart of the server', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-webhooks-'))
  const gone = await startTestReceiver()
  await gone.end()
  const first = await server({ dataDir })
  const { olga, id } = await seatedWorkshop(first)
  const { id: webhook } = await hook(olga, id, gone.url)
  await olga.command(id, { type: 'open', questions: [Q] })
  const [waiting] = await logOf(olga, id, webhook, 1)
  expect(waiting.attempts[0]).toMatchObject({ status: null, error: 'unreachable' })
  await first.end()
  open.splice(open.indexOf(first), 1)
  const back = await receiver(gone.port)
  await server({ dataDir, ahead: MINUTE })
  const [arrived] = await back.count(1)
  expect(arrived?.body).toMatchObject({ id: waiting.id, type: 'round.opened' })
  open.push({ end: async () => rmSync(dataDir, { recursive: true, force: true }) })
  open.unshift(...open.splice(-1))
})

test('a delivery can be sent again by hand, and says the same', async () => {
  const there = await receiver()
  const here = await server()
  const { olga, id } = await seatedWorkshop(here)
  const { id: webhook } = await hook(olga, id, there.url)
  await olga.command(id, { type: 'open', questions: [Q] })
  await there.count(1)
  const [delivered] = await logOf(olga, id, webhook, 1)
  const again = await olga.post(`/assessments/${id}/webhooks/${webhook}/deliveries/${delivered.id}/redeliver`)
  expect(again.status).toBe(200)
  expect(again.body).toMatchObject({ id: delivered.id, state: 'delivered' })
  const [first, second] = await there.count(2)
  expect(second?.text).toBe(first?.text)
})

test('a webhook that has failed for days is switched off, and a test that arrives switches it on', async () => {
  const there = await receiver()
  there.answerWith({ status: 410 })
  const here = await server()
  const { olga, id } = await seatedWorkshop(here)
  const { id: webhook } = await hook(olga, id, there.url)
  const hooks = async () => (await olga.get(`/assessments/${id}/webhooks`)).body.webhooks[0]
  const sent = await olga.post(`/assessments/${id}/webhooks/${webhook}/test`)
  expect(sent.body).toMatchObject({ type: 'test', state: 'failed', question: null })
  expect(await hooks()).toMatchObject({ disabledAt: null })
  here.forward(6 * DAY)
  await olga.post(`/assessments/${id}/webhooks/${webhook}/test`)
  expect((await hooks()).disabledAt).not.toBeNull()
  const before = there.received.length
  await olga.command(id, { type: 'open', questions: [Q] })
  const { body } = await olga.get(`/assessments/${id}/webhooks/${webhook}/deliveries`)
  expect(body.deliveries.map(({ type }: { type: string }) => type)).toEqual(['test', 'test'])
  expect(there.received.length).toBe(before)
  there.answerWith({ status: 200 })
  expect((await olga.post(`/assessments/${id}/webhooks/${webhook}/test`)).body.state).toBe('delivered')
  expect(await hooks()).toMatchObject({ disabledAt: null, failingSince: null })
})

test('webhooks are for facilitators with an account, and the secret is said once', async () => {
  const there = await receiver()
  const here = await server()
  const { olga, id, ana, otto } = await seatedWorkshop(here)
  const { id: webhook, secret } = await hook(olga, id, there.url)
  expect(secret).toMatch(/^whsec_[\w-]{43}$/)
  expect((await olga.get(`/assessments/${id}/webhooks`)).text).not.toContain(secret)
  const invite = await olga.post(`/assessments/${id}/invites`, { role: 'facilitator' })
  const joined = await here.program().post('/join', { code: invite.body.code, name: 'Gast' })
  const guest = here.program(joined.body.token)
  for (const [program, status] of [
    [ana.program, 403],
    [otto.program, 403],
    [guest, 403],
    [here.program(), 401],
  ] as const) {
    expect((await program.get(`/assessments/${id}/webhooks`)).status).toBe(status)
    expect((await program.post(`/assessments/${id}/webhooks`, { url: there.url })).status).toBe(status)
    expect((await program.get(`/assessments/${id}/webhooks/${webhook}/deliveries`)).status).toBe(status)
    expect((await program.post(`/assessments/${id}/webhooks/${webhook}/test`)).status).toBe(status)
    expect((await program.delete(`/assessments/${id}/webhooks/${webhook}`)).status).toBe(status)
  }
  for (let more = 1; more < 5; more++) await hook(olga, id, `${there.url}/${more}`)
  expect((await olga.post(`/assessments/${id}/webhooks`, { url: there.url })).body.code).toBe('too-many-webhooks')
  expect((await olga.delete(`/assessments/${id}/webhooks/${webhook}`)).status).toBe(204)
  expect((await olga.delete(`/assessments/${id}/webhooks/${webhook}`)).status).toBe(404)
})

test('unless the operator allows it, only https addresses on the public internet are taken', async () => {
  const here = await server({ variables: { WEBHOOK_ALLOW_PRIVATE: '' } })
  const { olga, id } = await seatedWorkshop(here)
  for (const [url, code] of [
    ['http://127.0.0.1:9/x', 'webhook-not-https'],
    ['https://127.0.0.1:9/x', 'webhook-not-public'],
    ['https://169.254.169.254/latest/meta-data', 'webhook-not-public'],
    ['https://[::ffff:10.0.0.1]/x', 'webhook-not-public'],
    ['https://localhost/x', 'webhook-not-public'],
    ['javascript:alert(1)', 'webhook-not-https'],
  ]) {
    const refused = await olga.post(`/assessments/${id}/webhooks`, { url })
    expect([url, refused.status, refused.body.code]).toEqual([url, 400, code])
  }
})
