import type { ChangeGeometry, ChangePanel } from './change-geometry'
import type { Side } from './histogram-geometry'
import { VoteMark } from './vote-mark'

export interface ChangeWords {
  name: string
  levelName(level: number): string
  side: Readonly<Record<Side, string>>
  votes(n: number): string
  /** Beside a count that changed: what it was. */
  was(before: number): string
  none: string
}

const FILL = { business: 'c-b', technical: 'c-t', all: 'c-ink' } as const
const TEXT = { business: 'c-bt', technical: 'c-tt', all: 'c-ink' } as const

/** Bars of this round, grey outlines of the last, and arrows for what the histogram moved on balance. */
export function ChangeChart({
  geometry,
  words,
  ramp,
}: {
  geometry: ChangeGeometry
  words: ChangeWords
  ramp: boolean
}) {
  const { width, height, panels, levels, inShares } = geometry
  const stripY = height - 42
  return (
    <svg
      role="img"
      aria-label={words.name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ direction: 'ltr' }}
    >
      {panels.map((panel) => (
        <Panel key={panel.side} panel={panel} words={words} width={width} inShares={inShares} />
      ))}
      {levels.map(({ level, x }) => (
        <g key={level}>
          <rect
            x={x - 10}
            y={stripY}
            width={20}
            height={20}
            rx={4}
            style={{ fill: ramp ? `var(--level-${level})` : 'var(--surface)', stroke: 'var(--axis)' }}
          />
          <text
            x={x}
            y={stripY + 14.5}
            textAnchor="middle"
            fontSize={12.4}
            fontWeight={650}
            style={ramp ? { fill: `var(--on-level-${level})` } : undefined}
          >
            {level}
          </text>
          <text className="c-mut" x={x} y={stripY + 36} textAnchor="middle" fontSize={width < 420 ? 11.2 : 12.4}>
            {words.levelName(level)}
          </text>
        </g>
      ))}
    </svg>
  )
}

function Panel({
  panel: { side, n, base, bars, ghosts, arcs },
  words,
  width,
  inShares,
}: {
  panel: ChangePanel
  words: ChangeWords
  width: number
  inShares: boolean
}) {
  const labelY = base - 84 - 62 - 8
  return (
    <>
      <VoteMark side={side} x={6.5} y={labelY - 4.6} pitch={13} />
      <text className={TEXT[side]} x={18} y={labelY} fontSize={13} fontWeight={600}>
        {words.side[side]}
      </text>
      <text className="c-mut" x={width} y={labelY} textAnchor="end" fontSize={13}>
        {arcs.length === 0 ? `${words.votes(n)}, ${words.none}` : words.votes(n)}
      </text>
      {bars.map(({ level, x, y, width: w, height }) => (
        <rect key={level} className={FILL[side]} x={x} y={y} width={w} height={height} rx={1} opacity={0.85} />
      ))}
      {ghosts.map(({ level, x, y, width: w, height }) => (
        <rect key={level} className="c-axis" x={x} y={y} width={w} height={height} rx={2} strokeWidth={1.5} />
      ))}
      <path className="c-axis" d={`M0 ${base}H${width}`} />
      {arcs.map(({ from, to, path, head, thickness }) => (
        <g key={`${from} ${to}`}>
          <path className="c-line" strokeWidth={thickness} d={path} />
          <path className="c-ink" d={head} />
        </g>
      ))}
      {arcs.map(({ from, to, x, y, votes, share }) => {
        const text = inShares ? `${Math.round(share * 100)} %` : String(Math.round(votes))
        const half = 4 + text.length * 4
        return (
          <g key={`${from} ${to}`}>
            <rect x={x - half} y={y - 8} width={2 * half} height={16} rx={8} style={{ fill: 'var(--surface)' }} />
            <text x={x} y={y + 4.4} textAnchor="middle" fontSize={12} fontWeight={650}>
              {text}
            </text>
          </g>
        )
      })}
      {bars.map(({ level, x, width: w, count, before }) =>
        count === 0 && before === 0 ? null : (
          <text
            key={level}
            className={TEXT[side]}
            x={x + w / 2}
            y={base + 15}
            textAnchor="middle"
            fontSize={13}
            fontWeight={650}
          >
            {count}
            {count === before ? null : (
              <tspan className="c-mut" fontSize={11.5} fontWeight={400} dx={4}>
                {words.was(before)}
              </tspan>
            )}
          </text>
        ),
      )}
    </>
  )
}
