import { levelRowLayout, levelX, type RowLayout, type RowSection } from './row-layout'
import { LevelHeads, RowName } from './row-names'
import { RowPicture } from './row-picture'
import type { SlopeGeometry, SlopeLine, SlopeRow } from './slope-geometry'

export interface SlopeWords {
  name: string
  last: string
  now: string
  levelName(level: number): string
  none: string
}

const HUE = { up: 'var(--ink)', same: 'var(--axis)', down: 'var(--ink)' } as const
const DASH: Record<SlopeLine['kind'], string | undefined> = { up: undefined, same: undefined, down: '7 4' }

/** Two columns of levels, last assessment and now; lines that go the same way are one line with their number. */
export function SlopeChart({ geometry, words }: { geometry: SlopeGeometry; words: SlopeWords }) {
  const { width, height, leftX, rightX, levelY, lines } = geometry
  return (
    <svg
      role="img"
      aria-label={words.name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      style={{ direction: 'ltr' }}
    >
      <text x={Math.max(leftX + 11, 110)} y={16} textAnchor="end" fontSize={13} fontWeight={600}>
        {words.last}
      </text>
      <text x={rightX - 11} y={16} fontSize={13} fontWeight={600}>
        {words.now}
      </text>
      <path className="c-grid" d={`M${leftX} 28V${height - 6}M${rightX} 28V${height - 6}`} />
      {lines.map((line) => (
        <path
          key={`${line.from} ${line.to}`}
          d={line.path}
          style={{ fill: 'none', stroke: HUE[line.kind], strokeWidth: line.thickness }}
          strokeDasharray={DASH[line.kind]}
          opacity={line.kind === 'same' ? 0.55 : 0.9}
        />
      ))}
      {[0, 1, 2, 3, 4].map((level) => {
        const y = levelY[level] ?? 0
        return (
          <g key={level}>
            {[leftX, rightX].map((x) => (
              <g key={x}>
                <rect
                  x={x - 11}
                  y={y - 11}
                  width={22}
                  height={22}
                  rx={4}
                  style={{ fill: `var(--level-${level})`, stroke: 'var(--axis)' }}
                />
                <text
                  x={x}
                  y={y + 4.6}
                  textAnchor="middle"
                  fontSize={13}
                  fontWeight={650}
                  style={{ fill: `var(--on-level-${level})` }}
                >
                  {level}
                </text>
              </g>
            ))}
            <text className="c-mut" x={leftX - 18} y={y + 4.6} textAnchor="end" fontSize={13}>
              {words.levelName(level)}
            </text>
            <text className="c-mut" x={rightX + 18} y={y + 4.6} fontSize={13}>
              {words.levelName(level)}
            </text>
          </g>
        )
      })}
      {lines.map(({ from, to, labelX, labelY, practices }) => (
        <g key={`${from} ${to}`}>
          <rect x={labelX - 11} y={labelY - 10} width={22} height={20} rx={10} style={{ fill: 'var(--surface)' }} />
          <text x={labelX} y={labelY + 4.6} textAnchor="middle" fontSize={13} fontWeight={650}>
            {practices.length}
          </text>
        </g>
      ))}
    </svg>
  )
}

export function arrowLayout(width: number, rtl: boolean, sections: readonly RowSection[]): RowLayout {
  return levelRowLayout({
    width,
    rtl,
    sections,
    aside: 44,
    mark: 28,
  })
}

/** One row a practice: an arrow from the last level to the level now, and a tick at the target. */
export function SlopeRows({
  layout,
  rows,
  words,
}: {
  layout: RowLayout
  rows: readonly SlopeRow[]
  words: SlopeWords
}) {
  const { area, size, asideX } = layout
  return (
    <RowPicture
      layout={layout}
      name={words.name}
      rows={rows}
      heads={<LevelHeads layout={layout} names={[0, 1, 2, 3, 4].map(words.levelName)} />}
    >
      {({ last, now, target }, place) => {
        const y = place.middle
        const x = (level: number) => Math.round(levelX(area, level))
        const from = last?.comprehensiveness
        const to = now?.comprehensiveness
        const steps = from === undefined || to === undefined ? null : to - from
        const direction = Math.sign(steps ?? 0)
        return (
          <>
            <RowName row={place} layout={layout} />
            <path
              className="c-grid"
              d={`M${x(0)} ${y}H${x(4)}${[0, 1, 2, 3, 4].map((level) => `M${x(level)} ${y - 7}v14`).join('')}`}
            />
            {target ? (
              <path className="c-line" strokeWidth={2.5} d={`M${x(target.comprehensiveness)} ${y - 13}v26`} />
            ) : null}
            {from !== undefined && to !== undefined && from !== to ? (
              <path
                className="c-line"
                strokeWidth={2}
                d={`M${x(from) + direction * 6} ${y}H${x(to) - direction * 8}m${-direction * 6} -5l${direction * 6} 5l${-direction * 6} 5`}
              />
            ) : null}
            {from !== undefined ? (
              <circle
                cx={x(from)}
                cy={y}
                r={from === to ? 8.5 : 5.5}
                style={{ fill: 'var(--surface)', stroke: 'var(--axis)', strokeWidth: 2 }}
              />
            ) : null}
            {to !== undefined ? <circle className="c-ink" cx={x(to)} cy={y} r={5.5} /> : null}
            <text
              x={asideX}
              y={y + size * 0.36}
              textAnchor="end"
              fontSize={size}
              fontWeight={steps ? 650 : 400}
              className={steps ? undefined : 'c-mut'}
            >
              {steps === null ? words.none : steps > 0 ? `↑ ${steps}` : steps < 0 ? `↓ ${-steps}` : '0'}
            </text>
          </>
        )
      }}
    </RowPicture>
  )
}
