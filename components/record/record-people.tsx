import { useTranslations } from 'next-intl'
import { GROUPS, ROLES } from '#model/people'
import type { RoomView } from '#model/room'
import css from './record.module.css'

/** Who took part, also who left; by part and group, then by name. */
export function RecordPeople({ view }: { view: RoomView }) {
  const t = useTranslations('record.people')
  const app = useTranslations('app')
  const people = Object.entries(view.members).toSorted(
    ([, a], [, b]) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      (a.group ? GROUPS.indexOf(a.group) : 2) - (b.group ? GROUPS.indexOf(b.group) : 2) ||
      a.name.localeCompare(b.name),
  )
  return (
    <section>
      <h2>{t('title')}</h2>
      <table className={css.table}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('role')}</th>
            <th scope="col">{t('group')}</th>
          </tr>
        </thead>
        <tbody>
          {people.map(([id, { name, role, group, active }]) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {name}
              </th>
              <td>
                {app(`role.${role}`)}
                {active ? null : `, ${t('left')}`}
              </td>
              <td>{group ? app(`group.${group}`) : <span className="muted">{t('noGroup')}</span>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
