import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer, until } from '#server/test-server'
import { type Program, Q, type ReceiptEntry, seatedWorkshop, workshopOf } from '#server/test-workshop'

let server: TestServer
let olga: Program

beforeAll(async () => {
  server = await startTestServer()
  olga = (await seatedWorkshop(server)).olga
})

afterAll(() => server.end())

const entry = { round: 1, answer: { comprehensiveness: 3, scope: 2 }, reason: 'because' }

/** Ana has voted in an open round; how her receipt goes on can be waited for. */
async function received() {
  const { id, ana, ben } = await workshopOf(server, olga)
  await olga.command(id, { type: 'open', questions: [Q] })
  const ballot = ana.program.open(`ballot/${id}`)
  await ballot.synced
  const receipt = () => ballot.map('receipts').get(Q) as ReceiptEntry | undefined
  const becomes = (status: string, refusal?: string) =>
    until(ballot.doc, () => receipt()?.status === status && receipt()?.refusal === refusal && receipt())
  const vote = () => ballot.map('votes').set(Q, entry)
  vote()
  await becomes('received')
  const counted = async () => (await ana.program.get(`/assessments/${id}/ballot`)).body[Q]
  expect(await counted()).toMatchObject(entry)
  return { id, ana, ben, ballot, becomes, vote, counted }
}

test('a receipt does not outlive its vote: a cancelled round takes it back', async () => {
  const { id, ballot, becomes, counted } = await received()
  await olga.command(id, { type: 'cancel', question: Q, reason: 'the wrong question' })
  await becomes('refused', 'round-closed')
  expect(await counted()).toBe(undefined)
  ballot.end()
})

test('who is excused and then asked again can give the same answer again', async () => {
  const { id, ana, ballot, becomes, vote, counted } = await received()
  await olga.command(id, { type: 'excuse', member: ana.member, questions: null })
  await becomes('refused', 'not-entitled')
  expect(await counted()).toBe(undefined)
  await olga.command(id, { type: 'excuse', member: ana.member, questions: [] })
  vote()
  await becomes('received')
  expect(await counted()).toMatchObject(entry)
  ballot.end()
})

test('a vote that its owner takes back is withdrawn, and counts again when it is given again', async () => {
  const { ballot, becomes, vote, counted } = await received()
  ballot.map('votes').set(Q, { round: 1, answer: null })
  await becomes('withdrawn')
  expect(await counted()).toBe(undefined)
  vote()
  await becomes('received')
  ballot.end()
})

test('a vote over HTTP stands in the open ballot, and taking it back there does too', async () => {
  const { id, ana, ballot, becomes } = await received()
  const cast = { type: 'castVote', question: Q, round: 1, answer: 'abstain' }
  const { body } = await ana.program.command(id, cast)
  await until(ballot.doc, () => (ballot.map('receipts').get(Q) as ReceiptEntry).digest === body.digest)
  expect(ballot.map('votes').get(Q)).toEqual({ round: 1, answer: 'abstain' })
  expect((await ana.program.command(id, { type: 'withdrawVote', question: Q, round: 1 })).body.status).toBe('withdrawn')
  await becomes('withdrawn')
  expect(ballot.map('votes').get(Q)).toEqual({ round: 1, answer: null })
  ballot.end()
})

test('a change that comes too late is refused, and its receipt says which answer still counts', async () => {
  const { id, ballot, becomes, counted } = await received()
  await olga.command(id, { type: 'lock', questions: [Q] })
  ballot.map('votes').set(Q, { round: 1, answer: 'abstain' })
  expect(await becomes('refused', 'round-closed')).toMatchObject({ counted: entry.answer })
  expect(await counted()).toMatchObject(entry)
  ballot.end()
})
