'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { Group } from '#model/people'
import type { Pass } from '#model/question'
import { type Answer, isRating, type Rating, scopeOf } from '#model/rating'
import type { Result } from '#model/result'
import type { Statistics, Suggestion } from '#model/statistics/statistics'
import { ChangeFigure } from './change-figure'
import styles from './charts.module.css'
import { CopyMenu } from './copy-menu'
import {
  type HistogramGeometry,
  type HistogramInput,
  histogramGeometry,
  type Side,
  type SideGeometry,
} from './histogram-geometry'
import { LevelStops } from './level-stops'
import { MirroredHistogram } from './mirrored-histogram'
import { useFindingSentence } from './reveal-headline'
import { Segmented } from './segmented'
import { suggestedLevels, useVoteWords } from './vote-words'
import { VotesTable } from './votes-table'

export interface HistogramFigureProps {
  result: Result
  /** The round before, if it was revealed too. */
  previous: Result | null
  statistics: Statistics
  /** What was asked: a target is wanted, a current level is seen. */
  pass?: Pass
  /** What the votes are about, for a picture that leaves the page. */
  subject?: string
  /** Which axis the histogram shows; the map always shows both. */
  axis?: 'comprehensiveness' | 'scope'
  decided: Rating | null
  /** The reader's own answer in this round, marked "yours". */
  mine?: { answer: Answer; group: Group | null } | null
  /** True only for a reveal that the reader has just watched happen. */
  fresh?: boolean
  /** Stands beside "Show as table", for example a switch of the axis. */
  controls?: ReactNode
}

