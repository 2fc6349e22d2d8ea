import { dumbbellOf } from './dumbbell-geometry'
import type { GapRow } from './gap-rows'
import { LevelRowsPicture, SCOPE_WIDTH } from './level-rows-picture'
import { levelRowLayout, levelX, type RowLayout, type RowSection } from './row-layout'
import type { Moving } from './row-picture'

export interface GapWords {
  name: string
  levels: readonly string[]
  toGo: string
  scope: string
  notAgreed: string
  excluded: string
  /** A change of scope, such as "General → System". */
  scopeChange(row: GapRow): string
  open(low: number, high: number): string
}

export function gapLayout(width: number, rtl: boolean, sections: readonly RowSection[]): RowLayout {
  return levelRowLayout({
    width,
    rtl,
    sections,
    aside: width < 560 ? 44 : SCOPE_WIDTH + 52,
    mark: 30,
  })
}

/** Current level to target on the five levels for every practice, with the steps to go and the scope beside it. */
export function GapDumbbells({
  layout,
  rows,
  words,
  ...moves
}: Moving & {
  layout: RowLayout
  rows: readonly GapRow[]
  words: GapWords
}) {
  return (
    <LevelRowsPicture
      layout={layout}
      rows={rows}
      name={words.name}
      {...moves}
      heads={{ levels: words.levels, steps: words.toGo, scope: words.scope }}
      stepsOf={(row) => row.level.steps}
      scopeOf={words.scopeChange}
      insteadOf={(row) => (row.excluded ? words.excluded : null)}
      marks={(row, y) => <Marks row={row} area={layout.area} y={y} words={words} />}
    />
  )
}

function Marks({
  row,
  area,
  y,
  words,
}: {
  row: GapRow
  area: { left: number; right: number }
  y: number
  words: GapWords
}) {
  const { current, target, same, segment, capsules, empty } = dumbbellOf(row.dumbbell)
  const x = (percent: number) => Math.round(area.left + (percent / 100) * (area.right - area.left))
  return (
    <>
      <path
        className="c-grid"
        d={`M${levelX(area, 0)} ${y}H${levelX(area, 4)}${[0, 1, 2, 3, 4].map((level) => `M${Math.round(levelX(area, level))} ${y - 9}v18`).join('')}`}
      />
      {segment && !segment.uncertain ? (
        <path
          d={`M${x(segment.from)} ${y}H${x(segment.to)}`}
          style={{ stroke: `var(--${segment.kind}-line)`, strokeWidth: segment.kind === 'gap' ? 6 : 2.5 }}
        />
      ) : null}
      {segment?.uncertain ? (
        <rect
          x={Math.min(x(segment.from), x(segment.to))}
          y={y - 5}
          width={Math.abs(x(segment.to) - x(segment.from))}
          height={10}
          style={{ fill: `url(#hatch-${segment.kind}-line)`, stroke: `var(--${segment.kind}-line)`, strokeWidth: 1.25 }}
        />
      ) : null}
      {capsules.map((capsule) => {
        const box = {
          x: x(capsule.left),
          y: y - 10,
          width: x(capsule.left + capsule.width) - x(capsule.left),
          height: 20,
          rx: 10,
        }
        return (
          <g key={capsule.pass}>
            <rect {...box} style={{ fill: 'var(--surface)' }} />
            <rect
              {...box}
              style={{ fill: 'url(#hatch-divided)', stroke: 'var(--divided)', strokeWidth: 1.25 }}
              strokeDasharray={capsule.pass === 'current' ? '4 3' : undefined}
            />
            {capsule.words ? (
              <text
                x={x(capsule.words.at)}
                y={y + 4}
                textAnchor={capsule.words.anchor}
                fontSize={11.5}
                fontWeight={600}
                style={{
                  fill: 'var(--divided)',
                  stroke: 'var(--surface)',
                  strokeWidth: 4,
                  paintOrder: 'stroke',
                  direction: 'ltr',
                }}
              >
                {words.open(capsule.levels[0], capsule.levels[1])}
              </text>
            ) : null}
          </g>
        )
      })}
      {current !== null && !same ? (
        <circle cx={x(current)} cy={y} r={6} style={{ fill: 'var(--surface)', stroke: 'var(--ink)', strokeWidth: 2 }} />
      ) : null}
      {target !== null ? (
        <g transform={`translate(${x(target)} ${y})`}>
          <path className="c-ink" d="M0-7.5 7.5 0 0 7.5-7.5 0z" />
          {same ? <circle r={2.6} style={{ fill: 'var(--surface)' }} /> : null}
        </g>
      ) : null}
      {empty ? (
        <text className="c-mut" x={levelX(area, 2)} y={y + 4} textAnchor="middle" fontSize={13}>
          {words.notAgreed}
        </text>
      ) : null}
    </>
  )
}
