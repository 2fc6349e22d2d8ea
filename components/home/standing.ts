import type { Gap } from '#model/gap'

/** How the practices of one assessment stand against their targets. */
export interface Standing {
  /** Practices that are not excluded. */
  applicable: number
  /** Met or exceeded on both axes. */
  atTarget: number
  above: number
  below: number
  /** Target or current not decided yet. */
  unknown: number
}

export function standingOf(gaps: Iterable<Gap>): Standing {
  const standing: Standing = { applicable: 0, atTarget: 0, above: 0, below: 0, unknown: 0 }
  for (const { status } of gaps) {
    if (status === 'excluded') continue
    standing.applicable += 1
    if (status === 'met' || status === 'exceeds') standing.atTarget += 1
    if (status === 'exceeds') standing.above += 1
    if (status === 'gap' || status === 'mixed') standing.below += 1
    if (status === 'unknown') standing.unknown += 1
  }
  return standing
}
