import { ACTION_STATES, type Action, circleOf, EFFORTS } from '#model/action'
import type { ActionCommand } from '#model/command'
import { LIMITS } from '#model/limits'
import type { PracticeId } from '#model/practice'
import { type Level, type Rating, type Scope, scopeOf } from '#model/rating'

/** The fields of an action as they are being filled in. */
export interface ActionDraft {
  title: string
  practice: PracticeId
  fromLevel: Level
  fromScope: Scope
  toLevel: Level
  toScope: Scope
  owner: string
  due: string
  effort: Action['effort'] | ''
  status: Action['status']
  dependsOn: readonly string[]
}

export function draftOfAction(action: Omit<Action, 'id'>): ActionDraft {
  return {
    title: action.title,
    practice: action.practice,
    fromLevel: action.from.comprehensiveness,
    fromScope: scopeOf(action.from) ?? 1,
    toLevel: action.to.comprehensiveness,
    toScope: scopeOf(action.to) ?? 1,
    owner: action.owner ?? '',
    due: action.due ?? '',
    effort: action.effort ?? '',
    status: action.status,
    dependsOn: action.dependsOn,
  }
}

export function ratingOfFields(level: Level, scope: Scope): Rating {
  return level === 0 ? { comprehensiveness: 0 } : { comprehensiveness: level, scope }
}

type DraftProblem = 'title' | 'climb' | 'circle'

/** What keeps a draft from being kept: no words, nothing to climb, or steps that would wait for each other. */
export function problemsOfDraft(draft: ActionDraft, circle: readonly string[] | null): DraftProblem[] {
  const from = ratingOfFields(draft.fromLevel, draft.fromScope)
  const to = ratingOfFields(draft.toLevel, draft.toScope)
  const climbs =
    to.comprehensiveness >= from.comprehensiveness &&
    (to.comprehensiveness > from.comprehensiveness || (scopeOf(to) ?? 0) > (scopeOf(from) ?? 0))
  return [
    ...(draft.title.trim() === '' || draft.title.length > LIMITS.title ? (['title'] as const) : []),
    ...(climbs ? [] : (['climb'] as const)),
    ...(circle ? (['circle'] as const) : []),
  ]
}

/** The circle that an action would close with these needs; null: none. `id` null: it is new, and nothing needs it yet. */
export function circleOfDraft(
  actions: readonly Action[],
  id: string | null,
  dependsOn: readonly string[],
): string[] | null {
  if (id === null) return null
  return circleOf(actions.map((action) => (action.id === id ? { ...action, dependsOn } : action)))
}

/** The command that adds the action, or changes the one of this id. */
export function commandOfDraft(draft: ActionDraft, id: string | null): ActionCommand {
  const { title, practice, dependsOn } = draft
  const from = ratingOfFields(draft.fromLevel, draft.fromScope)
  const to = ratingOfFields(draft.toLevel, draft.toScope)
  const owner = draft.owner.trim()
  const effort = EFFORTS.find((each) => each === draft.effort)
  const fields = { practice, title: title.trim(), from, to, dependsOn }
  if (id === null)
    return {
      type: 'addAction',
      ...fields,
      ...(owner && { owner }),
      ...(draft.due && { due: draft.due }),
      ...(effort && { effort }),
    }
  return {
    type: 'updateAction',
    id,
    ...fields,
    status: ACTION_STATES.find((each) => each === draft.status) ?? 'open',
    owner: owner || null,
    due: draft.due || null,
    effort: effort ?? null,
  }
}
