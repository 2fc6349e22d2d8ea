import type { RadarGeometry } from './radar-geometry'
import { textLines } from './text-lines'

export interface RadarWords {
  name: string
  levelName(level: number): string
}

/** Points and thin lines, and no fill: what lies between two spokes is nothing. */
export function DomainRadar({ geometry, words }: { geometry: RadarGeometry; words: RadarWords }) {
  const { width, height, cx, cy, rings, ringNames, spokes, target, current } = geometry
  return (
    <svg
      role="img"
      aria-label={words.name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ direction: 'ltr' }}
    >
      {rings.map((ring) => (
        <circle key={ring} cx={cx} cy={cy} r={ring} className="c-grid" />
      ))}
      {spokes.map(({ key, x, y }) => (
        <path key={key} className="c-grid" d={`M${cx} ${cy}L${x.toFixed(1)} ${y.toFixed(1)}`} />
      ))}
      <g transform={`translate(${cx} ${cy})`}>
        <path className="c-axis" d={current.path} strokeWidth={1.5} strokeDasharray="4 3" />
        <path className="c-line" d={target.path} strokeWidth={1.25} />
      </g>
      {target.points.map(({ key, x, y }) => (
        <path
          key={key}
          className="c-ink"
          d="M0-6.5 6.5 0 0 6.5-6.5 0z"
          transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
        />
      ))}
      {current.points.map(({ key, x, y }) => (
        <circle
          key={key}
          cx={x.toFixed(1)}
          cy={y.toFixed(1)}
          r={4.5}
          style={{ fill: 'var(--surface)', stroke: 'var(--ink)', strokeWidth: 2 }}
        />
      ))}
      {ringNames.map(({ x, y }, level) => (
        <text
          key={words.levelName(level)}
          className="c-mut"
          x={x.toFixed(1)}
          y={(y + 3.5).toFixed(1)}
          textAnchor="middle"
          fontSize={10}
          style={{ stroke: 'var(--surface)', strokeWidth: 3, paintOrder: 'stroke' }}
        >
          {words.levelName(level)}
        </text>
      ))}
      {spokes.map(({ key, name, labelX, labelY, anchor }) => {
        const lines = textLines(name, anchor === 'middle' ? 260 : 130, 12)
        const top = labelY - ((lines.length - 1) * 14) / 2 + 4
        return lines.map((line, at) => (
          <text key={`${key} ${line}`} x={labelX} y={top + at * 14} textAnchor={anchor} fontSize={12}>
            {line}
          </text>
        ))
      })}
    </svg>
  )
}
