import type { Database } from './database'
import type { PeopleStore } from './store'

/** Codes that work once; only their hashes are kept. */
export function createOneTimeCodeStore(database: Database): Pick<PeopleStore, 'addOneTimeCode' | 'takeOneTimeCode'> {
  return {
    async addOneTimeCode(hash, purpose, person, expiresAt) {
      await database.run('insert into one_time_code (hash, purpose, person, expires_at) values ($1, $2, $3, $4)', [
        hash,
        purpose,
        person,
        expiresAt,
      ])
    },
    async takeOneTimeCode(hash, purpose, now) {
      // Taking it out and looking at it is one statement: of two who try at once, one gets it.
      const [row] = await database.all<{ person: string; expiresAt: string }>(
        'delete from one_time_code where hash = $1 and purpose = $2 returning person, expires_at as "expiresAt"',
        [hash, purpose],
      )
      return row && row.expiresAt > now ? row.person : null
    },
  }
}
