import { earliest } from '#lib/deadline'
import type { Decision } from '#model/decision'
import type { Instant } from '#model/limits'
import { GROUPS, type Group } from '#model/people'
import { practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import type { Result, Turnout } from '#model/result'
import type { RoomView } from '#model/room'
import type { Statistics } from '#model/statistics/statistics'
import { statisticsOf } from '#model/statistics/statistics-of'

/** How many of each group have answered: numbers, never who. */
export type Counts = Readonly<Record<Group, Turnout>>

/**
 * What the beamer shows. Only the scenes of revealed and decided questions carry anything of a vote, so a picture of
 * an open round can't tell more than how many have answered.
 */
export type Scene =
  | { kind: 'lobby' }
  | { kind: 'frozen'; decided: number; asked: number }
  | { kind: 'block'; questions: readonly QuestionId[]; responded: number; expected: number; deadline: Instant | null }
  | { kind: 'idle' | 'parked'; question: QuestionId }
  | { kind: 'excluded'; question: QuestionId; rationale: string }
  | { kind: 'open' | 'locked'; question: QuestionId; round: number; deadline: Instant | null; counts: Counts }
  | {
      kind: 'revealed'
      question: QuestionId
      round: number
      counts: Counts
      result: Result
      previous: Result | null
      statistics: Statistics
    }
  | { kind: 'decided'; question: QuestionId; decision: Decision; statistics: Statistics | null }

const NOBODY: Counts = { business: { eligible: 0, responded: 0 }, technical: { eligible: 0, responded: 0 } }

/** What the beamer shows now: the facilitator's focus, else what is open, then locked, then revealed last. */
export function sceneOf(view: RoomView): Scene {
  const { phase, focus } = view.assessment
  const asked = QUESTION_IDS.filter((id) => !isExcluded(view, id))
  if (phase === 'frozen') {
    const decided = asked.filter((id) => view.questions[id].state === 'decided').length
    return { kind: 'frozen', decided, asked: asked.length }
  }
  if (focus) return questionScene(view, focus)
  const inState = (...states: readonly string[]) => asked.filter((id) => states.includes(view.questions[id].state))
  const open = inState('open')
  if (open.length > 1) return blockScene(view, open)
  const here = open[0] ?? inState('locked')[0] ?? lastRevealed(view, inState('revealed'))
  return here ? questionScene(view, here) : { kind: 'lobby' }
}

/** The question a scene is about; null where it is about the room. */
export function questionOf(scene: Scene): QuestionId | null {
  return 'question' in scene ? scene.question : null
}

function questionScene(view: RoomView, question: QuestionId): Scene {
  const rationale = view.assessment.excluded[practiceIdOf(question)]
  if (rationale !== undefined) return { kind: 'excluded', question, rationale }
  const { state, round, deadline, decision } = view.questions[question]
  switch (state) {
    case 'open':
    case 'locked':
      return { kind: state, question, round, deadline, counts: countsOf(view.progress[question] ?? NOBODY) }
    case 'revealed': {
      const results = view.results[question] ?? []
      const result = results.at(-1)
      if (!result) return { kind: 'idle', question } // its result is on the way
      const previous = results.at(-2) ?? null
      const statistics = statisticsOf(result, previous, view.assessment.settings)
      return { kind: 'revealed', question, round, counts: countsOf(result.progress), result, previous, statistics }
    }
    case 'decided': {
      const made = decision === null ? undefined : view.ledger[decision]
      if (!made) return { kind: 'idle', question }
      const results = view.results[question] ?? []
      const at = results.findIndex((each) => each.round === made.round)
      const result = results[at]
      const statistics = result ? statisticsOf(result, results[at - 1] ?? null, view.assessment.settings) : null
      return { kind: 'decided', question, decision: made, statistics }
    }
    default:
      return { kind: state, question }
  }
}

function blockScene(view: RoomView, questions: readonly QuestionId[]): Scene {
  const turnouts = questions.flatMap((id) => GROUPS.map((group) => (view.progress[id] ?? NOBODY)[group]))
  return {
    kind: 'block',
    questions,
    responded: turnouts.reduce((sum, { responded }) => sum + responded, 0),
    expected: turnouts.reduce((sum, { eligible }) => sum + eligible, 0),
    deadline: earliest(questions.map((id) => view.questions[id].deadline)),
  }
}

/** The numbers alone: where the room knows who has answered, the beamer doesn't. */
function countsOf({ business, technical }: Counts): Counts {
  return { business, technical }
}

function lastRevealed(view: RoomView, revealed: readonly QuestionId[]): QuestionId | null {
  const at = (id: QuestionId) => view.results[id]?.at(-1)?.revealedAt ?? ''
  return revealed.toSorted((a, b) => (at(a) < at(b) ? 1 : -1))[0] ?? null
}

function isExcluded(view: RoomView, question: QuestionId): boolean {
  return practiceIdOf(question) in view.assessment.excluded
}
