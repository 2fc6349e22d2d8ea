export type AgreementLabel = 'no-votes' | 'single-vote' | 'strong' | 'moderate' | 'weak' | 'divided'

/** One axis of one revealed round. Levels are level numbers (scope 1 to 3), never indexes. */
export interface Axis {
  /** Votes for a level; don't-know and abstain never count. */
  n: number
  /** Votes per level, low to high. */
  counts: readonly number[]
  /** C = 1 − Leik's D, 0 to 1; null at n = 0, 1 at n = 1. Pages hide it below 5 votes. */
  agreement: number | null
  label: AgreementLabel
  twoCamps: boolean
  lowMedian: number | null
  highMedian: number | null
  /** The low median if both groups weighed half; null unless both have votes. */
  balancedLowMedian: number | null
  /** Number of votes within one level of the low median (scope: on it). */
  within: number
  /** Number of votes two or more levels outside the medians. */
  outliers: number
  range: readonly [number, number] | null
  /** Whether moving any single vote by one level changes the label; null for n < 2. */
  fragile: boolean | null
  /** 1 ≤ n < 5. */
  fewVotes: boolean
}

export type DistanceLabel = 'aligned' | 'differs' | 'far-apart' | 'not-computable' | 'not-shown'

/** How far business and technical are apart on one axis. */
export interface Distance {
  /** Earth mover's distance in levels. */
  w1: number | null
  /** Mean of business minus mean of technical: the signed part of w1. */
  shift: number | null
  kind: 'level' | 'spread' | null
  label: DistanceLabel
  lowMedian: { business: number | null; technical: number | null }
  /** The smaller group has 1 to 4 votes. */
  fewVotes: boolean
}

export interface Suggestion {
  status: 'none-too-few' | 'none-divided' | 'tie' | 'provisional' | 'suggest'
  level: number | null
  /** The levels of a tie, else []. */
  alternatives: readonly number[]
}

/**
 * The contract's list, the most cautious first. The last stands outside that order: it is what `discuss-and-revote`
 * becomes once another round would bring nothing.
 */
export const STEPS = [
  'wait-for-votes',
  'park-for-evidence',
  'too-few-votes',
  'discuss-and-revote',
  'hear-outliers-then-confirm',
  'ready-to-agree',
  'record-disagreement',
] as const
export type Step = (typeof STEPS)[number]

/** Why a step is the next one; a page has a sentence for each. */
const WHYS = [
  'quorum-missed',
  'dont-know',
  'few-votes',
  'numbers-hidden',
  'label-divided',
  'two-camps',
  'label-weak',
  'groups-far-apart',
  'label-moderate',
  'outliers',
  'groups-differ',
  'label-strong',
  'groups-hidden',
  'last-round',
  'change-stable',
] as const
export type Why = (typeof WHYS)[number]

export interface NextStep {
  step: Step
  axis: 'comprehensiveness' | 'scope'
  why: readonly Why[]
}

/** From one round to the next, on one axis. */
export interface Change {
  /** Half the summed change of the relative histogram, 0 to 1. */
  netChange: number
  /** netChange ≤ 0.15. */
  stable: boolean
  /** How much C rose (positive) or fell; null unless both rounds have votes. */
  agreement: number | null
  /** Distance between the two rounds in levels. */
  w1: number | null
  labelBefore: AgreementLabel
}

/** Everything computed from one projected Result (and the one before it). Nothing hidden can leak through it. */
export interface Statistics {
  comprehensiveness: Axis
  scope: Axis
  divergence: { comprehensiveness: Distance; scope: Distance }
  suggestion: {
    comprehensiveness: Suggestion
    /** Null when the suggested level is 0. */
    scope: Suggestion | null
    /** Votes for exactly the suggested pair; null if there is none or the map is not shown. */
    pairVotes: number | null
  }
  nextStep: NextStep
  change: { comprehensiveness: Change; scope: Change } | null
}
