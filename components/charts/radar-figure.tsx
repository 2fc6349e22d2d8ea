'use client'

import { useTranslations } from 'next-intl'
import type { Domain } from '#model/catalogue/domain'
import { OUTLINE } from '#model/catalogue/outline'
import type { Level, Rating } from '#model/rating'
import { ChartFigure, type FigurePlace, FigureTable } from './chart-figure'
import { DomainRadar } from './domain-radar'
import type { GapRow } from './gap-rows'
import { LEGEND_MARKS } from './legend-marks'
import type { NameOf } from './practice-sections'
import { radarGeometry } from './radar-geometry'
import { useNameOf } from './use-name-of'

/** One domain as a radar, for a slide whose reader expects one; its caption says what not to read from it. */
export function RadarFigure({
  rows,
  domain,
  nameOf: given,
  source,
  ...place
}: FigurePlace & {
  rows: readonly GapRow[]
  domain: Domain['id']
  nameOf?: NameOf
}) {
  const nameOf = useNameOf(given)
  const t = useTranslations('figures')
  const app = useTranslations('app')
  const found = OUTLINE.find(({ id }) => id === domain)
  const inside = found
    ? found.practices.flatMap((id) => rows.filter((row) => row.practice === id && !row.excluded))
    : []
  const heading = t('radar.heading', { domain: app(`domain.${domain}`) })
  const finding = t('radar.finding', { count: inside.length })
  const text = (rating: Rating | null) =>
    rating ? `${rating.comprehensiveness} ${app(`level.${rating.comprehensiveness}`)}` : '–'
  const geometry = radarGeometry(
    inside.map(({ practice, gap }) => ({
      key: practice,
      name: nameOf(practice),
      target: gap.target?.comprehensiveness ?? null,
      current: gap.current?.comprehensiveness ?? null,
    })),
  )
  return (
    <ChartFigure
      {...place}
      heading={heading}
      finding={finding}
      source={[t('radar.caption'), source].filter(Boolean).join(' ')}
      stopsLabel={t('rows')}
      fileName={`radar-${domain}`}
      draw={() => ({
        svg: (
          <DomainRadar
            geometry={geometry}
            words={{
              name: `${heading}. ${finding} ${t('radar.caption')}`,
              levelName: (at) => app(`level.${at as Level}`),
            }}
          />
        ),
        stops: [],
      })}
      legend={[
        { key: 'target', mark: LEGEND_MARKS.target, text: t('legend.target') },
        { key: 'current', mark: LEGEND_MARKS.current, text: t('legend.current') },
      ]}
      caption={t('radar.caption')}
      table={
        <FigureTable
          caption={heading}
          columns={[t('practice'), t('gaps.column.target'), t('gaps.column.current')]}
          rows={inside.map(({ practice, gap }) => ({
            key: practice,
            cells: [nameOf(practice), text(gap.target), text(gap.current)],
          }))}
        />
      }
    />
  )
}
