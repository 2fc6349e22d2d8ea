'use client'

import { useFormatter, useTranslations } from 'next-intl'
import type { PracticeId } from '#model/practice'
import { LEVELS, type Rating, scopeOf } from '#model/rating'
import { oneDecimal } from './finding-words'
import { GapDumbbells, gapLayout } from './gap-dumbbells'
import { GapHeatMap, heatLayout } from './gap-heat-map'
import { type GapRow, gapSummary, signed } from './gap-rows'
import { LEGEND_MARKS } from './legend-marks'
import { domainSections, type NameOf, oneSection } from './practice-sections'
import { RowsFigure, type RowsPlace } from './rows-figure'
import { useNameOf } from './use-name-of'

export interface GapsFigureProps extends RowsPlace {
  rows: readonly GapRow[]
  /** Practices in the order to show them, or null for model order under domains. */
  order?: readonly PracticeId[] | null
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
  const excludedOr = (cells: (row: GapRow) => string[]) => (row: GapRow) =>
    row.excluded ? [t('gaps.excluded')] : cells(row)
  return { t, app, finding, sections, ratingText, scopeChange, stopText, excludedOr }
}

/** Where are the gaps? Current level to target, scope beside it. */
export function GapsFigure({ rows, order = null, nameOf: given, ...place }: GapsFigureProps) {
  const nameOf = useNameOf(given)
  const { t, app, finding, sections, ratingText, scopeChange, stopText, excludedOr } = useGapWords(rows, nameOf, order)
  const heading = t('gaps.heading')
  return (
    <RowsFigure
      {...place}
      nameOf={nameOf}
      heading={heading}
      finding={finding}
      fileName="gaps"
      rows={rows}
      sections={sections}
      layoutOf={gapLayout}
      stopText={stopText}
      picture={(layout, _rtl, moves) => (
        <GapDumbbells
          layout={layout}
          rows={rows}
          {...moves}
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
      )}
      legend={(['current', 'target', 'gap', 'over', 'uncertain', 'contested'] as const).map((key) => ({
        key,
        mark: LEGEND_MARKS[key],
        text: t(`legend.${key}`),
      }))}
      caption={t('gaps.caption')}
      columns={[
        t('gaps.column.current'),
        t('gaps.column.target'),
        t('gaps.column.level'),
        t('gaps.scope'),
        t('gaps.column.scope'),
        t('gaps.column.uncertain'),
      ]}
      cells={excludedOr((row) => [
        ratingText(row.gap.current),
        ratingText(row.gap.target),
        signed(row.level.steps),
        scopeChange(row),
        signed(row.scope.steps),
        t(`gaps.uncertain.${row.gap.uncertain ? 'yes' : 'no'}`),
      ])}
    />
  )
}

/** The dense form: gaps on their ramps with the tier, the agreement and the distance that they stand on. */
export function HeatFigure({ rows, order = null, nameOf: given, ...place }: GapsFigureProps) {
  const nameOf = useNameOf(given)
  const format = useFormatter()
  const { t, app, finding, sections, stopText, excludedOr } = useGapWords(rows, nameOf, order)
  const heading = t('heat.heading')
  const agreement = ({ agreement: { target, current } }: GapRow) =>
    [target, current].map((label) => (label ? app(`agreement.${label}`) : '–')).join(' / ')
  return (
    <RowsFigure
      {...place}
      nameOf={nameOf}
      heading={heading}
      finding={finding}
      fileName="gap-heat-map"
      rows={rows}
      sections={sections}
      layoutOf={heatLayout}
      stopText={stopText}
      picture={(layout, rtl, moves) => (
        <GapHeatMap
          layout={layout}
          rtl={rtl}
          rows={rows}
          {...moves}
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
            number: (value) => format.number(value),
          }}
        />
      )}
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
      columns={[
        t('gaps.column.level'),
        t('gaps.column.scope'),
        t('gaps.column.uncertain'),
        t('gaps.column.tier'),
        t('gaps.column.agreement'),
        t('gaps.column.apart'),
      ]}
      cells={excludedOr((row) => [
        signed(row.level.steps),
        signed(row.scope.steps),
        t(`gaps.uncertain.${row.gap.uncertain ? 'yes' : 'no'}`),
        row.tier ? t(`heat.tier.${row.tier}`) : '–',
        agreement(row),
        row.apart === null ? '–' : format.number(oneDecimal(row.apart)),
      ])}
    />
  )
}
