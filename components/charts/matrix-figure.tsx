'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo } from 'react'
import type { PracticeId } from '#model/practice'
import type { Scope } from '#model/rating'
import type { PracticeStanding } from '#model/standing'
import { ChartFigure, FigureTable } from './chart-figure'
import { ConsensusMatrix, matrixLayout } from './consensus-matrix'
import { LEGEND_MARKS } from './legend-marks'
import { MATRIX_COLUMNS, type MatrixCell, matrixCounts, matrixRows } from './matrix-geometry'
import { catalogueName, domainSections, type NameOf, oneSection } from './practice-sections'
import { rowStop } from './row-names'
import { useMoving } from './use-moving'
import type { Size } from './use-size'

export interface MatrixFigureProps {
  /** Of all 18 practices, in any order. */
  standings: readonly PracticeStanding[]
  /** Practices in the order to show them, or null for model order under domains. */
  order?: readonly PracticeId[] | null
  hrefOf?: (practice: PracticeId) => string | null
  controls?: ReactNode
  nameOf?: NameOf
  level?: 2 | 3
  source?: string
  size?: Size
}

/** Do we agree? All 36 questions on both axes. */
export function MatrixFigure({
  standings,
  order = null,
  hrefOf,
  controls,
  nameOf = catalogueName,
  level,
  source,
  size,
}: MatrixFigureProps) {
  const t = useTranslations('figures')
  const app = useTranslations('app')
  const rows = matrixRows(standings)
  const counts = matrixCounts(rows)
  const finding =
    counts.n === 0
      ? t('matrix.nothing')
      : t('matrix.finding', { strong: counts.strong, n: counts.n, divided: counts.divided })
  const practices = order ?? rows.map(({ practice }) => practice)
  const sections = order
    ? oneSection(order, nameOf)
    : domainSections(practices, nameOf, (domain) => app(`domain.${domain}`))
  const { moving, onArrived } = useMoving(practices.join())
  const heading = t('matrix.heading')

  // Most cells say the same at every message of the room: their words are put together once.
  const said = useMemo(() => ({ words: t, cells: new Map<string, string>(), rows: new Map<string, string>() }), [t])
  const textOf = (cell: MatrixCell) => remembered(said.cells, keyOf(cell), () => wordsOf(cell))
  const wordsOf = ({ state, label, n, middle, column }: MatrixCell) =>
    state === 'votes'
      ? t('matrix.cell.votes', {
          label: app(`agreement.${label}`),
          n,
          middle: middle === null ? '–' : column.endsWith('scope') ? app(`scope.${middle as Scope}`) : String(middle),
        })
      : t(`matrix.cell.${state}`)
  const byPractice = new Map(rows.map((row) => [row.practice as string, row]))
  const spoken = (practice: string) => {
    const cells = byPractice.get(practice)?.cells ?? []
    return remembered(said.rows, `${nameOf(practice as PracticeId)} ${cells.map(keyOf).join()}`, () =>
      t('matrix.stop', {
        practice: nameOf(practice as PracticeId),
        cells: cells
          .map((cell) => t('matrix.stopCell', { column: t(`matrix.column.${cell.column}`), text: textOf(cell) }))
          .join('; '),
      }),
    )
  }

  return (
    <ChartFigure
      heading={heading}
      finding={finding}
      {...(level ? { level } : {})}
      {...(source ? { source } : {})}
      {...(size ? { size } : {})}
      controls={controls}
      stopsLabel={t('rows')}
      fileName="agreement"
      draw={({ width, rtl }) => {
        const layout = matrixLayout(width, rtl, sections)
        return {
          svg: (
            <ConsensusMatrix
              layout={layout}
              rtl={rtl}
              rows={rows}
              moving={moving}
              onArrived={onArrived}
              words={{
                name: `${heading} ${finding}`,
                pass: { target: t('matrix.pass.target'), current: t('matrix.pass.current') },
                axis: { level: t('matrix.axis.level'), scope: t('matrix.axis.scope') },
                hidden: t('matrix.hidden'),
                noScope: t('matrix.noScope'),
              }}
            />
          ),
          stops: layout.rows.map((row) => ({
            key: row.key,
            text: spoken(row.key),
            box: rowStop(row, layout),
            href: hrefOf?.(row.key as PracticeId) ?? undefined,
          })),
        }
      }}
      legend={(['business', 'technical', 'suggested', 'strong', 'moderate', 'weak', 'divided'] as const).map((key) => ({
        key,
        mark: LEGEND_MARKS[key],
        text: t(`legend.${key}`),
      }))}
      caption={t('matrix.caption')}
      table={
        <FigureTable
          caption={heading}
          columns={[t('practice'), ...MATRIX_COLUMNS.map((column) => t(`matrix.column.${column}`))]}
          rows={practices.map((practice) => ({
            key: practice,
            cells: [nameOf(practice), ...(byPractice.get(practice)?.cells ?? []).map(textOf)],
          }))}
        />
      }
    />
  )
}

function keyOf({ column, state, label, n, middle }: MatrixCell): string {
  return `${column} ${state} ${label} ${n} ${middle}`
}

function remembered(known: Map<string, string>, key: string, make: () => string): string {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  known.set(key, made)
  return made
}
