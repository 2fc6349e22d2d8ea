import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { MemberId } from '#model/people'
import type { QuestionId } from '#model/question'
import { createRooms } from './rooms/create-rooms'
import { openStore } from './store/create-store'

const Q: QuestionId = 'target:access-control'
const OTHER: QuestionId = 'target:patch-management'
const START = '2026-11-24T09:00:00.000Z'
const DEADLINE = '2026-11-26T17:00:00.000Z'
const LATER = '2026-11-27T17:00:00.000Z'
const A_MOMENT_BEFORE = '2026-11-26T16:59:59.999Z'

let dataDir: string
let now: string
const ended: (() => Promise<void>)[] = []

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'plumbline-deadline-'))
  now = START
})

afterEach(async () => {
  for (const end of ended.splice(0)) await end()
  rmSync(dataDir, { recursive: true, force: true })
})

/** The real rooms on the real database; only the clock is ours. */
async function started() {
  const store = await openStore({ dataDir, databaseUrl: null })
  let made = 0
  const rooms = createRooms({
    store: store.assessments,
    clock: () => Date.parse(now),
    mostMembers: 50,
    random: () => `id-${Date.parse(now)}-${made++}`,
    log: {
      info: () => undefined,
      error(fields, message) {
        throw new Error(message, { cause: fields })
      },
    },
    onRemoved: () => undefined,
    onEvents: () => undefined,
    onTurn: () => undefined,
    sharing: null,
  })
  let ending: Promise<void> | null = null
  const end = () => (ending ??= rooms.stop().then(() => store.close()))
  ended.unshift(end)
  return {
    ...rooms,
    end,
    /** One beat of the server's clock, stored. */
    async beat() {
      await rooms.tick()
      for (const { assessment } of await store.assessments.summariesOf('person-olga'))
        await (await rooms.open(assessment))?.settled()
    },
    async stateOf(assessment: string, question: QuestionId) {
      return (await rooms.view(assessment))?.questions[question]
    },
    vote: (assessment: string, member: MemberId, question: QuestionId = Q) =>
      rooms.command(assessment, member, { type: 'castVote', question, round: 1, answer: 'abstain' }),
    async persons() {
      for (const name of ['olga', 'ana', 'ben', 'cem'])
        await store.people.addPerson({
          id: `person-${name}`,
          kind: 'guest',
          name,
          email: null,
          password: null,
          owner: false,
          createdAt: START,
        })
    },
  }
}

/** Two questions open until Thursday, asked of three people. */
async function askedUntilThursday(rooms: Awaited<ReturnType<typeof started>>) {
  await rooms.persons()
  const id = await rooms.create(
    { person: 'person-olga', name: 'Olga' },
    { title: 'Line 4', system: 'Line 4', timeZone: 'Europe/Berlin', settings: { closeWhenComplete: false } },
  )
  const olga = await rooms.memberOf(id, 'person-olga')
  const seat = async (name: string) => {
    const joined = await rooms.join(id, { person: `person-${name}`, name, role: 'participant', group: 'business' })
    if (!joined.ok) throw new Error(joined.code)
    return joined.member
  }
  const [ana, ben, cem] = [await seat('ana'), await seat('ben'), await seat('cem')]
  if (olga === null) throw new Error('The creator is no member')
  expect(await rooms.command(id, olga, { type: 'open', questions: [Q, OTHER], deadline: DEADLINE })).toMatchObject({
    ok: true,
  })
  return { id, olga, ana, ben, cem }
}

test('a vote a moment before the deadline counts, one at the deadline is refused, though no clock has ticked', async () => {
  const rooms = await started()
  const { id, ana, ben } = await askedUntilThursday(rooms)
  now = A_MOMENT_BEFORE
  expect(await rooms.vote(id, ana)).toMatchObject({ ok: true, receipt: { status: 'received', at: A_MOMENT_BEFORE } })
  now = DEADLINE
  expect(await rooms.vote(id, ben)).toMatchObject({ ok: false, code: 'deadline-passed' })
  expect((await rooms.view(id))?.progress[Q]?.business).toEqual({ eligible: 3, responded: 1 })
})

test('the clock locks at the deadline and not before, and late votes are told that the deadline has passed', async () => {
  const rooms = await started()
  const { id, ana } = await askedUntilThursday(rooms)
  now = A_MOMENT_BEFORE
  await rooms.beat()
  expect(await rooms.stateOf(id, Q)).toMatchObject({ state: 'open', deadline: DEADLINE })
  now = DEADLINE
  await rooms.beat()
  for (const question of [Q, OTHER])
    expect(await rooms.stateOf(id, question)).toMatchObject({ state: 'locked', deadline: null })
  expect(await rooms.vote(id, ana)).toMatchObject({ ok: false, code: 'deadline-passed' })
})

test('a server that was down at the deadline locks at its first beat; what was voted before still counts', async () => {
  const before = await started()
  const { id, ana, ben } = await askedUntilThursday(before)
  now = A_MOMENT_BEFORE
  await before.vote(id, ana)
  await before.end()

  now = LATER
  const after = await started()
  expect(await after.stateOf(id, Q)).toMatchObject({ state: 'open', deadline: DEADLINE })
  expect(await after.vote(id, ben)).toMatchObject({ ok: false, code: 'deadline-passed' })
  await after.beat()
  expect(await after.stateOf(id, Q)).toMatchObject({ state: 'locked', deadline: null })
  expect((await after.view(id))?.progress[Q]?.business).toEqual({ eligible: 3, responded: 1 })
  await after.end()

  const again = await started()
  expect(await again.stateOf(id, Q)).toMatchObject({ state: 'locked' })
})

test('one day more keeps only that question open, and no deadline at all keeps it open for good', async () => {
  const rooms = await started()
  const { id, olga, ana } = await askedUntilThursday(rooms)
  const move = (deadline: string | null, question: QuestionId) =>
    rooms.command(id, olga, { type: 'setDeadline', questions: [question], deadline, rounds: { [question]: 1 } })
  expect(await move(LATER, Q)).toMatchObject({ ok: true })
  now = DEADLINE
  await rooms.beat()
  expect(await rooms.stateOf(id, Q)).toMatchObject({ state: 'open', deadline: LATER })
  expect(await rooms.stateOf(id, OTHER)).toMatchObject({ state: 'locked' })
  expect(await rooms.vote(id, ana)).toMatchObject({ ok: true })
  expect(await move(START, Q)).toMatchObject({ ok: false, code: 'deadline-passed' })
  expect(await move(null, Q)).toMatchObject({ ok: true })
  now = '2027-03-01T00:00:00.000Z'
  await rooms.beat()
  expect(await rooms.stateOf(id, Q)).toMatchObject({ state: 'open', deadline: null })
})
