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

/** The middle of a level's band, in per cent of the width. */
export function levelPosition(level: number): number {
  return BAND / 2 + BAND * level
}

export function dumbbellOf(input: DumbbellInput): Dumbbell {
  const { current, target, contestedCurrent, contestedTarget, uncertain } = input
  const capsules = [
    ...(contestedTarget ? [capsuleOf('target', contestedTarget)] : []),
    ...(contestedCurrent ? [capsuleOf('current', contestedCurrent)] : []),
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

function capsuleOf(pass: Capsule['pass'], levels: readonly [number, number]): Capsule {
  const left = levelPosition(levels[0]) - REACH
  return { pass, levels, left, width: levelPosition(levels[1]) + REACH - left }
}
