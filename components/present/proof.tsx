import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { type HistogramInput, histogramGeometry } from '#components/charts/histogram-geometry'
import { LevelScopeMap } from '#components/charts/level-scope-map'
import { mapGeometry } from '#components/charts/map-geometry'
import { MirroredHistogram } from '#components/charts/mirrored-histogram'
import { suggestedLevels, useMapWords, useVoteWords } from '#components/charts/vote-words'
import { isRating } from '#model/rating'
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
  const id = useId()
  const { axis } = statistics.nextStep
  const numbers = statistics[axis]
  const vote = useVoteWords(axis)
  const input: HistogramInput = {
    votes: result[axis],
    previous: previous?.[axis] ?? null,
    first: axis === 'scope' ? 1 : 0,
    middle: { ...statistics.divergence[axis].lowMedian, all: numbers.lowMedian },
    suggested: suggestedLevels(statistics.suggestion[axis]),
    decided: null,
    mine: null,
    shape: 'hall',
  }
  const geometry = histogramGeometry(input)
  if (!geometry) return <p className={styles.text}>{t('withheld')}</p>
  return (
    <figure>
      <MirroredHistogram
        key={`${result.openedAt} ${result.round}`}
        geometry={geometry}
        words={{ ...vote.words, title: vote.spoken(numbers.n, geometry).join(' ') }}
        id={id}
        labelled
        ramp={axis !== 'scope'}
        fresh={fresh}
      />
    </figure>
  )
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
  const { wordsOf } = useMapWords()
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
  return (
    <figure>
      <LevelScopeMap id={id} geometry={geometry} words={wordsOf(geometry)} />
    </figure>
  )
}
