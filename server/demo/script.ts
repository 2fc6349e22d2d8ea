import type { PracticeId } from '#model/practice'
import type { DemoName } from './people'

/**
 * What the invented people say about one question.
 *
 * A row holds one answer each, business and technical apart by a slash: `3S` is level 3 with scope System
 * (G General, I Industry), `0` has no scope, `?` is don't know and `-` abstains.
 */
export interface Script {
  /** One row a round that was played before the visitor came; the first also answers a round the visitor opens. */
  rounds: readonly [string, ...string[]]
  /** Said in the last of these rounds. */
  reasons: Readonly<Partial<Record<DemoName, string>>>
  /** Addresses that voters named as proof. */
  evidence?: Readonly<Partial<Record<DemoName, string>>>
  ending: Ending
}

/** Where the visitor finds the question. */
type Ending =
  | { state: 'idle' }
  | { state: 'revealed' }
  | { state: 'parked'; reason: string }
  | ({ state: 'decided'; superseded?: ScriptedReopening } & ScriptedDecision)

interface ScriptedDecision {
  rating: string
  rationale: string
  owner: DemoName
  /** Months from now to the review. */
  review: number
  evidence?: readonly string[]
  /** Who could live with it. */
  accepted?: readonly DemoName[]
  dissent?: Readonly<Partial<Record<DemoName, string>>>
}

/** A decision on the first round that didn't last. */
interface ScriptedReopening {
  rating: string
  rationale: string
  reopened: string
}

export type PracticeScripts = Partial<Record<PracticeId, { target: Script; current: Script }>>
