'use client'

import dynamic from 'next/dynamic'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { type LiveMe, useBallot, useLive, usePresence, useRoom } from '#components/live/live-assessment'
import { Logo } from '#components/ui/logo'
import { GROUPS } from '#model/people'
import css from './ballot.module.css'
import { useCommand } from './command'
import { LeaveButton } from './leave-button'

/** Nobody has to wait for it who only wants to vote. */
const WarmUp = dynamic(() => import('./warm-up').then((part) => part.WarmUp))

/** Before anything is open, and between questions: who is here, and what happens to one's answers. */
export function Lobby({ me, onList }: { me: LiveMe; onList: (() => void) | null }) {
  const t = useTranslations('ballot')
  const room = useRoom()
  const { assessment } = useLive()
  const { phase, settings } = room.assessment
  const hasVoted = Object.keys(useBallot().votes).length > 0
  const [trying, setTrying] = useState(false)
  if (trying) return <WarmUp onClose={() => setTrying(false)} />
  return (
    <main id="main" className={css.main} tabIndex={-1}>
      <div className={css.calm}>
        <span className={css.bob}>
          <Logo label="" />
        </span>
        <h1>
          {me.role === 'observer'
            ? t('observerTitle', { name: me.name })
            : t('lobbyTitle', { name: me.name, group: me.group ?? 'other' })}
        </h1>
        <p className="read" role="status">
          {me.role === 'observer'
            ? t('observerText')
            : phase === 'preparing'
              ? t('lobbyWaiting')
              : phase === 'running'
                ? t('lobbyNothing')
                : null}
        </p>
        {me.role === 'observer' ? null : (
          <p className="small muted">
            {settings.voting === 'sealed' ? t('lobbySeal') : t('lobbyNotSealed')} {t(`privacy.${settings.privacy}`)}
          </p>
        )}
        {me.role === 'observer' || phase === 'frozen' || hasVoted ? null : (
          <div className={css.tryOut}>
            <p className="small">{t('warmUp.offer')}</p>
            <button type="button" className="btn" onClick={() => setTrying(true)}>
              {t('warmUp.verb')}
            </button>
          </div>
        )}
        {phase === 'frozen' ? null : <People me={me} />}
        <div className={css.pair}>
          {me.role === 'facilitator' ? (
            <Link className="btn" href={`/a/${assessment}/run`}>
              {t('toRun')}
            </Link>
          ) : null}
          {me.role === 'observer' ? (
            <Link className="btn" href={`/a/${assessment}/overview`}>
              {t('toOverview')}
            </Link>
          ) : null}
          {onList ? (
            <button type="button" className="btn" onClick={onList}>
              {t('seeQuestions')}
            </button>
          ) : null}
          {me.role === 'facilitator' || phase === 'frozen' ? null : <LeaveButton me={me} />}
        </div>
      </div>
    </main>
  )
}

/** Names as they arrive. */
function People({ me }: { me: LiveMe }) {
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  const room = useRoom()
  const here = new Set(usePresence())
  const people = Object.entries(room.members)
    .filter(([, member]) => member.active)
    .toSorted(
      ([a, one], [b, two]) =>
        Number(here.has(b)) - Number(here.has(a)) || one.name.localeCompare(two.name, undefined, { numeric: true }),
    )
  return (
    <section aria-label={t('hereNow', { count: here.size })}>
      <p className="small b" style={{ marginBottom: 8 }}>
        {t('hereNow', { count: here.size })}
      </p>
      <ul className={css.people}>
        {people.map(([id, member]) => (
          <li key={id} className={css.person}>
            <span className={css.dot} data-here={here.has(id) || undefined} aria-hidden />
            <span>
              <bdi>{member.name}</bdi>
              {id === me.id ? ` (${t('you')})` : ''}
              <span className="sr">, {here.has(id) ? t('here') : t('away')}</span>
            </span>
            {member.group ? (
              <>
                <span className={member.group === 'business' ? 'm-b' : 'm-t'} aria-hidden />
                <span className="sr">{app(`group.${member.group}`)}</span>
              </>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Nobody votes without a group, and a vote fixes it. */
export function ChooseGroup({ me, children }: { me: LiveMe; children?: ReactNode }) {
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  const { send, busy, problem } = useCommand()
  return (
    <main id="main" className={css.main} tabIndex={-1}>
      <div className={css.calm}>
        <h1>{t('chooseGroupTitle')}</h1>
        <p className="read">{me.role === 'facilitator' ? t('facilitatorNoGroup') : t('chooseGroupText')}</p>
        <div className={css.choices}>
          {GROUPS.map((group) => (
            <button
              key={group}
              type="button"
              className={`btn ${css.choice}`}
              disabled={busy}
              onClick={() => void send({ type: 'setGroup', member: me.id, group })}
            >
              <span className={group === 'business' ? 'm-b' : 'm-t'} aria-hidden />
              <span style={{ textAlign: 'left' }}>
                {app(`group.${group}`)}
                <span className="tiny muted" style={{ display: 'block', fontWeight: 400 }}>
                  {t(`groupHint.${group}`)}
                </span>
              </span>
            </button>
          ))}
        </div>
        {problem ? (
          <p className="small" role="alert">
            {t('chooseGroupFailed', { problem })}
          </p>
        ) : null}
        {children}
      </div>
    </main>
  )
}
