import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { driftOf } from '#model/drift'
import { PRACTICE_IDS } from '#model/practice'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { QuestionView, RoomView } from '#model/room'
import { SETUP_KEY, startTestServer, type TestServer, until } from '../test-server'
import { DEMO_NAMES } from './people'
import { SCRIPTS } from './workshop'

let server: TestServer
let visitor: ReturnType<TestServer['program']>

beforeAll(async () => {
  server = await startTestServer()
  const setUp = await server
    .program()
    .post('/setup', { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' })
  visitor = server.program(setUp.body.token)
})

afterAll(() => server.end())

async function demo() {
  const made = await visitor.post('/demo')
  expect(made.status).toBe(201)
  const { body } = await visitor.get(`/assessments/${made.body.id}`)
  return { id: made.body.id as string, body }
}

function statesOf(body: { questions: Record<QuestionId, QuestionView> }, pass: string) {
  return Object.fromEntries(
    QUESTION_IDS.filter((id) => id.startsWith(pass)).map((id) => [id.split(':')[1], body.questions[id].state]),
  )
}

test('the visitor facilitates a filled workshop of invented people that says it is fictional', async () => {
  const { body } = await demo()
  expect(body.me).toMatchObject({ name: 'Olga', role: 'facilitator', group: null })
  expect(body.assessment).toMatchObject({
    title: 'Bottling line 4, remote maintenance',
    phase: 'running',
    fictional: true,
    focus: 'target:access-control',
    timeZone: 'Europe/Berlin',
  })
  expect(body.assessment.system).toMatch(/^Fictional/)
  expect(body.assessment.goals).toHaveLength(3)
  const people = Object.values<{ role: string; group: string | null }>(body.members)
  const count = (role: string, group: string | null) =>
    people.filter((each) => each.role === role && each.group === group).length
  expect([count('participant', 'business'), count('participant', 'technical'), count('observer', null)]).toEqual([
    5, 6, 1,
  ])
})

test('the target pass is mostly decided, and each kind of question is there to try', async () => {
  const { body } = await demo()
  const states = statesOf(body, 'target')
  expect(states).toMatchObject({
    'access-control': 'revealed',
    'risk-attitude': 'parked',
    'situation-awareness-and-information-sharing-practice': 'idle',
  })
  expect(Object.values(states).filter((state) => state === 'decided')).toHaveLength(13)
  const ready = body.agenda.filter((entry: { ready: boolean }) => entry.ready)
  expect(ready.map((entry: { question: string }) => entry.question).toSorted()).toEqual([
    'target:product-supply-chain-risk-management',
    'target:vulnerability-assessment',
  ])

  const access = body.questions['target:access-control']
  expect(access.round).toBe(2)
  expect(access.rounds.at(-1).comprehensiveness).toMatchObject({
    business: [0, 0, 1, 3, 1],
    technical: [0, 2, 3, 1, 0],
  })
  expect(access.rounds.at(-1).statistics.divergence.comprehensiveness.label).toBe('far-apart')
  expect(access.rounds.at(-1).statistics.nextStep.step).toBe('discuss-and-revote')
  for (const group of ['business', 'technical'])
    expect(
      access.rounds.at(-1).reasons.filter((reason: { group: string }) => reason.group === group).length,
    ).toBeGreaterThanOrEqual(3)

  const superseded = body.ledger.filter((decision: { supersededBy?: string }) => decision.supersededBy)
  expect(superseded).toMatchObject([
    { question: 'target:patch-management', rating: { comprehensiveness: 2, scope: 3 } },
  ])
  for (const decision of body.ledger) expect(decision.rationale.length).toBeGreaterThan(40)
  expect(body.ledger.some((decision: { dissent: unknown[] }) => decision.dissent.length > 0)).toBe(true)
  expect(body.ledger.some((decision: { accepted: number }) => decision.accepted > 1)).toBe(true)
})

test('the pictures differ: every label, two camps, somebody who doesn’t know, an abstention and a level 0', async () => {
  const { body } = await demo()
  const rounds = QUESTION_IDS.flatMap((id) => body.questions[id].rounds)
  const labels = new Set(rounds.map((round) => round.statistics.comprehensiveness.label))
  expect(labels).toEqual(new Set(['strong', 'moderate', 'weak', 'divided']))
  expect(rounds.some((round) => round.statistics.comprehensiveness.twoCamps)).toBe(true)
  expect(rounds.some((round) => round.dontKnow.all > 2)).toBe(true)
  expect(rounds.some((round) => round.abstain.all > 0)).toBe(true)
  expect(rounds.some((round) => round.comprehensiveness.all[0] > 0)).toBe(true)
  expect(new Set(body.ledger.map((decision: { outcome: string }) => decision.outcome))).toEqual(
    new Set(['agreed', 'agreed-with-reservations', 'stable-disagreement', 'overridden']),
  )
})

test('the gaps show every case: none of it there, on target, over it, one axis, both, more specific than asked, and one in disagreement', async () => {
  const { body } = await demo()
  expect(Object.values(statesOf(body, 'current')).filter((state) => state === 'decided')).toHaveLength(12)
  expect(body.gaps).toMatchObject({
    'security-model-and-policy-for-data': { current: { comprehensiveness: 0 }, comprehensiveness: 2, scope: null },
    'physical-protection': { status: 'met', comprehensiveness: 0, scope: 0 },
    'asset-change-and-configuration-management': { status: 'gap', comprehensiveness: 1, scope: 0 },
    'compliance-management': { status: 'gap', comprehensiveness: 0, scope: 1 },
    'security-program-management': { status: 'gap', comprehensiveness: 1, scope: 1 },
    'event-detection-and-response-plan': { status: 'mixed', comprehensiveness: 1, scope: -1 },
    'implementation-of-data-protection-controls': { status: 'exceeds', comprehensiveness: -1 },
    'monitoring-practice': { status: 'gap', uncertain: true },
    'risk-attitude': { status: 'unknown' },
  })
  for (const decision of body.ledger)
    if (decision.question.startsWith('current:') && decision.rating.comprehensiveness >= 3)
      expect(decision.evidence[0]).toMatch(/^https:\/\/example\.org\//)
})

test('the roadmap has a step of each kind: done, late, planned, and without a day; and what is there already is ticked', async () => {
  const { body } = await demo()
  const actions = body.actions as { status: string; due?: string; dependsOn: string[] }[]
  const today = new Date().toISOString().slice(0, 10)
  expect(actions.some(({ status }) => status === 'done')).toBe(true)
  expect(actions.some(({ status, due = '9999' }) => status === 'doing' && due < today)).toBe(true)
  expect(actions.some(({ status, due = '' }) => status === 'open' && due > today)).toBe(true)
  expect(actions.some(({ due }) => due === undefined)).toBe(true)
  expect(actions.some(({ dependsOn }) => dependsOn.length > 0)).toBe(true)
  expect(body.assessment.riskTiers['access-control']).toBe(3)
  expect(body.assessment.indicators['patch-management']).toEqual({ 2: [0, 1] })
  expect(Object.values(body.evidence).flat()).toHaveLength(2)
})

test('every demo tells the same story', async () => {
  const [one, other] = await Promise.all([demo(), demo()])
  const story = ({ body }: Awaited<ReturnType<typeof demo>>) =>
    QUESTION_IDS.map((id) => {
      const { state, round, rounds } = body.questions[id]
      return {
        id,
        state,
        round,
        // Reasons stand in an order of chance.
        rounds: rounds.map(({ comprehensiveness, scope, dontKnow, reasons }: Record<string, unknown>) => ({
          comprehensiveness,
          scope,
          dontKnow,
          reasons: (reasons as { text: string }[]).map((reason) => reason.text).toSorted(),
        })),
      }
    })
  expect(story(one)).toEqual(story(other))
  expect(one.body.ledger.map((each: { rationale: string }) => each.rationale)).toEqual(
    other.body.ledger.map((each: { rationale: string }) => each.rationale),
  )
})

test('no vote is in the log before its round is locked, and the log verifies', async () => {
  const { id } = await demo()
  const { body } = await visitor.get(`/assessments/${id}/log`)
  expect(body.verified).toBe(true)
  const open = new Set<string>()
  for (const { type, data } of body.events) {
    if (type === 'RoundOpened') open.add(`${data.question} ${data.round}`)
    if (type === 'RoundRevealed') expect(open.delete(`${data.question} ${data.round}`)).toBe(true)
  }
  expect(open.size).toBe(0)
})

test('who is asked answers by themselves, unseen until the reveal, and moves in the next round', async () => {
  const { id } = await demo()
  const question = 'target:situation-awareness-and-information-sharing-practice'
  const room = visitor.open(`room/${id}`)
  await room.synced
  const view = () => room.map('room').get(`question:${question}`) as QuestionView
  const everybody = async (round: number) => {
    await until(room.doc, () => view().state === 'locked' && view().round === round)
    expect(room.map('room').has(`result:${question}:${round}`)).toBe(false)
    await visitor.command(id, { type: 'reveal', questions: [question] })
    const { body } = await visitor.get(`/assessments/${id}`)
    return body.questions[question].rounds.at(-1)
  }

  expect((await visitor.command(id, { type: 'open', questions: [question] })).status).toBe(200)
  const first = await everybody(1)
  expect(first.comprehensiveness.all).toEqual([0, 2, 6, 3, 0])
  expect(first.reasons.length).toBeGreaterThanOrEqual(4)

  expect((await visitor.command(id, { type: 'open', questions: [question] })).status).toBe(200)
  const second = await everybody(2)
  expect(second.statistics.comprehensiveness.agreement).toBeGreaterThan(first.statistics.comprehensiveness.agreement)
  expect(second.comprehensiveness.all).toEqual([0, 1, 9, 1, 0])

  await visitor.command(id, {
    type: 'decide',
    question,
    rating: { comprehensiveness: 2, scope: 2 },
    rationale: 'One good source and a rule for warnings.',
  })
  await until(room.doc, () =>
    (room.map('room').get('ledger') as { question: string; accepted: number }[]).some(
      (decision) => decision.question === question && decision.accepted > 0,
    ),
  )
  room.end()
}, 30_000)

test('people of a demo made before a restart still answer, also what was open when the server stopped', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-demo-'))
  const question = 'current:access-control'
  const before = await startTestServer({ dataDir })
  const key = { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' }
  const { token } = (await before.program().post('/setup', key)).body
  const made = await before.program(token).post('/demo')
  await before.program(token).command(made.body.id, { type: 'open', questions: [question] })
  await before.end()

  const after = await startTestServer({ dataDir })
  const room = after.program(token).open(`room/${made.body.id}`)
  await room.synced
  await after.program(token).command(made.body.id, { type: 'focus', question })
  await until(room.doc, () => (room.map('room').get(`question:${question}`) as QuestionView).state === 'locked')
  const { technical } = room.map('room').get(`progress:${question}`) as { technical: { responded: number } }
  expect(technical.responded).toBe(6)
  room.end()
  await after.end()
  rmSync(dataDir, { recursive: true, force: true })
}, 30_000)

test('in a workshop that isn’t fictional nobody answers for others', async () => {
  const { body: made } = await visitor.post('/assessments', { title: 'Line 5', system: 'Line 5' })
  await visitor.command(made.id, { type: 'open', questions: ['target:access-control'] })
  const { body } = await visitor.get(`/assessments/${made.id}`)
  expect(body.assessment.fictional).toBe(false)
  expect(body.questions['target:access-control'].progress).toMatchObject({
    business: { eligible: 0, responded: 0 },
    technical: { eligible: 0, responded: 0 },
  })
})

test('the scripts say something on every question, for both sides of six of them', () => {
  let bothSides = 0
  for (const practice of PRACTICE_IDS)
    for (const { rounds, reasons } of Object.values(SCRIPTS[practice])) {
      expect(Object.keys(reasons).length, practice).toBeGreaterThan(0)
      const level = (name: string) =>
        Number.parseInt(rounds.at(-1)?.replace('/ ', '').split(' ')[DEMO_NAMES.indexOf(name as 'amara')] ?? '', 10)
      const levels = Object.keys(reasons)
        .map(level)
        .filter((each) => !Number.isNaN(each))
      const [lowest, highest] = [Math.min(...levels), Math.max(...levels)]
      const middle = (lowest + highest) / 2
      if (levels.filter((each) => each > middle).length >= 2 && levels.filter((each) => each < middle).length >= 2)
        bothSides++
    }
  expect(bothSides).toBeGreaterThanOrEqual(6)
})

test('it follows a year-old assessment of the same line: levels of each kind have moved', async () => {
  const { id, body } = await demo()
  const all = (await visitor.get('/assessments')).body.assessments
  const before = body.assessment.baseline.assessment
  expect(all.find((each: { id: string }) => each.id === id)).toMatchObject({ baseline: before })
  expect(all.find((each: { id: string }) => each.id === before)).toMatchObject({
    phase: 'frozen',
    decided: 36,
    fictional: true,
  })
  const moves = driftOf(viewOf(body), new Date().toISOString().slice(0, 10))
  expect(moves.counts.target).toMatchObject({ up: 4, down: 1 })
  expect(moves.counts.current).toMatchObject({ down: 1, narrower: 3 })
  expect(moves.counts.current.up).toBeGreaterThan(2)
  expect(moves.late).toBeGreaterThan(3)
  expect(body.earlier['target:access-control'].at < new Date(Date.now() - 300 * 24 * 3_600_000).toISOString()).toBe(
    true,
  )
})

/** As much of the room as drift is made of. */
function viewOf(
  body: Record<string, unknown> & { questions: Record<string, { decision: { number: string } | null }> },
) {
  const ledger = body.ledger as { number: string }[]
  const questions = Object.fromEntries(
    Object.entries(body.questions).map(([question, { decision, ...rest }]) => [
      question,
      { ...rest, decision: decision ? ledger.findIndex(({ number }) => number === decision.number) : null },
    ]),
  )
  return { ...body, questions } as unknown as RoomView // what the contract answers with, with indices as the room has them
}
