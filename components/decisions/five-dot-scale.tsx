import { useTranslations } from 'next-intl'
import type { Pass } from '#model/question'
import { LEVELS, type Rating, scopeOf } from '#model/rating'
import css from './decisions.module.css'

/** A rating in a table: five dots, filled to the level, its number, then its name and scope. */
export function FiveDotScale({ rating, pass, hollow }: { rating: Rating; pass: Pass; hollow?: boolean }) {
  const t = useTranslations('decisions')
  const app = useTranslations('app')
  const level = rating.comprehensiveness
  const scope = scopeOf(rating)
  const name = app(`level.${level}`)
  const spoken =
    scope === null
      ? t('scale', { pass: app(`pass.${pass}`), level, name })
      : t('scaleScope', { pass: app(`pass.${pass}`), level, name, scope: app(`scope.${scope}`) })
  return (
    <span className={`${css.scale} ${hollow ? css.hollow : ''}`} role="img" aria-label={spoken}>
      <span className={css.dots} aria-hidden="true">
        {LEVELS.map((each) => (
          <i key={each} className={each === level ? css.on : each < level ? css.under : undefined} />
        ))}
        <b>{level}</b>
      </span>
      <small aria-hidden="true">{scope === null ? name : t('rating', { name, scope: app(`scope.${scope}`) })}</small>
    </span>
  )
}
