import styles from './charts.module.css'
import type { HistogramGeometry, Side, SideGeometry } from './histogram-geometry'
import { settleWhenHidden } from './settle-when-hidden'
import { VoteMark } from './vote-mark'

export interface HistogramWords {
  /** What the picture shows, in full. */
  title: string
  levelName(level: number): string
  sideName: Readonly<Record<Side, string>>
  votes(n: number): string
  /** The middle vote of one side, which the bar on the strip marks. */
  middle(level: number): string
  yours: string
}

/** A mark on its way is at most this late, so that the last one arrives within 600 ms. */
const STAGGER_MS = 200

const TEXT = { business: 'c-bt', technical: 'c-tt', all: 'c-ink' } as const
const BAR = { business: 'c-b', technical: 'c-t', all: 'c-ink' } as const
const BOB = 'M-2-14h4v2.6h3v2.4c0 3-2.6 5.6-5 9-2.4-3.4-5-6-5-9v-2.4h3z'

/**
 * Votes by level, business above the strip and technical below it, with the plumb line on what they suggest.
 *
 * `fresh` lets the marks travel once from their last places, rank by rank; leave it out to draw the final state.
 */
export function MirroredHistogram({
  geometry,
  words,
  id,
  labelled,
  ramp,
  fresh = false,
}: {
  geometry: HistogramGeometry
  words: HistogramWords
  /** Unique on the page; names the title. */
  id: string
  /** Whether the group names stand at the left of the strip. */
  labelled: boolean
  /** Whether the bands are levels, drawn on their ramp, or scopes, in plain ink. */
  ramp: boolean
  fresh?: boolean
}) {
  const { width, height, strip, bands, sides, layout, suggestedFrame, decidedFrame, bobX, lockX } = geometry
  const mirrored = sides.length === 2
  return (
    <svg
      ref={settleWhenHidden}
      role="img"
      aria-labelledby={id}
      data-slide={labelled || undefined}
      viewBox={`0 0 ${width} ${height}`}
      className={fresh ? `${styles.histogram} ${styles.fresh}` : styles.histogram}
    >
      <title id={id}>{words.title}</title>
      <path className="c-grid" d={geometry.ticks} />
      <path className="c-grid" d={geometry.dividers} strokeDasharray="1 5" />
      {sides.map((side) => (
        <path
          key={side.side}
          className={`c-axis ${styles.outline}`}
          d={side.outlines.join('')}
          strokeLinejoin="round"
        />
      ))}
      {suggestedFrame && <rect className={`c-frame ${styles.late}`} strokeWidth={1.5} rx={8} {...suggestedFrame} />}
      {decidedFrame && <rect className="c-line" strokeWidth={2} rx={8} {...decidedFrame} />}
      {bobX !== null && (
        <g className={styles.late}>
          <path className="c-line" d={`M${bobX} 0V24`} />
          <path className="c-ink" transform={`translate(${bobX} 39) scale(1.25)`} d={BOB} />
        </g>
      )}
      {lockX !== null && (
        <g transform={`translate(${lockX - 8} 18)`}>
          <rect className="c-ink" x={2.5} y={7} width={11} height={8} rx={1.5} />
          <path className="c-line" strokeWidth={1.75} d="M5 7V4.8a3 3 0 0 1 6 0V7" />
        </g>
      )}
      <path
        className="c-axis"
        d={
          mirrored
            ? `M${strip.left} ${strip.top}H${strip.right}M${strip.left} ${strip.bottom}H${strip.right}`
            : `M${strip.left} ${strip.top}H${strip.right}`
        }
      />
      {bands.map(({ level, x, strong }) => (
        <g key={level}>
          <rect
            x={x - 10}
            y={strip.top + 7}
            width={20}
            height={20}
            rx={4}
            style={
              ramp
                ? { fill: `var(--level-${level})`, stroke: 'var(--axis)' }
                : { fill: 'var(--surface)', stroke: 'var(--axis)' }
            }
          />
          <text
            x={x}
            y={strip.top + 21.5}
            textAnchor="middle"
            fontSize={12.4}
            fontWeight={650}
            style={ramp ? { fill: `var(--on-level-${level})` } : undefined}
          >
            {level}
          </text>
          <text
            x={x}
            y={strip.top + 42.5}
            textAnchor="middle"
            fontSize={labelled ? 12.4 : 11.2}
            fontWeight={strong ? 650 : 400}
            className={strong ? undefined : 'c-mut'}
          >
            {words.levelName(level)}
          </text>
        </g>
      ))}
      {sides.map((side) => (
        <g key={side.side}>
          {side.bars.map((bar) => (
            <rect key={bar.x} className={BAR[side.side]} rx={1} {...bar} />
          ))}
          {side.marks.map((mark, rank) => (
            <g
              // biome-ignore lint/suspicious/noArrayIndexKey: a mark is its rank; it belongs to nobody
              key={rank}
              className={styles.mark}
              style={
                {
                  '--from-x': `${mark.fromX}px`,
                  '--from-y': `${mark.fromY}px`,
                  animationDelay: `${Math.round((rank / Math.max(1, side.marks.length)) * STAGGER_MS)}ms`,
                } as React.CSSProperties
              }
            >
              <VoteMark side={side.side} x={mark.x} y={mark.y} pitch={layout.pitch} />
              {mark.mine && (
                <circle
                  className="c-line"
                  strokeWidth={2}
                  cx={mark.x}
                  cy={mark.y}
                  r={layout.pitch * (side.side === 'technical' ? 0.6 : 0.5) + 1}
                />
              )}
            </g>
          ))}
          <g className={styles.late}>
            {side.counts.map(({ level, x, y, count, mine }) => (
              <text
                key={level}
                className={TEXT[side.side]}
                x={x}
                y={y}
                textAnchor="middle"
                fontSize={13}
                fontWeight={650}
              >
                {count}
                {mine && (
                  <tspan className="c-ink" fontSize={12} dx={4}>
                    {words.yours}
                  </tspan>
                )}
              </text>
            ))}
            {side.middle && <rect className={BAR[side.side]} {...side.middle.box} />}
          </g>
          {labelled && <SideLabel side={side} words={words} />}
        </g>
      ))}
      {sides.every(({ n }) => n === 0) && (
        <text x={(strip.left + strip.right) / 2} y={strip.top - 24} textAnchor="middle" fontSize={13} className="c-mut">
          {words.votes(0)}
        </text>
      )}
    </svg>
  )
}

function SideLabel({ side, words }: { side: SideGeometry; words: HistogramWords }) {
  const name = side.direction < 0 ? side.edge - 44 : side.edge + 24
  return (
    <>
      <VoteMark side={side.side} x={6.5} y={name - 4.6} pitch={13} />
      <text className={TEXT[side.side]} x={18} y={name} fontSize={13} fontWeight={600}>
        {words.sideName[side.side]}
      </text>
      <text className="c-mut" x={0} y={name + 18} fontSize={12.4}>
        {words.votes(side.n)}
      </text>
      {side.middle && side.n > 1 && (
        <text className="c-mut" x={0} y={name + 34} fontSize={12.4}>
          {words.middle(side.middle.level)}
        </text>
      )}
    </>
  )
}
