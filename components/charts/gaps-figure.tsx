'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PracticeId } from '#model/practice'
import { LEVELS, type Rating, scopeOf } from '#model/rating'
import { ChartFigure, FigureTable } from './chart-figure'
import { oneDecimal } from './finding-words'
import { GapDumbbells, gapLayout } from './gap-dumbbells'
import { GapHeatMap, heatLayout } from './gap-heat-map'
import { type GapRow, gapSummary, signed } from './gap-rows'
import { LEGEND_MARKS } from './legend-marks'
import { catalogueName, domainSections, type NameOf, oneSection } from './practice-sections'
import type { RowLayout } from './row-layout'
import { rowStop } from './row-names'
import { useMoving } from './use-moving'
import type { Size } from './use-size'

export interface GapsFigureProps {
  rows: readonly GapRow[]
  /** Practices in the order to show them, or null for model order under domains. */
  order?: readonly PracticeId[] | null
  hrefOf?: (practice: PracticeId) => string | null
  controls?: ReactNode
  nameOf?: NameOf
  level?: 2 | 3
  source?: string
  size?: Size
}

/** What both pictures of the gaps say in the same words. */
function useGapWords(rows: readonly GapRow[], nameOf: NameOf, order: readonly PracticeId[] | null) {
  const t = useTranslations('figures')
  const app = useTranslations('app')
  const summary = gapSummary(rows)
  const ratingText = (rating: Rating | null) =>
    rating ? `${rating.comprehensiveness} ${app(`level.${rating.comprehensiveness}`)}` : '–'
  const scopeText = (rating: Rating | null) => {
    const scope = rating && scopeOf(rating)
    return scope ? app(`scope.${scope}`) : rating ? t('gaps.noScope') : t('gaps.unknownScope')
  }
  const scopeChange = ({ gap }: GapRow) =>
    gap.current && gap.target && scopeText(gap.current) === scopeText(gap.target)
      ? scopeText(gap.target)
      : gap.current || gap.target
        ? t('gaps.scopeChange', { from: scopeText(gap.current), to: scopeText(gap.target) })
        : t('gaps.unknownScope')
  const stopText = (row: GapRow) => {
    const { gap, level } = row
    const text = row.excluded
      ? t('gaps.excluded')
      : level.steps === null
        ? t('gaps.stopOpen', {
            target: gap.target ? ratingText(gap.target) : 'none',
            current: gap.current ? ratingText(gap.current) : 'none',
          })
        : t('gaps.stopKnown', {
            current: ratingText(gap.current),
            target: ratingText(gap.target),
            steps: Math.max(0, level.steps),
            over: Math.max(0, -level.steps),
            met: gap.status === 'met' ? 'yes' : 'no',
            uncertain: gap.uncertain ? 'yes' : 'no',
            scope: scopeChange(row),
          })
    return t('gaps.stop', { practice: nameOf(row.practice), text })
  }
  const finding =
    summary.known === 0
      ? t('gaps.nothing')
      : [
          t('gaps.finding', {
            atTarget: summary.atTarget,
            practices: summary.practices,
            below: summary.belowTarget,
            largest: summary.largest,
            open: summary.unknown,
          }),
          ...(summary.aboveTarget > 0 ? [t('gaps.overText', { count: summary.aboveTarget })] : []),
        ].join(' ')
  const byPractice = new Map(rows.map((row) => [row.practice as string, row]))
  const noteOf = (practices: readonly PracticeId[]) => {
    const section = gapSummary(practices.flatMap((each) => byPractice.get(each) ?? []))
    const { known, practices: all, belowTarget: below, largest } = section
    return t('heat.section', { known, practices: all, below, largest })
  }
  const practices = order ?? rows.map(({ practice }) => practice)
  const sections = order
    ? oneSection(order, nameOf)
    : domainSections(practices, nameOf, (domain) => app(`domain.${domain}`), noteOf)
  const shown = sections
    .flatMap((section) => section.rows.map(({ key }) => byPractice.get(key)))
    .filter((row) => row !== undefined)
  return { t, app, finding, sections, shown, ratingText, scopeChange, stopText, byPractice }
}

function stopsOf(
  layout: RowLayout,
  byPractice: ReadonlyMap<string, GapRow>,
  stopText: (row: GapRow) => string,
  hrefOf?: (practice: PracticeId) => string | null,
) {
  return layout.rows.flatMap((row) => {
    const found = byPractice.get(row.key)
    if (!found) return []
    return [
      { key: row.key, text: stopText(found), box: rowStop(row, layout), href: hrefOf?.(found.practice) ?? undefined },
    ]
  })
}

