/** Sizes a mark may have, in units of the viewBox; below 7 a mark can't be told from its neighbour. */
const PITCHES = [28, 24, 20, 16, 14, 12, 10, 8, 7, 6, 5] as const
const SMALLEST_MARK = 7
/** Marks stay in one column down to this pitch, so that height shows count; only then does a second column begin. */
const COMFORTABLE = 16

/** How the votes of one level stand: `columns` side by side, `pitch` apart. */
export interface MarkLayout {
  pitch: number
  columns: number
  /** Too many for marks: bars with numbers say it better. */
  bars: boolean
}

/** The largest pitch at which the tallest column of votes still fits its band; the smallest of all if none does. */
export function largestPitch(maxCount: number, band: number, half: number): number {
  return PITCHES.find((pitch) => fits(maxCount, Math.floor(band / pitch), pitch, half)) ?? 5
}

/** As few columns as fit, then marks as large as fit. All levels and both groups of a chart share one layout. */
export function markLayout(maxCount: number, band: number, half: number): MarkLayout {
  const rule = largestPitch(maxCount, band, half)
  const smallest = Math.min(COMFORTABLE, rule)
  const most = Math.max(1, Math.floor(band / smallest))
  for (let columns = 1; columns <= most; columns++) {
    const pitch = PITCHES.find((each) => columns * each <= band && fits(maxCount, columns, each, half))
    if (pitch !== undefined && pitch >= smallest) return { pitch, columns, bars: pitch < SMALLEST_MARK }
  }
  return { pitch: rule, columns: most, bars: true }
}

function fits(count: number, columns: number, pitch: number, half: number): boolean {
  return columns > 0 && Math.ceil(count / columns) * pitch <= half
}

/** Where the marks of one level stand: across from the middle of the band, and away from the strip. Row by row. */
export function markPlaces(count: number, { pitch, columns }: MarkLayout): { across: number; away: number }[] {
  const used = Math.min(columns, Math.max(1, count))
  return Array.from({ length: count }, (_, index) => ({
    across: ((index % columns) - (used - 1) / 2) * pitch,
    away: (Math.floor(index / columns) + 0.5) * pitch,
  }))
}

/** How far the marks of one level reach from the strip. */
export function reachOf(count: number, { pitch, columns }: MarkLayout): number {
  return Math.ceil(count / columns) * pitch
}
