import fc from 'fast-check'
import { expect, test } from 'vitest'
import { circleOf } from './action'
import type { Input } from './decide'
import type { CountedVote } from './event'
import { PRACTICE_IDS } from './practice'
import { projectRoom } from './project-room'
import { QUESTION_IDS, type QuestionId, questionId } from './question'
import type { Answer, Rating } from './rating'
import { REFUSALS } from './refusal'
import { replay } from './replay'
import { type SampleWorkshop, sampleWorkshop, sealOf } from './sample-workshop'
import type { Settings } from './settings'
import { type State, votesOf } from './state'

// Few questions, so that commands meet.
const PRACTICES = PRACTICE_IDS.slice(0, 2)
const QUESTIONS = PRACTICES.flatMap((practice) => [questionId('target', practice), questionId('current', practice)])
const MEMBERS = ['olga', 'ana', 'ben', 'cem', 'dia', 'otto', 'late'] as const

type Step =
  | { kind: 'command'; actor: string; input: Exclude<Input, { type: 'castVote' }>; seconds: number }
  | { kind: 'vote'; actor: string; question: QuestionId; round: number | null; answer: Answer; seconds: number }

const question = fc.constantFrom(...QUESTIONS)
const questions = fc.uniqueArray(question, { minLength: 1, maxLength: 3 })
const practice = fc.constantFrom(...PRACTICES)
const member = fc.constantFrom(...MEMBERS)
const text = fc.constantFrom('because', ' ', 'why not')
const rating: fc.Arbitrary<Rating> = fc.oneof(
  fc.constant<Rating>({ comprehensiveness: 0 }),
  fc.record({
    comprehensiveness: fc.constantFrom(1 as const, 3 as const, 4 as const),
    scope: fc.constantFrom(1 as const, 2 as const),
  }),
)
const answer: fc.Arbitrary<Answer> = fc.oneof(rating, fc.constantFrom<Answer>('dont-know', 'abstain'))
const deadline = fc
  .integer({ min: 0, max: 600 })
  .map((seconds) => new Date(Date.parse('2026-03-02T09:00:00.000Z') + seconds * 1_000).toISOString())
const rounds = fc.option(fc.constantFrom({ [QUESTIONS[0] ?? '']: 1 }), { nil: undefined })
const group = fc.constantFrom('business' as const, 'technical' as const, null)
const role = fc.constantFrom('facilitator' as const, 'participant' as const, 'observer' as const)
const actionId = fc.constantFrom('action-001', 'action-002', 'action-003')
const steps = {
  from: rating,
  to: rating,
  title: fc.constant('a step'),
  dependsOn: fc.uniqueArray(actionId, { maxLength: 2 }),
}
const of = <T extends Input['type']>(type: T) => fc.constant(type)

