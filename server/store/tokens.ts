import { type Database, textsIn } from './database'
import { PERSON_COLUMNS, type PersonColumns, personFrom } from './persons'
import type { PeopleStore, TokenRow } from './store'

type TokenStore = Pick<
  PeopleStore,
  'addToken' | 'tokensOf' | 'personByToken' | 'endedTokens' | 'revokeToken' | 'revokeTokensOf'
>

/** Bearer tokens for programs and guests; only their hashes are kept. */
export function createTokenStore(database: Database): TokenStore {
  return {
    async addToken({ id, person, name, createdAt, expiresAt }, hash) {
      await database.run(
        'insert into token (id, person, name, hash, created_at, expires_at) values ($1, $2, $3, $4, $5, $6)',
        [id, person, name, hash, createdAt, expiresAt],
      )
    },
    tokensOf: (person) =>
      database.all<{ [Key in keyof TokenRow]: TokenRow[Key] }>(
        `select id, person, name, created_at as "createdAt", expires_at as "expiresAt" from token
         where person = $1 order by created_at, id`,
        [person],
      ),
    async personByToken(hash, now) {
      const [row] = await database.all<
        PersonColumns & { tokenId: string; tokenName: string; tokenCreatedAt: string; tokenExpiresAt: string }
      >(
        `select ${PERSON_COLUMNS}, token.id as "tokenId", token.name as "tokenName",
           token.created_at as "tokenCreatedAt", token.expires_at as "tokenExpiresAt"
         from token join person on person.id = token.person
         where token.hash = $1 and token.expires_at > $2`,
        [hash, now],
      )
      if (!row) return null
      return {
        person: personFrom(row),
        token: {
          id: row.tokenId,
          person: row.id,
          name: row.tokenName,
          createdAt: row.tokenCreatedAt,
          expiresAt: row.tokenExpiresAt,
        },
      }
    },
    async endedTokens(hashes, now) {
      const rows = await database.all<{ hash: string }>(
        `with asked (hash) as (${textsIn(database.dialect, '$1')})
         select hash from asked
         where not exists (select 1 from token where token.hash = asked.hash and token.expires_at > $2)`,
        [JSON.stringify(hashes), now],
      )
      return new Set(rows.map(({ hash }) => hash))
    },
    async revokeToken(id, person) {
      return (await database.run('delete from token where id = $1 and person = $2', [id, person])) === 1
    },
    async revokeTokensOf(person) {
      await database.run('delete from token where person = $1', [person])
    },
  }
}
