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
  /** Could be accepted as suggested, also in a block. */
  ready: boolean
  group: (typeof AGENDA_GROUPS)[number]
  /** The larger distance of the axes that take part; null unless the question is revealed and the groups are shown. */
  w1: number | null
  /** An axis or a group has 1 to 4 votes. */
  fewVotes: boolean
}
