import { PRACTICE_IDS, type PracticeId } from './practice'
import type { Level } from './rating'

/** Level 0 has no indicators: nothing is there to be seen. */
export type IndicatorLevel = Exclude<Level, 0>
export const INDICATOR_LEVELS: readonly IndicatorLevel[] = [1, 2, 3, 4]

/** By practice and level: places in the guidance's list (from 0, rising) of what is there already. */
export type Indicators = Readonly<
  Partial<Record<PracticeId, Readonly<Partial<Record<IndicatorLevel, readonly number[]>>>>>
>

export interface IndicatorOf {
  level: IndicatorLevel
  /** Place in the guidance's list of its level, from 0. */
  indicator: number
  text: string
  done: boolean
}

/** What a guidance says of a practice's levels, 0 to 4 by index: its own words, whatever the language. */
export type LevelsOf = (practice: PracticeId) => readonly { indicators: readonly string[] }[]

/** What the guidance lists for levels `above + 1` to `upTo`, and what of it is there. */
export function indicatorsBetween(
  indicators: Indicators,
  { practice, levelsOf }: { practice: PracticeId; levelsOf: LevelsOf },
  above: Level,
  upTo: Level,
): IndicatorOf[] {
  return INDICATOR_LEVELS.filter((level) => level > above && level <= upTo).flatMap((level) =>
    (levelsOf(practice)[level]?.indicators ?? []).map((text, indicator) => ({
      level,
      indicator,
      text,
      done: indicators[practice]?.[level]?.includes(indicator) ?? false,
    })),
  )
}

/** Keys in model order and places rising, so that the same ticks are the same value however they came about. */
export function withIndicator(
  indicators: Indicators,
  change: { practice: PracticeId; level: IndicatorLevel; indicator: number; done: boolean },
): Indicators {
  const { practice, level, indicator, done } = change
  const others = (indicators[practice]?.[level] ?? []).filter((each) => each !== indicator)
  const places = done ? [...others, indicator].toSorted((a, b) => a - b) : others
  const ofPractice = { ...indicators[practice], [level]: places }
  const kept = INDICATOR_LEVELS.filter((each) => (ofPractice[each] ?? []).length > 0)
  const next = { ...indicators, [practice]: Object.fromEntries(kept.map((each) => [each, ofPractice[each]])) }
  return Object.fromEntries(
    PRACTICE_IDS.filter((id) => Object.keys(next[id] ?? {}).length > 0).map((id) => [id, next[id]]),
  )
}
