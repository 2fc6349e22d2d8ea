import { LevelRowsPicture } from './level-rows-picture'
import type { ProjectionRow } from './projection-rows'
import { levelX, type RowLayout } from './row-layout'
import type { Moving } from './row-picture'

export interface ProjectionWords {
  name: string
  levels: readonly string[]
  left: string
  scope: string
  notAgreed: string
  excluded: string
  /** What of the scope is left to do, or the scope. */
  scopeLeft(row: ProjectionRow): string
}

/** Current level, the level that the plan reaches, and the target, for every practice. */
export function ProjectionChart({
  layout,
  rows,
  words,
  ...moves
}: Moving & {
  layout: RowLayout
  rows: readonly ProjectionRow[]
  words: ProjectionWords
}) {
  const insteadOf = (row: ProjectionRow) => {
    if (row.excluded) return words.excluded
    return row.gap.current === null && row.gap.target === null ? words.notAgreed : null
  }
  return (
    <LevelRowsPicture
      layout={layout}
      rows={rows}
      name={words.name}
      {...moves}
      heads={{ levels: words.levels, steps: words.left, scope: words.scope }}
      stepsOf={(row) => row.left.comprehensiveness}
      scopeOf={words.scopeLeft}
      insteadOf={insteadOf}
      marks={(row, y) => <Marks row={row} area={layout.area} y={y} />}
    />
  )
}

/** What is climbed in ink, what is left in the gap's hue; a ring where it stands, a dot where the plan leads, a diamond to reach. */
function Marks({ row, area, y }: { row: ProjectionRow; area: { left: number; right: number }; y: number }) {
  const current = row.gap.current?.comprehensiveness ?? null
  const target = row.gap.target?.comprehensiveness ?? null
  const projected = row.projected?.comprehensiveness ?? null
  const at = (level: number) => Math.round(levelX(area, level))
  const moves = current !== null && projected !== null && projected !== current
  const isThere = target !== null && projected === target
  return (
    <>
      <path
        className="c-grid"
        d={`M${at(0)} ${y}H${at(4)}${[0, 1, 2, 3, 4].map((level) => `M${at(level)} ${y - 9}v18`).join('')}`}
      />
      {projected !== null && target !== null && projected !== target ? (
        <Left from={at(projected)} to={at(target)} y={y} kind={projected < target ? 'gap' : 'over'} row={row} />
      ) : null}
      {moves ? (
        <path d={`M${at(current)} ${y}H${at(projected)}`} style={{ stroke: 'var(--ink)', strokeWidth: 3 }} />
      ) : null}
      {current !== null && (moves || !isThere) ? (
        <circle
          cx={at(current)}
          cy={y}
          r={6}
          style={{ fill: 'var(--surface)', stroke: 'var(--ink)', strokeWidth: 2 }}
        />
      ) : null}
      {target !== null ? (
        <g transform={`translate(${at(target)} ${y})`}>
          <path className="c-ink" d="M0-7.5 7.5 0 0 7.5-7.5 0z" />
          {isThere ? <circle r={2.6} style={{ fill: 'var(--surface)' }} /> : null}
        </g>
      ) : null}
      {moves && !isThere ? <circle className="c-ink" cx={at(projected)} cy={y} r={6} /> : null}
    </>
  )
}

/** What is left to climb, or what lies over the target; hatched where a level was decided in disagreement or against the rule. */
function Left({
  from,
  to,
  y,
  kind,
  row,
}: {
  from: number
  to: number
  y: number
  kind: 'gap' | 'over'
  row: ProjectionRow
}) {
  const stroke = `var(--${kind}-line)`
  if (!row.gap.uncertain)
    return <path d={`M${from} ${y}H${to}`} style={{ stroke, strokeWidth: kind === 'gap' ? 6 : 2.5 }} />
  return (
    <rect
      x={Math.min(from, to)}
      y={y - 5}
      width={Math.abs(to - from)}
      height={10}
      style={{ fill: `url(#hatch-${kind}-line)`, stroke, strokeWidth: 1.25 }}
    />
  )
}
