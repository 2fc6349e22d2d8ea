'use client'

import { Eye, Info, TriangleAlert, UserRoundCog } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useMe, usePresence, useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { AwayLine } from '#components/takeover/away-line'
import { Banner } from '#components/ui/banner'
import { TopBar } from '#components/ui/top-bar'
import type { Invite } from '#lib/services'
import { GROUPS, type MemberId, type Role } from '#model/people'
import { InvitePanel } from './invite-panel'
import { MailCard } from './mail-card'
import { OwnGroup } from './own-group'
import css from './people.module.css'
import { PersonDialog } from './person-dialog'
import { PersonRow } from './person-row'
import { type Person, rosterOf } from './roster'

interface LobbyProps {
  assessment: string
  invites: readonly Invite[]
  /** The address codes lead to; `reachable` is false when only this machine can open it. */
  address: { url: string; reachable: boolean }
  /** The page itself was opened at an address that others can't use, so codes carry another one. */
  elsewhere: boolean
  /** Whether mail can be sent from here. */
  mail: boolean
}

/** Before the first question, and whenever somebody comes late: who is here, by group, and how the others get in. */
export function Lobby({ assessment, invites, address, elsewhere, mail }: LobbyProps) {
  const t = useTranslations('people')
  const app = useTranslations('app')
  const help = useTranslations('help')
  const room = useRoom()
  const me = useMe()
  const present = usePresence()
  const [changing, setChanging] = useState<MemberId | null>(null)
  const roster = rosterOf(room.members)
  const { title, phase, settings } = room.assessment
  const leads = me.role === 'facilitator' && me.active
  const mayInvite = leads && phase !== 'frozen'
  const changed = changing === null ? undefined : room.members[changing]
  const everybody = Object.values(roster).flat()
  const voters = roster.business.length + roster.technical.length

  const people = (list: readonly Person[]) =>
    list.map((person) => (
      <PersonRow
        key={person.id}
        person={person}
        here={present.includes(person.id)}
        self={person.id === me.id}
        onChange={mayInvite ? () => setChanging(person.id) : null}
      />
    ))
  const invitePanel = (role: Role, group: (typeof GROUPS)[number] | null, label: string) =>
    mayInvite ? (
      <InvitePanel
        assessment={assessment}
        audience={{ role, group }}
        invites={invites}
        base={address.url}
        label={label}
      />
    ) : null

  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />} />
      <main id="main" tabIndex={-1} className={css.page}>
        <div className={css.head}>
          <div className="grow">
            <h1 className="h1" aria-live="polite">
              {leads ? t('headline', { voters }) : me.active ? t('headlineGuest', { name: me.name }) : t('left')}
            </h1>
            <p className="muted read">
              {leads
                ? t(phase === 'frozen' ? 'introFrozen' : 'intro')
                : me.active
                  ? t(`introGuest.${me.role}`)
                  : t('leftText')}
            </p>
          </div>
          {mayInvite ? (
            <Link className="btn" href={`/a/${assessment}/brief`}>
              {t('details')}
            </Link>
          ) : null}
          {leads ? (
            <Link className={`btn primary ${css.start}`} href={`/a/${assessment}/run`}>
              {phase === 'preparing' ? t('start') : t('goOn')}
            </Link>
          ) : me.active ? (
            <Link
              className={`btn primary ${css.start}`}
              href={`/a/${assessment}/${me.role === 'observer' ? 'overview' : 'ballot'}`}
            >
              {me.role === 'observer' ? t('overview') : t('ballot')}
            </Link>
          ) : null}
        </div>

        <AwayLine />
        {mayInvite && !address.reachable ? (
          <Banner tone="danger" icon={<TriangleAlert className="i" aria-hidden />}>
            <b className="b">{t('unreachableTitle')}</b> {t('unreachable', { url: address.url })}
          </Banner>
        ) : null}
        {mayInvite && elsewhere ? (
          <Banner icon={<Info className="i" aria-hidden />}>{t('elsewhere', { url: address.url })}</Banner>
        ) : null}

        <div className={css.groups}>
          {GROUPS.map((group) => (
            <section className={`card ${css.group}`} key={group} aria-labelledby={`group-${group}`}>
              <h2 className={css.groupHead} id={`group-${group}`}>
                <i className={group === 'business' ? 'm-b' : 'm-t'} aria-hidden="true" />
                {app(`group.${group}`)}
                <span className={css.count}>{t('groupSize', { people: roster[group].length })}</span>
              </h2>
              {invitePanel('participant', group, app(`group.${group}`))}
              <PeopleList empty={mayInvite ? t('nobody') : t('nobodyYet')}>{people(roster[group])}</PeopleList>
            </section>
          ))}
        </div>

        {roster.undecided.length > 0 ? (
          <section className={`card ${css.group}`} aria-labelledby="undecided">
            <h2 className={css.groupHead} id="undecided">
              {t('undecided')}
              <span className={css.count}>{t('groupSize', { people: roster.undecided.length })}</span>
            </h2>
            <p className="small muted">{t('undecidedHint')}</p>
            <PeopleList empty="">{people(roster.undecided)}</PeopleList>
          </section>
        ) : null}

        <div className={css.groups}>
          <section className={`card ${css.group}`} aria-labelledby="leaders">
            <h2 className={css.groupHead} id="leaders">
              <UserRoundCog className="i" aria-hidden />
              {t('facilitators')}
            </h2>
            <PeopleList empty={t('facilitatorsVote')}>{people(roster.facilitators)}</PeopleList>
            {mayInvite ? <OwnGroup assessment={assessment} /> : null}
            {invitePanel('facilitator', null, t('coFacilitator'))}
          </section>
          <section className={`card ${css.group}`} aria-labelledby="observers">
            <h2 className={css.groupHead} id="observers">
              <Eye className="i" aria-hidden />
              {t('observers')}
            </h2>
            <PeopleList empty={t('noObservers')}>{people(roster.observers)}</PeopleList>
            {invitePanel('observer', null, t('observer'))}
          </section>
        </div>
        {mayInvite && mail ? <MailCard assessment={assessment} /> : null}
        {mayInvite && phase === 'preparing' ? <p className="small muted">{t('warmUp')}</p> : null}
        <p className="small muted">
          {settings.voting === 'live' ? t('promise.live') : t(`promise.${settings.privacy}`)}
        </p>
        {leads ? (
          <p className="small row flex-wrap gap-x-6">
            <a href="/learn/prepare" target="_blank" rel="noopener">
              {help('topic.prepare.title')}
            </a>
            <a href="/learn/half-day" target="_blank" rel="noopener">
              {help('topic.half-day.title')}
            </a>
            <Link href={`/a/${assessment}/webhooks`}>{t('webhooks')}</Link>
          </p>
        ) : null}
      </main>
      {mayInvite && changing !== null && changed?.active ? (
        <PersonDialog
          key={changing}
          assessment={assessment}
          person={{ id: changing, ...changed }}
          self={changing === me.id}
          others={everybody.filter(({ id }) => id !== changing)}
          onClose={() => {
            flushSync(() => setChanging(null))
            document.getElementById(`change-${changing}`)?.focus()
          }}
        />
      ) : null}
    </>
  )
}

function PeopleList({ empty, children }: { empty: string; children: readonly ReactNode[] }) {
  if (children.length === 0) return <p className="small muted">{empty}</p>
  return <ul className={css.list}>{children}</ul>
}
