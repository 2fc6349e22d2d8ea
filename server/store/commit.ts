import type { Sql, SqlValue } from './database'
import { appendUpdates, type DocumentUpdate, eraseBallots, writeDocument } from './documents'
import { rowsStatement } from './rows'
import { HeadMoved, type LoggedEvent, type Write } from './store'
import { queueDeliveries } from './webhooks'

/** How long an answer is kept for its Idempotency-Key, at least. */
const IDEMPOTENT_MS = 24 * 3_600_000

const PUT_VOTES = rowsStatement(
  13,
  (values) =>
    `insert into vote
       (assessment, question, round, member, member_group, answer, reason, evidence, salt, digest, shuffle, alone, at)
     values ${values}
     on conflict (assessment, question, round, member) do update set
       member_group = excluded.member_group, answer = excluded.answer, reason = excluded.reason,
       evidence = excluded.evidence, salt = excluded.salt, digest = excluded.digest, shuffle = excluded.shuffle,
       alone = excluded.alone, at = excluded.at`,
)

const PUT_PROCESSED = rowsStatement(
  5,
  (values) =>
    `insert into processed (assessment, member, question, entry_digest, receipt) values ${values}
     on conflict (assessment, member, question)
     do update set entry_digest = excluded.entry_digest, receipt = excluded.receipt`,
)

/**
 * Applies writes inside one transaction, grouped by assessment and then by document, each group in its given order: an
 * assessment is there before its documents. Two nodes never write the same one at once, by its lock.
 * What hundreds of people write at once, votes with their receipts and one update each of many documents, goes in
 * statements of many rows.
 */
export async function applyWrites(sql: Sql, writes: readonly Write[]): Promise<void> {
  const groups = new Map<string, Write[]>()
  for (const write of writes) {
    const name = groupOf(write)
    const group = groups.get(name)
    if (group) group.push(write)
    else groups.set(name, [write])
  }
  const updates: DocumentUpdate[] = []
  for (const name of [...groups.keys()].sort()) {
    const group = groups.get(name) ?? []
    const [first, ...rest] = group
    if (first?.kind === 'update' && first.after > 0 && rest.length === 0) updates.push(first)
    else await applyGroup(sql, group)
  }
  await appendUpdates(sql, updates)
}

function groupOf(write: Write): string {
  if ('document' in write) return `document ${write.document}`
  return `assessment ${write.kind === 'summary' ? write.row.assessment : write.assessment}`
}

/** Of votes and receipts in a row only the last of each key has to be written. */
async function applyGroup(sql: Sql, group: readonly Write[]): Promise<void> {
  let answers = new Map<string, Answer>()
  for (const write of group) {
    if (isAnswer(write)) answers.set(keyOf(write), write)
    else {
      await putAnswers(sql, [...answers.values()])
      answers = new Map()
      await apply(sql, write)
    }
  }
  await putAnswers(sql, [...answers.values()])
}

type Answer = Extract<Write, { kind: 'vote' | 'vote-erased' | 'processed' }>

function isAnswer(write: Write): write is Answer {
  return write.kind === 'vote' || write.kind === 'vote-erased' || write.kind === 'processed'
}

function keyOf(write: Answer): string {
  if (write.kind === 'processed') return `processed ${write.member} ${write.entry.question}`
  const { question, round, member } = write.kind === 'vote' ? write.vote : write
  return `vote ${member} ${question} ${round}`
}

async function putAnswers(sql: Sql, answers: readonly Answer[]): Promise<void> {
  const votes: SqlValue[][] = []
  const processed: SqlValue[][] = []
  for (const write of answers)
    if (write.kind === 'vote') votes.push(columnsOf(write))
    else if (write.kind === 'processed')
      processed.push([
        write.assessment,
        write.member,
        write.entry.question,
        write.entry.entryDigest,
        write.entry.receipt,
      ])
  await PUT_VOTES(sql, votes)
  for (const write of answers)
    if (write.kind === 'vote-erased')
      await sql.run('delete from vote where assessment = $1 and question = $2 and round = $3 and member = $4', [
        write.assessment,
        write.question,
        write.round,
        write.member,
      ])
  await PUT_PROCESSED(sql, processed)
}

