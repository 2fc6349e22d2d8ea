'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useRef, useState } from 'react'
import type { Group, MemberId } from '#model/people'
import type { Pass } from '#model/question'
import { type Answer, isRating, LEVELS, type Rating, SCOPES, type Scope, scopeOf } from '#model/rating'
import type { Result, Split } from '#model/result'
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
  sidesOf,
} from './histogram-geometry'
import { LevelScopeMap } from './level-scope-map'
import { LevelStops } from './level-stops'
import { mapGeometry } from './map-geometry'
import { MirroredHistogram } from './mirrored-histogram'
import { useFindingSentence } from './reveal-headline'
import { Segmented } from './segmented'
import { suggestedLevels, useMapWords, useVoteWords } from './vote-words'

export interface RevealFigureProps {
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
  /** Groups of the members, to tell marks of named votes apart on the map. */
  members?: Readonly<Record<MemberId, { group: Group | null }>>
  /** True only for a reveal that the reader has just watched happen. */
  fresh?: boolean
  /** Stands beside "Show as table", for example a switch of the axis. */
  controls?: ReactNode
}

/** The proof under the sentence: votes by level and group, level and scope together, and the same numbers as tables. */
export function RevealFigure(props: RevealFigureProps) {
  const { result, statistics, axis = 'comprehensiveness', decided } = props
  const t = useTranslations('charts')
  if (!sidesOf(result[axis])) {
    return <p className="muted">{t('withheld')}</p>
  }
  const level = statistics.suggestion.comprehensiveness.level
  return (
    <div className={styles.figures}>
      <div className={styles.pair}>
        <HistogramFigure {...props} axis={axis} />
        {result.map && (
          <MapFigure
            result={result}
            map={result.map}
            members={props.members}
            decided={decided}
            suggested={level === null ? null : { level, scope: statistics.suggestion.scope?.level ?? null }}
            scopes={statistics.scope}
            subject={props.subject ?? ''}
          />
        )}
      </div>
    </div>
  )
}

function HistogramFigure({
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
}: RevealFigureProps) {
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

function VotesTable({
  axis,
  result,
  previous,
  nameOf,
}: {
  axis: 'comprehensiveness' | 'scope'
  result: Result
  previous: Result | null
  nameOf(level: number): string
}) {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const votes = result[axis]
  const before = previous?.[axis] ?? null
  const columns = [
    { key: 'business', head: app('group.business'), counts: votes.business },
    { key: 'technical', head: app('group.technical'), counts: votes.technical },
    { key: 'all', head: t('everybody'), counts: totals(votes) },
    { key: 'before', head: t('round', { round: previous?.round ?? 0 }), counts: before && totals(before) },
  ].filter((column) => column.counts !== null)
  const first = axis === 'scope' ? 1 : 0
  const outside = [
    { key: 'dont-know', head: t('dontKnow'), counts: result.dontKnow },
    { key: 'abstain', head: t('abstain'), counts: result.abstain },
  ]
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{t('heading', { axis })}</th>
          {columns.map(({ key, head }) => (
            <th scope="col" key={key}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(axis === 'scope' ? SCOPES : LEVELS).map((level) => (
          <tr key={level}>
            <th scope="row">{`${level} ${nameOf(level)}`}</th>
            {columns.map(({ key, counts }) => (
              <td key={key}>{counts?.[level - first]}</td>
            ))}
          </tr>
        ))}
        {outside.map(({ key, head, counts }) => (
          <tr key={key}>
            <th scope="row">{head}</th>
            {columns.map((column) => (
              <td key={column.key}>{column.key === 'before' ? '' : (counts[column.key as Side] ?? '')}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The room's counts, added up where only the groups are given. */
function totals({ all, business, technical }: Split): readonly number[] | null {
  if (all) return all
  return business && technical ? business.map((count, index) => count + (technical[index] ?? 0)) : null
}

function MapFigure({
  result,
  map,
  members,
  decided,
  suggested,
  scopes,
  subject,
}: {
  result: Result
  subject: string
  map: readonly (readonly number[])[]
  members: RevealFigureProps['members']
  decided: Rating | null
  suggested: { level: number; scope: number | null } | null
  scopes: Statistics['scope']
}) {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  const id = useId()
  const figure = useRef<HTMLElement>(null)
  const [asked, setAsked] = useState<string | null>(null)
  const votes = result.votes?.flatMap(({ member, answer }) =>
    isRating(answer) ? [{ group: members?.[member]?.group ?? null, rating: answer }] : [],
  )
  const { countOf, wordsOf } = useMapWords()
  const geometry = mapGeometry({ map, votes: members && votes ? votes : null, suggested, decided })
  const middle = scopes.lowMedian
  return (
    <figure ref={figure}>
      <h2 className={styles.title} style={{ marginBottom: 8 }}>
        {t('mapHeading')}
      </h2>
      <div className={styles.mapBox}>
        <LevelStops
          label={t('mapHeading')}
          rtl={false}
          onShow={setAsked}
          stops={geometry.cells.map(({ x, y, width, height, ...cell }) => ({
            key: `${cell.level} ${cell.scope}`,
            text: countOf(cell),
            box: {
              left: x / geometry.width,
              top: y / geometry.height,
              width: width / geometry.width,
              height: height / geometry.height,
            },
          }))}
        >
          <LevelScopeMap id={id} geometry={geometry} words={wordsOf(geometry)} />
        </LevelStops>
      </div>
      <figcaption className={styles.caption}>
        <span className={asked ? 'sr' : undefined}>
          {middle !== null &&
            t('mapCaption', {
              scope: app(`scope.${middle as Scope}`),
              count: scopes.counts[middle - 1] ?? 0,
              n: scopes.n,
            })}
        </span>
        {asked && (
          <span className="text-ink" aria-hidden="true">
            {asked}
          </span>
        )}
        <CopyMenu
          figure={figure}
          name={`level-and-scope-round-${result.round}`}
          source={subject}
          words={{
            heading: t('mapHeading'),
            finding:
              middle === null
                ? ''
                : t('mapCaption', {
                    scope: app(`scope.${middle as Scope}`),
                    count: scopes.counts[middle - 1] ?? 0,
                    n: scopes.n,
                  }),
          }}
          quiet
        />
        <details className={styles.table}>
          <summary>{t('showTable')}</summary>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('heading', { axis: 'comprehensiveness' })}</th>
                {SCOPES.map((scope) => (
                  <th scope="col" key={scope}>
                    {app(`scope.${scope}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {LEVELS.map((level) => (
                <tr key={level}>
                  <th scope="row">{`${level} ${app(`level.${level}`)}`}</th>
                  {level === 0 ? (
                    <td colSpan={3}>{map[0]?.[0] ?? 0}</td>
                  ) : (
                    SCOPES.map((scope) => <td key={scope}>{map[level]?.[scope - 1] ?? 0}</td>)
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </figcaption>
    </figure>
  )
}
