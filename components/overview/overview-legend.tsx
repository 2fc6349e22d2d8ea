import { useTranslations } from 'next-intl'
import { AgreementDisc } from '#components/charts/agreement-disc'
import { StandingSwatch } from '#components/charts/standing-bar'
import { STANDINGS, type Standing } from '#model/standing'
import css from './overview.module.css'

const AGREEMENTS = ['strong', 'moderate', 'weak', 'divided'] as const

/** What the parts of the bars mean; only those that are there. */
export function StandingLegend({ present }: { present: (standing: Standing) => boolean }) {
  const t = useTranslations('overview')
  return (
    <ul className={css.legend} aria-label={t('legend.bars')}>
      {STANDINGS.filter(present).map((standing) => (
        <li key={standing}>
          <StandingSwatch standing={standing} />
          {t(`standing.${standing}`)}
        </li>
      ))}
    </ul>
  )
}

/** What the marks of a row mean, in words. */
export function MarkLegend() {
  const t = useTranslations('overview')
  return (
    <ul className={css.legend} aria-label={t('legend.marks')}>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <circle cx="7" cy="7" r="5" className={css.ring} />
        </svg>
        {t('legend.current')}
      </li>
      <li>
        <svg width="14" height="14" aria-hidden="true">
          <path className="c-ink" d="M7 0l7 7-7 7-7-7z" />
        </svg>
        {t('legend.target')}
      </li>
      <li>
        <svg width="18" height="14" aria-hidden="true">
          <path d="M0 7h18" className={css.gap} />
        </svg>
        {t('legend.gap')}
      </li>
      <li>
        <svg width="18" height="14" aria-hidden="true">
          <path d="M0 7h18" className={css.over} />
        </svg>
        {t('legend.over')}
      </li>
      <li>
        <svg width="18" height="14" aria-hidden="true">
          <rect x=".5" y="2.5" width="17" height="9" className={css.hatched} />
        </svg>
        {t('legend.uncertain')}
      </li>
      {AGREEMENTS.map((label) => (
        <li key={label}>
          <AgreementDisc label={label} />
          {t(`legend.${label}`)}
        </li>
      ))}
      <li>
        <span className="m-b" />
        {t('legend.business')}
      </li>
      <li>
        <span className="m-t" />
        {t('legend.technical')}
      </li>
    </ul>
  )
}
