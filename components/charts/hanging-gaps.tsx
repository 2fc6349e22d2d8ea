import type { Gap } from '#model/gap'
import type { PracticeId } from '#model/practice'
import css from './hanging-gaps.module.css'
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
          <path className={css.gap} d={`M${x} ${lineY}V${y}`} />
          <circle className="c-ink" cx={x} cy={y} r="3" />
        </>
      )
    case 'over':
      return (
        <>
          <path className={css.over} d={`M${x} ${lineY}V${y}`} />
          <circle className={css.overEnd} cx={x} cy={y} r="2.6" />
        </>
      )
    case 'scope':
      return <circle className={css.scope} cx={x} cy={y} r="3" />
    case 'unknown':
      return <circle className={css.unknown} cx={x} cy={y} r="3.2" />
    case 'excluded':
      return <path className={css.excluded} d={`M${x - 2.5} ${y - 2.5}l5 5m0 -5l-5 5`} />
  }
}
