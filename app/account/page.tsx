import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { DeviceLink } from '#components/entry/device-link'
import css from '#components/entry/entry.module.css'
import { EntryPage } from '#components/entry/entry-page'
import { InviteAccount } from '#components/entry/invite-account'
import { OwnData } from '#components/entry/own-data'
import { RenameForm } from '#components/entry/rename-form'
import { SignOutButton } from '#components/entry/sign-out-button'
import { TokenMaker } from '#components/entry/token-maker'
import { services } from '#lib/services'
import { knownVisitor } from '../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.account'))('title') }
}

export default async function AccountPage() {
  const person = await knownVisitor('/account')
  const [head, t] = await Promise.all([headers(), getTranslations('entry.account')])
  const { reachable } = services().publicAddress(head.get('host'))
  const sections = [
    { id: 'name', title: t('you'), text: person.email ?? t('guest'), body: <RenameForm name={person.name} /> },
    { id: 'device', title: t('device'), text: t('deviceText'), body: <DeviceLink reachable={reachable} /> },
    ...(person.kind === 'account'
      ? [{ id: 'tokens', title: t('tokens'), text: t('tokensText'), body: <TokenMaker /> }]
      : []),
    {
      id: 'data',
      title: t('data.heading'),
      text: t('data.about'),
      body: <OwnData name={person.name} owner={person.owner} />,
    },
    ...(person.owner ? [{ id: 'invite', title: t('invite'), text: t('inviteText'), body: <InviteAccount /> }] : []),
  ]
  return (
    <EntryPage title={person.name} wide>
      <div className={css.sections}>
        {sections.map(({ id, title, text, body }) => (
          <section className={`card ${css.section}`} key={id} aria-labelledby={id}>
            <div className={css.intro}>
              <h2 className="h3" id={id}>
                {title}
              </h2>
              <p className="small muted">{text}</p>
            </div>
            {body}
          </section>
        ))}
      </div>
      <div>
        <SignOutButton guest={person.kind === 'guest'} />
      </div>
    </EntryPage>
  )
}
