import { isKnown } from './baseline'
import type { PracticeId } from './practice'
import { questionId } from './question'
import type { Rating } from './rating'
import type { RoomView } from './room'

/** Target levels of a kind of system, to compare with: a template, and no answer. */
export interface TargetProfile {
  id: string
  name: string
  targets: Readonly<Partial<Record<PracticeId, Rating>>>
}

/** The profile as the room may see it: beside an open question a level would be an anchor, so it shows after the reveal. */
export function shownProfile(profile: TargetProfile, seen: Pick<RoomView, 'questions' | 'results'>): TargetProfile {
  const shown = (Object.keys(profile.targets) as PracticeId[]).filter((practice) =>
    isKnown(questionId('target', practice), seen),
  )
  return { ...profile, targets: Object.fromEntries(shown.map((practice) => [practice, profile.targets[practice]])) }
}

/** The decided targets of an assessment, as what a profile is made of. */
export function targetsOf({ questions, ledger }: Pick<RoomView, 'questions' | 'ledger'>): TargetProfile['targets'] {
  const decided = ledger.filter(
    ({ question }, index) => question.startsWith('target:') && questions[question].decision === index,
  )
  return Object.fromEntries(decided.map(({ question, rating }) => [question.slice('target:'.length), rating]))
}