const command = fc.oneof(
  { weight: 6, arbitrary: fc.record({ type: of('open'), questions, deadline: fc.option(deadline), rounds }) },
  { weight: 3, arbitrary: fc.record({ type: of('lock'), questions, rounds }) },
  { weight: 5, arbitrary: fc.record({ type: of('reveal'), questions, rounds }) },
  fc.record({ type: of('cancel'), question, reason: text }),
  fc.record({ type: of('setDeadline'), questions, deadline: fc.option(deadline) }),
  fc.record({ type: of('park'), question, reason: text }),
  fc.record({ type: of('unpark'), question }),
  { weight: 4, arbitrary: fc.record({ type: of('decide'), question, rating, rationale: text }) },
  {
    weight: 2,
    arbitrary: fc.record({
      type: of('acceptReady'),
      decisions: fc.uniqueArray(fc.record({ question, round: fc.integer({ min: 0, max: 2 }), rating }), {
        minLength: 1,
        maxLength: 3,
        selector: (each) => each.question,
      }),
      rationale: text,
    }),
  },
  fc.record({ type: of('reopen'), question, reason: text }),
  fc.record({ type: of('focus'), question: fc.option(question) }),
  fc.record({ type: of('startTimer'), seconds: fc.constant(60) }),
  fc.record({ type: of('stopTimer') }),
  fc.record({ type: of('setAgenda'), order: questions }),
  fc.record({ type: of('exclude'), practice, rationale: text }),
  fc.record({ type: of('include'), practice }),
  fc.record({ type: of('setRiskTier'), practice, tier: fc.constantFrom(1 as const, 2 as const, 3 as const) }),
  fc.record({ type: of('updateBrief'), title: text }),
  fc.record({ type: of('freeze') }),
  fc.record({ type: of('unfreeze'), reason: text }),
  fc.record({ type: of('addAction'), practice, ...steps }),
  fc.record({ type: of('updateAction'), id: actionId, dependsOn: fc.uniqueArray(actionId) }),
  fc.record({ type: of('removeAction'), id: actionId }),
  fc.record({ type: of('restoreAction'), id: actionId }),
  fc.record({
    type: of('addEvidence'),
    question,
    url: fc.option(fc.constant('https://plant.example/1'), { nil: undefined }),
    note: fc.option(text, { nil: undefined }),
  }),
  fc.record({ type: of('removeEvidence'), question, id: fc.constantFrom('evidence-001', 'evidence-002') }),
  fc.record({
    type: of('checkIndicator'),
    practice,
    level: fc.constantFrom(1 as const, 2 as const, 4 as const),
    indicator: fc.integer({ min: 0, max: 5 }),
    done: fc.boolean(),
  }),
  fc.record({ type: of('appoint'), member, role }),
  fc.record({ type: of('setGroup'), member, group }),
  fc.record({ type: of('excuse'), member, questions: fc.option(questions) }),
  fc.record({ type: of('renameMember'), member, name: fc.constantFrom('Ann', 'Bee') }),
  fc.record({ type: of('mergeMembers'), from: member, into: member }),
  fc.record({ type: of('removeMember'), member }),
  fc.record({ type: of('withdrawVote'), question, round: fc.integer({ min: 1, max: 3 }) }),
  { weight: 2, arbitrary: fc.record({ type: of('accept'), question }) },
  { weight: 2, arbitrary: fc.record({ type: of('dissent'), question, text }) },
  fc.record({ type: of('takeOver') }),
  fc.record({ type: of('tick') }),
  fc.record({ type: of('join'), member: fc.constant('late'), name: fc.constant('Late'), role, group }),
) as fc.Arbitrary<Exclude<Input, { type: 'castVote' }>>

const seconds = fc.constantFrom(0, 0, 1, 40)
// Olga acts most, or little would ever be opened.
const actor = fc.oneof({ weight: 5, arbitrary: fc.constant('olga') }, { weight: 2, arbitrary: member })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('command' as const), actor, input: command, seconds }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('vote' as const),
      actor: member,
      question,
      round: fc.option(fc.integer({ min: 1, max: 3 }), { freq: 8 }),
      answer,
      seconds,
    }),
  },
)
const settings: fc.Arbitrary<Partial<Settings>> = fc.record({
  privacy: fc.constantFrom('named' as const, 'group' as const, 'anonymous' as const),
  closeWhenComplete: fc.boolean(),
})
const history = fc.array(step, { minLength: 10, maxLength: 60 })
/** Deep enough to meet each rule, short enough to run with every change. */
const RUNS = { numRuns: 250 }

/** Lives through the steps; `contentOf` says what a vote holds besides where it goes. */
function live(
  chosen: Partial<Settings>,
  taken: readonly Step[],
  contentOf: (step: Extract<Step, { kind: 'vote' }>, index: number) => { answer: Answer; reason: string } = (
    { answer: given },
    index,
  ) => ({ answer: given, reason: `reason ${index}` }),
  after: (workshop: SampleWorkshop, before: State) => void = () => undefined,
): SampleWorkshop {
  const workshop = sampleWorkshop(chosen)
  for (const [index, each] of taken.entries()) {
    const before = workshop.state
    workshop.clock += each.seconds * 1_000
    const verdict =
      each.kind === 'command'
        ? workshop.does(
            each.input.type === 'tick' ? null : each.input.type === 'join' ? 'late' : each.actor,
            each.input,
          )
        : workshop.does(each.actor, {
            type: 'castVote',
            question: each.question,
            round: each.round ?? workshop.state.questions[each.question].round,
            ...contentOf(each, index),
            evidence: [],
            seal: sealOf(index),
          })
    if (!verdict.ok)
      for (const code of [verdict.code, ...(verdict.refused ?? []).map((refused) => refused.code)])
        expect(REFUSALS).toContain(code)
    if (verdict.ok === false) expect(workshop.state).toBe(before)
    after(workshop, before)
  }
  return workshop
}

function isUnderWay(state: State, id: QuestionId): boolean {
  return state.questions[id].state === 'open' || state.questions[id].state === 'locked'
}

