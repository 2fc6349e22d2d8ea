import type { Database } from './database'
import type { InviteRow, PeopleStore } from './store'

type InviteStore = Pick<
  PeopleStore,
  'addInvite' | 'invite' | 'inviteByShortCode' | 'invitesOf' | 'useInvite' | 'revokeInvite' | 'setShortCode'
>

type InviteColumns = { [Key in keyof InviteRow]: Key extends 'revoked' ? 0 | 1 : InviteRow[Key] }

const COLUMNS = `code, short_code as "shortCode", short_until as "shortUntil", assessment, role,
  member_group as "group", created_by as "createdBy", created_at as "createdAt", expires_at as "expiresAt",
  max_uses as "maxUses", uses, revoked`

/** Invitations into an assessment. */
export function createInviteStore(database: Database): InviteStore {
  async function some(condition: string, parameters: string[]): Promise<InviteRow[]> {
    const rows = await database.all<InviteColumns>(`select ${COLUMNS} from invite ${condition}`, parameters)
    return rows.map((row) => ({ ...row, revoked: row.revoked === 1 }))
  }

  return {
    async addInvite(invite) {
      await database.run(
        `insert into invite (code, short_code, short_until, assessment, role, member_group, created_by, created_at,
           expires_at, max_uses, uses, revoked)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          invite.code,
          invite.shortCode,
          invite.shortUntil,
          invite.assessment,
          invite.role,
          invite.group,
          invite.createdBy,
          invite.createdAt,
          invite.expiresAt,
          invite.maxUses,
          invite.uses,
          invite.revoked ? 1 : 0,
        ],
      )
    },
    async invite(code) {
      return (await some('where code = $1', [code]))[0] ?? null
    },
    async inviteByShortCode(shortCode, now) {
      return (await some('where short_code = $1 and short_until > $2 and revoked = 0', [shortCode, now]))[0] ?? null
    },
    /** Newest first; used-up ones too, so that a page can say that they are. */
    invitesOf: (assessment, now) =>
      some('where assessment = $1 and revoked = 0 and expires_at > $2 order by created_at desc, code', [
        assessment,
        now,
      ]),
    async useInvite(code, now) {
      const used = await database.run(
        `update invite set uses = uses + 1
         where code = $1 and revoked = 0 and expires_at > $2 and uses < max_uses`,
        [code, now],
      )
      return used === 1
    },
    async revokeInvite(assessment, code) {
      const revoked = await database.run(
        `update invite set revoked = 1, short_code = null, short_until = null
         where assessment = $1 and code = $2 and revoked = 0`,
        [assessment, code],
      )
      return revoked === 1
    },
    async setShortCode(code, shortCode, until) {
      await database.run('update invite set short_code = $1, short_until = $2 where code = $3', [
        shortCode,
        until,
        code,
      ])
    },
  }
}
