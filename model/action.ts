import type { Day } from './limits'
import type { PracticeId } from './practice'
import type { Rating } from './rating'

export const EFFORTS = ['S', 'M', 'L'] as const
export const ACTION_STATES = ['open', 'doing', 'done'] as const

/** One step of the roadmap. */
export interface Action {
  id: string
  practice: PracticeId
  from: Rating
  to: Rating
  title: string
  owner?: string
  due?: Day
  effort?: (typeof EFFORTS)[number]
  status: (typeof ACTION_STATES)[number]
  dependsOn: readonly string[]
}

/** The actions with a removed one back in its place, and with what depends on it again. */
export function withRestored(
  actions: readonly Action[],
  { action, neededBy }: { action: Action; neededBy: readonly string[] },
): Action[] {
  return [
    ...actions.map((each) =>
      neededBy.includes(each.id) ? { ...each, dependsOn: [...each.dependsOn, action.id] } : each,
    ),
    action,
  ].toSorted((a, b) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1))
}

/**
 * Actions that wait for each other in a circle: each needs the next, and the last is the first again. Null: none do.
 * What isn't in the list is not looked for.
 */
export function circleOf(actions: readonly Pick<Action, 'id' | 'dependsOn'>[]): string[] | null {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const settled = new Set<string>()
  const search = (id: string, path: readonly string[]): string[] | null => {
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    if (settled.has(id)) return null
    for (const needed of byId.get(id)?.dependsOn ?? []) {
      const circle = search(needed, [...path, id])
      if (circle) return circle
    }
    settled.add(id)
    return null
  }
  for (const { id } of actions) {
    const circle = search(id, [])
    if (circle) return circle
  }
  return null
}
