import type { QuestionId } from './question'

/** In the order in which a facilitator should look at them. */
export const AGENDA_GROUPS = [
  'waiting',
  'divided',
  'far-apart',
  'weak',
  'moderate',
  'evidence',
  'ready',
  'decided',
  'parked',
  'idle',
] as const

export interface AgendaItem {
  question: QuestionId
  ready: boolean
  group: (typeof AGENDA_GROUPS)[number]
  /** The larger of the two axes' distances. */
  w1: number | null
  fewVotes: boolean
}
