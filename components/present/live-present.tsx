'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Timer } from '#components/live/countdown'
import { useConnection, useMe, usePresence, useRoom } from '#components/live/live-assessment'
import { useInvite } from '#components/people/invites'
import { TakeoverWords } from '#components/takeover/takeover-words'
import type { Invite } from '#lib/services'
import { accessTo } from '#model/access'
import type { RoomView } from '#model/room'
import styles from './present.module.css'
import { PresentScreen } from './present-screen'
import { questionOf, sceneOf } from './scene'

interface LivePresentProps {
  assessment: string
  invites: readonly Invite[]
  /** The address that others can reach, without a slash at its end. */
  base: string
}

/** The presenter, bound to the room document; for facilitators only, since it shows the way in. */
export function LivePresent(props: LivePresentProps) {
  const me = useMe()
  const { phase } = useRoom().assessment
  if (accessTo({ to: 'invite' }, me, phase) !== 'write') return <Elsewhere assessment={props.assessment} />
  return <Beamer {...props} />
}

function Beamer({ assessment, invites, base }: LivePresentProps) {
  const app = useTranslations('app.connection')
  const view = useRoom()
  const presence = usePresence()
  const { state } = useConnection()
  const { phase, takeover, timer } = view.assessment
  // One way in for both groups: whoever joins by it says which is theirs.
  const { invite, make } = useInvite(assessment, { role: 'participant', group: null }, invites)
  const missing = invite === null && phase !== 'frozen'
  // biome-ignore lint/correctness/useExhaustiveDependencies: `make` is new at each render and always does the same
  useEffect(() => {
    // A window without controls can't ask for a link: it makes the one it needs, once.
    if (missing) void make()
  }, [missing])
  useEffect(() => {
    const toFullScreen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'f' || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return
      // A browser may refuse; then the window stays as it is.
      const change = document.fullscreenElement
        ? document.exitFullscreen()
        : document.documentElement.requestFullscreen?.()
      change?.catch(() => undefined)
    }
    window.addEventListener('keydown', toFullScreen)
    return () => window.removeEventListener('keydown', toFullScreen)
  }, [])
  const fresh = useWatched(view)
  return (
    <PresentScreen
      view={view}
      presence={presence}
      wayIn={
        invite && phase !== 'frozen'
          ? {
              url: `${base}/join/${invite.code}`,
              address: `${base.replace(/^https?:\/\//u, '')}/join`,
              shortCode: invite.shortCode,
            }
          : null
      }
      fresh={fresh}
      timer={timer ? <Timer endsAt={timer.endsAt} className={styles.timer} /> : null}
      notice={takeover ? <TakeoverWords takeover={takeover} /> : null}
      status={state === 'live' ? null : <span className={styles.lost}>{app(state)}</span>}
    />
  )
}

/** True for a reveal that happened while this window was showing its open round. */
function useWatched(view: RoomView): boolean {
  const scene = sceneOf(view)
  const key = 'round' in scene ? `${questionOf(scene)} ${scene.round}` : null
  const [watched, setWatched] = useState<string | null>(null)
  if ((scene.kind === 'open' || scene.kind === 'locked') && watched !== key) setWatched(key)
  return scene.kind === 'revealed' && watched === key
}

function Elsewhere({ assessment }: { assessment: string }) {
  const t = useTranslations('present.elsewhere')
  return (
    <main id="main" className="mx-auto grid max-w-[560px] gap-4 p-6">
      <h1 className="h1">{t('title')}</h1>
      <p className="read">{t('text')}</p>
      <p>
        <Link className="btn" href={`/a/${assessment}`}>
          {t('link')}
        </Link>
      </p>
    </main>
  )
}
