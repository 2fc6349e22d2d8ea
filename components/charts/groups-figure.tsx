'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { PracticeId } from '#model/practice'
import { LEVELS, SCOPES, type Scope } from '#model/rating'
import { ChartFigure, FigureTable } from './chart-figure'
import { oneDecimal } from './finding-words'
import { GroupDumbbells, groupLayout } from './group-dumbbells'
import { type GroupRow, higherOf } from './group-rows'
import { LEGEND_MARKS } from './legend-marks'
import { catalogueName, domainSections, type NameOf, oneSection } from './practice-sections'
import { rowStop } from './row-names'
import { useMoving } from './use-moving'
import type { Size } from './use-size'

/** Where do business and technical differ? One pass on one axis, widest apart first. */
export function GroupsFigure({
  rows,
  without,
  axis,
  grouped = false,
  hrefOf,
  controls,
  nameOf = catalogueName,
  level,
  source,
  size,
}: {
  /** Widest apart first. */
  rows: readonly GroupRow[]
  /** Questions that were answered and can't be compared. */
  without: number
  axis: 'comprehensiveness' | 'scope'
  /** Under the names of their domains instead of by distance. */
  grouped?: boolean
  hrefOf?: (practice: PracticeId) => string | null
  controls?: ReactNode
  nameOf?: NameOf
  level?: 2 | 3
  source?: string
  size?: Size
}) {
  const t = useTranslations('figures')
  const app = useTranslations('app')
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
  const shown = sections.flatMap((section) => section.rows.map(({ key }) => key))
  const { moving, onArrived } = useMoving(shown.join())
  const byPractice = new Map(rows.map((row) => [row.practice as string, row]))
  const heads =
    axis === 'scope' ? SCOPES.map((scope) => app(`scope.${scope}`)) : LEVELS.map((each) => app(`level.${each}`))

  return (
    <ChartFigure
      heading={heading}
      finding={finding}
      {...(level ? { level } : {})}
      {...(source ? { source } : {})}
      {...(size ? { size } : {})}
      controls={controls}
      stopsLabel={t('rows')}
      fileName="business-and-technical"
      draw={({ width, rtl }) => {
        const layout = groupLayout(width, rtl, sections)
        return {
          svg: (
            <GroupDumbbells
              layout={layout}
              rows={rows}
              first={axis === 'scope' ? 1 : 0}
              moving={moving}
              onArrived={onArrived}
              words={{ name: `${heading} ${finding}`, levels: heads, apart: t('groups.apart'), few: t('groups.few') }}
            />
          ),
          stops: layout.rows.flatMap((row) => {
            const found = byPractice.get(row.key)
            if (!found) return []
            const text = t('groups.stop', {
              practice: nameOf(found.practice),
              ...numbers(found),
              few: found.distance.fewVotes ? 'yes' : 'no',
            })
            return [{ key: row.key, text, box: rowStop(row, layout), href: hrefOf?.(found.practice) ?? undefined }]
          }),
        }
      }}
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
      table={
        <FigureTable
          caption={heading}
          columns={[
            t('practice'),
            t('groups.column.business'),
            t('groups.column.technical'),
            t('groups.column.apart'),
            t('groups.column.direction'),
            t('groups.column.votes'),
          ]}
          rows={shown.flatMap((key) => {
            const row = byPractice.get(key)
            if (!row) return []
            const { w1, higher, business, technical } = numbers(row)
            const votes = `${row.business.join(' ')} / ${row.technical.join(' ')}`
            return [
              { key, cells: [nameOf(row.practice), business, technical, w1, t(`groups.direction.${higher}`), votes] },
            ]
          })}
        />
      }
    />
  )
}
