import { getTranslations } from 'next-intl/server'
import { PrintButton } from '#components/record/print-button'
import { clockOf, halfDay } from '#lib/learn/page'
import { HALF_DAY_PARTS } from '#lib/learn/pages'
import type { Locale } from '#lib/messages/locale'
import css from './learn.module.css'

/** The half day, minute by minute, on a page that prints. */
export async function Agenda({ locale }: { locale: Locale }) {
  const t = await getTranslations('learn')
  const parts = HALF_DAY_PARTS[locale]
  return (
    <section aria-labelledby="agenda">
      <div className={css.agendaHead}>
        <h2 className="h2" id="agenda">
          {t('agenda')}
        </h2>
        <span className={css.screenOnly}>
          <PrintButton label={t('print')} />
        </span>
      </div>
      <table className={`${css.table} ${css.agenda}`}>
        <thead>
          <tr>
            <th scope="col">{t('agendaHead.from')}</th>
            <th scope="col">{t('agendaHead.minutes')}</th>
            <th scope="col">{t('agendaHead.what')}</th>
          </tr>
        </thead>
        <tbody>
          {halfDay().map(({ id, from, minutes }) => (
            <tr key={id}>
              <td>
                <time>{clockOf(from)}</time>
              </td>
              <td className="muted">{t('minutes', { minutes })}</td>
              <td>
                <b className="b">{parts[id].title}</b>
                <p>{parts[id].text}</p>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="small muted">{t('agendaNote')}</p>
    </section>
  )
}
