import type { Level } from '#model/rating'

/** What one row draws: agreed levels, and for what isn't agreed the levels in question. */
export interface DumbbellInput {
  current: Level | null
  target: Level | null
  contestedCurrent: readonly [number, number] | null
  contestedTarget: readonly [number, number] | null
  /** One of the two was decided in stable disagreement or against the rule. */
  uncertain: boolean
}

export interface Capsule {
  pass: 'target' | 'current'
  levels: readonly [number, number]
  /** Per cent of the width. */
  left: number
  width: number
  /** Where its words stand: inside it, or beside it if a mark is in the way; null where there is no room. */
  words: { at: number; anchor: 'middle' | 'start' | 'end' } | null
}

/** Positions in per cent of the width, so that marks keep their size whatever the width. */
export interface Dumbbell {
  current: number | null
  target: number | null
  /** Current and target are the same level: one mark, a diamond with a dot. */
  same: boolean
  segment: { from: number; to: number; kind: 'gap' | 'over'; uncertain: boolean } | null
  capsules: readonly Capsule[]
  /** Nothing agreed and nothing to show: a dash. */
  empty: boolean
}

const BAND = 20
/** How far a capsule reaches beyond the middle of its outer levels. */
const REACH = 6.5
/** What words beside a capsule need. */
const WORDS = 23

/** The middle of a level's band, in per cent of the width. */
export function levelPosition(level: number): number {
  return BAND / 2 + BAND * level
}

export function dumbbellOf(input: DumbbellInput): Dumbbell {
  const { current, target, contestedCurrent, contestedTarget, uncertain } = input
  const capsules = [
    ...(contestedTarget ? [capsuleOf('target', contestedTarget, current, true)] : []),
    ...(contestedCurrent ? [capsuleOf('current', contestedCurrent, target, contestedTarget === null)] : []),
  ]
  const same = current !== null && current === target
  const segment =
    current === null || target === null || same
      ? null
      : {
          from: levelPosition(current),
          to: levelPosition(target),
          kind: current < target ? ('gap' as const) : ('over' as const),
          uncertain,
        }
  return {
    current: current === null ? null : levelPosition(current),
    target: target === null ? null : levelPosition(target),
    same,
    segment,
    capsules,
    empty: current === null && target === null && capsules.length === 0,
  }
}

/** @param mark the other pass's level, which may lie inside */
function capsuleOf(
  pass: Capsule['pass'],
  levels: readonly [number, number],
  mark: Level | null,
  withWords: boolean,
): Capsule {
  const left = levelPosition(levels[0]) - REACH
  const right = levelPosition(levels[1]) + REACH
  const isCovered = mark !== null && levels[0] <= mark && mark <= levels[1]
  return { pass, levels, left, width: right - left, words: withWords ? wordsOf(left, right, isCovered) : null }
}

function wordsOf(left: number, right: number, isCovered: boolean): Capsule['words'] {
  if (!isCovered) return { at: (left + right) / 2, anchor: 'middle' }
  if (right + WORDS <= 100) return { at: right + 1.5, anchor: 'start' }
  return left >= WORDS ? { at: left - 1.5, anchor: 'end' } : null
}
