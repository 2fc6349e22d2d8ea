import { useTranslations } from 'next-intl'
import type { OverviewRow } from '#components/overview/overview-rows'
import { RowDumbbell } from '#components/overview/row-dumbbell'
import { ScopeChange } from '#components/overview/scope-change'
import { ToGo } from '#components/overview/to-go'
import { OUTLINE } from '#model/catalogue/outline'
import { LEVELS, type Rating } from '#model/rating'
import css from './record.module.css'
import { ScrollArea } from './scroll-area'

/** The gap chart with its numbers in the same rows. */
export function RecordGaps({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useTranslations('record.gaps')
  const app = useTranslations('app')
  const ratingText = (rating: Rating | null) =>
    rating ? t('rating', { level: rating.comprehensiveness, name: app(`level.${rating.comprehensiveness}`) }) : '–'
  return (
    <section className={css.wide}>
      <h2>{t('title')}</h2>
      <p className={css.lead}>{t('text')}</p>
      <ScrollArea label={t('title')}>
        <table className={`${css.table} ${css.gaps}`}>
          <thead>
            <tr>
              <th scope="col">{t('practice')}</th>
              <th scope="col">{t('current')}</th>
              <th scope="col">{t('target')}</th>
              <th scope="col" className={css.chart}>
                <span className="sr">{t('chart')}</span>
                <span className={css.levels} aria-hidden="true">
                  {LEVELS.map((level) => (
                    <span key={level}>{app(`level.${level}`)}</span>
                  ))}
                </span>
              </th>
              <th scope="col">{t('togo')}</th>
              <th scope="col">{t('scope')}</th>
            </tr>
          </thead>
          {OUTLINE.map(({ id }) => (
            <tbody key={id}>
              <tr className={css.group}>
                <th colSpan={6} scope="rowgroup">
                  {app(`domain.${id}`)}
                </th>
              </tr>
              {rows
                .filter(({ domain }) => domain === id)
                .map((row) => (
                  <tr key={row.practice}>
                    <th scope="row">{row.name}</th>
                    {row.standing === 'excluded' ? (
                      <td colSpan={5} className="muted">
                        {t('excluded')}
                      </td>
                    ) : (
                      <>
                        <td>{ratingText(row.gap.current)}</td>
                        <td>{ratingText(row.gap.target)}</td>
                        <td className={css.chart}>
                          <RowDumbbell row={row} />
                        </td>
                        <td>
                          <ToGo gap={row.gap} standing={row.standing} />
                        </td>
                        <td>
                          <ScopeChange gap={row.gap} />
                        </td>
                      </>
                    )}
                  </tr>
                ))}
            </tbody>
          ))}
        </table>
      </ScrollArea>
    </section>
  )
}
