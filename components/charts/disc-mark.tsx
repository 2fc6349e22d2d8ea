import type { AgreementLabel } from '#model/statistics/statistics'
import { FILLED } from './agreement-disc'

/** The agreement disc inside a chart, 16 wide, its upper left corner at x and y. Its word is in the chart's name and table. */
export function DiscMark({ label, x, y }: { label: AgreementLabel; x: number; y: number }) {
  if (label === 'divided') {
    return (
      <g transform={`translate(${x} ${y})`}>
        <path d="M7 2.2a6 6 0 0 0 0 11.6Z" style={{ fill: 'var(--divided)' }} />
        <path d="M9.6 3.1a5.2 5.2 0 0 1 0 9.8Z" style={{ fill: 'none', stroke: 'var(--divided)', strokeWidth: 1.5 }} />
      </g>
    )
  }
  return (
    <g transform={`translate(${x} ${y})`}>
      <circle
        cx="8"
        cy="8"
        r="5.5"
        className="c-line"
        strokeWidth={1.75}
        strokeDasharray={label === 'no-votes' || label === 'single-vote' ? '2.2 2.2' : undefined}
      />
      {label in FILLED && <path d={FILLED[label as keyof typeof FILLED]} className="c-ink" />}
    </g>
  )
}
