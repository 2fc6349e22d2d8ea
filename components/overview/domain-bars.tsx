import { useTranslations } from 'next-intl'
import { StandingBar } from '#components/charts/standing-bar'
import { OUTLINE } from '#model/catalogue/outline'
import { countStandings, STANDINGS } from '#model/standing'
import css from './overview.module.css'
import type { OverviewRow } from './overview-rows'

/** Per domain, how many practices stand where. */
export function DomainBars({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useTranslations('overview')
  const app = useTranslations('app')
  return (
    <div className={css.domains}>
      {OUTLINE.map(({ id }) => {
        const own = rows.filter(({ domain }) => domain === id)
        const counts = countStandings(own)
        const total = own.length - counts.excluded
        const name = app(`domain.${id}`)
        const parts = STANDINGS.filter((standing) => counts[standing] > 0)
          .map((standing) => t('part', { count: counts[standing], standing: t(`standing.${standing}`) }))
          .join(', ')
        return (
          <figure key={id}>
            <figcaption>
              <h2>{name}</h2>
              <span className="muted">{t('domainAt', { count: counts['at-target'], total })}</span>
            </figcaption>
            <StandingBar counts={counts} title={t('domainBar', { domain: name, parts })} />
          </figure>
        )
      })}
    </div>
  )
}
