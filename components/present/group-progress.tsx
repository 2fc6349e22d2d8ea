import { useTranslations } from 'next-intl'
import { GROUPS } from '#model/people'
import styles from './present.module.css'
import type { Counts } from './scene'

const MOST_TICKS = 24

/** How many of each group have answered. Ticks fill from the left, whoever it was. */
export function GroupProgress({ counts, large = false }: { counts: Counts; large?: boolean }) {
  const t = useTranslations('present')
  const app = useTranslations('app')
  return (
    <div className={large ? `${styles.progress} ${styles.large}` : styles.progress}>
      {GROUPS.map((group) => {
        const { responded, eligible } = counts[group]
        const ticks = Array.from({ length: eligible > MOST_TICKS ? 0 : eligible }, (_, at) => at)
        return (
          <div key={group}>
            <p className={styles.groupHead}>
              <i className={group === 'business' ? 'm-b' : 'm-t'} />
              <span>{app(`group.${group}`)}</span>
              <b>{t('of', { responded, eligible })}</b>
            </p>
            {ticks.length > 0 ? (
              <div className={`${styles.ticks} ${group === 'business' ? 'biz' : 'tech'}`} aria-hidden="true">
                {ticks.map((at) => (
                  <i key={at} data-full={at < responded || undefined} />
                ))}
              </div>
            ) : (
              <div className={`${styles.track} ${group === 'business' ? 'biz' : 'tech'}`} aria-hidden="true">
                <i style={{ width: `${eligible ? (responded / eligible) * 100 : 0}%` }} />
              </div>
            )}
          </div>
        )
      })}
    </div>
  )
}
