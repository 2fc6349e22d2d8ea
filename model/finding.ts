import type { Result } from './result'
import { valleyOf } from './statistics/agreement'
import { reaches } from './statistics/ratio'
import { COMPREHENSIVENESS_SCALE, SCOPE_SCALE, type Scale } from './statistics/scale'
import type { Axis, Distance, Statistics } from './statistics/statistics'
import { THRESHOLDS } from './statistics/thresholds'

/** One side of a room in two camps: its votes, and the levels they span. */
export interface Camp {
  votes: number
  from: number
  to: number
}

/** What the votes on one axis say, ready for a sentence. Levels are level numbers. */
type AxisFinding =
  /** Privacy withholds the numbers. */
  | { kind: 'hidden' }
  | { kind: 'no-votes' }
  | { kind: 'one-vote'; level: number }
  /** Two votes are told in words alone; they are never called strong. */
  | { kind: 'two-same'; level: number }
  | { kind: 'two-apart'; low: number; high: number; apart: number }
  /** `between`: votes on the level that parts the camps. */
  | { kind: 'camps'; n: number; low: Camp; high: Camp; between: number }
  /** `within` of n are at most `near` levels (1 or 0) from `level`, the lower middle vote. */
  | {
      kind: 'strong' | 'moderate' | 'weak' | 'divided'
      n: number
      within: number
      near: 0 | 1
      level: number
      fewVotes: boolean
    }

/** What the groups' distance on one axis says, where it says anything. Levels are the groups' lower middle votes. */
type GroupsFinding =
  /** One group is higher as a whole, and its lower middle vote says so too. */
  | {
      kind: 'groups-apart'
      far: boolean
      higher: 'business' | 'technical'
      business: number
      technical: number
      w1: number
      fewVotes: boolean
    }
  /** The votes lie differently, but the middle votes don't tell how: most often one group is itself split. */
  | { kind: 'groups-spread'; far: boolean; business: number; technical: number; w1: number; fewVotes: boolean }

export type Finding = (AxisFinding | GroupsFinding | DontKnowFinding) & { axis: 'comprehensiveness' | 'scope' }

/** So many can't say that the question should wait for evidence: nothing about the other votes matters more. */
interface DontKnowFinding {
  kind: 'dont-know'
  dontKnow: number
  /** Everybody who gave a level or doesn't know. */
  of: number
}

/** The numbers as they are shown, to tell hidden votes from none. */
type Shown = Pick<Result, 'comprehensiveness' | 'scope'>

/**
 * The one finding for a headline: too many who don't know before all else, then groups far apart, then what the votes
 * on the deciding axis say.
 */
export function findingOf(statistics: Statistics, result: Shown & Pick<Result, 'dontKnow'>): Finding {
  const { axis } = statistics.nextStep
  const dontKnow = result.comprehensiveness.all === null ? null : result.dontKnow.all
  const of = (dontKnow ?? 0) + statistics.comprehensiveness.n
  // Also where the quorum was missed, which makes the next step another one.
  if (dontKnow && reaches(dontKnow, of, THRESHOLDS.dontKnow)) return { kind: 'dont-know', dontKnow, of, axis }
  const groups = groupsFindingOf(statistics.divergence[axis])
  const votes = axisFindingOf(statistics, result, axis)
  const isPlain = votes.kind === 'two-same' || votes.kind === 'two-apart'
  return groups?.kind === 'groups-apart' && groups.far && !isPlain ? { ...groups, axis } : { ...votes, axis }
}

/** What the votes on one axis say. */
export function axisFindingOf(statistics: Statistics, result: Shown, name: 'comprehensiveness' | 'scope'): AxisFinding {
  if (result[name].all === null) return { kind: 'hidden' }
  return votesFindingOf(statistics[name], name === 'scope' ? SCOPE_SCALE : COMPREHENSIVENESS_SCALE)
}

/** What an axis says by itself; hidden votes look like none. */
export function votesFindingOf(axis: Axis, scale: Scale): AxisFinding {
  const { n, lowMedian, label, range } = axis
  if (range === null || lowMedian === null || label === 'no-votes') return { kind: 'no-votes' }
  const [low, high] = range
  if (label === 'single-vote') return { kind: 'one-vote', level: lowMedian }
  if (n === 2)
    return low === high ? { kind: 'two-same', level: low } : { kind: 'two-apart', low, high, apart: high - low }
  const valley = valleyOf(axis.counts)
  if (valley !== null) {
    const camp = (isIn: (at: number) => boolean): Camp => {
      const taken = axis.counts.flatMap((votes, at) =>
        votes > 0 && isIn(at) ? [{ votes, level: at + scale.first }] : [],
      )
      return {
        votes: taken.reduce((sum, { votes }) => sum + votes, 0),
        from: taken.at(0)?.level ?? low,
        to: taken.at(-1)?.level ?? high,
      }
    }
    return {
      kind: 'camps',
      n,
      low: camp((at) => at < valley),
      high: camp((at) => at > valley),
      between: axis.counts[valley] ?? 0,
    }
  }
  // Where everybody says the same, "within one level" would say less than is known.
  const near = low === high ? 0 : scale.near
  return { kind: label, n, within: axis.within, near, level: lowMedian, fewVotes: axis.fewVotes }
}

/** What the distance between the groups says; null where they are aligned, or it can't or mayn't be known. */
export function groupsFindingOf({ label, kind, w1, shift, lowMedian, fewVotes }: Distance): GroupsFinding | null {
  const { business, technical } = lowMedian
  if (kind === null || w1 === null || shift === null || business === null || technical === null) return null
  const found = { far: label === 'far-apart', business, technical, w1, fewVotes }
  if (kind === 'spread' || Math.sign(business - technical) !== Math.sign(shift))
    return { kind: 'groups-spread', ...found }
  return { kind: 'groups-apart', higher: shift > 0 ? 'business' : 'technical', ...found }
}
