import { useTranslations } from 'next-intl'
import css from './record.module.css'

const PARTS = ['levels', 'higher', 'votes', 'agreement', 'apart', 'uncertain'] as const

/** How to read the record, for somebody who was not there. */
export function RecordMethod() {
  const t = useTranslations('record.method')
  return (
    <section className={css.method}>
      <h2>{t('title')}</h2>
      {PARTS.map((part) => (
        <div key={part}>
          <h3>{t(`${part}Title`)}</h3>
          <p>{t(part)}</p>
        </div>
      ))}
      <p>{t('not')}</p>
    </section>
  )
}
