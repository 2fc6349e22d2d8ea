import { type Action, circleOf, withRestored } from '../action'
import type { ActionCommand } from '../command'
import type { Event } from '../event'
import { LIMITS } from '../limits'
import type { State } from '../state'
import { accept, refuse, type Verdict } from './verdict'

/** The roadmap's steps. Dependencies must exist and may not go round in a circle. */
export function decideAction(state: State, command: ActionCommand): Verdict {
  switch (command.type) {
    case 'addAction': {
      const { type: _type, dependsOn = [], ...rest } = command
      if (state.actions.length >= LIMITS.actions) return refuse('too-long')
      const id = `action-${String(state.actionsUsed + 1).padStart(3, '0')}`
      const action: Action = { ...rest, id, status: 'open', dependsOn }
      return acceptIfSound([...state.actions, action], { type: 'ActionAdded', action })
    }
    case 'updateAction': {
      const { type: _type, id, ...change } = command
      const known = state.actions.find((action) => action.id === id)
      if (!known) return refuse('wrong-state')
      const action = changed(known, change)
      const actions = state.actions.map((each) => (each.id === id ? action : each))
      return acceptIfSound(actions, { type: 'ActionUpdated', action })
    }
    case 'removeAction':
      if (!state.actions.some((action) => action.id === command.id)) return refuse('wrong-state')
      return accept({ type: 'ActionRemoved', id: command.id })
    case 'restoreAction': {
      if (!Object.hasOwn(state.removedActions, command.id)) return refuse('wrong-state')
      const removed = state.removedActions[command.id]
      if (!removed) return refuse('wrong-state')
      if (state.actions.length >= LIMITS.actions) return refuse('too-long')
      // What it needed, or what needed it, may have gone in the meantime.
      const known = (id: string) => state.actions.some((each) => each.id === id)
      const restored = {
        action: { ...removed.action, dependsOn: removed.action.dependsOn.filter(known) },
        neededBy: removed.neededBy.filter(known),
      }
      return acceptIfSound(withRestored(state.actions, restored), { type: 'ActionRestored', ...restored })
    }
  }
}

/** The action with what was given; null takes away what was there. */
function changed(
  action: Action,
  change: Omit<Extract<ActionCommand, { type: 'updateAction' }>, 'type' | 'id'>,
): Action {
  const { owner, due, effort, ...rest } = { ...action, ...change }
  return { ...rest, ...(owner && { owner }), ...(due && { due }), ...(effort && { effort }) }
}

/** A circle is told by name, so that a page can say which step to free. */
function acceptIfSound(actions: readonly Action[], event: Event): Verdict {
  const ids = new Set(actions.map(({ id }) => id))
  if (actions.some(({ dependsOn }) => dependsOn.some((id) => !ids.has(id)))) return refuse('wrong-state')
  const circle = circleOf(actions)
  return circle ? { ok: false, code: 'wrong-state', circle } : accept(event)
}
