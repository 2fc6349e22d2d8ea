import type { ReactNode } from 'react'
import type { PracticeId } from '#model/practice'
import { signed } from './gap-rows'
import { levelX, type RowLayout } from './row-layout'
import { LevelHeads, RowName } from './row-names'
import { inOneOrder, type Moving, RowPicture } from './row-picture'

/** Room for the scope beside the steps. */
export const SCOPE_WIDTH = 150

/** Practices on the five levels: marks on each line, and outside of them the steps to climb and the scope. */
export function LevelRowsPicture<Row extends { practice: PracticeId; excluded: boolean }>({
  layout,
  rows,
  name,
  heads,
  stepsOf,
  scopeOf,
  insteadOf,
  marks,
  ...moves
}: Moving & {
  layout: RowLayout
  rows: readonly Row[]
  /** What the picture says, in words. */
  name: string
  heads: { levels: readonly string[]; steps: string; scope: string }
  /** Steps to climb, negative where the level is above the target; null: not known. */
  stepsOf(row: Row): number | null
  scopeOf(row: Row): string
  /** What stands in the row's place where there is nothing to draw; null where there is. */
  insteadOf(row: Row): string | null
  marks(row: Row, y: number): ReactNode
}) {
  const { area, size, narrow, asideX } = layout
  const head = narrow ? 11 : size - 1
  // From the outer edge inwards: the scope, where there is room for it, and the steps.
  const inwards = asideX === 0 ? 1 : -1
  const stepsX = narrow ? asideX : asideX + inwards * SCOPE_WIDTH
  return (
    <RowPicture
      layout={layout}
      name={name}
      rows={inOneOrder(rows)}
      {...moves}
      heads={
        <>
          <LevelHeads layout={layout} names={heads.levels} />
          <text className="c-mut" x={stepsX} y={16} textAnchor="end" fontSize={head}>
            {heads.steps}
          </text>
          {narrow ? null : (
            <text className="c-mut" x={asideX} y={16} textAnchor="end" fontSize={head}>
              {heads.scope}
            </text>
          )}
        </>
      }
    >
      {(row, place) => {
        const steps = stepsOf(row)
        const instead = insteadOf(row)
        const base = place.middle + size * 0.36
        return (
          <>
            <RowName row={place} layout={layout} quiet={row.excluded} />
            {instead !== null ? (
              <text className="c-mut" x={levelX(area, 2)} y={base} textAnchor="middle" fontSize={size - 1}>
                {instead}
              </text>
            ) : (
              <>
                {marks(row, place.middle)}
                <text
                  x={stepsX}
                  y={base}
                  textAnchor="end"
                  fontSize={size}
                  fontWeight={steps ? 650 : 400}
                  className={steps ? undefined : 'c-mut'}
                  style={steps ? { fill: steps > 0 ? 'var(--gap-line)' : 'var(--over-line)' } : undefined}
                >
                  {signed(steps)}
                </text>
                {narrow ? null : (
                  <text className="c-mut" x={asideX} y={base} textAnchor="end" fontSize={size - 1}>
                    {scopeOf(row)}
                  </text>
                )}
              </>
            )}
          </>
        )
      }}
    </RowPicture>
  )
}
