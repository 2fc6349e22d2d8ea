/** One of the two ordinal scales people vote on. */
export interface Scale {
  /** The level number of the first count. */
  first: 0 | 1
  /** K, the number of levels. */
  levels: 5 | 3
  /** How many levels from the low median still count as agreement, so that the share of these is at least C. */
  near: 1 | 0
}

export const COMPREHENSIVENESS_SCALE: Scale = { first: 0, levels: 5, near: 1 }
export const SCOPE_SCALE: Scale = { first: 1, levels: 3, near: 0 }
