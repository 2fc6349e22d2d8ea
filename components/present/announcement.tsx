import { useTranslations } from 'next-intl'
import { useFindingSentence } from '#components/charts/reveal-headline'
import { usePracticeName } from '#components/ui/practice-name'
import { passOf, practiceIdOf } from '#model/question'
import type { Scene } from './scene'

/** The one live region of the page: what it went on to, and once the finding. Counters are left out, or it would never be quiet. */
export function Announcement({ scene }: { scene: Scene }) {
  const t = useTranslations('present')
  return (
    <p className="sr" role="status" aria-label={t('announcement')}>
      {scene.kind === 'revealed' ? <Finding scene={scene} /> : <Plain scene={scene} />}
    </p>
  )
}

function Plain({ scene }: { scene: Exclude<Scene, { kind: 'revealed' }> }) {
  const practiceName = usePracticeName()
  const t = useTranslations('present')
  const app = useTranslations('app')
  const states = useTranslations('ballot.stateWord')
  switch (scene.kind) {
    case 'lobby':
      return t('lobby.preparing')
    case 'frozen':
      return t('frozen', { decided: scene.decided, asked: scene.asked })
    case 'block':
      return t('block', { n: scene.questions.length })
    default:
      return t('announce', {
        practice: practiceName(practiceIdOf(scene.question)),
        pass: app(`pass.${passOf(scene.question)}`),
        state: states(scene.kind),
      })
  }
}

function Finding({ scene }: { scene: Extract<Scene, { kind: 'revealed' }> }) {
  const practiceName = usePracticeName()
  const t = useTranslations('present')
  const app = useTranslations('app')
  const { question, result, statistics } = scene
  const pass = passOf(question)
  return t('announce', {
    practice: practiceName(practiceIdOf(question)),
    pass: app(`pass.${pass}`),
    state: useFindingSentence(result, statistics, pass),
  })
}
