import { useTranslations } from 'next-intl'
import type { Level, Scope } from '#model/rating'
import type { Statistics } from '#model/statistics/statistics'
import { GroupProgress } from './group-progress'
import styles from './present.module.css'
import type { Scene } from './scene'

/** Under the way in: how many have answered, and after the reveal what the votes suggest. */
export function Strip({ scene }: { scene: Scene }) {
  if (scene.kind !== 'revealed') return null
  return (
    <>
      <GroupProgress counts={scene.counts} />
      <Suggested suggestion={scene.statistics.suggestion} />
    </>
  )
}

function Suggested({ suggestion: { comprehensiveness, scope } }: Pick<Statistics, 'suggestion'>) {
  const t = useTranslations('present')
  const app = useTranslations('app')
  const { level, alternatives } = comprehensiveness
  if (level === null) return null
  const [low = level, high = level] = [alternatives[0], alternatives.at(-1)]
  return (
    <div className={styles.suggested}>
      <p className="muted">{t('suggested')}</p>
      <div>
        <span className={`lv lv${level}`} aria-hidden="true">
          {level}
        </span>
        <p>
          <b>{low === high ? app(`level.${level as Level}`) : t('tie', { low, high })}</b>
          {scope && scope.level !== null && low === high ? <span>{app(`scope.${scope.level as Scope}`)}</span> : null}
        </p>
      </div>
    </div>
  )
}
