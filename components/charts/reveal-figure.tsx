'use client'

import { useTranslations } from 'next-intl'
import type { Group, MemberId } from '#model/people'
import styles from './charts.module.css'
import { HistogramFigure, type HistogramFigureProps } from './histogram-figure'
import { sidesOf } from './histogram-geometry'
import { MapFigure } from './map-figure'

interface RevealFigureProps extends HistogramFigureProps {
  /** Groups of the members, to tell marks of named votes apart on the map. */
  members?: Readonly<Record<MemberId, { group: Group | null }>>
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
