import type { Decision } from './decision'
import { lacksEvidence } from './evidence'
import { practiceIdOf, QUESTION_IDS, type QuestionId } from './question'
import type { RoomView } from './room'

/** What a facilitator should know before freezing. Only open rounds prevent it. */
interface Closing {
  /** Open or locked: votes that nobody has seen. */
  open: readonly QuestionId[]
  /** Neither decided nor excluded, and not open. */
  undecided: readonly QuestionId[]
  /** Decisions in force that claim a current level of 3 or more without evidence. */
  withoutEvidence: readonly Decision[]
  /** Decided, of those not excluded. */
  decided: number
  questions: number
}

export function closingOf(view: RoomView): Closing {
  const asked = QUESTION_IDS.filter((question) => view.assessment.excluded[practiceIdOf(question)] === undefined)
  const isOpen = (question: QuestionId) => ['open', 'locked'].includes(view.questions[question].state)
  const isDecided = (question: QuestionId) => view.questions[question].decision !== null
  return {
    open: asked.filter(isOpen),
    undecided: asked.filter((question) => !isDecided(question) && !isOpen(question)),
    withoutEvidence: view.ledger.filter((decision) => lacksEvidence(view, decision)),
    decided: asked.filter(isDecided).length,
    questions: asked.length,
  }
}
