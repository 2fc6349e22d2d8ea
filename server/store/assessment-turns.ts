import type { MemberId } from '#model/people'
import { applyWrites } from './commit'
import type { Database, Row, Sql } from './database'
import type { Changes, Position, SharedStore, VoteKey } from './shared'
import { HeadMoved, type Idempotent, type LoggedEvent, type MemberRow, type VoteRow, type Write } from './store'

/** Turns kept for nodes that have missed some; who has missed more reads whole. */
const KEPT_TURNS = 1_000
const PRUNED_EVERY = 100

/** What a turn changed, by name only: what it is now, a reader looks up. No answer stands in here. */
interface TurnChanges {
  documents: string[]
  votes: [question: string, round: number, member: string][]
  members: MemberId[]
  /** Something was erased for good: what is in memory elsewhere can't be mended, only forgotten. */
  whole: boolean
}

/** Turns of assessments in a PostgreSQL database that several nodes share. */
export function createAssessmentTurns(database: Database): SharedStore {
  return {
    async installation() {
      const [row] = await database.all<{ id: string }>('select id from installation')
      if (!row) throw new Error('The database has no installation id')
      return row.id
    },

    async turn(assessment, isNew, work) {
      try {
        return await database.transaction(async (sql) => {
          const locked = isNew ? await timeOf(sql) : await lock(sql, assessment)
          const writes = await work({
            ...locked,
            changesSince: (position) => readChanges(sql, assessment, position),
            idempotent: (actor, key) => readIdempotent(sql, assessment, actor, key),
          })
          if (writes.length === 0) throw new NothingToWrite()
          await applyWrites(sql, writes)
          await record(sql, assessment, locked.number, writes)
          return locked.number
        })
      } catch (cause) {
        if (cause instanceof NothingToWrite) return null
        throw cause
      }
    },

    changesSince: (assessment, position) =>
      database.transaction(async (sql) => {
        await sql.run('set transaction isolation level repeatable read, read only')
        const there = await sql.all('select id from assessment where id = $1', [assessment])
        return there.length === 0 ? null : readChanges(sql, assessment, position)
      }),

    async turnsOf(assessments) {
      const rows = await database.all<{ id: string; turn: number }>(
        'select id, turn from assessment where id in (select json_array_elements_text($1::json))',
        [JSON.stringify(assessments)],
      )
      return new Map(rows.map(({ id, turn }) => [id, turn]))
    },
  }
}

class NothingToWrite extends Error {
  override name = 'NothingToWrite'
}

/** An Instant by PostgreSQL's clock. */
export const DATABASE_NOW = `to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`

/** Takes the assessment's row: whoever comes next waits here until this turn is committed. */
async function lock(sql: Sql, assessment: string) {
  const [row] = await sql.all<{ number: number; facilitatorSeen: string | null; now: string }>(
    `update assessment set turn = turn + 1 where id = $1
     returning turn as number, facilitator_seen as "facilitatorSeen", ${DATABASE_NOW} as now`,
    [assessment],
  )
  if (!row) throw new HeadMoved(`There is no assessment ${assessment}`)
  return row
}

async function timeOf(sql: Sql) {
  const [row] = await sql.all<{ now: string }>(`select ${DATABASE_NOW} as now`)
  if (!row) throw new Error('The database tells no time')
  return { number: 1, facilitatorSeen: null, now: row.now }
}

async function record(sql: Sql, assessment: string, number: number, writes: readonly Write[]): Promise<void> {
  const changes = changesOf(writes)
  if (number === 1) await sql.run('update assessment set turn = 1 where id = $1', [assessment])
  // A link between vote and voter that is cut must not be told by what came before either.
  if (changes.whole) await sql.run('delete from assessment_turn where assessment = $1', [assessment])
  else if (number % PRUNED_EVERY === 0)
    await sql.run('delete from assessment_turn where assessment = $1 and number <= $2', [
      assessment,
      number - KEPT_TURNS,
    ])
  await sql.run('insert into assessment_turn (assessment, number, changes) values ($1, $2, $3)', [
    assessment,
    number,
    JSON.stringify(changes),
  ])
}

function changesOf(writes: readonly Write[]): TurnChanges {
  const changes: TurnChanges = { documents: [], votes: [], members: [], whole: false }
  for (const write of writes) {
    if (write.kind === 'update') changes.documents.push(write.document)
    else if (write.kind === 'vote') changes.votes.push([write.vote.question, write.vote.round, write.vote.member])
    else if (write.kind === 'vote-erased') changes.votes.push([write.question, write.round, write.member])
    else if (write.kind === 'member') changes.members.push(write.member.member)
    else if (['vote-unlinked', 'document-erased', 'ballots-erased'].includes(write.kind)) changes.whole = true
  }
  if (changes.whole) changes.votes = []
  return changes
}

