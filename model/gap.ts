import type { Rating } from './rating'

/** Where one practice stands against its target. Decided ratings only. */
export interface Gap {
  target: Rating | null
  current: Rating | null
  /** Steps to climb; negative: over the target. Null until both are decided. */
  comprehensiveness: number | null
  /** Null as well if either level is 0. */
  scope: number | null
  status: 'unknown' | 'met' | 'gap' | 'exceeds' | 'mixed' | 'excluded'
  /** One of the two was decided in stable disagreement or against the rule. */
  uncertain: boolean
}
