'use client'

import { UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { useCommand } from '#components/ballot/command'
import { useConnection, useMe, usePresence, useRoom } from '#components/live/live-assessment'
import { Banner } from '#components/ui/banner'
import { Dialog } from '#components/ui/dialog'
import { accessTo } from '#model/access'
import css from './takeover.module.css'

/** Offers the facilitator's part to participants, once no facilitator has been here for as long as the workshop allows. */
export function AwayLine({
  className,
  below = false,
}: {
  className?: string | undefined
  /** Under a page that somebody fills in, so that nothing of it moves. */
  below?: boolean
}) {
  const t = useTranslations('takeover')
  const { members, assessment } = useRoom()
  const me = useMe()
  const away = useAway()
  const { send, busy, problem } = useCommand()
  const [asking, setAsking] = useState(false)
  const [refused, setRefused] = useState<string | null>(null)
  const may = accessTo({ to: 'command', command: 'takeOver' }, me, assessment.phase) === 'write'
  const offered =
    away &&
    may &&
    assessment.settings.takeover === 'participants' &&
    assessment.phase !== 'frozen' &&
    assessment.takeover === null
  if (!offered) return null
  const facilitators = Object.values(members).filter(({ role, active }) => role === 'facilitator' && active)
  const [only, ...others] = facilitators
  const close = () => {
    setAsking(false)
    setRefused(null)
  }
  return (
    <div className={below ? css.below : className}>
      <Banner
        icon={<UserRoundX className="i" aria-hidden />}
        live="status"
        action={
          <button type="button" className="btn" onClick={() => setAsking(true)}>
            {t('verb')}
          </button>
        }
      >
        {only && others.length === 0 ? t('away', { name: only.name }) : t('awayMany')}
      </Banner>
      <Dialog
        open={asking}
        onClose={close}
        title={t('title')}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={close}>
              {t('wait')}
            </button>
            <button
              type="button"
              className="btn primary"
              aria-busy={busy || undefined}
              onClick={async () => {
                if (busy) return
                setRefused(null)
                const answer = await send({ type: 'takeOver' })
                if (answer.ok) close()
                else if (answer.problem.code === 'wrong-state') setRefused(t('seen'))
              }}
            >
              {t('verb')}
            </button>
          </>
        }
      >
        <p>{t('text')}</p>
        {refused || problem ? (
          <p className="small text-danger" role="alert">
            {refused ?? problem}
          </p>
        ) : null}
      </Dialog>
    </div>
  )
}

/** After a reconnection, who is here arrives a moment later than the connection itself. */
const GRACE_MS = 5_000

/**
 * Whether no facilitator's page was open for `takeoverAfterSeconds`, as far as this page has seen; a connection that
 * comes and goes doesn't begin the count anew. The server knows better and has the last word; a page that isn't
 * connected knows nothing and says nothing.
 */
function useAway(): boolean {
  const { members, assessment } = useRoom()
  const presence = usePresence()
  const { state } = useConnection()
  const { takeoverAfterSeconds } = assessment.settings
  const here = presence.some((id) => members[id]?.role === 'facilitator')
  const gone = state === 'live' && !here
  const seenAt = useRef<number | null>(null)
  const [away, setAway] = useState(false)
  if (!gone && away) setAway(false)
  useEffect(() => {
    seenAt.current ??= Date.now()
    if (!here) return
    return () => {
      seenAt.current = Date.now()
    }
  }, [here])
  useEffect(() => {
    if (!gone) return
    const due = (seenAt.current ?? Date.now()) + takeoverAfterSeconds * 1_000
    const timer = setTimeout(() => setAway(true), Math.max(GRACE_MS, due - Date.now()))
    return () => clearTimeout(timer)
  }, [gone, takeoverAfterSeconds])
  return away
}
