'use client'

import { useTranslations } from 'next-intl'
import { gapBetween } from '#model/gaps'
import type { Level, Rating } from '#model/rating'
import { ChartFigure, type FigurePlace, FigureTable } from './chart-figure'
import { domainSections, type NameOf } from './practice-sections'
import { RowsFigure } from './rows-figure'
import { arrowLayout, SlopeChart, SlopeRows } from './slope-chart'
import { type SlopeRow, slopeCounts, slopeGeometry, slopeLines } from './slope-geometry'
import { useNameOf } from './use-name-of'

export interface SlopeFigureProps extends FigurePlace {
  rows: readonly SlopeRow[]
  nameOf?: NameOf
}

const WIDEST = 620

/** What changed since the last assessment? Two columns of levels, and the lines between them. */
export function SlopeFigure({ rows, nameOf: given, ...place }: SlopeFigureProps) {
  const nameOf = useNameOf(given)
  const t = useTranslations('figures')
  const app = useTranslations('app')
  const heading = t('slope.heading')
  const counts = slopeCounts(rows)
  const lines = slopeLines(rows)
  const finding =
    lines.length === 0
      ? t('slope.nothing')
      : t('slope.finding', { up: counts.up, down: counts.down, same: counts.same })
  const levelName = (at: number) => app(`level.${at as Level}`)
  return (
    <ChartFigure
      {...place}
      heading={heading}
      finding={finding}
      stopsLabel={t('levels')}
      fileName="since-last-assessment"
      draw={({ width }) => {
        const wide = Math.min(width, WIDEST)
        const geometry = slopeGeometry(rows, wide)
        return {
          svg: (
            <SlopeChart
              geometry={geometry}
              words={{
                name: `${heading} ${finding}`,
                last: t('slope.last'),
                now: t('slope.now'),
                levelName,
                none: t('slope.none'),
              }}
            />
          ),
          stops: geometry.lines.map((line) => ({
            key: `${line.from} ${line.to}`,
            text: t('slope.lineStop', {
              from: `${line.from} ${levelName(line.from)}`,
              to: `${line.to} ${levelName(line.to)}`,
              count: line.practices.length,
              list: line.practices.map(nameOf).join(', '),
            }),
            box: {
              left: (line.labelX - 14) / width,
              top: (line.labelY - 13) / geometry.height,
              width: 28 / width,
              height: 26 / geometry.height,
            },
          })),
        }
      }}
      legend={[
        { key: 'up', mark: <path d="M1 14C6 14 8 2 15 2" className="c-line" strokeWidth={3} />, text: t('legend.up') },
        {
          key: 'down',
          mark: <path d="M1 2C6 2 8 14 15 14" className="c-line" strokeWidth={3} strokeDasharray="4 3" />,
          text: t('legend.down'),
        },
        {
          key: 'same',
          mark: <path d="M1 8H15" className="c-axis" strokeWidth={3} opacity={0.55} />,
          text: t('legend.same'),
        },
      ]}
      caption={t('slope.caption', { without: counts.without })}
      table={
        <FigureTable
          caption={heading}
          columns={[t('slope.column.from'), t('slope.column.to'), t('slope.column.count'), t('slope.column.names')]}
          rows={lines.map(({ from, to, practices }) => ({
            key: `${from} ${to}`,
            cells: [
              `${from} ${levelName(from)}`,
              `${to} ${levelName(to)}`,
              practices.length,
              practices.map(nameOf).join(', '),
            ],
          }))}
        />
      }
    />
  )
}

/** The same practice by practice: an arrow from then to now, and a tick at the target. */
export function SlopeRowsFigure({ rows, nameOf: given, ...place }: SlopeFigureProps) {
  const nameOf = useNameOf(given)
  const t = useTranslations('figures')
  const app = useTranslations('app')
  const heading = t('slope.rowsHeading')
  const reached = (rating: Rating | null, { target }: SlopeRow) => gapBetween(target, rating).status === 'met'
  const finding = t('slope.rowsFinding', {
    reached: rows.filter((row) => reached(row.now, row)).length,
    before: rows.filter((row) => reached(row.last, row)).length,
    practices: rows.length,
  })
  const text = (rating: Rating | null) =>
    rating ? `${rating.comprehensiveness} ${app(`level.${rating.comprehensiveness}`)}` : t('slope.notDecided')
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
      fileName="since-last-assessment-rows"
      rows={rows}
      sections={sections}
      layoutOf={arrowLayout}
      stopText={({ practice, last, now, target }) =>
        t('slope.stop', { practice: nameOf(practice), last: text(last), now: text(now), target: text(target) })
      }
      picture={(layout) => (
        <SlopeRows
          layout={layout}
          rows={rows}
          words={{
            name: `${heading}. ${finding}`,
            last: t('slope.last'),
            now: t('slope.now'),
            levelName: (at) => app(`level.${at as Level}`),
            none: t('slope.none'),
          }}
        />
      )}
      legend={[
        {
          key: 'last',
          mark: (
            <circle cx={8} cy={8} r={5.5} style={{ fill: 'var(--surface)', stroke: 'var(--axis)', strokeWidth: 2 }} />
          ),
          text: t('legend.last'),
        },
        { key: 'now', mark: <circle className="c-ink" cx={8} cy={8} r={5.5} />, text: t('legend.now') },
        {
          key: 'target',
          mark: <path className="c-line" strokeWidth={2.5} d="M8 1v14" />,
          text: t('legend.targetTick'),
        },
      ]}
      columns={[t('slope.column.last'), t('slope.column.now'), t('slope.column.target')]}
      cells={({ last, now, target }) => [text(last), text(now), text(target)]}
    />
  )
}
