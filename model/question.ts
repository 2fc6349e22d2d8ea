import { isPracticeId, PRACTICE_IDS, type PracticeId } from './practice'

/** Target first, from goals and risk; current later, with proof. */
export const PASSES = ['target', 'current'] as const
export type Pass = (typeof PASSES)[number]

/** A pass and a practice, for example `target:access-control`. There are 36. */
export type QuestionId = `${Pass}:${PracticeId}`

export const QUESTION_IDS: readonly QuestionId[] = PASSES.flatMap((pass) =>
  PRACTICE_IDS.map((practice) => questionId(pass, practice)),
)

export function questionId(pass: Pass, practice: PracticeId): QuestionId {
  return `${pass}:${practice}`
}

export function passOf(question: QuestionId): Pass {
  return question.startsWith('target:') ? 'target' : 'current'
}

export function practiceIdOf(question: QuestionId): PracticeId {
  return question.slice(question.indexOf(':') + 1) as PracticeId // a QuestionId ends with one
}

/** Whether a text from outside names a question. */
export function isQuestionId(value: unknown): value is QuestionId {
  if (typeof value !== 'string') return false
  const [pass, practice, ...rest] = value.split(':')
  return rest.length === 0 && (pass === 'target' || pass === 'current') && isPracticeId(practice)
}

/** A position in model order, target before current: the last word in every order. */
export function questionOrder(question: QuestionId): number {
  return QUESTION_IDS.indexOf(question)
}
