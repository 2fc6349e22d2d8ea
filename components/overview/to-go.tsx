import { useTranslations } from 'next-intl'
import type { Gap } from '#model/gap'
import type { Standing } from '#model/standing'
import css from './overview.module.css'

/** Steps to climb on the levels, in few signs; read out in words. */
export function ToGo({ gap, standing }: { gap: Gap; standing: Standing }) {
  const t = useTranslations('overview.togo')
  if (standing === 'excluded') return <span className="muted">{t('excluded')}</span>
  if (standing === 'contested') return <b className="div">{t('contested')}</b>
  const steps = gap.comprehensiveness
  if (steps === null)
    return (
      <span className="muted">
        <span aria-hidden="true">{t('none')}</span>
        <span className="sr">{t('noneNamed')}</span>
      </span>
    )
  return (
    <>
      {steps > 0 ? (
        <b className={css.gapText}>
          <span aria-hidden="true">{t('gap', { count: steps })}</span>
          <span className="sr">{t('gapNamed', { count: steps })}</span>
        </b>
      ) : steps < 0 ? (
        <b className={css.overText}>{t('over', { count: -steps })}</b>
      ) : standing === 'scope' ? (
        <b className={css.gapText}>
          <span aria-hidden="true">{t('scope')}</span>
          <span className="sr">{t('scopeNamed')}</span>
        </b>
      ) : (
        <span className="muted">{t('at')}</span>
      )}
      {gap.uncertain ? (
        <span className={css.unsure}>
          <span className="sr">, </span>
          {t('uncertain')}
        </span>
      ) : null}
    </>
  )
}
