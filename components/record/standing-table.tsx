import { useTranslations } from 'next-intl'
import type { OverviewRow } from '#components/overview/overview-rows'
import { OUTLINE } from '#model/catalogue/outline'
import { countStandings, STANDINGS } from '#model/standing'
import css from './record.module.css'
import { ScrollArea } from './scroll-area'

/** The numbers of the bars above it. */
export function StandingTable({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useTranslations('record.summary')
  const overview = useTranslations('overview')
  const app = useTranslations('app')
  const all = countStandings(rows)
  const shown = STANDINGS.filter((standing) => all[standing] > 0)
  const lines = [
    ...OUTLINE.map(({ id }) => ({
      id: id as string, // the last line is of no domain
      name: app(`domain.${id}`),
      counts: countStandings(rows.filter(({ domain }) => domain === id)),
    })),
    { id: 'all', name: t('all'), counts: all },
  ]
  return (
    <ScrollArea label={t('table')}>
      <table className={`${css.table} ${css.keep}`}>
        <caption className="sr">{t('table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('domain')}</th>
            {shown.map((standing) => (
              <th key={standing} scope="col" className={css.number}>
                {overview(`standing.${standing}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ id, name, counts }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {shown.map((standing) => (
                <td key={standing} className={css.number}>
                  {counts[standing]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollArea>
  )
}
