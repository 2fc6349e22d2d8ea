import { textLines } from './text-lines'

export interface ExportInput {
  chart: { width: number; height: number }
  heading: string
  finding: string
  /** Entries of the legend, each with the measured width of its words. */
  legend: readonly { width: number }[]
  caption: string
}

interface Line {
  text: string
  x: number
  y: number
}

export interface ExportLayout {
  width: number
  height: number
  heading: Line[]
  finding: Line[]
  chart: { x: number; y: number }
  /** Mark and words of each entry; a mark is 16 px square. */
  legend: { x: number; y: number }[]
  caption: Line[]
}

const MARGIN = 24
const HEADING = { size: 22, line: 28 }
const FINDING = { size: 15, line: 22 }
const CAPTION = { size: 12, line: 16 }
const MARK = 22
const BETWEEN = 18

/** Where everything stands on a picture that leaves the page: the finding above the chart, its legend below. */
export function exportLayout({ chart, heading, finding, legend, caption }: ExportInput): ExportLayout {
  const inner = Math.max(chart.width, 320)
  const lines = (text: string, from: number, { size, line }: typeof HEADING): Line[] =>
    textLines(text, inner, size).map((each, at) => ({ text: each, x: MARGIN, y: from + at * line + size }))

  let y = MARGIN
  const placedHeading = lines(heading, y, HEADING)
  y += placedHeading.length * HEADING.line + 6
  const placedFinding = lines(finding, y, FINDING)
  y += placedFinding.length * FINDING.line + 14
  const placedChart = { x: MARGIN + (inner - chart.width) / 2, y }
  y += chart.height + 14

  let x = MARGIN
  const placedLegend = legend.map(({ width }) => {
    if (x > MARGIN && x + MARK + width > MARGIN + inner) {
      x = MARGIN
      y += 22
    }
    const at = { x, y }
    x += MARK + width + BETWEEN
    return at
  })
  if (legend.length > 0) y += 26
  const placedCaption = lines(caption, y, CAPTION)
  y += placedCaption.length * CAPTION.line
  return {
    width: inner + 2 * MARGIN,
    height: Math.ceil(y + MARGIN),
    heading: placedHeading,
    finding: placedFinding,
    chart: placedChart,
    legend: placedLegend,
    caption: placedCaption,
  }
}
