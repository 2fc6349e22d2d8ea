import { sum } from 'd3'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type HistogramInput, histogramGeometry, type Side } from '#components/charts/histogram-geometry'
import { LevelScopeMap } from '#components/charts/level-scope-map'
import { mapGeometry } from '#components/charts/map-geometry'
import { MirroredHistogram } from '#components/charts/mirrored-histogram'
import { isRating, type Level, type Scope } from '#model/rating'
import type { Result } from '#model/result'
import type { RoomView } from '#model/room'
import type { Statistics } from '#model/statistics/statistics'
import styles from './present.module.css'

/** The votes themselves, below the sentence: the pictures of the reveal, without anything to press. */
export function Proof({
  result,
  previous,
  statistics,
  members,
  fresh,
}: {
  result: Result
  previous: Result | null
  statistics: Statistics
  members: RoomView['members']
  /** Whether the room has just watched the reveal happen. */
  fresh: boolean
}) {
  return (
    <div className={styles.proof}>
      <Histogram result={result} previous={previous} statistics={statistics} fresh={fresh} />
      {result.map ? <RatingMap result={result} map={result.map} statistics={statistics} members={members} /> : null}
    </div>
  )
}

function Histogram({
  result,
  previous,
  statistics,
  fresh,
}: {
  result: Result
  previous: Result | null
  statistics: Statistics
  fresh: boolean
}) {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const id = useId()
  const { axis } = statistics.nextStep
  const numbers = statistics[axis]
  const nameOf = (level: number) => (axis === 'scope' ? app(`scope.${level as Scope}`) : app(`level.${level as Level}`))
  const input: HistogramInput = {
    votes: result[axis],
    previous: previous?.[axis] ?? null,
    first: axis === 'scope' ? 1 : 0,
    middle: { ...statistics.divergence[axis].lowMedian, all: numbers.lowMedian },
    suggested: suggestedLevels(statistics, axis),
    decided: null,
    mine: null,
    shape: 'hall',
  }
  const geometry = histogramGeometry(input)
  if (!geometry) return <p className={styles.text}>{t('withheld')}</p>
  const sideName: Record<Side, string> = {
    business: app('group.business'),
    technical: app('group.technical'),
    all: t('everybody'),
  }
  const spoken = [
    t('title', { axis, n: numbers.n }),
    ...geometry.sides
      .filter(({ n }) => n > 0)
      .map(({ side, counts }) =>
        t('titleSide', {
          side: sideName[side],
          list: counts
            .map(({ level, count }) => t('titleCount', { count, level: nameOf(level), number: level }))
            .join(', '),
        }),
      ),
  ].join(' ')
  return (
    <figure>
      <MirroredHistogram
        key={`${result.openedAt} ${result.round}`}
        geometry={geometry}
        words={{
          title: spoken,
          levelName: nameOf,
          sideName,
          votes: (n) => t('votes', { n }),
          middle: (level) => t('middle', { number: level }),
          yours: t('yours'),
        }}
        id={id}
        labelled
        ramp={axis !== 'scope'}
        fresh={fresh}
      />
    </figure>
  )
}

function suggestedLevels({ suggestion }: Statistics, axis: 'comprehensiveness' | 'scope'): readonly number[] {
  const found = suggestion[axis]
  if (!found || found.level === null) return []
  return found.alternatives.length > 0 ? found.alternatives : [found.level]
}

function RatingMap({
  result,
  map,
  statistics,
  members,
}: {
  result: Result
  map: NonNullable<Result['map']>
  statistics: Statistics
  members: RoomView['members']
}) {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const id = useId()
  const { comprehensiveness, scope } = statistics.suggestion
  // Votes that carry names tell only their group here: the beamer names nobody.
  const votes = result.votes?.flatMap(({ member, answer }) =>
    isRating(answer) ? [{ group: members[member]?.group ?? null, rating: answer }] : [],
  )
  const geometry = mapGeometry({
    map,
    votes: votes ?? null,
    suggested:
      comprehensiveness.level === null ? null : { level: comprehensiveness.level, scope: scope?.level ?? null },
    decided: null,
  })
  const pairOf = (level: number, at: number | null) =>
    at === null
      ? `${level} ${app(`level.${level as Level}`)}`
      : `${level} ${app(`level.${level as Level}`)}, ${app(`scope.${at as Scope}`)}`
  return (
    <figure>
      <LevelScopeMap
        id={id}
        geometry={geometry}
        words={{
          title: t('mapTitle', {
            n: sum(geometry.cells, ({ total }) => total),
            list: geometry.cells
              .filter(({ total }) => total > 0)
              .toSorted((a, b) => b.total - a.total)
              .map(({ level, scope: at, total }) => t('mapCount', { pair: pairOf(level, at), n: total }))
              .join('; '),
          }),
          scopeName: (at) => app(`scope.${at as Scope}`),
          noScope: t('noScope'),
        }}
      />
    </figure>
  )
}