async function apply(sql: Sql, write: Exclude<Write, Answer>): Promise<void> {
  switch (write.kind) {
    case 'assessment': {
      const made = await sql.run(
        'insert into assessment (id, head, updated_at, created_at) values ($1, 0, $2, $2) on conflict (id) do nothing',
        [write.assessment, write.createdAt],
      )
      if (made === 0) throw new HeadMoved(`Assessment ${write.assessment} is there already`)
      return
    }
    case 'events':
      return appendEvents(sql, write.assessment, write.after, write.events)
    case 'vote-unlinked':
      await sql.run(
        // Its time goes as well: beside a request log it would name the voter.
        `update vote set member = $1, salt = '', digest = '', at = ''
         where assessment = $2 and question = $3 and round = $4 and member = $5`,
        [write.pseudonym, write.assessment, write.question, write.round, write.member],
      )
      return
    case 'member':
      await sql.run(
        `insert into member (assessment, member, person, name) values ($1, $2, $3, $4)
         on conflict (assessment, member) do update set person = excluded.person, name = excluded.name`,
        [write.assessment, write.member.member, write.member.person, write.member.name],
      )
      return
    case 'seat':
      await sql.run('update member set seat = $1 where assessment = $2 and member = $3', [
        write.seat,
        write.assessment,
        write.member,
      ])
      return
    case 'summary':
      await sql.run('update assessment set summary = $1, updated_at = $2 where id = $3', [
        write.row.summary,
        write.row.updatedAt,
        write.row.assessment,
      ])
      return
    case 'deadline':
      await sql.run('update assessment set deadline = $1 where id = $2', [write.at, write.assessment])
      return
    case 'update':
    case 'client':
    case 'document-erased':
      return writeDocument(sql, write)
    case 'clients-reassigned':
      await sql.run(
        `update document_client set person = $1
         where person = $2 and document in (select name from document where assessment = $3)`,
        [write.person, write.from, write.assessment],
      )
      return
    case 'ballots-erased':
      return eraseBallots(sql, write.assessment)
    case 'idempotent': {
      const { actor, key, bodyHash, status, answer } = write.entry
      await sql.run(
        `insert into idempotent (assessment, actor, key, body_hash, status, answer, at) values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (assessment, actor, key)
         do update set body_hash = excluded.body_hash, status = excluded.status, answer = excluded.answer, at = excluded.at`,
        [write.assessment, actor, key, bodyHash, status, answer, write.at],
      )
      const outdated = new Date(Date.parse(write.at) - IDEMPOTENT_MS).toISOString()
      await sql.run('delete from idempotent where assessment = $1 and at < $2', [write.assessment, outdated])
      return
    }
  }
}

async function appendEvents(
  sql: Sql,
  assessment: string,
  after: number,
  events: readonly LoggedEvent[],
): Promise<void> {
  const moved = await sql.run('update assessment set head = $1 where id = $2 and head = $3', [
    after + events.length,
    assessment,
    after,
  ])
  if (moved === 0) throw new HeadMoved(`The log of ${assessment} is not at ${after}`)
  for (const [index, event] of events.entries()) {
    if (event.seq !== after + 1 + index) throw new Error(`Event ${event.seq} would leave a hole after ${after + index}`)
    await sql.run(
      `insert into event (assessment, seq, at, type, actor, data, digest, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [assessment, event.seq, event.at, event.type, event.actor, event.data, event.digest, event.hash],
    )
  }
  await queueDeliveries(sql, assessment, events)
}

function columnsOf({ assessment, vote }: Extract<Write, { kind: 'vote' }>): SqlValue[] {
  return [
    assessment,
    vote.question,
    vote.round,
    vote.member,
    vote.group,
    vote.answer,
    vote.reason,
    vote.evidence,
    vote.salt,
    vote.digest,
    vote.shuffle,
    vote.alone,
    vote.at,
  ]
}
