import { textLines } from './text-lines'

export interface RowName {
  key: string
  name: string
}

export interface RowSection {
  key: string
  name: string
  /** What is to be said of it, such as "5 of 6 below target". */
  note?: string
  rows: readonly RowName[]
}

export interface RowLayoutInput {
  width: number
  /** Text runs from the right: names stand there. The levels themselves always rise to the right, as digits do. */
  rtl: boolean
  /** Rows under headings; a heading of '' is not drawn. */
  sections: readonly RowSection[]
  /** Width of the column of values at the far end. */
  aside: number
  /** Room for heads of columns. */
  head: number
  /** Least height of the marks of one row. */
  mark?: number
}

export interface PlacedRow {
  key: string
  lines: readonly string[]
  /** Upper edge; everything else of a row is relative to it, so that a row can move as one. */
  y: number
  height: number
  /** First line of the name and middle of the marks, from the upper edge. */
  nameY: number
  middle: number
}

export interface RowLayout {
  width: number
  height: number
  narrow: boolean
  /** Of the text of a row. */
  size: number
  line: number
  nameX: number
  /** Where marks go. */
  area: { left: number; right: number }
  /** Where values go: their outer edge. */
  asideX: number
  sections: readonly { key: string; name: string; note: string; y: number; height: number }[]
  rows: readonly PlacedRow[]
}

/** Below this a name stands above its marks instead of beside them. */
const NARROW = 560
const LARGE = 1100
const PADDING = 12

/** Where the rows of a chart stand at a width: names beside the marks, or above them where there is no room. */
export function rowLayout(input: RowLayoutInput): RowLayout {
  const { width, rtl, sections, aside, head, mark = 28 } = input
  const narrow = width < NARROW
  const large = width >= LARGE
  const size = large ? 15 : 13
  const line = large ? 19 : 16
  const least = Math.max(mark, large ? 34 : 28)
  const names = narrow ? width : Math.round(Math.min(large ? 380 : 300, Math.max(180, width * 0.3)))
  const left = narrow ? 0 : names + PADDING
  const right = width - (aside > 0 ? aside + PADDING : 0)
  const area = rtl ? { left: width - right, right: width - left } : { left, right }

  let y = head
  const placed: PlacedRow[] = []
  const headings: RowLayout['sections'][number][] = []
  for (const section of sections) {
    if (section.name) {
      const height = narrow && section.note ? 2 * line + 10 : line + 10
      headings.push({ key: section.key, name: section.name, note: section.note ?? '', y, height })
      y += height
    }
    for (const { key, name } of section.rows) {
      const lines = textLines(name, narrow ? width : names, size)
      const text = lines.length * line
      const height = narrow ? text + least + 6 : Math.max(least, text + 6)
      const middle = narrow ? text + 4 + least / 2 : height / 2
      const nameY = narrow ? line : (height - text) / 2 + line * 0.76
      placed.push({ key, lines, y, height, nameY, middle })
      y += height
    }
  }
  return {
    width,
    height: y + 2,
    narrow,
    size,
    line,
    nameX: rtl ? width : 0,
    area,
    asideX: rtl ? 0 : width,
    sections: headings,
    rows: placed,
  }
}

/** Room for the names of the levels: one line, or two where names beside each other would touch. */
const LEVEL_HEAD = { wide: 26, narrow: 38 } as const
/** The longest name of a level, and a gap. */
const LEVEL_NAME = 72
const LEVEL_COUNT = 5

/** Names of levels in one line would touch each other over these rows. */
export function levelNamesTouch({ area }: Pick<RowLayout, 'area'>): boolean {
  return (area.right - area.left) / LEVEL_COUNT < LEVEL_NAME
}

/** Rows under the names of the levels. */
export function levelRowLayout(input: Omit<RowLayoutInput, 'head'>): RowLayout {
  const layout = rowLayout({ ...input, head: LEVEL_HEAD.wide })
  return levelNamesTouch(layout) ? rowLayout({ ...input, head: LEVEL_HEAD.narrow }) : layout
}

/** The middle of a level's band inside the area of the marks. */
export function levelX(area: RowLayout['area'], level: number, levels = 5, first = 0): number {
  return area.left + ((level - first + 0.5) * (area.right - area.left)) / levels
}

/** The left edge and the width of column `index` of `count` inside an area; the first one is where reading begins. */
export function columnBox(area: RowLayout['area'], index: number, count: number, rtl: boolean) {
  const width = (area.right - area.left) / count
  const at = rtl ? count - 1 - index : index
  return { left: area.left + at * width, width }
}
