import type { Gap } from '#model/gap'
import type { PracticeId } from '#model/practice'
import { hangingGapsGeometry, type Stem } from './hanging-gaps-geometry'

/** The gaps of 18 practices hanging below the line of their targets: deeper is further to go. `label` says the same in words. */
export function HangingGaps({
  gapOf,
  label,
  className,
}: {
  gapOf: Readonly<Record<PracticeId, Gap>>
  label: string
  className?: string
}) {
  const { width, height, lineY, domains, stems } = hangingGapsGeometry(gapOf)
  return (
    <svg className={className} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <path className="c-axis" d={domains.map(({ x1, x2 }) => `M${x1} ${lineY}H${x2}`).join('')} />
      {stems.map((stem) => (
        <StemMark key={stem.practice} stem={stem} lineY={lineY} />
      ))}
    </svg>
  )
}

function StemMark({ stem: { mark, x, y }, lineY }: { stem: Stem; lineY: number }) {
  switch (mark) {
    case 'met':
      return <circle className="c-ink" cx={x} cy={y} r="3" />
    case 'gap':
      return (
        <>
          <path style={{ stroke: 'var(--gap-line)', strokeWidth: 2 }} d={`M${x} ${lineY}V${y}`} />
          <circle className="c-ink" cx={x} cy={y} r="3" />
        </>
      )
    case 'over':
      return (
        <>
          <path style={{ stroke: 'var(--over-line)', strokeWidth: 2 }} d={`M${x} ${lineY}V${y}`} />
          <circle
            cx={x}
            cy={y}
            r="2.6"
            style={{ fill: 'var(--surface)', stroke: 'var(--over-line)', strokeWidth: 1.5 }}
          />
        </>
      )
    case 'scope':
      return (
        <circle cx={x} cy={y} r="3" style={{ fill: 'var(--surface)', stroke: 'var(--gap-line)', strokeWidth: 2 }} />
      )
    case 'unknown':
      return (
        <circle
          cx={x}
          cy={y}
          r="3.2"
          style={{ fill: 'var(--surface)', stroke: 'var(--axis)', strokeWidth: 1.25, strokeDasharray: '2 1.3' }}
        />
      )
    case 'excluded':
      return <path className="c-axis" strokeWidth={1.25} d={`M${x - 2.5} ${y - 2.5}l5 5m0 -5l-5 5`} />
  }
}
