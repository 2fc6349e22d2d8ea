import { useTranslations } from 'next-intl'
import { LevelChip } from '#components/ui/level-chip'
import type { GuidancePack } from '#model/pack'
import type { PracticeId } from '#model/practice'
import { LEVELS } from '#model/rating'
import css from './pack-words.module.css'

/** What the assessment's pack adds to a practice, under the pack's name: whose words these are is never in doubt. */
export function PackWords({ pack, practice }: { pack: GuidancePack | undefined; practice: PracticeId }) {
  const t = useTranslations('app.pack')
  const words = pack?.practices[practice]
  if (!pack || !words) return null
  const levels = LEVELS.flatMap((level) => {
    const { text, indicators = [] } = words.levels?.[level] ?? {}
    return text || indicators.length > 0 ? [{ level, text, indicators }] : []
  })
  return (
    <section className={css.words} aria-label={t('label', { pack: pack.name })}>
      <p className="tiny">
        <span className="tag">{t('tag')}</span> <b dir="auto">{pack.name}</b>
        {pack.source ? (
          <span className="muted" dir="auto">
            {' '}
            {t('source', { source: pack.source })}
          </span>
        ) : null}
      </p>
      {words.text ? (
        <p className="small" dir="auto">
          {words.text}
        </p>
      ) : null}
      {levels.length > 0 ? (
        <ul className={css.levels}>
          {levels.map(({ level, text, indicators }) => (
            <li key={level}>
              <LevelChip level={level} size={20} />
              <div className="small" dir="auto">
                {text ? <p>{text}</p> : null}
                {indicators.map((indicator) => (
                  <p key={indicator}>{indicator}</p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  )
}
