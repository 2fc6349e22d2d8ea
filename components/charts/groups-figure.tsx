'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { LEVELS, SCOPES, type Scope } from '#model/rating'
import { oneDecimal } from './finding-words'
import { GroupDumbbells, groupLayout } from './group-dumbbells'
import { type GroupRow, higherOf } from './group-rows'
import { LEGEND_MARKS } from './legend-marks'
import { domainSections, oneSection } from './practice-sections'
import { RowsFigure, type RowsPlace } from './rows-figure'
import { useNameOf } from './use-name-of'

/** Where do business and technical differ? One pass on one axis, widest apart first. */
export function GroupsFigure({
  rows,
  without,
  axis,
  grouped = false,
  nameOf: given,
  ...place
}: RowsPlace & {
  /** Widest apart first. */
  rows: readonly GroupRow[]
  /** Questions that were answered and can't be compared. */
  without: number
  axis: 'comprehensiveness' | 'scope'
  /** Under the names of their domains instead of by distance. */
  grouped?: boolean
}) {
  const nameOf = useNameOf(given)
  const t = useTranslations('figures')
  const app = useTranslations('app')
  const format = useFormatter()
  const heading = t('groups.heading')
  const [first] = rows
  const far = rows.filter(({ distance }) => distance.label === 'far-apart').length
  const levelName = (level: number | null) =>
    level === null ? '–' : axis === 'scope' ? app(`scope.${level as Scope}`) : String(level)
  const numbers = ({ distance }: GroupRow) => ({
    w1: oneDecimal(distance.w1),
    higher: higherOf(distance) ?? ('none' as const),
    business: levelName(distance.lowMedian.business),
    technical: levelName(distance.lowMedian.technical),
  })
  const finding = first
    ? `${t('groups.finding', { practice: nameOf(first.practice), ...numbers(first), one: first.distance.w1 === 1 ? 1 : 2 })} ${t('groups.aligned', { far })}`
    : t('groups.nothing')
  const practices = rows.map(({ practice }) => practice)
  const sections = grouped
    ? domainSections(practices, nameOf, (domain) => app(`domain.${domain}`))
    : oneSection(practices, nameOf)
  const heads =
    axis === 'scope' ? SCOPES.map((scope) => app(`scope.${scope}`)) : LEVELS.map((each) => app(`level.${each}`))

  return (
    <RowsFigure
      {...place}
      nameOf={nameOf}
      heading={heading}
      finding={finding}
      fileName="business-and-technical"
      rows={rows}
      sections={sections}
      layoutOf={groupLayout}
      picture={(layout, _rtl, moves) => (
        <GroupDumbbells
          layout={layout}
          rows={rows}
          first={axis === 'scope' ? 1 : 0}
          {...moves}
          words={{
            name: `${heading} ${finding}`,
            levels: heads,
            apart: t('groups.apart'),
            few: t('groups.few'),
            number: (value) => format.number(value),
          }}
        />
      )}
      stopText={(row) =>
        t('groups.stop', {
          practice: nameOf(row.practice),
          ...numbers(row),
          few: row.distance.fewVotes ? 'yes' : 'no',
        })
      }
      legend={[
        { key: 'business', mark: LEGEND_MARKS.business, text: t('legend.business') },
        { key: 'technical', mark: LEGEND_MARKS.technical, text: t('legend.technical') },
        {
          key: 'strips',
          mark: (
            <g opacity={0.3}>
              <rect className="c-b" x={2} y={2} width={12} height={6} />
              <rect className="c-t" x={2} y={9} width={12} height={5} />
            </g>
          ),
          text: t('legend.strips'),
        },
      ]}
      caption={
        <>
          {t('groups.caption')} {without > 0 ? t('groups.without', { count: without }) : null}
        </>
      }
      columns={[
        t('groups.column.business'),
        t('groups.column.technical'),
        t('groups.column.apart'),
        t('groups.column.direction'),
        t('groups.column.votes'),
      ]}
      cells={(row) => {
        const { w1, higher, business, technical } = numbers(row)
        const votes = `${row.business.join(' ')} / ${row.technical.join(' ')}`
        return [business, technical, format.number(w1), t(`groups.direction.${higher}`), votes]
      }}
    />
  )
}
