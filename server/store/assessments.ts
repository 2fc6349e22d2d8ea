import type { QuestionId } from '#model/question'
import { createAssessmentTurns, DATABASE_NOW } from './assessment-turns'
import { applyWrites } from './commit'
import type { Database, Sql } from './database'
import { compactDocuments, readDocument } from './documents'
import type {
  AssessmentStore,
  ExpectedRow,
  Idempotent,
  LoggedEvent,
  MemberRow,
  ProcessedEntry,
  StoredAssessment,
  VoteRow,
  Write,
} from './store'

/** Assessments, their logs, votes, members and documents. */
export function createAssessmentStore(database: Database): AssessmentStore {
  const isShared = database.dialect === 'postgres'

  async function forget(): Promise<void> {
    if (database.dialect === 'sqlite') await database.all('pragma wal_checkpoint(truncate)')
  }

  return {
    shared: isShared ? createAssessmentTurns(database) : null,
    async commit(writes) {
      await database.transaction((sql) => applyWrites(sql, writes))
      // What was cut from a person would otherwise stand in SQLite's write-ahead log for a while yet.
      if (writes.some(isCut)) await forget()
    },
    load: (assessment) => readAssessment(database, assessment),
    document: (name) => readDocument(database, name),
    compact: (snapshots) => compactDocuments(database, snapshots),

    forget,

    // The columns are named after the fields of the row types below, and hold what `commit` put there.
    processed: (assessment, member) =>
      database.all<Columns<ProcessedEntry>>(
        `select question, entry_digest as "entryDigest", receipt from processed
         where assessment = $1 and member = $2 order by question`,
        [assessment, member],
      ),
    async ballotsOf(assessment) {
      const rows = await database.all<{ member: string }>(
        `select member from document where assessment = $1 and kind = 'ballot' order by member`,
        [assessment],
      )
      return rows.map((row) => row.member)
    },
    async due(now) {
      const rows = await database.all<{ id: string }>(
        `select id from assessment where deadline is not null and deadline <= ${isShared ? DATABASE_NOW : '$1'} order by deadline`,
        isShared ? [] : [now],
      )
      return rows.map((row) => row.id)
    },
    async facilitatorSeen(assessment, at) {
      await database.run(
        'update assessment set facilitator_seen = $1 where id = $2 and (facilitator_seen is null or facilitator_seen < $1)',
        [at, assessment],
      )
    },
    async summariesOf(person) {
      const rows = await database.all<{
        assessment: string
        member: string
        seat: string | null
        summary: string
        updatedAt: string
        archived: 0 | 1
      }>(
        `select assessment.id as assessment, member.member as member, member.seat as seat,
           assessment.summary as summary, assessment.updated_at as "updatedAt", member.archived as archived
         from member join assessment on assessment.id = member.assessment
         where member.person = $1 and assessment.summary is not null
         order by assessment.updated_at desc, assessment.id`,
        [person],
      )
      return rows.map((row) => ({ ...row, archived: row.archived === 1 }))
    },
    answeredBy: (assessment, member) =>
      database.all<{ question: QuestionId; round: number }>(
        'select question, round from vote where assessment = $1 and member = $2 order by question, round',
        [assessment, member],
      ),
    async setArchived(assessment, person, archived) {
      const changed = await database.run('update member set archived = $1 where assessment = $2 and person = $3', [
        archived ? 1 : 0,
        assessment,
        person,
      ])
      return changed > 0
    },
    async assessmentsOf(person) {
      const rows = await database.all<{ assessment: string }>(
        `select assessment from member where person = $1
         union select assessment from expected_member where person = $1 order by assessment`,
        [person],
      )
      return rows.map((row) => row.assessment)
    },
    async expect(assessment, people) {
      await database.transaction(async (sql) => {
        for (const { person, name, role, group } of people)
          await sql.run(
            `insert into expected_member (assessment, person, name, role, member_group) values ($1, $2, $3, $4, $5)
             on conflict (assessment, person)
             do update set name = excluded.name, role = excluded.role, member_group = excluded.member_group`,
            [assessment, person, name, role, group],
          )
      })
    },
    expected: (assessment) =>
      database.all<Columns<ExpectedRow>>(
        `select person, name, role, member_group as "group" from expected_member
         where assessment = $1 order by name, person`,
        [assessment],
      ),
    async renameExpected(assessment, person, as) {
      await database.run('update expected_member set person = $1, name = $2 where assessment = $3 and person = $4', [
        as.person,
        as.name,
        assessment,
        person,
      ])
      await forget()
    },
    async remove(assessment) {
      const removed = await database.run('delete from assessment where id = $1', [assessment])
      if (removed > 0) await forget()
      return removed > 0
    },
    async memberOf(assessment, person) {
      const [row] = await database.all<{ member: string }>(
        'select member from member where assessment = $1 and person = $2',
        [assessment, person],
      )
      return row?.member ?? null
    },
    async personOfMember(assessment, member) {
      const [row] = await database.all<{ person: string }>(
        'select person from member where assessment = $1 and member = $2',
        [assessment, member],
      )
      return row?.person ?? null
    },
    async idempotent(assessment, actor, key, notBefore) {
      const [row] = await database.all<Columns<Idempotent>>(
        `select actor, key, body_hash as "bodyHash", status, answer from idempotent
         where assessment = $1 and actor = $2 and key = $3 and at >= $4`,
        [assessment, actor, key, notBefore],
      )
      return row ?? null
    },
  }
}

/** An interface as the type of a row (interfaces have no index signature, plain object types may). */
type Columns<T> = { [Key in keyof T]: T[Key] }

/** Everything of one assessment as of one moment. */
function readAssessment(database: Database, assessment: string): Promise<StoredAssessment | null> {
  return database.transaction(async (sql) => {
    if (database.dialect === 'postgres') await sql.run('set transaction isolation level repeatable read, read only')
    const [found] = await sql.all<{ turn: number; facilitatorSeen: string | null }>(
      'select turn, facilitator_seen as "facilitatorSeen" from assessment where id = $1',
      [assessment],
    )
    if (!found) return null
    return {
      id: assessment,
      ...found,
      events: await eventsOf(sql, assessment),
      votes: await votesOf(sql, assessment),
      members: await sql.all<Columns<MemberRow & { seat: string | null }>>(
        'select member, person, name, seat from member where assessment = $1 order by member',
        [assessment],
      ),
    }
  })
}

/** Whether something is taken away from what was stored. */
function isCut({ kind }: Write): boolean {
  return kind === 'vote-unlinked' || kind === 'document-erased' || kind === 'ballots-erased'
}

function eventsOf(sql: Sql, assessment: string): Promise<LoggedEvent[]> {
  return sql.all<Columns<LoggedEvent>>(
    'select seq, at, type, actor, data, digest, hash from event where assessment = $1 order by seq',
    [assessment],
  )
}

function votesOf(sql: Sql, assessment: string): Promise<VoteRow[]> {
  return sql.all<Columns<VoteRow>>(
    `select question, round, member, member_group as "group", answer, reason, evidence, salt, digest, shuffle, alone, at
     from vote where assessment = $1 order by question, round, shuffle`,
    [assessment],
  )
}
