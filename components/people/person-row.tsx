import { Pencil } from 'lucide-react'
import { useTranslations } from 'next-intl'
import css from './people.module.css'
import type { Person } from './roster'

/** One person: here or not, their name, and for a facilitator the way to change something about them. */
export function PersonRow({
  person,
  here,
  self,
  onChange,
}: {
  person: Person
  here: boolean
  self: boolean
  /** Null: nothing can be changed by who looks. */
  onChange: (() => void) | null
}) {
  const t = useTranslations('people')
  return (
    <li className={css.person}>
      <span className={`${css.dot} ${here ? '' : css.away}`} role="img" aria-label={here ? t('here') : t('away')} />
      <span className={css.personName}>
        {person.name}
        {self ? <span className="muted"> {t('you')}</span> : null}
        {person.role === 'facilitator' && person.group ? <span className="small muted block">{t('leads')}</span> : null}
        {person.excused ? (
          <span className="small muted block">
            {person.excused === 'all' ? t('isExcused') : t('isExcusedFrom', { n: person.excused.length })}
          </span>
        ) : null}
      </span>
      {onChange ? (
        <button
          type="button"
          id={`change-${person.id}`}
          className={`btn quiet ${css.change}`}
          aria-label={t('change', { name: person.name })}
          onClick={onChange}
        >
          <Pencil className="i" aria-hidden />
        </button>
      ) : null}
    </li>
  )
}
