import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { MemberId } from '#model/people'
import type { RoomView } from '#model/room'
import { AgendaStrip } from './agenda-strip'
import { Announcement } from './announcement'
import { JoinCode } from './join-code'
import { LobbyScene } from './lobby-scene'
import styles from './present.module.css'
import { QuestionScene } from './question-scene'
import { RoomScene } from './room-scene'
import { questionOf, type Scene, sceneOf } from './scene'
import { Strip } from './strip'

/** How others get in. */
export interface WayIn {
  /** What the QR code holds. */
  url: string
  /** Where the short code is typed, as people read it aloud. */
  address: string
  shortCode: string | null
}

export interface PresentScreenProps {
  view: RoomView
  /** Ids of the members whose pages are open now. */
  presence: readonly MemberId[]
  /** Null: nobody can join any more, or not yet. */
  wayIn: WayIn | null
  /** True for a reveal that this window has just watched. */
  fresh?: boolean
  /** What everybody has to know now, above all else: a takeover that was announced. */
  notice?: ReactNode
  /** The facilitator's timer, while it runs. */
  timer?: ReactNode
  /** How the connection stands, where it isn't live. */
  status?: ReactNode
}

/** What the room sees on the beamer. It follows the facilitator, has no controls, and is made to be read from ten metres. */
export function PresentScreen(props: PresentScreenProps) {
  const { view, wayIn, notice, timer, status } = props
  const scene = sceneOf(view)
  return (
    <div className={styles.screen} data-scene={scene.kind} data-question={questionOf(scene) ?? undefined}>
      <main id="main" className={styles.main}>
        <SceneView {...props} scene={scene} />
      </main>
      {scene.kind === 'lobby' ? null : (
        <aside className={styles.strip}>
          {wayIn ? <JoinCode wayIn={wayIn} /> : null}
          <Strip scene={scene} />
        </aside>
      )}
      <Footer view={view} scene={scene} notice={notice} timer={timer} status={status} />
      <Announcement scene={scene} />
    </div>
  )
}

function SceneView({ scene, ...props }: PresentScreenProps & { scene: Scene }) {
  switch (scene.kind) {
    case 'lobby':
      return <LobbyScene {...props} />
    case 'frozen':
    case 'block':
      return <RoomScene scene={scene} view={props.view} />
    default:
      return <QuestionScene scene={scene} view={props.view} fresh={props.fresh ?? false} />
  }
}

function Footer({
  view,
  scene,
  notice,
  timer,
  status,
}: Pick<PresentScreenProps, 'view' | 'notice' | 'timer' | 'status'> & { scene: Scene }) {
  const t = useTranslations('present')
  const app = useTranslations('app')
  return (
    <footer className={styles.footer}>
      {notice ? (
        <div className={styles.notice}>{notice}</div>
      ) : (
        <AgendaStrip view={view} question={questionOf(scene)} />
      )}
      <span className={styles.end}>
        {timer}
        {view.assessment.fictional ? <span className={styles.fictional}>{app('fictional')}</span> : null}
        {status}
        <span className={styles.hint}>{t('fullscreen')}</span>
      </span>
    </footer>
  )
}
