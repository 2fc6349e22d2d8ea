import { afterAll, beforeAll, expect, test } from 'vitest'
import { SETUP_KEY, startTestServer, type TestServer } from '../test-server'
import { workshopOf } from '../test-workshop'

const CURRENT = 'current:access-control'
const STEP = {
  type: 'addAction',
  practice: 'access-control',
  from: { comprehensiveness: 1, scope: 1 },
  to: { comprehensiveness: 2, scope: 1 },
}

let server: TestServer
let olga: ReturnType<TestServer['program']>

beforeAll(async () => {
  server = await startTestServer()
  const owner = { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' }
  olga = server.program((await server.program().post('/setup', owner)).body.token)
})

afterAll(() => server.end())

test('a circle is told by the ids of its steps, and what was removed comes back under its own', async () => {
  const { id, ana } = await workshopOf(server, olga)
  await olga.command(id, { ...STEP, title: 'First' })
  await olga.command(id, { ...STEP, title: 'Second', dependsOn: ['action-001'], due: '2027-03-31' })
  const refused = await olga.command(id, { type: 'updateAction', id: 'action-001', dependsOn: ['action-002'] })
  expect(refused.status).toBe(409)
  expect(refused.body).toMatchObject({
    code: 'wrong-state',
    circle: ['action-001', 'action-002', 'action-001'],
  })
  const before = (await olga.get(`/assessments/${id}`)).body.actions
  await olga.command(id, { type: 'removeAction', id: 'action-001' })
  expect((await ana.program.command(id, { type: 'restoreAction', id: 'action-001' })).status).toBe(403)
  expect((await olga.command(id, { type: 'restoreAction', id: 'action-001' })).status).toBe(200)
  expect((await olga.get(`/assessments/${id}`)).body.actions).toEqual(before)
  await olga.command(id, { type: 'updateAction', id: 'action-002', due: null })
  expect((await olga.get(`/assessments/${id}`)).body.actions[1]).not.toHaveProperty('due')
})

test('evidence is an address or a note of who takes part, within limits, and everybody in the room sees it', async () => {
  const { id, ana, ben, otto } = await workshopOf(server, olga)
  const add = (more: object) => ana.program.command(id, { type: 'addEvidence', question: CURRENT, ...more })
  expect((await add({ url: 'https://plant.example/1', note: 'Page 4' })).body).toEqual({ id: 'evidence-001' })
  for (const [more, status, code] of [
    [{}, 400, 'bad-answer'],
    [{ url: 'ftp://plant.example/1' }, 400, 'bad-request'],
    [{ url: `https://plant.example/${'x'.repeat(500)}` }, 400, 'too-long'],
    [{ note: 'x'.repeat(2_001) }, 400, 'too-long'],
  ] as const) {
    const { status: answered, body } = await add(more)
    expect([answered, body.code], JSON.stringify(more).slice(0, 40)).toEqual([status, code])
  }
  expect((await otto.program.command(id, { type: 'addEvidence', question: CURRENT, note: 'seen' })).status).toBe(403)
  const room = ben.program.open(`room/${id}`)
  await room.synced
  expect(room.map('room').get('evidence')).toMatchObject({
    [CURRENT]: [{ id: 'evidence-001', url: 'https://plant.example/1', note: 'Page 4', by: ana.member }],
  })
  room.end()
  const remove = { type: 'removeEvidence', question: CURRENT, id: 'evidence-001' }
  expect((await ben.program.command(id, remove)).status).toBe(403)
  expect((await ana.program.command(id, remove)).status).toBe(200)
  expect((await olga.get(`/assessments/${id}`)).body.evidence).toEqual({})
})

test('an indicator that is ticked stands in the assessment, and in its export', async () => {
  const { id, ana } = await workshopOf(server, olga)
  const tick = { type: 'checkIndicator', practice: 'access-control', level: 2, indicator: 0, done: true }
  expect((await ana.program.command(id, tick)).status).toBe(403)
  expect((await olga.command(id, { ...tick, indicator: 90 })).body.code).toBe('bad-answer')
  expect((await olga.command(id, tick)).status).toBe(200)
  const exported = JSON.parse((await olga.get(`/assessments/${id}/export/json`)).text)
  expect(exported.content.assessment.indicators).toEqual({ 'access-control': { 2: [0] } })
  expect(exported.content.evidence).toEqual({})
})

test('the steps leave as a file for whoever may have the CSV, in the columns of the tracker that is named', async () => {
  const { id, ana, otto } = await workshopOf(server, olga)
  await olga.command(id, { ...STEP, title: '=1+1' })
  const path = `/assessments/${id}/export/actions.csv`
  const plain = await olga.get(path)
  expect(plain.text).toContain('action-001,"\'=1+1",access-control,')
  expect((await otto.program.get(`${path}?for=github`)).text).toMatch(/^title,body,labels,state\r\n/)
  expect((await olga.get(`${path}?for=jira`)).text).toContain('Summary,Issue Type,Status')
  expect((await olga.get(`${path}?for=trello`)).status).toBe(400)
  expect((await ana.program.get(path)).status).toBe(403)
  await olga.command(id, { type: 'freeze' })
  expect((await ana.program.get(path)).status).toBe(200)
  expect((await olga.command(id, { ...STEP, title: 'Too late' })).body.code).toBe('frozen')
})
