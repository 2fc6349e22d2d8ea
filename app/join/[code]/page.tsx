import type { Metadata } from 'next'
import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '#components/entry/code-form'
import css from '#components/entry/entry.module.css'
import { EntryPage } from '#components/entry/entry-page'
import { JoinForm } from '#components/entry/join-form'
import { services } from '#lib/services'
import { visitor } from '../../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.join'))('pageTitle'), robots: { index: false } }
}

export default async function JoinPage({ params }: { params: Promise<{ code: string }> }) {
  const [{ code: encoded }, person] = await Promise.all([params, visitor()])
  const code = decoded(encoded)
  const invitation = await services().invitation(code, person)
  if (!invitation) {
    const t = await getTranslations('entry.code')
    return (
      <EntryPage title={t('title')} text={t('text')}>
        <CodeForm code={code.length <= 8 ? code : ''} error={t('wrong')} />
      </EntryPage>
    )
  }
  const [t, app, privacy] = await Promise.all([
    getTranslations('entry.join'),
    getTranslations('app'),
    getTranslations('entry.privacy'),
  ])
  const { assessment, title, system, role, group, me } = invitation
  const part = group ? `${app(`group.${group}`)}` : app(`role.${role}`)
  return (
    <EntryPage title={title} text={system === title ? undefined : system}>
      <div className={css.about}>
        <p className="b">{me ? t('member', { name: me.name }) : t('invitedAs', { part })}</p>
        <p className="small muted">
          {role === 'observer'
            ? t('observerPromise')
            : invitation.voting === 'live'
              ? privacy('live')
              : privacy(invitation.privacy)}
        </p>
      </div>
      {me ? (
        <Link className={`btn primary ${css.submit}`} href={`/a/${assessment}`} prefetch={false}>
          {t('continueAs', { name: me.name })}
        </Link>
      ) : (
        <JoinForm
          code={code}
          assessment={assessment}
          name={person?.name ?? ''}
          asksGroup={group === null && role === 'participant'}
        />
      )}
    </EntryPage>
  )
}

/** What stands in the address, or that text itself if it is no proper encoding: no invite then has it. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
