import type { Action } from '../action'
import type { ActionCommand } from '../command'
import type { State } from '../state'
import { accept, refuse, type Verdict } from './verdict'

/** The roadmap's steps. Dependencies must exist and may not go round in a circle. */
export function decideAction(state: State, command: ActionCommand): Verdict {
  switch (command.type) {
    case 'addAction': {
      const { type: _type, dependsOn = [], ...rest } = command
      const id = `action-${String(state.actionsUsed + 1).padStart(3, '0')}`
      const action: Action = { ...rest, id, status: 'open', dependsOn }
      return isSound([...state.actions, action]) ? accept({ type: 'ActionAdded', action }) : refuse('wrong-state')
    }
    case 'updateAction': {
      const { type: _type, id, ...change } = command
      const known = state.actions.find((action) => action.id === id)
      if (!known) return refuse('wrong-state')
      const action: Action = { ...known, ...change }
      const actions = state.actions.map((each) => (each.id === id ? action : each))
      return isSound(actions) ? accept({ type: 'ActionUpdated', action }) : refuse('wrong-state')
    }
    case 'removeAction':
      if (!state.actions.some((action) => action.id === command.id)) return refuse('wrong-state')
      return accept({ type: 'ActionRemoved', id: command.id })
  }
}

function isSound(actions: readonly Action[]): boolean {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const settled = new Set<string>()
  const settles = (id: string, path: readonly string[]): boolean => {
    if (settled.has(id)) return true
    const action = byId.get(id)
    if (!action || path.includes(id)) return false
    if (!action.dependsOn.every((needed) => settles(needed, [...path, id]))) return false
    settled.add(id)
    return true
  }
  return actions.every((action) => settles(action.id, []))
}
