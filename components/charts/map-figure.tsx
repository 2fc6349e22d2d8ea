'use client'

import { useTranslations } from 'next-intl'
import { useId, useRef, useState } from 'react'
import type { Group, MemberId } from '#model/people'
import { isRating, LEVELS, type Rating, SCOPES, type Scope } from '#model/rating'
import type { Result } from '#model/result'
import type { Statistics } from '#model/statistics/statistics'
import styles from './charts.module.css'
import { CopyMenu } from './copy-menu'
import { LevelScopeMap } from './level-scope-map'
import { LevelStops } from './level-stops'
import { mapGeometry } from './map-geometry'
import { useMapWords } from './vote-words'

/** Level and scope of a round together: the map, what it says, and the same numbers as a table. */
export function MapFigure({
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
  members: Readonly<Record<MemberId, { group: Group | null }>> | undefined
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
  const finding =
    middle === null
      ? ''
      : t('mapCaption', {
          scope: app(`scope.${middle as Scope}`), // a median of scopes is one
          count: scopes.counts[middle - 1] ?? 0,
          n: scopes.n,
        })
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
        <span className={asked ? 'sr' : undefined}>{finding}</span>
        {asked && (
          <span className="text-ink" aria-hidden="true">
            {asked}
          </span>
        )}
        <CopyMenu
          figure={figure}
          name={`level-and-scope-round-${result.round}`}
          source={subject}
          words={{ heading: t('mapHeading'), finding }}
          quiet
        />
        <details className={styles.table}>
          <summary>{t('showTable')}</summary>
          <MapTable map={map} />
        </details>
      </figcaption>
    </figure>
  )
}

function MapTable({ map }: { map: readonly (readonly number[])[] }) {
  const t = useTranslations('charts')
  const app = useTranslations('app')
  return (
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
  )
}
