import { useTranslations } from 'next-intl'
import { RevealFacts, RevealSentence } from '#components/charts/reveal-headline'
import { useGuidance } from '#components/guidance/guidance-provider'
import { useDeadlineText } from '#components/run/deadline-line'
import { usePracticeName } from '#components/ui/practice-name'
import type { Instant } from '#model/limits'
import { passOf, practiceIdOf } from '#model/question'
import type { RoomView } from '#model/room'
import { DecisionScene } from './decision-scene'
import { GroupProgress } from './group-progress'
import styles from './present.module.css'
import { Proof } from './proof'
import type { Scene } from './scene'

type AboutQuestion = Exclude<Scene, { kind: 'lobby' | 'block' | 'frozen' }>

/** One question in its state: what is asked, how many have answered, what they found, what was decided. */
export function QuestionScene({ scene, view, fresh }: { scene: AboutQuestion; view: RoomView; fresh: boolean }) {
  const practiceName = usePracticeName()
  const t = useTranslations('present')
  const app = useTranslations('app')
  const pass = passOf(scene.question)
  const [goal] = view.assessment.goals
  const round = 'round' in scene ? scene.round : 0
  const asks = pass === 'current' ? t('current') : goal ? t('goal', { n: 1, text: goal.text }) : null
  return (
    <>
      <p className={styles.question}>
        <b>{practiceName(practiceIdOf(scene.question))}</b>
        <span>{t('where', { pass: app(`pass.${pass}`), round })}</span>
        {asks ? <span className={styles.goal}>{asks}</span> : null}
      </p>
      <State scene={scene} view={view} fresh={fresh} />
    </>
  )
}

function State({ scene, view, fresh }: { scene: AboutQuestion; view: RoomView; fresh: boolean }) {
  const guidanceOf = useGuidance()
  const t = useTranslations('present')
  const practice = guidanceOf(practiceIdOf(scene.question))
  const live = view.assessment.settings.voting === 'live'
  switch (scene.kind) {
    case 'idle':
      return (
        <>
          <h1>{practice.question}</h1>
          <p className={styles.text}>{t('idle')}</p>
        </>
      )
    case 'open':
    case 'locked':
      return (
        <>
          <h1>{practice.question}</h1>
          <p className={styles.text}>
            {scene.kind === 'open'
              ? t(live ? 'notSealed' : 'sealed')
              : `${t('locked')} ${t(live ? 'lockedLive' : 'lockedText')}`}{' '}
            {scene.deadline ? <Until at={scene.deadline} timeZone={view.assessment.timeZone} /> : null}
          </p>
          <GroupProgress counts={scene.counts} large />
        </>
      )
    case 'revealed':
      return <Revealed scene={scene} view={view} fresh={fresh} />
    case 'decided':
      return <DecisionScene decision={scene.decision} statistics={scene.statistics} view={view} />
    case 'parked':
      return (
        <>
          <h1>{t('parked')}</h1>
          <p className={styles.text}>{t('parkedText')}</p>
        </>
      )
    case 'excluded':
      return (
        <>
          <h1>{t('excluded')}</h1>
          <p className={styles.rationale}>{scene.rationale}</p>
        </>
      )
  }
}

/** Until when answers are taken, by the clocks of the assessment. */
export function Until({ at, timeZone }: { at: Instant; timeZone: string }) {
  const t = useTranslations('present')
  const textOf = useDeadlineText(timeZone)
  return <b className={styles.until}>{t('until', { at: textOf(at), zone: timeZone || 'UTC' })}</b>
}

function Revealed({
  scene: { question, result, previous, statistics },
  view,
  fresh,
}: {
  scene: Extract<Scene, { kind: 'revealed' }>
  view: RoomView
  fresh: boolean
}) {
  return (
    <>
      <h1>
        <RevealSentence result={result} statistics={statistics} pass={passOf(question)} />
      </h1>
      <div className={styles.facts}>
        <RevealFacts result={result} statistics={statistics} />
      </div>
      <Proof result={result} previous={previous} statistics={statistics} members={view.members} fresh={fresh} />
    </>
  )
}
