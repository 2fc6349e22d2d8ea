import { useTranslations } from 'next-intl'
import { HelpTopic } from '#components/help/help-topic'
import { LevelChip } from '#components/ui/level-chip'
import type { PracticeGuidance } from '#lib/guidance/guidance'
import { LEVELS } from '#model/rating'
import styles from './level-guide.module.css'

/** What each level of a practice asks, with examples of evidence, and what the scopes add. */
export function LevelGuide({ practice }: { practice: PracticeGuidance }) {
  const t = useTranslations('run')
  const app = useTranslations('app')
  return (
    <div className={styles.guide}>
      <ol>
        {LEVELS.map((level) => {
          const text = practice.levels[level]
          return (
            <li key={level}>
              <LevelChip level={level} size={24} />
              <div>
                <p className="b">
                  {app(`level.${level}`)} <span className="muted">{text?.gist}</span>
                </p>
                <p className="small muted">{text?.summary ?? t('levelNone')}</p>
                {text && text.indicators.length > 0 && (
                  <details>
                    <summary className="tiny">{t('indicators', { n: text.indicators.length })}</summary>
                    <ul className="small">
                      {text.indicators.map((indicator) => (
                        <li key={indicator}>{indicator}</li>
                      ))}
                    </ul>
                  </details>
                )}
              </div>
            </li>
          )
        })}
      </ol>
      <dl>
        <dt className="b small">{t('scopeIndustry')}</dt>
        <dd className="small muted">{practice.scope.industry}</dd>
        <dt className="b small">{t('scopeSystem')}</dt>
        <dd className="small muted">{practice.scope.system}</dd>
      </dl>
      <div className="tiny muted row">
        {t('levelNote')}
        <HelpTopic topic="levels" />
      </div>
    </div>
  )
}
