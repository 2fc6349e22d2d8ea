import type { ReactNode } from 'react'
import { DiscMark } from './disc-mark'
import { VoteMark } from './vote-mark'

/** One entry of a legend: a mark in a box of 16, and its words. */
export interface LegendEntry {
  key: string
  mark: ReactNode
  text: string
}

/** The marks that charts share, each drawn as the charts draw it. */
export const LEGEND_MARKS = {
  business: <VoteMark side="business" x={8} y={8} pitch={13} />,
  technical: <VoteMark side="technical" x={8} y={8} pitch={13} />,
  all: <VoteMark side="all" x={8} y={8} pitch={13} />,
  current: <circle cx={8} cy={8} r={5.5} style={{ fill: 'var(--surface)', stroke: 'var(--ink)', strokeWidth: 2 }} />,
  projected: <circle className="c-ink" cx={8} cy={8} r={5.5} />,
  climbed: <path d="M1 8H15" style={{ stroke: 'var(--ink)', strokeWidth: 3 }} />,
  target: <path className="c-ink" d="M8 1 15 8 8 15 1 8z" />,
  gap: <path d="M1 8H15" style={{ stroke: 'var(--gap-line)', strokeWidth: 6 }} />,
  over: <path d="M1 8H15" style={{ stroke: 'var(--over-line)', strokeWidth: 2.5 }} />,
  uncertain: (
    <rect x={1} y={3} width={14} height={10} style={{ fill: 'url(#hatch-gap-line)', stroke: 'var(--gap-line)' }} />
  ),
  contested: (
    <rect
      x={1}
      y={3}
      width={14}
      height={10}
      rx={5}
      style={{ fill: 'url(#hatch-divided)', stroke: 'var(--divided)', strokeWidth: 1.25 }}
    />
  ),
  ghost: <rect x={3} y={2} width={10} height={13} className="c-axis" />,
  suggested: (
    <rect x={2} y={1} width={12} height={14} rx={2} style={{ fill: 'var(--selected)', stroke: 'var(--axis)' }} />
  ),
  middle: <rect x={2} y={1} width={12} height={14} rx={2} className="c-frame" strokeWidth={1.5} />,
  movement: (
    <g>
      <path d="M2 12C2 3 13 3 13 11" className="c-line" strokeWidth={2} />
      <path d="M10 9l3 4 2.5-4z" className="c-ink" />
    </g>
  ),
  strong: <DiscMark label="strong" x={0} y={0} />,
  moderate: <DiscMark label="moderate" x={0} y={0} />,
  weak: <DiscMark label="weak" x={0} y={0} />,
  divided: <DiscMark label="divided" x={0} y={0} />,
} as const
