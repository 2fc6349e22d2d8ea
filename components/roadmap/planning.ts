'use client'

import { useState } from 'react'
import { useCommand } from '#components/ballot/command'
import type { Action } from '#model/action'
import type { ActionCommand, AgendaCommand, EvidenceCommand } from '#model/command'
import type { RoomView } from '#model/room'

export type RoadmapCommand = ActionCommand | EvidenceCommand | Extract<AgendaCommand, { type: 'setRiskTier' }>

/** Sends a command of this page; the answer is whether it was accepted, and what went wrong stands in `problem`. */
export type SendRoadmap = (command: RoadmapCommand) => Promise<boolean>

/** A change that is on its way: shown at once, until the room shows it too or refuses it. */
interface Underway {
  id: string
  /** The action as the room had it when it was changed: any other state of it is newer. */
  before: Action
  after: Action
}

/** The room with one's own changes of actions in it at once, and how to make them. */
export function usePlanning(room: RoomView) {
  const { send: post, problem, busy } = useCommand()
  const [underway, setUnderway] = useState<readonly Underway[]>([])
  const shown = underway.filter(({ before }) => room.actions.includes(before))
  const view: RoomView =
    shown.length === 0
      ? room
      : {
          ...room,
          actions: room.actions.map((action) => shown.findLast(({ id }) => id === action.id)?.after ?? action),
        }
  const send: SendRoadmap = async (command) => (await post(command)).ok
  return {
    view,
    problem,
    busy,
    send,
    /** Changes an action at once: its status, or its day (null: none). */
    async change(id: string, change: { status: Action['status'] } | { due: string | null }): Promise<boolean> {
      const before = room.actions.find((action) => action.id === id)
      if (!before) return false
      const one: Underway = { id, before, after: changedAction(before, change) }
      setUnderway((changes) => [...changes.filter((each) => each.id !== id), one])
      const accepted = await send({ type: 'updateAction', id, ...change })
      if (!accepted) setUnderway((changes) => changes.filter((each) => each !== one))
      return accepted
    },
  }
}

function changedAction(action: Action, change: { status: Action['status'] } | { due: string | null }): Action {
  if ('status' in change) return { ...action, ...change }
  const { due: _before, ...rest } = action
  return change.due === null ? rest : { ...rest, due: change.due }
}
