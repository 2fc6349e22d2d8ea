import type { ReactNode } from 'react'
import type { PracticeId } from '#model/practice'
import css from './chart-figure.module.css'
import type { PlacedRow, RowLayout } from './row-layout'
import { RowSections } from './row-names'
import { settleWhenHidden } from './settle-when-hidden'

/** Set while rows move to new places, and what to call when they have arrived. */
export interface Moving {
  moving?: boolean
  onArrived?: () => void
}

/** A picture of rows: heads of columns, headings, and each row at its place. Rows without a place are left out. */
export function RowPicture<Row extends { practice: PracticeId }>({
  layout,
  name,
  heads,
  rows,
  moving = false,
  onArrived,
  children,
}: Moving & {
  layout: RowLayout
  /** What the picture shows, in full. */
  name: string
  heads: ReactNode
  /** In one order whatever the sorting, so that rows move instead of being made anew. */
  rows: readonly Row[]
  children: (row: Row, place: PlacedRow) => ReactNode
}) {
  const { width, height } = layout
  const placeOf = new Map(layout.rows.map((row) => [row.key, row]))
  return (
    <svg
      ref={settleWhenHidden}
      role="img"
      aria-label={name}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={moving ? css.moving : undefined}
      onTransitionEnd={onArrived}
    >
      {heads}
      <RowSections layout={layout} />
      {rows.map((row) => {
        const place = placeOf.get(row.practice)
        return place ? (
          <g key={row.practice} data-row={row.practice} style={{ transform: `translate(0px, ${place.y}px)` }}>
            {children(row, place)}
          </g>
        ) : null
      })}
    </svg>
  )
}

/** The order of the practices' ids, which no sorting changes. */
export function inOneOrder<Row extends { practice: PracticeId }>(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => a.practice.localeCompare(b.practice))
}
