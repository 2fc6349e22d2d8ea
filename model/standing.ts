import type { Decision } from './decision'
import type { Gap } from './gap'
import { gapsOf } from './gaps'
import { PRACTICE_IDS, type PracticeId } from './practice'
import { type Pass, type QuestionId, questionId } from './question'
import type { Result } from './result'
import type { QuestionStateName, RoomView } from './room'
import type { Statistics } from './statistics/statistics'
import { statisticsOf } from './statistics/statistics-of'

/**
 * Where a practice stands, in one word each: exactly one holds, so that counts of them add up to 18.
 *
 * Comprehensiveness decides first; `scope` is at its level, and less specific than asked. `over` asks nothing more on
 * either axis. `contested` and `not-agreed` lack a decided level: the first has votes that lie apart.
 */
export const STANDINGS = [
  'over',
  'at-target',
  'scope',
  'one-step',
  'two-steps',
  'three-or-more',
  'contested',
  'not-agreed',
  'excluded',
] as const
export type Standing = (typeof STANDINGS)[number]

/** One question as the overview shows it: what was decided, and the last round that everybody has seen. */
export interface QuestionStanding {
  question: QuestionId
  state: QuestionStateName
  /** In force, also while it is reopened. */
  decision: Decision | null
  /** The last settled round; its numbers can be withheld. */
  result: Result | null
  statistics: Statistics | null
  /** Lowest and highest level in question: undecided, and the votes lie apart. */
  contested: readonly [number, number] | null
}

export interface PracticeStanding {
  practice: PracticeId
  standing: Standing
  gap: Gap
  target: QuestionStanding
  current: QuestionStanding
  /** The largest distance between the groups on any of its four charts, in levels; null: none can be computed. */
  apart: number | null
}

/** Rounds that can't change any more. In `live` voting the room also shows the open one: it is no result yet. */
export function settledRounds(view: RoomView, question: QuestionId): readonly Result[] {
  const { state, round } = view.questions[question]
  const results = view.results[question] ?? []
  return state === 'open' || state === 'locked' ? results.filter((result) => result.round !== round) : results
}

interface Computed {
  previous: Result | null
  quorum: number
  statistics: Statistics
}
/** What was computed for a round is computed once: a result never changes, and a room is drawn again at every message. */
const computed = new WeakMap<Result, Computed>()

/** The statistics of one settled round, with the change since the one before. */
export function statisticsOfRound(view: RoomView, rounds: readonly Result[], index: number): Statistics | null {
  const result = rounds[index]
  if (!result) return null
  const previous = rounds[index - 1] ?? null
  const { quorum } = view.assessment.settings
  const known = computed.get(result)
  if (known && known.previous === previous && known.quorum === quorum) return known.statistics
  const statistics = statisticsOf(result, previous, { quorum })
  computed.set(result, { previous, quorum, statistics })
  return statistics
}

/** All 18 practices in model order. */
export function standingsOf(view: RoomView): PracticeStanding[] {
  const gaps = gapsOf(view)
  return PRACTICE_IDS.map((practice) => {
    const gap = gaps[practice]
    const target = questionStandingOf(view, 'target', practice)
    const current = questionStandingOf(view, 'current', practice)
    return {
      practice,
      standing: standingOf(gap, target, current),
      gap,
      target,
      current,
      apart: apartOf(target, current),
    }
  })
}

function questionStandingOf(view: RoomView, pass: Pass, practice: PracticeId): QuestionStanding {
  const question = questionId(pass, practice)
  const { state, decision: index } = view.questions[question]
  const rounds = settledRounds(view, question)
  const decision = index === null ? null : (view.ledger[index] ?? null)
  const statistics = statisticsOfRound(view, rounds, rounds.length - 1)
  const contested = decision === null && statistics ? levelsInQuestion(statistics) : null
  return { question, state, decision, result: rounds.at(-1) ?? null, statistics, contested }
}

function levelsInQuestion({ comprehensiveness, divergence, suggestion }: Statistics): readonly [number, number] | null {
  const { status, alternatives } = suggestion.comprehensiveness
  const apart = divergence.comprehensiveness.label === 'far-apart'
  if (!apart && status !== 'tie' && status !== 'none-divided') return null
  const { business, technical } = divergence.comprehensiveness.lowMedian
  const levels = [
    ...alternatives,
    comprehensiveness.lowMedian,
    comprehensiveness.highMedian,
    ...(apart ? [business, technical] : []),
  ].filter((level) => level !== null)
  const low = Math.min(...levels)
  const high = Math.max(...levels)
  if (low < high) return [low, high]
  return comprehensiveness.range
}

function standingOf(gap: Gap, target: QuestionStanding, current: QuestionStanding): Standing {
  if (gap.status === 'excluded') return 'excluded'
  if (gap.comprehensiveness === null) return target.contested || current.contested ? 'contested' : 'not-agreed'
  if (gap.comprehensiveness >= 3) return 'three-or-more'
  if (gap.comprehensiveness === 2) return 'two-steps'
  if (gap.comprehensiveness === 1) return 'one-step'
  if ((gap.scope ?? 0) > 0) return 'scope'
  return gap.comprehensiveness < 0 || (gap.scope ?? 0) < 0 ? 'over' : 'at-target'
}

function apartOf(...questions: readonly QuestionStanding[]): number | null {
  const distances = questions
    .flatMap(({ statistics }) => (statistics ? Object.values(statistics.divergence) : []))
    .map((distance) => distance.w1)
    .filter((w1) => w1 !== null)
  return distances.length > 0 ? Math.max(...distances) : null
}

/** How many practices stand where; the counts add up to the number of standings given. */
export function countStandings(standings: readonly PracticeStanding[]): Record<Standing, number> {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number> // all of them
  for (const { standing } of standings) counts[standing] += 1
  return counts
}
