import { afterEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { openSqlite } from './store/sqlite'
import { openDocument, startTestServer, type TestServer, until } from './test-server'
import { type Program, Q, seatedWorkshop, workshopOf } from './test-workshop'

const METRICS_TOKEN = 'a-secret-of-this-test-alone'

let server: TestServer
afterEach(() => server.end())

const listed = async (program: Program) => (await program.get('/assessments')).body.assessments
const decide = (question: string, level: number, more: object = {}) => ({
  type: 'decide',
  question,
  rating: { comprehensiveness: level, scope: 1 },
  rationale: `Because of ${question}.`,
  ...more,
})

test('a list of two hundred assessments opens no room, and says role, waiting questions and overdue reviews', async () => {
  server = await startTestServer()
  const { id, olga, ana } = await seatedWorkshop(server)
  await olga.command(id, decide('target:access-control', 3, { reviewOn: '2020-01-01' }))
  await olga.command(id, decide('current:access-control', 1, { reviewOn: '2100-01-01' }))
  await olga.command(id, { type: 'open', questions: ['target:patch-management'] })
  const more = Array.from({ length: 199 }, (_, index) =>
    olga.post('/assessments', { title: `System ${index}`, system: `System ${index}` }),
  )
  await Promise.all(more)
  const { dataDir } = server
  await server.close()
  server = await startTestServer({ dataDir, variables: { METRICS_TOKEN } }) // nothing is open any more
  const all = await listed(server.program(olga.token))
  expect(all).toHaveLength(200)
  const [line] = await listed(server.program(ana.token))
  expect(await roomsInMemory()).toBe(0)
  expect(line).toMatchObject({ id, role: 'participant', overdue: 1, open: 1, archived: false, baseline: null })
  expect(line.waiting).toMatchObject({ questions: 1 })
  expect(line).not.toHaveProperty('seats')
  expect(all.find((each: { id: string }) => each.id === id)).toMatchObject({ role: 'facilitator', waiting: null })
})

test('what an earlier version kept of an assessment lists it for everybody, before and after it is used again', async () => {
  server = await startTestServer()
  const { id, olga, ana, otto } = await seatedWorkshop(server)
  const { dataDir } = server
  await server.close()
  const database = await openSqlite(dataDir)
  await database.run('update member set seat = null')
  await database.run(`update assessment set summary = json_remove(summary, '$.asked', '$.reviews')`)
  await database.close()
  server = await startTestServer({ dataDir })
  for (const question of [null, 'target:access-control']) {
    for (const { token } of [olga, ana, otto])
      expect((await listed(server.program(token))).map((line: { id: string }) => line.id)).toEqual([id])
    await server.program(olga.token).command(id, { type: 'focus', question })
  }
})

async function roomsInMemory(): Promise<number> {
  const text = await (
    await fetch(`${server.origin}/metrics`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  ).text()
  return Number(/^plumbline_rooms (\d+)$/m.exec(text)?.[1])
}

test('everybody has an archive of their own', async () => {
  server = await startTestServer()
  const { id, olga, ana } = await seatedWorkshop(server)
  expect((await ana.program.patch(`/assessments/${id}`, { archived: true })).status).toBe(200)
  expect((await listed(ana.program))[0].archived).toBe(true)
  expect((await listed(olga))[0].archived).toBe(false)
  const stranger = server.program()
  expect((await stranger.patch(`/assessments/${id}`, { archived: true })).status).toBe(401)
})

test('a facilitator deletes an assessment for good: sockets close, its addresses answer as for strangers', async () => {
  server = await startTestServer()
  const { id, olga, ana } = await seatedWorkshop(server)
  const other = await workshopOf(server, olga)
  const room = openDocument(server.origin, ana.token, `room/${id}`, new Y.Doc())
  await room.synced
  expect((await ana.program.delete(`/assessments/${id}`)).body.code).toBe('not-entitled')
  expect((await olga.delete(`/assessments/${id}`)).status).toBe(204)
  expect(await room.closed).toBe(4403)
  expect((await olga.get(`/assessments/${id}`)).status).toBe(403)
  expect((await olga.command(id, { type: 'freeze' })).status).toBe(403)
  expect((await listed(olga)).map((each: { id: string }) => each.id)).toEqual([other.id])
  room.end()
})

test('a duplicate is set up alike and holds nobody and no vote', async () => {
  server = await startTestServer()
  const { id, olga, ana } = await seatedWorkshop(server, { privacy: 'named', quorum: 0.75 })
  await olga.command(id, { type: 'exclude', practice: 'physical-protection', rationale: 'No hardware.' })
  await olga.command(id, decide(Q, 3))
  expect((await ana.program.post(`/assessments/${id}/duplicate`, { title: 'Mine' })).status).toBe(403)
  const made = await olga.post(`/assessments/${id}/duplicate`, { title: 'Line 5' })
  expect(made.status).toBe(201)
  const { body } = await olga.get(`/assessments/${made.body.id}`)
  expect(body.assessment).toMatchObject({
    title: 'Line 5',
    system: 'Line 4',
    phase: 'preparing',
    settings: { privacy: 'named', quorum: 0.75 },
    excluded: { 'physical-protection': 'No hardware.' },
  })
  expect(body.assessment.baseline).toBeUndefined()
  expect(Object.keys(body.members)).toHaveLength(1)
  expect(body.ledger).toEqual([])
})

test('the next assessment follows the one before: its decisions show once a question is known, its people are expected', async () => {
  server = await startTestServer()
  const { id, olga, ana } = await seatedWorkshop(server)
  await olga.command(id, decide(Q, 3, { reviewOn: '2026-01-01' }))
  await olga.command(id, decide('current:access-control', 1))
  const made = await olga.post(`/assessments/${id}/next`, { title: 'Line 4, next year' })
  const next: string = made.body.id
  const view = async () => (await olga.get(`/assessments/${next}`)).body
  expect(await view()).toMatchObject({ assessment: { baseline: { assessment: id, current: {} } }, earlier: {} })
  await olga.command(next, decide(Q, 4))
  const known = await view()
  expect(known.earlier).toEqual({
    [Q]: expect.objectContaining({ number: 'D-001', rationale: `Because of ${Q}.`, reviewOn: '2026-01-01' }),
  })
  const [line] = await listed(olga)
  expect(line).toMatchObject({ id: next, baseline: id })
  // Who was in last time is in again only by a link.
  expect(Object.keys(known.members)).toHaveLength(1)
  expect((await ana.program.get(`/assessments/${next}`)).status).toBe(403)
  const { body } = await ana.program.get('/me/export')
  expect(body.expectedIn).toEqual([{ id: next, title: 'Line 4, next year', name: 'Ana' }])
})

test('a person gets all that is held about them, and nothing of others', async () => {
  server = await startTestServer()
  const { id, olga, ana, ben } = await seatedWorkshop(server)
  await olga.command(id, { type: 'open', questions: [Q] })
  const answer = { comprehensiveness: 2, scope: 1 }
  await ana.program.command(id, { type: 'castVote', question: Q, round: 1, answer, reason: 'Only badges.' })
  await ben.program.command(id, { type: 'castVote', question: Q, round: 1, answer: 'dont-know', reason: 'No idea.' })
  await olga.command(id, { type: 'reveal', questions: [Q] })
  await olga.command(id, decide(Q, 2))
  await ana.program.command(id, { type: 'dissent', question: Q, text: 'Too low.' })
  const { status, body, text } = await ana.program.get('/me/export')
  expect(status).toBe(200)
  expect(body.person).toMatchObject({ name: 'Ana', kind: 'guest' })
  expect(body.tokens).toHaveLength(1)
  expect(body.assessments).toMatchObject([
    {
      id,
      name: 'Ana',
      votes: [{ question: Q, round: 1, answer, reason: 'Only badges.' }],
      dissent: [{ decision: 'D-001', text: 'Too low.' }],
    },
  ])
  expect(text).not.toContain('No idea.')
  expect((await olga.get('/me/export')).body.assessments[0].decided).toEqual(['D-001'])
})

test('an erased person is a former member: the name is nowhere, what they said stays, the chain holds', async () => {
  server = await startTestServer()
  const { id, olga, ana } = await seatedWorkshop(server, { privacy: 'named' })
  const watching = openDocument(server.origin, olga.token, `room/${id}`, new Y.Doc())
  const own = openDocument(server.origin, ana.token, `ballot/${id}`, new Y.Doc())
  await Promise.all([watching.synced, own.synced])
  await olga.command(id, { type: 'open', questions: [Q] })
  const answer = { comprehensiveness: 2, scope: 1 }
  await ana.program.command(id, { type: 'castVote', question: Q, round: 1, answer, reason: 'Only badges.' })
  await olga.command(id, { type: 'reveal', questions: [Q] })
  await olga.command(id, { type: 'freeze' })

  expect((await ana.program.delete('/me')).status).toBe(204)
  expect(await own.closed).toBe(4403)
  expect((await ana.program.get('/me')).status).toBe(401)
  await until(watching.doc, () => {
    const seat = watching.map('room').get(`member:${ana.member}`) as { name: string } | undefined
    return seat?.name.startsWith('Former member')
  })
  const { body, text } = await olga.get(`/assessments/${id}`)
  expect(text).not.toContain('"Ana"')
  expect(body.questions[Q].rounds[0].reasons).toMatchObject([{ text: 'Only badges.' }])
  expect((await olga.get(`/assessments/${id}/log`)).body).toMatchObject({ verified: true })
  watching.end()
  own.end()
})

test('whoever alone facilitates a workshop hands it over first; the owner stays; a facilitator erases a member', async () => {
  server = await startTestServer()
  const { id, olga, ana, cem } = await seatedWorkshop(server)
  expect((await olga.delete('/me')).body.code).toBe('owner-stays')
  const invite = await olga.post(`/assessments/${id}/invites`, { role: 'facilitator' })
  const joined = await server.program().post('/join', { code: invite.body.code, name: 'Fay', group: 'business' })
  const fay = server.program(joined.body.token)
  const { body: me } = await olga.get(`/assessments/${id}`)
  await fay.command(id, { type: 'removeMember', member: me.me.id })
  const refused = await fay.delete('/me')
  expect(refused).toMatchObject({ status: 409, body: { code: 'last-facilitator', errors: [{ path: id }] } })

  expect((await cem.program.post(`/assessments/${id}/members/${ana.member}/erase`)).status).toBe(403)
  const erased = await fay.post(`/assessments/${id}/members/${ana.member}/erase`)
  expect(erased).toMatchObject({ status: 200, body: { name: expect.stringMatching(/^Former member \d+$/) } })
  expect((await ana.program.get(`/assessments/${id}`)).status).toBe(401)
  const { body } = await fay.get(`/assessments/${id}`)
  expect(body.members[ana.member]).toMatchObject({ name: erased.body.name, active: false })
})
