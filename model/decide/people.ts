import type { PeopleCommand } from '../command'
import { isComplete, progressOf } from '../eligibility'
import type { Event, Logged } from '../event'
import { evolve } from '../evolve'
import type { Group, MemberId, Role } from '../people'
import { QUESTION_IDS } from '../question'
import type { State } from '../state'
import { closeIfComplete, votesNotAskedFor } from './rounds'
import { accept, type Context, refuse, type Verdict } from './verdict'

/** Who is in, as what, and who is asked what. */
export function decidePeople(state: State, command: PeopleCommand, context: Context): Verdict {
  switch (command.type) {
    case 'appoint': {
      const member = state.members[command.member]
      if (!member || member.mergedInto !== null) return refuse('not-entitled')
      if (command.role !== 'facilitator' && isLastFacilitator(state, command.member)) return refuse('last-facilitator')
      return followed(state, { type: 'RoleChanged', member: command.member, role: command.role }, context)
    }
    case 'setGroup': {
      const member = state.members[command.member]
      if (!member?.active) return refuse('not-entitled')
      if (member.group === command.group) return accept()
      if (hasVoted(state, command.member)) return refuse('settings-fixed')
      return followed(state, { type: 'GroupSet', member: command.member, group: command.group }, context)
    }
    case 'excuse': {
      if (!state.members[command.member]?.active) return refuse('not-entitled')
      return followed(state, { type: 'MemberExcused', member: command.member, questions: command.questions }, context)
    }
    case 'renameMember':
      if (!state.members[command.member]) return refuse('not-entitled')
      return accept(
        { type: 'MemberRenamed', member: command.member },
        { type: 'MemberNamed', member: command.member, name: command.name },
      )
    case 'removeMember':
      if (!state.members[command.member]?.active) return refuse('not-entitled')
      if (isLastFacilitator(state, command.member)) return refuse('last-facilitator')
      return followed(state, { type: 'MemberRemoved', member: command.member }, context)
    case 'mergeMembers':
      return merge(state, command.from, command.into, context)
  }
}

/** Lets somebody in, or back in. A facilitator's invite raises a role; nothing else about somebody known changes. */
export function decideJoin(
  state: State,
  who: { member: MemberId; name: string; role: Role; group: Group | null },
  { actor }: Context,
): Verdict {
  const known = state.members[who.member]
  if (known?.removed) return refuse('not-entitled')
  if (known?.active) {
    const raised = who.role === 'facilitator' && known.role !== 'facilitator'
    return raised ? accept({ type: 'RoleChanged', member: who.member, role: 'facilitator' }) : accept()
  }
  if (state.phase === 'frozen') return refuse('frozen')
  const role = known && who.role !== 'facilitator' ? known.role : who.role
  if (role === 'participant' && who.group === null && !known) return refuse('no-group')
  const joined: Logged = {
    type: 'MemberJoined',
    member: who.member,
    role,
    group: known?.group ?? (role === 'observer' ? null : who.group),
  }
  const named: Event = { type: 'MemberNamed', member: who.member, name: who.name }
  return actor === null || actor === who.member ? accept(named, joined) : refuse('not-entitled')
}

/** The name goes beside the log, so that the chain still verifies; only leaving a workshop under way is an event. */
export function decideErasure(state: State, who: { member: MemberId; name: string }, context: Context): Verdict {
  const member = state.members[who.member]
  if (!member) return refuse('not-entitled')
  const named: Event = { type: 'MemberNamed', member: who.member, name: who.name }
  if (!member.active || state.phase === 'frozen') return accept(named)
  if (isLastFacilitator(state, who.member)) return refuse('last-facilitator')
  const left = followed(state, { type: 'MemberRemoved', member: who.member }, context)
  return left.ok ? accept(named, ...left.events) : left
}

function isLastFacilitator(state: State, id: MemberId): boolean {
  const facilitators = Object.keys(state.members).filter((each) => {
    const member = state.members[each]
    return member?.active && member.role === 'facilitator'
  })
  return facilitators.length === 1 && facilitators[0] === id
}

/** A member's group is fixed by their first vote. */
function hasVoted(state: State, member: MemberId): boolean {
  return Object.values(state.votes).some((votes) => votes[member] !== undefined)
}

/** An event about people, and what follows for rounds that are open: who isn't asked any more loses their vote there. */
function followed(state: State, event: Event, { actor, now }: Context): Verdict {
  const after = evolve(state, event, now, actor)
  const open = QUESTION_IDS.filter((question) => state.questions[question].state === 'open')
  const erased = open.flatMap((question) => votesNotAskedFor(after, question))
  const settled = erased.reduce((next, each) => evolve(next, each, now, actor), after)
  // A complete round that is open was opened again, and isn't closed by something that changes nothing for it.
  const closed = open
    .filter((question) => !isComplete(progressOf(state, question)))
    .flatMap((question) => closeIfComplete(settled, question))
  return accept(event, ...erased, ...closed)
}

/**
 * One person joined twice: the seat `from` ends, and its votes in open rounds go. That both are one person is the word of
 * a facilitator alone, so nothing of either seat becomes the other's: a vote that moved over, or a ballot that both could
 * open, would break the seal.
 */
function merge(state: State, from: MemberId, into: MemberId, context: Context): Verdict {
  const [source, target] = [state.members[from], state.members[into]]
  if (!source || !target?.active || source.mergedInto !== null || from === into) return refuse('not-entitled')
  if (target.role !== 'facilitator' && isLastFacilitator(state, from)) return refuse('last-facilitator')
  return followed(state, { type: 'MembersMerged', from, into }, context)
}
