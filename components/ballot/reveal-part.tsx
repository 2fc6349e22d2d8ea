'use client'

import { RevealFigure } from '#components/charts/reveal-figure'
import { useRoom } from '#components/live/live-assessment'
import type { Group } from '#model/people'
import type { Answer, Rating } from '#model/rating'
import type { Result } from '#model/result'
import { statisticsOf } from '#model/statistics/statistics-of'

/** What the room said, with one's own vote marked. Loaded apart from the ballot, for it brings the charts. */
export function RevealPart(props: {
  result: Result
  previous: Result | null
  decided: Rating | null
  mine: { answer: Answer; group: Group | null } | null
}) {
  const { assessment, members } = useRoom()
  const statistics = statisticsOf(props.result, props.previous, assessment.settings)
  return <RevealFigure {...props} statistics={statistics} members={members} />
}
