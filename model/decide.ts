import { accessTo } from './access'
import type { Baseline } from './baseline'
import type { Brief, Command, Vote } from './command'
import { decideAction } from './decide/actions'
import { decideAddendum, decideDecision } from './decide/decisions'
import { authorOf, decideEvidence } from './decide/evidence'
import { decideErasure, decideJoin, decidePeople } from './decide/people'
import { decideRound } from './decide/rounds'
import { decideTakeover, decideTick } from './decide/takeover'
import { accept, type Context, refuse, type Verdict } from './decide/verdict'
import { decideVote, decideWithdrawal, type Seal } from './decide/votes'
import { decideWorkshop, goalsOf, isPossible } from './decide/workshop'
import type { ImportedRecord } from './imported'
import type { GuidancePack } from './pack'
import type { Group, MemberId, Role } from './people'
import type { PracticeId } from './practice'
import type { TargetProfile } from './profile'
import type { QuestionId } from './question'
import { DEFAULT_SETTINGS } from './settings'
import type { State } from './state'

/** A vote with the digests the server gave it. */
type SealedVote = { type: 'castVote'; question: QuestionId; seal: Seal } & Vote

/** What comes from the server itself rather than from a member. */
type ServerInput =
  | {
      type: 'create'
      id: string
      brief: Partial<Brief> & Pick<Brief, 'title' | 'system'>
      excluded: Partial<Record<PracticeId, string>>
      fictional: boolean
      baseline?: Baseline
      profile?: TargetProfile
      pack?: GuidancePack
    }
  /** Into an assessment that was just created, by whoever created it. `names` by member, and of others who gave reasons. */
  | { type: 'bringIn'; record: ImportedRecord; names: Readonly<Record<MemberId, string>> }
  | { type: 'join'; member: MemberId; name: string; role: Role; group: Group | null }
  | { type: 'tick' }
  /** A person's name becomes a pseudonym, also after the freeze; before it they leave as well. Who may is asked outside. */
  | { type: 'erase'; member: MemberId; name: string }

export type Input = Exclude<Command, { type: 'castVote' }> | SealedVote | ServerInput

/**
 * Judges a command: events to append, or a refusal from the closed list.
 *
 * First who asks (model/access.ts), then whether anything may still change (frozen), then the command's own rules.
 */
export function decide(state: State, input: Input, context: Context): Verdict {
  if (input.type === 'create') return create(state, input)
  if (input.type === 'bringIn') return take(state, input)
  if (input.type === 'join') return decideJoin(state, input, context)
  if (input.type === 'tick') return state.phase === 'frozen' ? accept() : decideTick(state, context)

  if (input.type === 'erase') return decideErasure(state, input, context)

  const { actor } = context
  const member = actor === null ? undefined : state.members[actor]
  const asker = actor !== null && member ? { id: actor, role: member.role, active: member.active } : null
  const subject =
    input.type === 'removeEvidence' ? authorOf(state, input) : 'member' in input ? input.member : undefined
  if (accessTo({ to: 'command', command: input.type, ...(subject && { subject }) }, asker, state.phase) !== 'write')
    return refuse('not-entitled')
  // An id is any text: some texts, like `constructor`, every object knows.
  if (subject !== undefined && !Object.hasOwn(state.members, subject)) return refuse('not-entitled')
  if (state.phase === 'frozen' && input.type !== 'unfreeze') return refuse('frozen')

  switch (input.type) {
    case 'castVote':
      return decideVote(state, input.question, input, input.seal, context)
    case 'withdrawVote':
      return decideWithdrawal(state, input.question, input.round, context)
    case 'accept':
    case 'dissent':
      return decideAddendum(state, input, context)
    case 'takeOver':
      return decideTakeover(state, context)
    case 'open':
    case 'lock':
    case 'reveal':
    case 'cancel':
    case 'setDeadline':
    case 'park':
    case 'unpark':
      return decideRound(state, input, context)
    case 'decide':
    case 'acceptReady':
    case 'reopen':
      return decideDecision(state, input, context)
    case 'addAction':
    case 'updateAction':
    case 'removeAction':
    case 'restoreAction':
      return decideAction(state, input)
    case 'addEvidence':
    case 'removeEvidence':
    case 'checkIndicator':
      return decideEvidence(state, input)
    case 'appoint':
    case 'setGroup':
    case 'excuse':
    case 'renameMember':
    case 'mergeMembers':
    case 'removeMember':
      return decidePeople(state, input, context)
    default:
      return decideWorkshop(state, input, context)
  }
}

function take(state: State, { record, names }: Extract<Input, { type: 'bringIn' }>): Verdict {
  if (state.started || state.ledger.length > 0 || Object.keys(state.members).length !== 1) return refuse('wrong-state')
  const named = Object.entries(names).map(([member, name]) => ({ type: 'MemberNamed', member, name }) as const)
  return accept({ type: 'Imported', record }, ...named)
}

function create(
  state: State,
  { id, brief, excluded, fictional, baseline, profile, pack }: Extract<Input, { type: 'create' }>,
): Verdict {
  if (state.id !== '') return refuse('wrong-state')
  const settings = { ...DEFAULT_SETTINGS, ...brief.settings }
  if (!isPossible(settings)) return refuse('bad-answer')
  return accept({
    type: 'AssessmentCreated',
    id,
    brief: {
      title: brief.title,
      system: brief.system,
      viewpoint: brief.viewpoint ?? '',
      industry: brief.industry ?? '',
      goals: goalsOf(brief.goals ?? []),
      riskAppetite: brief.riskAppetite ?? '',
      timeZone: brief.timeZone ?? 'UTC',
      settings,
    },
    excluded,
    fictional,
    ...(baseline && { baseline }),
    ...(profile && { profile }),
    ...(pack && { pack }),
  })
}
