'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PracticeId } from '#model/practice'
import { ChartFigure, type FigurePlace, FigureTable } from './chart-figure'
import type { LegendEntry } from './legend-marks'
import type { NameOf } from './practice-sections'
import type { RowLayout, RowSection } from './row-layout'
import { rowStop } from './row-names'
import type { Moving } from './row-picture'
import { useMoving } from './use-moving'
import { useNameOf } from './use-name-of'

/** What a page can ask of every figure whose rows are practices. */
export interface RowsPlace extends FigurePlace {
  /** Where a row leads, if somewhere. */
  hrefOf?: (practice: PracticeId) => string | null
  nameOf?: NameOf
}

/** A figure of practices: a row of the picture, a stop of the keyboard and a row of the table for each. */
export function RowsFigure<Row extends { practice: PracticeId }>({
  heading,
  finding,
  fileName,
  rows,
  sections,
  layoutOf,
  picture,
  stopText,
  legend,
  caption,
  columns,
  cells,
  hrefOf,
  nameOf: given,
  ...place
}: RowsPlace & {
  heading: string
  finding: string
  fileName: string
  rows: readonly Row[]
  /** The order that rows are shown in; a row in none of them is left out. */
  sections: readonly RowSection[]
  layoutOf: (width: number, rtl: boolean, sections: readonly RowSection[]) => RowLayout
  picture: (layout: RowLayout, rtl: boolean, moves: Moving) => ReactNode
  stopText: (row: Row) => string
  legend: readonly LegendEntry[]
  caption?: ReactNode
  /** Heads of the table, after the one of the practices. */
  columns: readonly string[]
  /** What the table says of a row, after its name; the rest of a shorter one stays empty. */
  cells: (row: Row) => readonly (string | number)[]
}) {
  const nameOf = useNameOf(given)
  const t = useTranslations('figures')
  const byPractice = new Map<string, Row>(rows.map((row) => [row.practice, row]))
  const shown = sections.flatMap((section) => section.rows.flatMap(({ key }) => byPractice.get(key) ?? []))
  const moves = useMoving(shown.map(({ practice }) => practice).join())
  return (
    <ChartFigure
      {...place}
      heading={heading}
      finding={finding}
      fileName={fileName}
      stopsLabel={t('rows')}
      legend={legend}
      caption={caption}
      draw={({ width, rtl }) => {
        const layout = layoutOf(width, rtl, sections)
        return {
          svg: picture(layout, rtl, moves),
          stops: layout.rows.flatMap((placed) => {
            const row = byPractice.get(placed.key)
            if (!row) return []
            const href = hrefOf?.(row.practice) ?? undefined
            return [{ key: placed.key, text: stopText(row), box: rowStop(placed, layout), href }]
          }),
        }
      }}
      table={
        <FigureTable
          caption={heading}
          columns={[t('practice'), ...columns]}
          rows={shown.map((row) => {
            const said = [nameOf(row.practice), ...cells(row)]
            return { key: row.practice, cells: [...said, ...Array(columns.length + 1 - said.length).fill('')] }
          })}
        />
      }
    />
  )
}
