/** A fraction of whole numbers, so that a label never hangs on how a computer rounds. */
export type Ratio = readonly [numerator: number, denominator: number]

/** Whether part / whole ≥ ratio, in whole numbers; true if the whole is 0. */
export function reaches(part: number, whole: number, [numerator, denominator]: Ratio): boolean {
  return part * denominator >= numerator * whole
}
