import { afterEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from './test-server'
import { type Program, Q, seatedWorkshop, workshopOf } from './test-workshop'

const OTHER = 'target:patch-management'
const NEXT = 'current:access-control'
/** Far enough that no clock of a test machine reaches it. */
const SOONER = '2100-06-03T16:00:00.000Z'
const LATER = '2100-06-04T16:00:00.000Z'

let server: TestServer | null = null
afterEach(async () => {
  await server?.end()
  server = null
})

const waitingOf = async (program: Program, id: string) =>
  (await program.get('/assessments')).body.assessments.find((each: { id: string }) => each.id === id).waiting

test('the list says what waits for each person: only what they are asked and have not answered', async () => {
  server = await startTestServer()
  const { id, olga, ana, cem, otto } = await seatedWorkshop(server)
  await workshopOf(server, olga)
  expect(await waitingOf(ana.program, id)).toBeNull()

  await olga.command(id, { type: 'updateBrief', timeZone: 'Europe/Berlin' })
  await olga.command(id, { type: 'open', questions: [Q], deadline: LATER })
  await olga.command(id, { type: 'open', questions: [OTHER], deadline: SOONER })
  await olga.command(id, { type: 'open', questions: [NEXT] })
  expect(await waitingOf(ana.program, id)).toEqual({ questions: 3, until: SOONER, timeZone: 'Europe/Berlin' })
  expect(await waitingOf(otto.program, id)).toBeNull()
  expect(await waitingOf(olga, id)).toBeNull()

  const vote = (question: string) => ({ type: 'castVote', question, round: 1, answer: 'abstain' })
  await ana.program.command(id, vote(OTHER), { 'idempotency-key': 'other' })
  expect(await waitingOf(ana.program, id)).toMatchObject({ questions: 2, until: LATER })
  expect(await waitingOf(cem.program, id)).toMatchObject({ questions: 3, until: SOONER })

  await ana.program.command(id, vote(Q), { 'idempotency-key': 'one' })
  expect(await waitingOf(ana.program, id)).toMatchObject({ questions: 1, until: null })
  await ana.program.command(id, { type: 'withdrawVote', question: Q, round: 1 }, { 'idempotency-key': 'back' })
  expect(await waitingOf(ana.program, id)).toMatchObject({ questions: 2, until: LATER })

  await olga.command(id, { type: 'setGroup', member: (await me(olga, id)).id, group: 'business' })
  expect(await waitingOf(olga, id)).toMatchObject({ questions: 3 })
  await olga.command(id, { type: 'lock', questions: [Q, OTHER, NEXT] })
  expect(await waitingOf(ana.program, id)).toBeNull()
})

const me = async (program: Program, id: string) => (await program.get(`/assessments/${id}`)).body.me

test('members get the deadlines as a calendar, the same for everybody, whatever was voted; strangers get nothing', async () => {
  server = await startTestServer()
  const { id, olga, ana, cem, otto } = await seatedWorkshop(server)
  const path = `/assessments/${id}/calendar.ics`
  await olga.command(id, { type: 'open', questions: [Q] })
  expect((await ana.program.get(path)).status).toBe(404)

  await olga.command(id, { type: 'setDeadline', questions: [Q], deadline: SOONER })
  const stamped = (text: string) => text.replace(/DTSTAMP:.*/, 'DTSTAMP')
  const before = await ana.program.get(path)
  expect(before.status).toBe(200)
  expect(before.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
  expect(before.headers.get('content-disposition')).toBe('attachment; filename="Line-4.ics"')
  expect(before.text).toContain('DTEND:21000603T160000Z\r\n')
  expect(before.text.replaceAll('\r\n ', '')).toContain(`URL:${server.origin}/a/${id}/ballot\r\n`)

  await cem.program.command(
    id,
    { type: 'castVote', question: Q, round: 1, answer: { comprehensiveness: 3, scope: 2 }, reason: 'only-in-the-vote' },
    { 'idempotency-key': 'vote' },
  )
  for (const { program } of [ana, cem, otto]) expect(stamped((await program.get(path)).text)).toBe(stamped(before.text))

  expect((await server.program().get(path)).status).toBe(401)
  const elsewhere = await workshopOf(server, olga)
  expect((await elsewhere.ana.program.get(path)).status).toBe(403)
})
