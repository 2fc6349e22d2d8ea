import type { Day } from './limits'
import type { PracticeId } from './practice'
import type { Rating } from './rating'

export const EFFORTS = ['S', 'M', 'L'] as const
export const ACTION_STATES = ['open', 'doing', 'done'] as const

/** One step of the roadmap. */
export interface Action {
  id: string
  practice: PracticeId
  from: Rating
  to: Rating
  title: string
  owner?: string
  due?: Day
  effort?: (typeof EFFORTS)[number]
  status: (typeof ACTION_STATES)[number]
  dependsOn: readonly string[]
}
