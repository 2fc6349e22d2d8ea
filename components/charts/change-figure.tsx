'use client'

import { useTranslations } from 'next-intl'
import type { Level, Scope } from '#model/rating'
import type { Result } from '#model/result'
import type { Statistics } from '#model/statistics/statistics'
import { ChangeChart } from './change-chart'
import { changeGeometry } from './change-geometry'
import { ChartFigure, type FigurePlace, FigureTable } from './chart-figure'
import type { Side } from './histogram-geometry'
import { LEGEND_MARKS } from './legend-marks'

/** What changed since the last round? Outlines of the round before, bars of this one, and the net movement. */
export function ChangeFigure({
  previous,
  result,
  statistics,
  axis = 'comprehensiveness',
  ...place
}: FigurePlace & {
  previous: Result | null
  result: Result
  /** Of `result` against `previous`. */
  statistics: Statistics
  axis?: 'comprehensiveness' | 'scope'
}) {
  const t = useTranslations('figures')
  const app = useTranslations('app')
  const charts = useTranslations('charts')
  const change = statistics.change?.[axis]
  const first = axis === 'scope' ? 1 : 0
  const nameOf = (at: number) => (axis === 'scope' ? app(`scope.${at as Scope}`) : app(`level.${at as Level}`))
  const heading = t('change.heading')
  const shown = previous && changeGeometry(previous[axis], result[axis], first, 720)
  if (!previous || !change || !shown) {
    return (
      <section>
        <h3 className="h3">{heading}</h3>
        <p className="muted">{t(previous ? 'change.hidden' : 'change.nothing')}</p>
      </section>
    )
  }
  const now = statistics[axis].label
  const finding = `${t('change.finding', {
    percent: Math.round(change.netChange * 100),
    before: charts(`label.${change.labelBefore}`),
    now: charts(`label.${now}`),
    same: now === change.labelBefore ? 'yes' : 'no',
  })}${change.stable ? ` ${t('change.stable')}` : ''}`
  const side: Record<Side, string> = {
    business: app('group.business'),
    technical: app('group.technical'),
    all: t('change.everybody'),
  }
  const stopText = (at: number) => {
    const list = shown.panels
      .map((panel) => {
        const bar = panel.bars[at - first]
        return t('change.stopSide', { side: side[panel.side], now: bar?.count ?? 0, before: bar?.before ?? 0 })
      })
      .join('; ')
    return axis === 'scope'
      ? t('change.stopScope', { name: nameOf(at), list })
      : t('change.stop', { level: at, name: nameOf(at), list })
  }
  return (
    <ChartFigure
      {...place}
      heading={heading}
      finding={finding}
      stopsLabel={t('levels')}
      fileName={`round-${result.round}-change`}
      draw={({ width }) => {
        const wide = Math.min(width, 720)
        const geometry = changeGeometry(previous[axis], result[axis], first, wide)
        if (!geometry) return { svg: null, stops: [] }
        return {
          svg: (
            <ChangeChart
              geometry={geometry}
              ramp={axis !== 'scope'}
              words={{
                name: `${heading} ${finding}`,
                levelName: nameOf,
                side,
                votes: (n) => t('change.votes', { n }),
                was: (before) => t('change.was', { before }),
                none: t('change.none'),
              }}
            />
          ),
          stops: geometry.levels.map(({ level: at, x }) => {
            const band = wide / geometry.levels.length
            const left = (x - band / 2) / Math.max(width, wide)
            return {
              key: String(at),
              text: stopText(at),
              box: { left, top: 0, width: band / Math.max(width, wide), height: 1 },
            }
          }),
        }
      }}
      legend={[
        ...shown.panels.map((panel) => ({
          key: panel.side,
          mark: LEGEND_MARKS[panel.side],
          text: t(`legend.${panel.side}`),
        })),
        { key: 'ghost', mark: LEGEND_MARKS.ghost, text: t('legend.ghost') },
        { key: 'movement', mark: LEGEND_MARKS.movement, text: t('legend.movement') },
      ]}
      caption={t('change.caption', { round: previous.round })}
      table={
        <FigureTable
          caption={heading}
          columns={[
            t('change.columns.level'),
            ...shown.panels.flatMap((panel) => [
              t('change.columns.before', { side: side[panel.side], round: previous.round }),
              t('change.columns.now', { side: side[panel.side], round: result.round }),
            ]),
          ]}
          rows={shown.levels.map(({ level: at }) => ({
            key: String(at),
            cells: [
              `${at} ${nameOf(at)}`,
              ...shown.panels.flatMap(({ bars }) => [bars[at - first]?.before ?? 0, bars[at - first]?.count ?? 0]),
            ],
          }))}
        />
      }
    />
  )
}
