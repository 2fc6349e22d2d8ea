import { expect, test } from 'vitest'
import { type Access, type Asker, accessTo, accessToTemplate, type Request } from './access'
import type { CommandType } from './command'
import { ROLES } from './people'
import { PHASES, type Phase } from './room'

const me = (role: Asker['role'], active = true): Asker => ({ id: 'member-1', role, active })
const command = (type: CommandType, subject?: string): Request => ({
  to: 'command',
  command: type,
  ...(subject === undefined ? {} : { subject }),
})
const exporting = (format: Extract<Request, { to: 'export' }>['format']): Request => ({ to: 'export', format })
const opening = (document: Extract<Request, { to: 'document' }>['document']): Request => ({ to: 'document', document })

/** The whole contract: facilitator, participant, observer while it runs; what a freeze changes stands beside it. */
const POLICY: [string, Request, Access[], Access[]?][] = [
  ['reading', { to: 'read' }, ['read', 'read', 'read']],
  ['the room document', opening('room'), ['read', 'read', 'read']],
  ['their own ballot', opening('ballot'), ['write', 'write', 'none']],
  ['the notes', opening('notes'), ['write', 'write', 'read'], ['read', 'read', 'read']],
  ['invites', { to: 'invite' }, ['write', 'none', 'none']],
  ['a copy of it', { to: 'copy' }, ['write', 'none', 'none']],
  ['deleting it', { to: 'delete' }, ['write', 'none', 'none']],
  ['erasing oneself', { to: 'erase', subject: 'member-1' }, ['write', 'write', 'write']],
  ['erasing somebody else', { to: 'erase', subject: 'member-2' }, ['write', 'none', 'none']],
  ...(['json', 'xlsx', 'docx'] as const).map((format): [string, Request, Access[]] => [
    `the ${format} export`,
    exporting(format),
    ['read', 'none', 'read'],
  ]),
  ...(['pdf', 'md', 'csv'] as const).map((format): [string, Request, Access[], Access[]] => [
    `the ${format} export`,
    exporting(format),
    ['read', 'none', 'read'],
    ['read', 'read', 'read'],
  ]),
  ...(['castVote', 'withdrawVote', 'accept', 'dissent', 'addEvidence'] as const).map(
    (type): [string, Request, Access[]] => [type, command(type), ['write', 'write', 'none']],
  ),
  ["removeEvidence of one's own", command('removeEvidence', 'member-1'), ['write', 'write', 'none']],
  ["removeEvidence of somebody else's", command('removeEvidence', 'member-2'), ['write', 'none', 'none']],
  ['takeOver', command('takeOver'), ['none', 'write', 'none']],
  ...(['setGroup', 'renameMember', 'removeMember'] as const).flatMap((type): [string, Request, Access[]][] => [
    [`${type} of oneself`, command(type, 'member-1'), ['write', 'write', 'write']],
    [`${type} of somebody else`, command(type, 'member-2'), ['write', 'none', 'none']],
  ]),
  ...(
    [
      'open',
      'lock',
      'reveal',
      'cancel',
      'setDeadline',
      'park',
      'unpark',
      'focus',
      'startTimer',
      'stopTimer',
      'setAgenda',
      'exclude',
      'include',
      'setRiskTier',
      'updateBrief',
      'freeze',
      'unfreeze',
      'decide',
      'acceptReady',
      'reopen',
      'addAction',
      'updateAction',
      'removeAction',
      'restoreAction',
      'checkIndicator',
      'mergeMembers',
    ] as const
  ).map((type): [string, Request, Access[]] => [type, command(type), ['write', 'none', 'none']]),
  ...(['appoint', 'excuse'] as const).map((type): [string, Request, Access[]] => [
    `${type} of oneself`,
    command(type, 'member-1'),
    ['write', 'none', 'none'],
  ]),
]

for (const [what, request, running, frozen = running] of POLICY)
  test(`${what}: facilitator ${running[0]}, participant ${running[1]}, observer ${running[2]}`, () => {
    for (const phase of PHASES) {
      const expected = phase === 'frozen' ? frozen : running
      expect(
        ROLES.map((role) => accessTo(request, me(role), phase)),
        phase,
      ).toEqual(expected)
    }
  })

test('a stranger, and who left or was removed, may do nothing at all', () => {
  for (const [what, request] of POLICY)
    for (const phase of PHASES satisfies readonly Phase[]) {
      expect(accessTo(request, null, phase), what).toBe('none')
      for (const role of ROLES) expect(accessTo(request, me(role, false), phase), what).toBe('none')
    }
})

test('a profile or pack is changed by who made it and by the owner of the server; what comes with Plumbline by nobody', () => {
  const made = { createdBy: 'ana', builtIn: false }
  expect(accessToTemplate(made, { id: 'ana', owner: false })).toBe('write')
  expect(accessToTemplate(made, { id: 'ben', owner: true })).toBe('write')
  expect(accessToTemplate(made, { id: 'ben', owner: false })).toBe('read')
  expect(accessToTemplate({ createdBy: null, builtIn: false }, { id: 'ana', owner: false })).toBe('read')
  expect(accessToTemplate({ createdBy: null, builtIn: true }, { id: 'ben', owner: true })).toBe('read')
})
