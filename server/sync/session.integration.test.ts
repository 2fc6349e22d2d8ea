import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { BallotEntry } from '#lib/docs/ballot-doc'
import { ballotStateOf } from '#lib/docs/ballot-state'
import { createSession, type Session } from '#lib/docs/session'
import { SETUP_KEY, startTestServer, type TestServer } from '../test-server'

const Q = 'target:access-control'
const three: BallotEntry = {
  round: 1,
  answer: { comprehensiveness: 3, scope: 3 },
  reason: 'Rights end with the work order.',
}
let server: TestServer
let owner: ReturnType<TestServer['program']>
let assessment: string
const stops: (() => void)[] = []

beforeAll(async () => {
  server = await startTestServer()
  const setUp = await server
    .program()
    .post('/setup', { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' })
  owner = server.program(setUp.body.token)
})

afterEach(() => {
  for (const stop of stops.splice(0)) stop()
})

afterAll(() => server.end())

/** A page of somebody in an assessment of its own, as the browser makes it; only the token stands in for the cookie. */
async function pageOf(name: string, role: 'participant' | 'observer' = 'participant') {
  const made = await owner.post('/assessments', {
    title: name,
    system: 'Line 4',
    settings: { closeWhenComplete: false },
  })
  assessment = made.body.id
  return pageIn(name, role)
}

async function pageIn(name: string, role: 'participant' | 'observer' = 'participant') {
  const group = role === 'participant' ? { group: 'technical' } : {}
  const invite = await owner.post(`/assessments/${assessment}/invites`, { role, ...group })
  const joined = await server.program().post('/join', { code: invite.body.code, name })
  const { token, member } = joined.body as { token: string; member: { id: string } }
  return { member: member.id, token, ...connect(server.origin, token, member.id) }
}

function connect(origin: string, token: string, member: string): { session: Session; stop: () => void } {
  class Authorized extends WebSocket {
    constructor(url: string | URL, protocols?: string | string[]) {
      super(url, protocols, { headers: { authorization: `Bearer ${token}` } })
    }
  }
  const session = createSession({
    base: `${origin.replace('http', 'ws')}/sync`,
    assessment,
    member,
    // ws and the browser's WebSocket are alike in all that y-websocket uses.
    socket: Authorized as unknown as typeof globalThis.WebSocket,
  })
  const stop = session.connect()
  stops.push(stop)
  return { session, stop }
}

const live = (session: Session) =>
  expect.poll(() => [session.connection.get().state, session.ballotConnection.get().state]).toEqual(['live', 'live'])

function stateOf(session: Session, round = 1) {
  const connection = session.ballotConnection.get()
  return ballotStateOf(session.ballot.get(), Q, { round, connection, mine: session.written.get()[Q] }).state
}

test('a vote is received, and a second device sees which answer counts', async () => {
  const ana = await pageOf('Ana')
  await live(ana.session)
  await owner.command(assessment, { type: 'open', questions: [Q] })
  ana.session.vote(Q, three)
  await expect.poll(() => stateOf(ana.session)).toBe('received')

  const phone = connect(server.origin, ana.token, ana.member)
  await live(phone.session)
  phone.session.vote(Q, { round: 1, answer: 'dont-know' })
  await expect.poll(() => stateOf(phone.session)).toBe('received')
  await expect.poll(() => stateOf(ana.session)).toBe('other-device')
})

test('a vote written while away arrives afterwards; one that comes too late is refused', async () => {
  const ana = await pageOf('Ana')
  await live(ana.session)
  await owner.command(assessment, { type: 'open', questions: [Q] })
  ana.stop()
  const again = connect(server.origin, ana.token, ana.member)
  // Before the first byte came: it is on the page, and goes as soon as there is a ballot.
  again.session.vote(Q, three)
  await expect.poll(() => stateOf(again.session)).toBe('received')

  await owner.command(assessment, { type: 'lock', questions: [Q] })
  again.session.vote(Q, { round: 1, answer: 'abstain' })
  await expect.poll(() => stateOf(again.session)).toBe('refused')
})

test('who is here shows by member, also of an observer, and goes with the page', async () => {
  const ana = await pageOf('Ana')
  const pat = await pageIn('Pat', 'observer')
  await expect.poll(() => ana.session.presence.get()).toEqual([ana.member, pat.member].toSorted())
  pat.stop()
  await expect.poll(() => ana.session.presence.get()).toEqual([ana.member])
})

test('who is removed is told so and not connected again', async () => {
  const ana = await pageOf('Ana')
  await live(ana.session)
  await owner.command(assessment, { type: 'removeMember', member: ana.member })
  await expect.poll(() => ana.session.connection.get()).toEqual({ state: 'closed', code: 4403 })
})

test('a frozen assessment refuses a vote with its reason, and notes only take reading', async () => {
  const ana = await pageOf('Ana')
  await live(ana.session)
  await owner.command(assessment, { type: 'open', questions: [Q] })
  await owner.command(assessment, { type: 'cancel', question: Q, reason: 'not today' })
  await owner.command(assessment, { type: 'freeze' })
  await expect.poll(() => ana.session.room.get()?.assessment.phase).toBe('frozen')
  ana.session.vote(Q, three)
  await expect.poll(() => ana.session.ballot.get().receipts[Q]?.refusal).toBe('frozen')

  ana.session.openNotes()
  ana.session.notes.get()?.doc.getText('parking').insert(0, 'Who owns the keys?')
  await expect.poll(() => ana.session.connection.get()).toEqual({ state: 'live', code: 4423 })
})

test('a page that was open through a restart shows the same votes as before', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-session-'))
  const first = await startTestServer({ dataDir })
  const setUp = await first
    .program()
    .post('/setup', { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' })
  const facilitator = first.program(setUp.body.token)
  const made = await facilitator.post('/assessments', { title: 'Line 4', system: 'Line 4' })
  assessment = made.body.id
  const invite = await facilitator.post(`/assessments/${assessment}/invites`, {
    role: 'participant',
    group: 'business',
  })
  const joined = await first.program().post('/join', { code: invite.body.code, name: 'Ana' })
  await facilitator.command(assessment, { type: 'open', questions: [Q] })
  const before = connect(first.origin, joined.body.token, joined.body.member.id)
  await live(before.session)
  before.session.vote(Q, three)
  await expect.poll(() => stateOf(before.session)).toBe('received')
  await first.end()
  await expect.poll(() => before.session.connection.get().state).toBe('reconnecting')

  const second = await startTestServer({ dataDir })
  const after = connect(second.origin, joined.body.token, joined.body.member.id)
  await live(after.session)
  expect(after.session.ballot.get().votes[Q]).toEqual(three)
  expect(stateOf(after.session)).toBe('received')
  await second.end()
  rmSync(dataDir, { recursive: true, force: true })
})
