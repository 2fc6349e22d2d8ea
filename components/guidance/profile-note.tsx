import { useTranslations } from 'next-intl'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import { scopeOf } from '#model/rating'
import type { RoomView } from '#model/room'

/** What the assessment's profile has for a target, once the room may know it: a reference beside the result, and no vote. */
export function ProfileNote({ view, question }: { view: RoomView; question: QuestionId }) {
  const t = useTranslations('app.profile')
  const app = useTranslations('app')
  const { profile } = view.assessment
  const target = passOf(question) === 'target' ? profile?.targets[practiceIdOf(question)] : undefined
  if (!profile || !target) return null
  const level = target.comprehensiveness
  const name = app(`level.${level}`)
  const scope = scopeOf(target)
  return (
    <p className="small muted">
      {scope === null
        ? t('level', { profile: profile.name, level, name })
        : t('levelScope', { profile: profile.name, level, name, scope: app(`scope.${scope}`) })}
    </p>
  )
}
