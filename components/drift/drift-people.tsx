import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ExpectedPerson } from '#lib/services'
import type { MemberId } from '#model/people'
import type { MemberView } from '#model/room'
import css from './drift.module.css'

/** Who was in last time and is missing, and who is new. Nothing where no list was kept. */
export function DriftPeople({
  expected,
  members,
  assessment,
}: {
  expected: readonly ExpectedPerson[]
  members: Readonly<Record<MemberId, MemberView>>
  assessment: string
}) {
  const t = useTranslations('drift.people')
  const app = useTranslations('app')
  if (expected.length === 0) return null
  const known = new Set(expected.map(({ member }) => member))
  const missing = expected.filter(({ member }) => member === null || !members[member]?.active)
  const added = Object.entries(members).filter(
    ([id, { active, role }]) => active && role !== 'facilitator' && !known.has(id),
  )
  return (
    <section className={`card ${css.people}`} aria-labelledby="who">
      <div className={css.peopleHead}>
        <h2 className="h3" id="who">
          {t('title', { missing: missing.length, all: expected.length, added: added.length })}
        </h2>
        <Link className="small" href={`/a/${assessment}/people`}>
          {t('link')}
        </Link>
      </div>
      {missing.length > 0 ? (
        <p className="small">
          <span className="muted">{t('missing')} </span>
          {missing.map(({ name, group }, index) => (
            <span key={`${name} ${group}`} dir="auto">
              {index > 0 ? ', ' : ''}
              {group ? t('inGroup', { name, group: app(`group.${group}`) }) : name}
            </span>
          ))}
        </p>
      ) : null}
      {added.length > 0 ? (
        <p className="small">
          <span className="muted">{t('added')} </span>
          {added.map(([id, { name, group }], index) => (
            <span key={id} dir="auto">
              {index > 0 ? ', ' : ''}
              {group ? t('inGroup', { name, group: app(`group.${group}`) }) : name}
            </span>
          ))}
        </p>
      ) : null}
    </section>
  )
}
