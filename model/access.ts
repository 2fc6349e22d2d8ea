import type { CommandType } from './command'
import type { MemberId, Role } from './people'
import type { Phase } from './room'

/** Who asks: a member of the assessment, as the store knows them at this moment. */
export interface Asker {
  id: MemberId
  role: Role
  active: boolean
}

/** What may be asked for. `subject` is the member a command is about. */
export type Request =
  | { to: 'command'; command: CommandType; subject?: MemberId }
  | { to: 'read' }
  | { to: 'document'; document: 'room' | 'ballot' | 'notes' }
  | { to: 'invite' }
  | { to: 'webhooks' }
  | { to: 'export'; format: 'json' | 'csv' | 'xlsx' | 'pdf' | 'docx' | 'md' }
  /** A copy of how it is set up, or the next assessment of the same system. */
  | { to: 'copy' }
  /** All of it, for good. */
  | { to: 'delete' }
  /** A member's name and ballot, for good; what they said stays. */
  | { to: 'erase'; subject: MemberId }

/** `write` includes reading. */
export type Access = 'write' | 'read' | 'none'

const SELF_COMMANDS: readonly CommandType[] = ['castVote', 'withdrawVote', 'accept', 'dissent', 'addEvidence']
/** A participant may do these about themselves; a facilitator about anybody. */
const OWN_OR_FACILITATOR: readonly CommandType[] = ['setGroup', 'removeMember', 'renameMember']
const AFTER_FREEZE_FOR_ALL: readonly string[] = ['pdf', 'md', 'csv']

/**
 * The whole policy, in one place: what a member may do in an assessment. Nowhere else is a role compared.
 *
 * It looks at people only. Whether the moment is right (a round open, a workshop frozen) is for `decide`.
 * @param asker null: a stranger, or nobody signed in
 */
export function accessTo(request: Request, asker: Asker | null, phase: Phase): Access {
  if (!asker?.active) return 'none'
  const facilitates = asker.role === 'facilitator'
  switch (request.to) {
    case 'read':
      return 'read'
    case 'document':
      if (request.document === 'room') return 'read'
      if (request.document === 'ballot') return asker.role === 'observer' ? 'none' : 'write'
      return asker.role === 'observer' || phase === 'frozen' ? 'read' : 'write'
    case 'invite':
    case 'webhooks':
    case 'copy':
    case 'delete':
      return facilitates ? 'write' : 'none'
    case 'erase':
      return facilitates || request.subject === asker.id ? 'write' : 'none'
    case 'export':
      if (asker.role !== 'participant') return 'read'
      return phase === 'frozen' && AFTER_FREEZE_FOR_ALL.includes(request.format) ? 'read' : 'none'
    case 'command': {
      if (SELF_COMMANDS.includes(request.command)) return asker.role === 'observer' ? 'none' : 'write'
      if (request.command === 'takeOver') return asker.role === 'participant' ? 'write' : 'none'
      if (OWN_OR_FACILITATOR.includes(request.command) && request.subject === asker.id) return 'write'
      if (request.command === 'removeEvidence' && asker.role !== 'observer' && request.subject === asker.id)
        return 'write'
      return facilitates ? 'write' : 'none'
    }
  }
}

/** What assessments start from is everybody's with an account to read; who made it may change it, and so may the owner of the server. */
export function accessToTemplate(
  template: { createdBy: string | null; builtIn: boolean },
  asker: { id: string; owner: boolean },
): Access {
  if (template.builtIn) return 'read'
  return asker.owner || template.createdBy === asker.id ? 'write' : 'read'
}