async function readChanges(sql: Sql, assessment: string, position: Position): Promise<Changes | null> {
  const rows = await sql.all<{ number: number; changes: string }>(
    'select number, changes from assessment_turn where assessment = $1 and number > $2 order by number',
    [assessment, position.turn],
  )
  if (rows.some(({ number }, index) => number !== position.turn + 1 + index)) return null // some are gone
  const turns = rows.map((row) => JSON.parse(row.changes) as TurnChanges) // written by `record`
  if (turns.some(({ whole }) => whole)) return null
  const members = [...new Set(turns.flatMap((turn) => turn.members))]
  const votes = uniqueKeys(turns.flatMap((turn) => turn.votes))
  const documents = [...new Set(turns.flatMap((turn) => turn.documents))].filter((name) => position.documents.has(name))
  return {
    turn: position.turn + rows.length,
    events: await eventsAfter(sql, assessment, position.seq),
    members: members.length === 0 ? [] : await membersOf(sql, assessment, members),
    ...(votes.length === 0 ? { votes: [], erased: [] } : await votesOf(sql, assessment, votes)),
    documents: documents.length === 0 ? [] : await documentsAfter(sql, documents, position.documents),
  }
}

function uniqueKeys(votes: readonly TurnChanges['votes'][number][]): VoteKey[] {
  const byText = new Map(votes.map((vote) => [vote.join(' '), vote]))
  return [...byText.values()].map(([question, round, member]) => ({
    question: question as VoteKey['question'],
    round,
    member,
  })) // as it was written
}

function eventsAfter(sql: Sql, assessment: string, seq: number): Promise<LoggedEvent[]> {
  return sql.all<Columns<LoggedEvent>>(
    'select seq, at, type, actor, data, digest, hash from event where assessment = $1 and seq > $2 order by seq',
    [assessment, seq],
  )
}

function membersOf(sql: Sql, assessment: string, members: readonly MemberId[]): Promise<MemberRow[]> {
  return sql.all<Columns<MemberRow>>(
    `select member, person, name from member
     where assessment = $1 and member in (select json_array_elements_text($2::json)) order by member`,
    [assessment, JSON.stringify(members)],
  )
}

async function votesOf(
  sql: Sql,
  assessment: string,
  keys: readonly VoteKey[],
): Promise<{ votes: VoteRow[]; erased: VoteKey[] }> {
  const votes = await sql.all<Columns<VoteRow>>(
    `select vote.question, vote.round, vote.member, member_group as "group", answer, reason, evidence, salt, digest,
       shuffle, alone, at
     from vote join json_to_recordset($2::json) as key (question text, round integer, member text)
       on vote.question = key.question and vote.round = key.round and vote.member = key.member
     where assessment = $1 order by vote.question, vote.round, shuffle`,
    [assessment, JSON.stringify(keys)],
  )
  const there = new Set(votes.map(({ question, round, member }) => `${question} ${round} ${member}`))
  return { votes, erased: keys.filter(({ question, round, member }) => !there.has(`${question} ${round} ${member}`)) }
}

/** In one statement, so that no compaction lies between a snapshot and the updates after it. */
async function documentsAfter(
  sql: Sql,
  names: readonly string[],
  heads: Position['documents'],
): Promise<Changes['documents']> {
  const keys = JSON.stringify(names.map((name) => ({ name, head: heads.get(name) ?? 0 })))
  const rows = await sql.all<{ name: string; serverClient: number; head: number; bytes: Uint8Array | null }>(
    `select document.name, document.server_client as "serverClient", document.head, part.bytes
     from document join json_to_recordset($1::json) as key (name text, head integer) on key.name = document.name
       left join lateral (
         select number, bytes from document_snapshot where document_snapshot.document = key.name and number > key.head
         union all
         select number, bytes from document_update where document_update.document = key.name and number > key.head
       ) part on true
     order by document.name, part.number`,
    [keys],
  )
  const clients = await sql.all<{ document: string; client: number; person: string }>(
    `select document, client, person from document_client
     where document in (select json_array_elements_text($1::json))`,
    [JSON.stringify(names.filter((name) => name.startsWith('notes/')))],
  )
  const found = new Map<string, Changes['documents'][number]>()
  for (const { bytes, ...row } of rows) {
    const document = found.get(row.name) ?? { ...row, updates: [], clients: [] }
    if (bytes !== null) document.updates.push(bytes)
    found.set(row.name, document)
  }
  for (const { document, client, person } of clients) found.get(document)?.clients.push({ client, person })
  return [...found.values()]
}

async function readIdempotent(sql: Sql, assessment: string, actor: string, key: string): Promise<Idempotent | null> {
  const [row] = await sql.all<Columns<Idempotent>>(
    `select actor, key, body_hash as "bodyHash", status, answer from idempotent
     where assessment = $1 and actor = $2 and key = $3`,
    [assessment, actor, key],
  )
  return row ?? null
}

/** An interface as the type of a row (interfaces have no index signature, plain object types may). */
type Columns<T> = { [Key in keyof T]: T[Key] } & Row
