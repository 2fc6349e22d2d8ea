import styles from './charts.module.css'
import type { Side } from './histogram-geometry'
import type { MapCell, MapGeometry } from './map-geometry'
import { VoteMark } from './vote-mark'

export interface MapWords {
  title: string
  scopeName(scope: number): string
  /** What the wide cell of level 0 says while it is empty. */
  noScope: string
}

const TEXT = { business: 'c-bt', technical: 'c-tt', all: 'c-ink' } as const

/** Both axes at once: how many chose exactly this level for exactly this scope. */
export function LevelScopeMap({ geometry, words, id }: { geometry: MapGeometry; words: MapWords; id: string }) {
  const { width, height, cells, columns, rows, pitch } = geometry
  return (
    <svg role="img" aria-labelledby={id} viewBox={`0 0 ${width} ${height}`} className={styles.map}>
      <title id={id}>{words.title}</title>
      {columns.map(({ scope, x, strong }) => (
        <text
          key={scope}
          x={x}
          y={12.6}
          textAnchor="middle"
          fontSize={11.6}
          fontWeight={strong ? 650 : 400}
          className={strong ? undefined : 'c-mut'}
        >
          {words.scopeName(scope)}
        </text>
      ))}
      {rows.map(({ level, y }) => (
        <g key={level}>
          <rect
            x={0.5}
            y={y - 9}
            width={18}
            height={18}
            rx={4}
            style={{ fill: `var(--level-${level})`, stroke: 'var(--axis)' }}
          />
          <text
            x={9.5}
            y={y + 4.2}
            textAnchor="middle"
            fontSize={11.4}
            fontWeight={650}
            style={{ fill: `var(--on-level-${level})` }}
          >
            {level}
          </text>
        </g>
      ))}
      {cells.map((cell) => (
        <Cell key={`${cell.level}-${cell.scope}`} cell={cell} pitch={pitch} noScope={words.noScope} />
      ))}
    </svg>
  )
}

function Cell({ cell, pitch, noScope }: { cell: MapCell; pitch: number; noScope: string }) {
  const { x, y, width, height, total, frame } = cell
  const box = { x, y, width, height, rx: 4 }
  return (
    <g>
      <rect {...box} style={{ fill: total > 0 ? 'var(--sunken)' : 'none', stroke: 'var(--grid)' }} />
      {cell.marks.map((mark) => (
        <VoteMark key={`${mark.x},${mark.y}`} {...mark} pitch={pitch - 1} />
      ))}
      <Numbers numbers={cell.numbers} x={x + width / 2} y={y + height / 2} />
      {cell.scope === null && total === 0 && (
        <text className="c-mut" x={x + width / 2} y={y + height / 2 + 4} textAnchor="middle" fontSize={11.4}>
          {noScope}
        </text>
      )}
      {frame && (
        <rect
          {...box}
          className={frame === 'decided' ? 'c-line' : 'c-frame'}
          strokeWidth={frame === 'decided' ? 2 : 1.5}
        />
      )}
    </g>
  )
}

function Numbers({ numbers, x, y }: { numbers: readonly { side: Side; count: number }[]; x: number; y: number }) {
  const step = 34
  return numbers.map(({ side, count }, index) => {
    const at = x + (index - (numbers.length - 1) / 2) * step
    return (
      <g key={side}>
        <text className={TEXT[side]} x={at + 1} y={y + 4.6} textAnchor="end" fontSize={13} fontWeight={650}>
          {count}
        </text>
        <VoteMark side={side} x={at + 9} y={y} pitch={11} />
      </g>
    )
  })
}
