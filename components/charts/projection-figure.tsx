'use client'

import { useTranslations } from 'next-intl'
import { LEVELS, type Rating, scopeOf } from '#model/rating'
import { gapLayout } from './gap-dumbbells'
import { signed } from './gap-rows'
import { LEGEND_MARKS } from './legend-marks'
import { domainSections } from './practice-sections'
import { ProjectionChart } from './projection-chart'
import { type ProjectionRow, projectionSummary } from './projection-rows'
import { RowsFigure, type RowsPlace } from './rows-figure'
import { useNameOf } from './use-name-of'

/** Where does the plan lead? Current level, the level it reaches by a day, and the target. */
export function ProjectionFigure({
  rows,
  when,
  nameOf: given,
  ...place
}: RowsPlace & {
  rows: readonly ProjectionRow[]
  /** The horizon in words, such as "by the end of Q2 2027". */
  when: string
}) {
  const nameOf = useNameOf(given)
  const t = useTranslations('figures')
  const app = useTranslations('app')
  const { today, planned } = projectionSummary(rows)
  const heading = t('projection.heading')
  const finding =
    today.known === 0
      ? t('gaps.nothing')
      : t('projection.finding', {
          when,
          atTarget: planned.atTarget,
          practices: planned.practices,
          today: today.atTarget,
          levels: planned.steps.comprehensiveness,
          scopes: planned.steps.scope,
        })
  const ratingText = (rating: Rating | null) => {
    if (!rating) return '–'
    const scope = scopeOf(rating)
    const level = `${rating.comprehensiveness} ${app(`level.${rating.comprehensiveness}`)}`
    return scope === null ? level : `${level}, ${app(`scope.${scope}`)}`
  }
  const scopeText = (rating: Rating | null) => {
    const scope = rating && scopeOf(rating)
    return scope ? app(`scope.${scope}`) : rating ? t('gaps.noScope') : t('gaps.unknownScope')
  }
  const scopeLeft = ({ projected, gap: { target } }: ProjectionRow) =>
    scopeText(projected) === scopeText(target)
      ? scopeText(target)
      : t('gaps.scopeChange', { from: scopeText(projected), to: scopeText(target) })
  const stopText = (row: ProjectionRow) => {
    const text = row.excluded
      ? t('gaps.excluded')
      : row.gap.current === null || row.gap.target === null
        ? t('projection.stopOpen')
        : t('projection.stop', {
            current: ratingText(row.gap.current),
            projected: ratingText(row.projected),
            target: ratingText(row.gap.target),
            when,
          })
    return t('gaps.stop', { practice: nameOf(row.practice), text })
  }
  const sections = domainSections(
    rows.map(({ practice }) => practice),
    nameOf,
    (domain) => app(`domain.${domain}`),
  )
  return (
    <RowsFigure
      {...place}
      nameOf={nameOf}
      heading={heading}
      finding={finding}
      fileName="projected-profile"
      rows={rows}
      sections={sections}
      layoutOf={gapLayout}
      stopText={stopText}
      picture={(layout, _rtl, moves) => (
        <ProjectionChart
          layout={layout}
          rows={rows}
          {...moves}
          words={{
            name: `${heading} ${finding}`,
            levels: LEVELS.map((each) => app(`level.${each}`)),
            left: t('projection.left'),
            scope: t('gaps.scope'),
            notAgreed: t('gaps.notAgreed'),
            excluded: t('gaps.excluded'),
            scopeLeft,
          }}
        />
      )}
      legend={[
        { key: 'current', mark: LEGEND_MARKS.current, text: t('legend.current') },
        { key: 'projected', mark: LEGEND_MARKS.projected, text: t('legend.projected') },
        { key: 'target', mark: LEGEND_MARKS.target, text: t('legend.target') },
        { key: 'climbed', mark: LEGEND_MARKS.climbed, text: t('legend.climbed') },
        { key: 'gap', mark: LEGEND_MARKS.gap, text: t('legend.left') },
        { key: 'over', mark: LEGEND_MARKS.over, text: t('legend.over') },
        { key: 'uncertain', mark: LEGEND_MARKS.uncertain, text: t('legend.uncertain') },
      ]}
      caption={t('projection.caption')}
      columns={[
        t('gaps.column.current'),
        t('projection.column.projected'),
        t('gaps.column.target'),
        t('projection.column.level'),
        t('projection.column.scope'),
      ]}
      cells={(row) =>
        row.excluded
          ? [t('gaps.excluded')]
          : [
              ratingText(row.gap.current),
              ratingText(row.projected),
              ratingText(row.gap.target),
              signed(row.left.comprehensiveness),
              signed(row.left.scope),
            ]
      }
    />
  )
}