test('what people see is the same whatever the votes of rounds that are not revealed say', () => {
  fc.assert(
    fc.property(settings, history, (chosen, taken) => {
      const one = live(chosen, taken)
      // Votes that were revealed must be what they were; all others say something else in the second run.
      const revealed = new Set(
        Object.values(one.state.votes)
          .flatMap((votes) => Object.values(votes))
          .map((vote) => vote.shuffle),
      )
      for (const id of QUESTION_IDS)
        if (isUnderWay(one.state, id))
          for (const vote of Object.values(votesOf(one.state, id, one.state.questions[id].round)))
            revealed.delete(vote.shuffle)
      // A vote that was replaced while its round was open leaves no trace either; one that was unlinked keeps its shuffle.
      const other = live(chosen, taken, (vote, index) =>
        revealed.has(sealOf(index).shuffle)
          ? { answer: vote.answer, reason: `reason ${index}` }
          : { answer: vote.answer === 'abstain' ? 'dont-know' : 'abstain', reason: `something else ${index}` },
      )
      expect(other.view).toEqual(one.view)
      expect(other.log).toEqual(one.log)
    }),
    RUNS,
  )
})

test('votes of a locked round never change, and those of a revealed one never again', () => {
  fc.assert(
    fc.property(settings, history, (chosen, taken) => {
      const contents = (votes: Readonly<Record<string, CountedVote>>) =>
        Object.values(votes)
          .map(({ answer: given, reason, group: at, shuffle }) => JSON.stringify({ given, reason, at, shuffle }))
          .toSorted()
      live(chosen, taken, undefined, (workshop, before) => {
        for (const id of QUESTIONS)
          for (const [number, round] of Object.entries(before.questions[id].rounds)) {
            const now = workshop.state.questions[id].rounds[Number(number)]
            const isClosed = round.revealedAt !== null || (round.lockedBy !== null && now?.lockedBy !== null)
            if (!isClosed || !now) continue // cancelled
            expect(contents(votesOf(workshop.state, id, Number(number)))).toEqual(
              contents(votesOf(before, id, Number(number))),
            )
            if (round.revealedAt !== null) expect(now).toEqual(round)
          }
      })
    }),
    RUNS,
  )
})

test('the log with the votes and names beside it gives what was lived through, in any order of the votes', () => {
  fc.assert(
    fc.property(settings, history, (chosen, taken) => {
      const { state, log } = live(chosen, taken)
      const votes = Object.entries(state.votes).flatMap(([key, byMember]) => {
        const [id, round] = key.split('#') as [QuestionId, string] // written by voteKey
        return Object.values(byMember).map((vote) => ({ question: id, round: Number(round), vote }))
      })
      const names = Object.entries(state.names).map(([of, name]) => ({ member: of, name }))
      const again = replay({ events: log, names, votes: votes.toReversed() })
      expect(projectRoom(again)).toEqual(projectRoom(state))
      expect({ ...again, votes: null }).toEqual({ ...state, votes: null })
    }),
    RUNS,
  )
})

test('whatever is asked of a workshop, its books are in order', () => {
  fc.assert(
    fc.property(settings, history, (chosen, taken) => {
      live(chosen, taken, undefined, ({ state, view, log }) => {
        const numbers = state.ledger.map(({ made }) => made.number)
        expect(numbers).toEqual(numbers.map((_, index) => `D-${String(index + 1).padStart(3, '0')}`))
        const times = log.map(({ at }) => at)
        expect(times).toEqual(times.toSorted())
        expect(Object.values(state.members).some(({ role: as, active }) => as === 'facilitator' && active)).toBe(true)
        for (const id of QUESTIONS) {
          const { state: name, round, roundsUsed, decision } = state.questions[id]
          expect(round).toBeLessThanOrEqual(roundsUsed)
          if (name === 'decided') expect(state.ledger[decision ?? -1]?.made.question).toBe(id)
          if (decision !== null) expect(state.ledger[decision]?.supersededBy).toBe(null)
          const progress = view.progress[id]
          if (progress && name === 'open') {
            const responded = progress.business.responded + progress.technical.responded
            expect(responded).toBe(Object.keys(votesOf(state, id, round)).length)
          }
        }
        const actions = state.actions.map(({ id }) => id)
        expect(new Set(actions).size).toBe(actions.length)
        expect(circleOf(state.actions)).toBe(null)
        for (const { dependsOn } of state.actions) for (const id of dependsOn) expect(actions).toContain(id)
        const evidence = Object.values(state.evidence).flatMap((items) => items.map(({ id }) => id))
        expect(new Set(evidence).size).toBe(evidence.length)
        if (state.phase === 'frozen') expect(QUESTIONS.some((id) => isUnderWay(state, id))).toBe(false)
      })
    }),
    RUNS,
  )
})
