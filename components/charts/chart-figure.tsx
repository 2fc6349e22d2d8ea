'use client'

import { useTranslations } from 'next-intl'
import { memo, type ReactNode, useId, useRef } from 'react'
import css from './chart-figure.module.css'
import { CopyMenu } from './copy-menu'
import type { LegendEntry } from './legend-marks'
import { LevelStops, type Stop } from './level-stops'
import { type Size, useSize } from './use-size'

export interface Drawn {
  svg: ReactNode
  /** Where the keyboard stops; none for a picture without parts. */
  stops: readonly Stop[]
}

/** What a page can ask of every figure. */
export interface FigurePlace {
  /** Level of the heading. */
  level?: 2 | 3
  /** Switches of this figure, beside its heading. */
  controls?: ReactNode
  /** What the numbers are of, for a picture that leaves the page. */
  source?: string
  /** Instead of the measured one: for paper and for tests. */
  size?: Size
}

/**
 * What stands around every chart: a heading, the finding in words, the picture, its legend, the same numbers as a
 * table, and the way to take it along as a picture. `draw` is a pure function of the width.
 */
export function ChartFigure({
  heading,
  finding,
  level = 2,
  draw,
  stopsLabel,
  legend = [],
  caption,
  table,
  controls,
  fileName,
  source = '',
  size: fixed,
}: FigurePlace & {
  heading: string
  /** The finding as a sentence; it is said before anything is drawn. */
  finding: ReactNode
  draw: (size: Size) => Drawn
  stopsLabel: string
  legend?: readonly LegendEntry[]
  caption?: ReactNode
  table: ReactNode
  fileName: string
}) {
  const t = useTranslations('figures')
  const figure = useRef<HTMLElement>(null)
  const heads = useId()
  const [ref, measured] = useSize()
  const size = fixed ?? measured
  const { svg, stops } = draw(size)
  const Heading = level === 2 ? 'h2' : 'h3'
  return (
    <figure ref={figure} className={css.figure} aria-labelledby={heads}>
      <div className={css.head}>
        <Heading id={heads} className="h3" data-heading>
          {heading}
        </Heading>
        <div className={css.tools}>
          {controls}
          <CopyMenu figure={figure} name={fileName} source={source} />
        </div>
      </div>
      <p className={css.finding} data-finding>
        {finding}
      </p>
      <div ref={ref} className={css.canvas}>
        {stops.length > 0 ? (
          <LevelStops stops={stops} label={stopsLabel} hint={t('hint')} rtl={size.rtl}>
            {svg}
          </LevelStops>
        ) : (
          svg
        )}
      </div>
      <figcaption className={css.caption}>
        {legend.length > 0 ? (
          <ul className={css.legend} data-legend>
            {legend.map(({ key, mark, text }) => (
              <li key={key}>
                <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
                  {mark}
                </svg>
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        ) : null}
        {caption ? <p>{caption}</p> : null}
        <details className={css.table}>
          <summary>{t('showTable')}</summary>
          <div className={css.tableScroll}>{table}</div>
        </details>
      </figcaption>
    </figure>
  )
}

/** Several numbers a row as a plain table, which says all that the picture shows. */
export function FigureTable({
  caption,
  columns,
  rows,
}: {
  caption: string
  columns: readonly string[]
  rows: readonly { key: string; cells: readonly (string | number)[] }[]
}) {
  return (
    <table>
      <caption className="sr">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells }) => (
          <TableRow key={key} cells={cells.join(SEPARATOR)} />
        ))}
      </tbody>
    </table>
  )
}

/** No text of ours has it: a unit separator. */
const SEPARATOR = '\u001f'

/** Compared by what it says. */
const TableRow = memo(function TableRow({ cells }: { cells: string }) {
  const [first, ...others] = cells.split(SEPARATOR)
  return (
    <tr>
      <th scope="row">{first}</th>
      {others.map((cell, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its column
        <td key={at}>{cell}</td>
      ))}
    </tr>
  )
})
