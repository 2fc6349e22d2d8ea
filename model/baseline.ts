import type { Outcome } from './decision'
import type { Day, Instant } from './limits'
import type { PracticeId } from './practice'
import { QUESTION_IDS, type QuestionId, questionId } from './question'
import type { Rating } from './rating'
import type { RoomView } from './room'

/** A decision in force at the end of the earlier assessment: what was said, and no name. */
export interface EarlierDecision {
  number: string
  rating: Rating
  rationale: string
  outcome: Outcome
  at: Instant
  reviewOn?: Day
}

/** Where the last assessment of the same system ended: a copy, so that it stays as it was. */
export interface Baseline {
  assessment: string
  title: string
  current: Readonly<Partial<Record<PracticeId, Rating>>>
  /** Absent in assessments made before they were kept. */
  decisions?: Readonly<Partial<Record<QuestionId, EarlierDecision>>>
}

/** An assessment as what the next one starts from: the decisions in force. */
export function baselineOf({ assessment, questions, ledger }: Pick<RoomView, 'assessment' | 'questions' | 'ledger'>) {
  const decisions: Partial<Record<QuestionId, EarlierDecision>> = {}
  const current: Partial<Record<PracticeId, Rating>> = {}
  for (const question of QUESTION_IDS) {
    const { decision: index } = questions[question]
    const decision = index === null ? undefined : ledger[index]
    if (!decision) continue
    const { number, rating, rationale, outcome, at, reviewOn } = decision
    decisions[question] = { number, rating, rationale, outcome, at, ...(reviewOn && { reviewOn }) }
    const [pass, practice] = question.split(':')
    if (pass === 'current') current[practice as PracticeId] = rating // a QuestionId is made of a pass and a practice
  }
  return { assessment: assessment.id, title: assessment.title, current, decisions } satisfies Baseline
}

type Seen = Pick<RoomView, 'questions' | 'results'>

/** Whether what was known before may stand beside a question: once it was revealed or decided it anchors nobody. */
export function isKnown(question: QuestionId, { questions, results }: Seen): boolean {
  return questions[question].decision !== null || (results[question] ?? []).length > 0
}

/**
 * The baseline as the room may see it now. An old level beside an open question would be an anchor, so it shows once the
 * question was revealed or decided; `on-current` shows it from the start. Source: consensus.md section 4.
 */
export function shownBaseline(
  { assessment, title, current }: Baseline,
  seen: Seen,
  showBaseline: 'after-reveal' | 'on-current',
): Omit<Baseline, 'decisions'> {
  const shown = (Object.keys(current) as PracticeId[]).filter(
    (practice) => showBaseline === 'on-current' || isKnown(questionId('current', practice), seen),
  )
  return { assessment, title, current: Object.fromEntries(shown.map((practice) => [practice, current[practice]])) }
}

/** The earlier decisions by the same rule; a target of then never stands beside a target that is still open. */
export function shownEarlier(
  decisions: NonNullable<Baseline['decisions']>,
  seen: Seen,
  showBaseline: 'after-reveal' | 'on-current',
): Partial<Record<QuestionId, EarlierDecision>> {
  const shown = QUESTION_IDS.filter(
    (question) =>
      decisions[question] &&
      (isKnown(question, seen) || (showBaseline === 'on-current' && question.startsWith('current:'))),
  )
  return Object.fromEntries(shown.map((question) => [question, decisions[question]]))
}
