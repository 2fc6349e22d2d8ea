import type { PracticeId } from './practice'
import type { Level } from './rating'

/** What a pack says on one level of one practice. */
export interface PackLevel {
  text?: string
  /** What would show that it is so. */
  indicators?: readonly string[]
}

/** What a pack adds to one practice: words for a sector or a kind of system. */
export interface PackPractice {
  text?: string
  levels?: Readonly<Partial<Record<Level, PackLevel>>>
}

/** Guidance that extends the practices; never levels to reach. */
export interface GuidancePack {
  id: string
  name: string
  /** Whose words these are. */
  source?: string
  practices: Readonly<Partial<Record<PracticeId, PackPractice>>>
}