/** The votes of a round on one axis, by level and group, with what they suggest and how they changed. */
export function HistogramFigure({
  result,
  previous,
  statistics,
  axis = 'comprehensiveness',
  pass = 'target',
  subject = '',
  decided,
  mine,
  fresh,
  controls,
}: HistogramFigureProps) {
  const t = useTranslations('charts')
  const more = useTranslations('figures')
  const id = useId()
  const figure = useRef<HTMLElement>(null)
  const finding = useFindingSentence(result, statistics, pass)
  const [asked, setAsked] = useState<string | null>(null)
  const [size, setSize] = useState<'people' | 'share' | null>(null)
  const votes = result[axis]
  const numbers = statistics[axis]
  const suggestion = statistics.suggestion[axis]
  const distance = statistics.divergence[axis]
  const vote = useVoteWords(axis)
  const { levelName: nameOf, sideName } = vote.words
  const input: Omit<HistogramInput, 'shape'> = {
    votes,
    previous: previous?.[axis] ?? null,
    first: axis === 'scope' ? 1 : 0,
    middle: { ...distance.lowMedian, all: numbers.lowMedian },
    suggested: suggestedLevels(suggestion),
    decided: decided && (axis === 'scope' ? scopeOf(decided) : decided.comprehensiveness),
    mine: mineOn(axis, mine ?? null),
    share: size && size === 'share',
  }
  const wide = histogramGeometry({ ...input, shape: 'wide' })
  const narrow = histogramGeometry({ ...input, shape: 'narrow' })
  if (!wide || !narrow) return null
  const spoken = [
    finding,
    ...vote.spoken(numbers.n, wide),
    ...(numbers.lowMedian === null
      ? []
      : [t('titleMiddle', { number: numbers.lowMedian, level: nameOf(numbers.lowMedian) })]),
  ].join(' ')
  const words = { ...vote.words, title: spoken }
  const caption = [
    ...captionOf(suggestion ?? NO_SUGGESTION, input.decided),
    ...(previous && statistics.change
      ? [
          t('caption.previous', {
            round: previous.round,
            percent: Math.round(statistics.change[axis].netChange * 100),
            before: t(`label.${statistics.change[axis].labelBefore}`),
            now: t(`label.${numbers.label}`),
          }),
        ]
      : []),
    ...(wide.share ? [t('caption.share')] : []),
  ]
  const [above, below] = narrow.sides
  const stopsOf = (geometry: HistogramGeometry) =>
    geometry.bands.map(({ level, left, width }) => {
      const countOf = (side: Side) =>
        geometry.sides.find((each) => each.side === side)?.counts.find((each) => each.level === level)?.count ?? 0
      const [business, technical] = [countOf('business'), countOf('technical')]
      return {
        key: String(level),
        box: { left: left / geometry.width, top: 0, width: width / geometry.width, height: 1 },
        text: more(axis === 'scope' ? 'votes.stopScope' : 'votes.stop', {
          level,
          name: nameOf(level),
          n: geometry.sides.length === 2 ? business + technical : countOf('all'),
          groups: geometry.sides.length === 2 ? 'yes' : 'no',
          business,
          technical,
          middle: numbers.n > 1 && level === numbers.lowMedian ? 'yes' : 'no',
          decided: level === input.decided ? 'yes' : 'no',
        }),
      }
    })
  const stops = { label: more('levels'), rtl: false, onShow: setAsked }

  function labelOf({ side, n }: SideGeometry) {
    return { side, text: `${sideName[side]}, ${t('votes', { n })}` }
  }

  function captionOf({ status, level, alternatives }: Suggestion, decidedLevel: number | null) {
    const lines: string[] = []
    if (decidedLevel !== null) lines.push(t('caption.decided', { number: decidedLevel, level: nameOf(decidedLevel) }))
    if (level !== null && (decidedLevel !== level || status === 'tie')) {
      lines.push(
        t(`caption.suggestion.${status}`, {
          number: level,
          level: nameOf(level),
          low: alternatives[0] ?? level,
          high: alternatives.at(-1) ?? level,
        }),
      )
    } else if (level === null && decidedLevel === null) {
      lines.push(t(`caption.suggestion.${status}`, { number: 0, level: '', low: 0, high: 0 }))
    }
    return lines
  }

  return (
    <figure ref={figure}>
      <h2 className="sr">{t('heading', { axis })}</h2>
      <div className={styles.wide}>
        <LevelStops stops={stopsOf(wide)} {...stops}>
          <MirroredHistogram
            geometry={wide}
            words={words}
            id={`${id}w`}
            labelled
            ramp={axis !== 'scope'}
            fresh={fresh}
          />
        </LevelStops>
      </div>
      <div
        className={styles.narrow}
        data-line={(narrow.bobX ?? narrow.lockX ?? narrow.width) < narrow.width / 2 - 10 ? 'left' : 'right'}
      >
        {above && <SideName {...labelOf(above)} />}
        <LevelStops stops={stopsOf(narrow)} {...stops}>
          <MirroredHistogram
            geometry={narrow}
            words={words}
            id={`${id}n`}
            labelled={false}
            ramp={axis !== 'scope'}
            fresh={fresh}
          />
        </LevelStops>
        {below && <SideName {...labelOf(below)} />}
      </div>
      <figcaption className={styles.caption}>
        <span className={asked ? 'sr' : undefined}>
          {caption.join(' ')}
          {wide.sides.length === 2 && numbers.n > 1 && (
            <span className={styles.narrowOnly}> {t('caption.middle')}</span>
          )}
        </span>
        {asked && (
          <span className="text-ink" aria-hidden="true">
            {asked}
          </span>
        )}
        {wide.uneven && (
          <div className={styles.switch}>
            <Segmented
              label={more('votes.size')}
              value={wide.share ? 'share' : 'people'}
              onChange={setSize}
              options={(['people', 'share'] as const).map((value) => ({ value, text: more(`votes.${value}`) }))}
            />
          </div>
        )}
        {controls}
        <CopyMenu
          figure={figure}
          name={`votes-round-${result.round}`}
          source={[caption.join(' '), subject].filter(Boolean).join(' ')}
          words={{ heading: subject || t('heading', { axis }), finding }}
          quiet
        />
        {previous && statistics.change && (
          <details className={styles.table}>
            <summary>{more('change.open', { round: previous.round })}</summary>
            <div className={styles.change}>
              <ChangeFigure
                previous={previous}
                result={result}
                statistics={statistics}
                axis={axis}
                level={3}
                source={subject}
              />
            </div>
          </details>
        )}
        <details className={styles.table}>
          <summary>{t('showTable')}</summary>
          <VotesTable axis={axis} result={result} previous={previous} nameOf={nameOf} />
          {numbers.n >= INDEX_FROM && numbers.agreement !== null && (
            <p>{t('index', { index: Math.floor(numbers.agreement * 100), axis })}</p>
          )}
        </details>
      </figcaption>
    </figure>
  )
}

/** With fewer votes the index would say more than they do. */
const INDEX_FROM = 5

const NO_SUGGESTION: Suggestion = { status: 'none-too-few', level: null, alternatives: [] }

function mineOn(axis: 'comprehensiveness' | 'scope', mine: { answer: Answer; group: Group | null } | null) {
  if (!mine || !isRating(mine.answer)) return null
  const level = axis === 'scope' ? scopeOf(mine.answer) : mine.answer.comprehensiveness
  return level === null ? null : { level, group: mine.group }
}

function SideName({ side, text }: { side: Side; text: string }) {
  const tone = { business: 'biz', technical: 'tech', all: '' }[side]
  return (
    <p className={`row small b ${tone}`}>
      {side !== 'all' && <i className={side === 'business' ? 'm-b' : 'm-t'} />}
      {text}
    </p>
  )
}