/** Where are the gaps? Current level to target, scope beside it. */
export function GapsFigure({
  rows,
  order = null,
  hrefOf,
  controls,
  nameOf = catalogueName,
  level,
  source,
  size,
}: GapsFigureProps) {
  const { t, app, finding, sections, shown, ratingText, scopeChange, stopText, byPractice } = useGapWords(
    rows,
    nameOf,
    order,
  )
  const heading = t('gaps.heading')
  const { moving, onArrived } = useMoving(shown.map(({ practice }) => practice).join())
  return (
    <ChartFigure
      heading={heading}
      finding={finding}
      {...(level ? { level } : {})}
      {...(source ? { source } : {})}
      {...(size ? { size } : {})}
      controls={controls}
      stopsLabel={t('rows')}
      fileName="gaps"
      draw={({ width, rtl }) => {
        const layout = gapLayout(width, rtl, sections)
        return {
          svg: (
            <GapDumbbells
              layout={layout}
              rows={rows}
              moving={moving}
              onArrived={onArrived}
              words={{
                name: `${heading} ${finding}`,
                levels: LEVELS.map((each) => app(`level.${each}`)),
                toGo: t('gaps.toGo'),
                scope: t('gaps.scope'),
                notAgreed: t('gaps.notAgreed'),
                excluded: t('gaps.excluded'),
                scopeChange,
                open: (low, high) => t('gaps.open', { low, high }),
              }}
            />
          ),
          stops: stopsOf(layout, byPractice, stopText, hrefOf),
        }
      }}
      legend={(['current', 'target', 'gap', 'over', 'uncertain', 'contested'] as const).map((key) => ({
        key,
        mark: LEGEND_MARKS[key],
        text: t(`legend.${key}`),
      }))}
      caption={t('gaps.caption')}
      table={
        <FigureTable
          caption={heading}
          columns={[
            t('practice'),
            t('gaps.column.current'),
            t('gaps.column.target'),
            t('gaps.column.level'),
            t('gaps.scope'),
            t('gaps.column.scope'),
            t('gaps.column.uncertain'),
          ]}
          rows={shown.map((row) => ({
            key: row.practice,
            cells: row.excluded
              ? [nameOf(row.practice), t('gaps.excluded'), '', '', '', '', '']
              : [
                  nameOf(row.practice),
                  ratingText(row.gap.current),
                  ratingText(row.gap.target),
                  signed(row.level.steps),
                  scopeChange(row),
                  signed(row.scope.steps),
                  t(`gaps.uncertain.${row.gap.uncertain ? 'yes' : 'no'}`),
                ],
          }))}
        />
      }
    />
  )
}

/** The dense form: gaps on their ramps with the tier, the agreement and the distance that they stand on. */
export function HeatFigure({
  rows,
  order = null,
  hrefOf,
  controls,
  nameOf = catalogueName,
  level,
  source,
  size,
}: GapsFigureProps) {
  const { t, app, finding, sections, shown, stopText, byPractice } = useGapWords(rows, nameOf, order)
  const heading = t('heat.heading')
  const { moving, onArrived } = useMoving(shown.map(({ practice }) => practice).join())
  const agreement = ({ agreement: { target, current } }: GapRow) =>
    [target, current].map((label) => (label ? app(`agreement.${label}`) : '–')).join(' / ')
  return (
    <ChartFigure
      heading={heading}
      finding={finding}
      {...(level ? { level } : {})}
      {...(source ? { source } : {})}
      {...(size ? { size } : {})}
      controls={controls}
      stopsLabel={t('rows')}
      fileName="gap-heat-map"
      draw={({ width, rtl }) => {
        const layout = heatLayout(width, rtl, sections)
        return {
          svg: (
            <GapHeatMap
              layout={layout}
              rtl={rtl}
              rows={rows}
              moving={moving}
              onArrived={onArrived}
              words={{
                name: `${heading}. ${finding}`,
                columns: [
                  [t('heat.columns.level'), t('heat.columns.toGo')],
                  [t('heat.columns.scope'), t('heat.columns.toGo')],
                  [t('heat.columns.tier'), t('heat.columns.tierOf')],
                  [t('heat.columns.agreement'), t('heat.columns.agreementOf')],
                  [t('heat.columns.apart'), t('heat.columns.apartOf')],
                ],
                tier: { 1: t('heat.tier.1'), 2: t('heat.tier.2'), 3: t('heat.tier.3') },
                excluded: t('gaps.excluded'),
              }}
            />
          ),
          stops: stopsOf(layout, byPractice, stopText, hrefOf),
        }
      }}
      legend={[
        ...[0, 1, 2, 3].map((step) => ({
          key: `gap ${step}`,
          mark: (
            <rect
              x={1}
              y={1}
              width={14}
              height={14}
              rx={3}
              style={{ fill: `var(--gap-${step})`, stroke: 'var(--axis)' }}
            />
          ),
          text: step === 0 ? t('heat.zero') : step === 3 ? `+3 ${t('heat.steps')}` : `+${step}`,
        })),
        {
          key: 'over',
          mark: (
            <rect x={1} y={1} width={14} height={14} rx={3} style={{ fill: 'var(--over-1)', stroke: 'var(--axis)' }} />
          ),
          text: `−1 ${t('legend.over')}`,
        },
        { key: 'uncertain', mark: LEGEND_MARKS.uncertain, text: t('legend.uncertain') },
        ...(['strong', 'moderate', 'weak', 'divided'] as const).map((key) => ({
          key,
          mark: LEGEND_MARKS[key],
          text: t(`legend.${key}`),
        })),
      ]}
      caption={t('heat.caption')}
      table={
        <FigureTable
          caption={heading}
          columns={[
            t('practice'),
            t('gaps.column.level'),
            t('gaps.column.scope'),
            t('gaps.column.uncertain'),
            t('gaps.column.tier'),
            t('gaps.column.agreement'),
            t('gaps.column.apart'),
          ]}
          rows={shown.map((row) => ({
            key: row.practice,
            cells: row.excluded
              ? [nameOf(row.practice), t('gaps.excluded'), '', '', '', '', '']
              : [
                  nameOf(row.practice),
                  signed(row.level.steps),
                  signed(row.scope.steps),
                  t(`gaps.uncertain.${row.gap.uncertain ? 'yes' : 'no'}`),
                  row.tier ? t(`heat.tier.${row.tier}`) : '–',
                  agreement(row),
                  row.apart === null ? '–' : oneDecimal(row.apart),
                ],
          }))}
        />
      }
    />
  )
}
