'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import type { PracticeId } from '#model/practice'
import type { Scope } from '#model/rating'
import type { PracticeStanding } from '#model/standing'
import { ConsensusMatrix, matrixLayout } from './consensus-matrix'
import { LEGEND_MARKS } from './legend-marks'
import { MATRIX_COLUMNS, type MatrixCell, type MatrixRow, matrixCounts, matrixRows } from './matrix-geometry'
import { domainSections, oneSection } from './practice-sections'
import { RowsFigure, type RowsPlace } from './rows-figure'
import { useNameOf } from './use-name-of'

export interface MatrixFigureProps extends RowsPlace {
  /** Of all 18 practices, in any order. */
  standings: readonly PracticeStanding[]
  /** Practices in the order to show them, or null for model order under domains. */
  order?: readonly PracticeId[] | null
}

/** Do we agree? All 36 questions on both axes. */
export function MatrixFigure({ standings, order = null, nameOf: given, ...place }: MatrixFigureProps) {
  const nameOf = useNameOf(given)
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
  const spoken = ({ practice, cells }: MatrixRow) =>
    remembered(said.rows, `${nameOf(practice)} ${cells.map(keyOf).join()}`, () =>
      t('matrix.stop', {
        practice: nameOf(practice),
        cells: cells
          .map((cell) => t('matrix.stopCell', { column: t(`matrix.column.${cell.column}`), text: textOf(cell) }))
          .join('; '),
      }),
    )

  return (
    <RowsFigure
      {...place}
      nameOf={nameOf}
      heading={heading}
      finding={finding}
      fileName="agreement"
      rows={rows}
      sections={sections}
      layoutOf={matrixLayout}
      stopText={spoken}
      picture={(layout, rtl, moves) => (
        <ConsensusMatrix
          layout={layout}
          rtl={rtl}
          rows={rows}
          {...moves}
          words={{
            name: `${heading} ${finding}`,
            pass: { target: t('matrix.pass.target'), current: t('matrix.pass.current') },
            axis: { level: t('matrix.axis.level'), scope: t('matrix.axis.scope') },
            hidden: t('matrix.hidden'),
            noScope: t('matrix.noScope'),
          }}
        />
      )}
      legend={(['business', 'technical', 'suggested', 'strong', 'moderate', 'weak', 'divided'] as const).map((key) => ({
        key,
        mark: LEGEND_MARKS[key],
        text: t(`legend.${key}`),
      }))}
      caption={t('matrix.caption')}
      columns={MATRIX_COLUMNS.map((column) => t(`matrix.column.${column}`))}
      cells={({ cells }) => cells.map(textOf)}
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
