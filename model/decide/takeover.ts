import type { Event } from '../event'
import { QUESTION_IDS } from '../question'
import type { State } from '../state'
import { locked } from './rounds'
import { accept, type Context, later, refuse, type Verdict } from './verdict'

/** Seconds between the announcement and the act, for a facilitator to say no by doing anything. */
const TAKEOVER_NOTICE = 30

/** A participant asks to take over from facilitators who have been gone long enough. */
export function decideTakeover(state: State, { actor, now, facilitatorSeenAt }: Context): Verdict {
  const { takeover, takeoverAfterSeconds } = state.settings
  if (takeover !== 'participants' || actor === null) return refuse('not-entitled')
  if (state.takeover) return state.takeover.member === actor ? accept() : refuse('wrong-state')
  if (facilitatorSeenAt && later(facilitatorSeenAt, takeoverAfterSeconds) > now) return refuse('wrong-state')
  return accept({ type: 'TakeoverAnnounced', member: actor, at: later(now, TAKEOVER_NOTICE) })
}

/** What time alone brings about: deadlines lock, an announced takeover happens or is off. Nothing, if nothing is due. */
export function decideTick(state: State, { now, facilitatorSeenAt }: Context): Verdict {
  const events: Event[] = QUESTION_IDS.filter((id) => {
    const { state: name, deadline } = state.questions[id]
    return name === 'open' && deadline !== null && deadline <= now
  }).map((id) => locked(state, id, 'deadline'))
  if (state.takeover && state.takeover.at <= now) {
    const { member } = state.takeover
    const since = later(state.takeover.at, -TAKEOVER_NOTICE)
    const back = facilitatorSeenAt !== null && facilitatorSeenAt !== undefined && facilitatorSeenAt >= since
    events.push(
      back || !state.members[member]?.active ? { type: 'TakeoverCancelled', member } : { type: 'TookOver', member },
    )
  }
  return accept(...events)
}

/** When the next tick is due; null: nothing waits. */
export function nextTick(state: State): string | null {
  let next = state.takeover?.at ?? null
  for (const id of QUESTION_IDS) {
    const { state: name, deadline } = state.questions[id]
    if (name === 'open' && deadline !== null && (next === null || deadline < next)) next = deadline
  }
  return next
}
