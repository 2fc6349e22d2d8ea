import { type Database, textsIn } from './database'
import type { PeopleStore, PersonRow } from './store'

type PersonStore = Pick<
  PeopleStore,
  | 'hasOwner'
  | 'addPerson'
  | 'person'
  | 'personByEmail'
  | 'setPassword'
  | 'sessionsOf'
  | 'personInSession'
  | 'endedSessions'
  | 'endSession'
  | 'setName'
  | 'removePerson'
  | 'personByOidc'
  | 'oidcOf'
  | 'linkOidc'
>

/** A row of `person` as selected by PERSON_COLUMNS. */
export type PersonColumns = {
  id: string
  kind: PersonRow['kind']
  name: string
  email: string | null
  password: string | null
  owner: 0 | 1
  createdAt: string
}

/** The columns that `personFrom` reads. */
export const PERSON_COLUMNS =
  'person.id, person.kind, person.name, person.email, person.password, person.owner, person.created_at as "createdAt"'

export function personFrom(row: PersonColumns): PersonRow {
  return {
    id: row.id,
    kind: row.kind,
    name: row.name,
    email: row.email,
    password: row.password,
    owner: row.owner === 1,
    createdAt: row.createdAt,
  }
}

/** Accounts and guests, and the identities of an OpenID provider linked to them. */
export function createPersonStore(database: Database): PersonStore {
  async function one(condition: string, parameters: (string | number)[]): Promise<PersonRow | null> {
    const [row] = await database.all<PersonColumns>(`select ${PERSON_COLUMNS} from person ${condition}`, parameters)
    return row ? personFrom(row) : null
  }

  return {
    async hasOwner() {
      const rows = await database.all('select id from person where owner = 1')
      return rows.length > 0
    },
    async addPerson({ id, kind, name, email, password, owner, createdAt }) {
      // Unique are the id, the e-mail address and, by an index of its own, the owner.
      const added = await database.run(
        `insert into person (id, kind, name, email, password, owner, created_at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict do nothing`,
        [id, kind, name, email, password, owner ? 1 : 0, createdAt],
      )
      return added === 1
    },
    person: (id) => one('where id = $1', [id]),
    personByEmail: (email) => one('where email = $1', [email]),
    async setPassword(person, password) {
      await database.transaction(async (sql) => {
        await sql.run('update person set password = $1, sessions = sessions + 1 where id = $2', [password, person])
        // A code that somebody else asked for with a stolen session would begin another one.
        await sql.run('delete from one_time_code where person = $1', [person])
      })
    },
    async sessionsOf(person) {
      const [row] = await database.all<{ sessions: number }>('select sessions from person where id = $1', [person])
      return row?.sessions ?? null
    },
    personInSession: ({ id, person, generation }) =>
      one('where id = $1 and sessions = $2 and not exists (select 1 from ended_session where ended_session.id = $3)', [
        person,
        generation,
        id,
      ]),
    async endedSessions(sessions) {
      const list = `(${textsIn(database.dialect, '$1')})`
      const people = await database.all<{ id: string; sessions: number }>(
        `select id, sessions from person where id in ${list}`,
        [JSON.stringify(sessions.map(({ person }) => person))],
      )
      const ended = await database.all<{ id: string }>(`select id from ended_session where id in ${list}`, [
        JSON.stringify(sessions.map(({ id }) => id)),
      ])
      const generations = new Map(people.map(({ id, sessions: generation }) => [id, generation]))
      const over = new Set(ended.map(({ id }) => id))
      return new Set(
        sessions.filter(({ id, person, generation }) => generations.get(person) !== generation || over.has(id)),
      )
    },
    async endSession(id, until, now) {
      await database.run('insert into ended_session (id, until) values ($1, $2) on conflict (id) do nothing', [
        id,
        until,
      ])
      await database.run('delete from ended_session where until < $1', [now])
    },
    async setName(person, name) {
      await database.run('update person set name = $1 where id = $2', [name, person])
    },
    async removePerson(person) {
      await database.run('delete from person where id = $1', [person])
      // Name and address would otherwise stand in SQLite's write-ahead log for a while yet.
      if (database.dialect === 'sqlite') await database.all('pragma wal_checkpoint(truncate)')
    },
    oidcOf: (person) =>
      database.all<{ issuer: string; subject: string }>(
        'select issuer, subject from oidc_identity where person = $1 order by issuer, subject',
        [person],
      ),
    personByOidc: (issuer, subject) =>
      one('join oidc_identity on oidc_identity.person = person.id where issuer = $1 and subject = $2', [
        issuer,
        subject,
      ]),
    async linkOidc(person, issuer, subject) {
      const linked = await database.run(
        `insert into oidc_identity (issuer, subject, person) values ($1, $2, $3)
         on conflict (issuer, subject) do update set person = excluded.person
         where oidc_identity.person = excluded.person`,
        [issuer, subject, person],
      )
      return linked === 1
    },
  }
}
