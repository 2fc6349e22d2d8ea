import { useTranslations } from 'next-intl'
import type { RoomView } from '#model/room'
import styles from './present.module.css'
import { Until } from './question-scene'
import type { Scene } from './scene'

/** Where no single question is up: many are open, or nothing changes any more. */
export function RoomScene({ scene, view }: { scene: Extract<Scene, { kind: 'block' | 'frozen' }>; view: RoomView }) {
  const t = useTranslations('present')
  return (
    <>
      <p className={styles.question}>
        <b dir="auto">{view.assessment.title}</b>
      </p>
      {scene.kind === 'frozen' ? (
        <>
          <h1>{t('frozen', { decided: scene.decided, asked: scene.asked })}</h1>
          <p className={styles.text}>{t('frozenText')}</p>
        </>
      ) : (
        <>
          <h1>{t('block', { n: scene.questions.length })}</h1>
          <p className={styles.text}>
            {t('blockText', { responded: scene.responded, expected: scene.expected })}{' '}
            {t(view.assessment.settings.voting === 'live' ? 'notSealed' : 'sealed')}{' '}
            {scene.deadline ? <Until at={scene.deadline} timeZone={view.assessment.timeZone} /> : null}
          </p>
          <div className={styles.track} aria-hidden="true">
            <i style={{ width: `${scene.expected ? (scene.responded / scene.expected) * 100 : 0}%` }} />
          </div>
        </>
      )}
    </>
  )
}
