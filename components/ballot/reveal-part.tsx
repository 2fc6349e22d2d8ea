'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { RevealFigure } from '#components/charts/reveal-figure'
import { RevealFacts, RevealSentence } from '#components/charts/reveal-headline'
import { HelpTopic } from '#components/help/help-topic'
import { useLive, useRoom } from '#components/live/live-assessment'
import type { Group } from '#model/people'
import type { Pass } from '#model/question'
import { type Answer, isRating, type Rating } from '#model/rating'
import type { Result } from '#model/result'
import { statisticsOf } from '#model/statistics/statistics-of'
import css from './ballot.module.css'

/** A reveal this young was watched as it happened. */
const FRESH_MS = 10_000

/** What the room said, sentence first, with one's own vote marked. Loaded apart from the ballot, for it brings the charts. */
export function RevealPart({
  pass,
  ...figure
}: {
  pass: Pass
  result: Result
  previous: Result | null
  decided: Rating | null
  mine: { answer: Answer; group: Group | null } | null
}) {
  const { result, previous } = figure
  const t = useTranslations('ballot')
  const { assessment, members } = useRoom()
  const { clockOffset } = useLive()
  const [fresh] = useState(() => Date.now() + clockOffset - Date.parse(result.revealedAt) < FRESH_MS)
  const statistics = statisticsOf(result, previous, assessment.settings)
  const { lowMedian } = statistics.comprehensiveness
  const answer = figure.mine?.answer
  const atTheEdge =
    answer !== undefined && isRating(answer) && lowMedian !== null && Math.abs(answer.comprehensiveness - lowMedian) > 1
  return (
    <section className={css.reveal}>
      <div role="status">
        <h2 className={css.finding}>
          <RevealSentence result={result} statistics={statistics} pass={pass} />
        </h2>
      </div>
      <div className={css.found}>
        <RevealFacts result={result} statistics={statistics} />
        <HelpTopic topic="consensus" />
      </div>
      {atTheEdge ? <p className="small">{t('outlier')}</p> : null}
      <RevealFigure {...figure} pass={pass} statistics={statistics} members={members} fresh={fresh} />
    </section>
  )
}
