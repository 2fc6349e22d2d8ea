import type { AgendaItem } from '#model/agenda'
import { agendaOf } from '#model/agenda-of'
import { PRACTICE_IDS, type PracticeId } from '#model/practice'
import { passOf, practiceIdOf, type QuestionId, questionId } from '#model/question'
import type { Progress } from '#model/result'
import type { QuestionView, RoomView } from '#model/room'
import type { Step } from '#model/statistics/statistics'

/** What the one primary button does. It names the act and its object. */
type PrimaryAction =
  | { kind: 'open'; question: QuestionId; round: number }
  /** `missing`: people who haven't answered; the page asks before it reveals without them. */
  | { kind: 'reveal'; question: QuestionId; missing: number; responded: number }
  | { kind: 'park'; question: QuestionId }
  | { kind: 'decide'; question: QuestionId }
  | { kind: 'next'; question: QuestionId }
  /** So many that the votes agree on are accepted together: what is left is worth the room's time. */
  | { kind: 'block'; n: number }
  /** Nothing is left to decide in this pass: the overview shows the whole. */
  | { kind: 'overview' }

/** The one thing to do next on a question. `step` is what the statistics of its last round advise. */
export function primaryActionOf(
  question: QuestionId,
  view: Pick<RoomView, 'assessment' | 'questions' | 'progress' | 'results'>,
  step: Step | null,
): PrimaryAction {
  const { state } = view.questions[question]
  const next = nextRoundOf(view.questions[question])
  const excluded = practiceIdOf(question) in view.assessment.excluded
  if (view.assessment.phase === 'frozen' || excluded) return onwards(question, view)
  switch (state) {
    case 'idle':
      return { kind: 'open', question, round: next }
    case 'open':
    case 'locked': {
      const { eligible, responded } = turnoutOf(view.progress[question])
      return { kind: 'reveal', question, missing: Math.max(0, eligible - responded), responded }
    }
    case 'revealed':
      return step === 'ready-to-agree'
        ? (blockOf(question, view) ?? afterReveal(question, next, step))
        : afterReveal(question, next, step)
    case 'parked':
    case 'decided':
      return onwards(question, view)
  }
}

function afterReveal(question: QuestionId, next: number, step: Step | null): PrimaryAction {
  switch (step) {
    case 'wait-for-votes':
    case 'too-few-votes':
    case 'discuss-and-revote':
      return { kind: 'open', question, round: next }
    case 'park-for-evidence':
      return { kind: 'park', question }
    case 'hear-outliers-then-confirm':
    case 'ready-to-agree':
    case 'record-disagreement':
    case null:
      return { kind: 'decide', question }
  }
}

type Room = Pick<RoomView, 'assessment' | 'questions' | 'results'>

function onwards(question: QuestionId, view: Room): PrimaryAction {
  const block = view.assessment.phase === 'frozen' ? null : blockOf(question, view)
  if (block) return block
  const next = nextToDecide(question, view)
  return next ? { kind: 'next', question: next } : { kind: 'overview' }
}

/** Two or more that are ready are a block; one is decided by itself. */
function blockOf(question: QuestionId, view: Room): PrimaryAction | null {
  const n = agendaOf(view).filter((item) => item.ready && passOf(item.question) === passOf(question)).length
  return n > 1 ? { kind: 'block', n } : null
}

/** Still in need of the room, in the order in which they are worth its time. */
const CONTESTED: readonly AgendaItem['group'][] = ['divided', 'far-apart', 'weak', 'moderate', 'evidence', 'ready']

/**
 * The next question of the same pass that still needs the room: what was revealed, by disagreement; then what has not
 * been, after this one and then from the top. Questions that are open wait for their answers, and come last.
 */
export function nextToDecide(question: QuestionId, view: Room): QuestionId | null {
  const others = agendaOf(view).filter(
    (item) => item.question !== question && passOf(item.question) === passOf(question),
  )
  const contested = others.find(({ group }) => CONTESTED.includes(group))
  if (contested) return contested.question
  const at = PRACTICE_IDS.indexOf(practiceIdOf(question))
  const after = [...PRACTICE_IDS.slice(at + 1), ...PRACTICE_IDS.slice(0, at)].map((practice) =>
    questionId(passOf(question), practice),
  )
  const inGroup = (group: AgendaItem['group']) =>
    after.find((each) => others.some((item) => item.question === each && item.group === group))
  return inGroup('idle') ?? inGroup('waiting') ?? null
}

/** The neighbour in the list, for Previous and Next; null at its ends. */
export function neighbourOf(question: QuestionId, by: 1 | -1): QuestionId | null {
  const practice: PracticeId | undefined = PRACTICE_IDS[PRACTICE_IDS.indexOf(practiceIdOf(question)) + by]
  return practice ? questionId(passOf(question), practice) : null
}

/** Both groups together. */
export function turnoutOf(progress: Progress | undefined): { eligible: number; responded: number } {
  return {
    eligible: (progress?.business.eligible ?? 0) + (progress?.technical.eligible ?? 0),
    responded: (progress?.business.responded ?? 0) + (progress?.technical.responded ?? 0),
  }
}

/** The round that `open` would open: a cancelled one has used up its number. */
export function nextRoundOf({ round, nextRound }: Pick<QuestionView, 'round' | 'nextRound'>): number {
  return nextRound ?? round + 1
}
