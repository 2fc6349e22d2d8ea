import { useTranslations } from 'next-intl'
import type { Gap } from '#model/gap'
import { type Rating, scopeOf } from '#model/rating'
import css from './overview.module.css'

/** "General → System": how specific it is, and should be. */
export function ScopeChange({ gap }: { gap: Gap }) {
  const t = useTranslations('overview.scope')
  const app = useTranslations('app')
  if (gap.status === 'excluded' || (!gap.current && !gap.target)) return <Unknown />
  const nameOf = (rating: Rating) => {
    const scope = scopeOf(rating)
    return scope === null ? t('none') : app(`scope.${scope}`)
  }
  if (gap.current && gap.target && (gap.scope ?? 0) < 0)
    return (
      <span className={css.scope}>
        {nameOf(gap.current)} <b className={css.overText}>{t('over', { count: -(gap.scope ?? 0) })}</b>
      </span>
    )
  if (gap.current && gap.target && scopeOf(gap.current) === scopeOf(gap.target))
    return <span className={css.scope}>{nameOf(gap.target)}</span>
  return (
    <span className={css.scope}>
      {gap.current ? nameOf(gap.current) : <Unknown />}{' '}
      <span className="muted" aria-hidden="true">
        →
      </span>
      <span className="sr">{t('to')}</span> {gap.target ? <b>{nameOf(gap.target)}</b> : <Unknown />}
    </span>
  )
}

function Unknown() {
  const t = useTranslations('overview.scope')
  return (
    <span className="muted">
      <span aria-hidden="true">{t('unknown')}</span>
      <span className="sr">{t('unknownNamed')}</span>
    </span>
  )
}
