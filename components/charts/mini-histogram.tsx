import { max, scaleLinear } from 'd3'
import type { Split } from '#model/result'
import { sidesOf } from './histogram-geometry'

const BAND = 9
const HALF = 11
const AXIS = 2
const BAR = { business: 'c-b', technical: 'c-t', all: 'c-ink' } as const

/** A histogram the size of a word, for a table cell: business up, technical down, a dash under the suggested level. */
export function MiniHistogram({
  votes,
  first,
  suggested,
  title,
}: {
  votes: Split
  /** Number of the first level: 0, or 1 for scope. */
  first: number
  suggested: number | null
  /** The same in words; the cell says nothing else. */
  title: string
}) {
  const sides = sidesOf(votes) ?? []
  const levels = sides[0]?.counts ?? (first === 0 ? [0, 0, 0, 0, 0] : [0, 0, 0])
  const mirrored = sides.length === 2
  const highest = max(sides.flatMap(({ counts }) => [...counts])) ?? 0
  const length = scaleLinear([0, highest || 1], [0, mirrored ? HALF : HALF * 2])
  const top = mirrored ? HALF : HALF * 2
  const width = levels.length * BAND
  return (
    <svg
      role="img"
      aria-label={title}
      viewBox={`0 0 ${width} ${HALF * 2 + AXIS}`}
      width={width}
      height={HALF * 2 + AXIS}
    >
      {suggested !== null && (
        <rect
          x={(suggested - first) * BAND}
          y={0}
          width={BAND}
          height={HALF * 2 + AXIS}
          style={{ fill: 'var(--selected)' }}
        />
      )}
      <path className="c-axis" d={`M0 ${top + AXIS / 2}H${width}`} strokeWidth={1} />
      {sides.flatMap(({ side, counts }, index) =>
        levelled(counts).map(({ level, count }) => (
          <rect
            key={`${side}-${level}`}
            className={BAR[side]}
            x={level * BAND + 1.5}
            y={index === 0 ? top - length(count) : top + AXIS}
            width={BAND - 3}
            height={length(count)}
          />
        )),
      )}
    </svg>
  )
}

function levelled(counts: readonly number[]) {
  return counts.map((count, level) => ({ level, count }))
}
