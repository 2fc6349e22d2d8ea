import type { Sql } from './database'
import { eraseBallots, writeDocument } from './documents'
import { HeadMoved, type LoggedEvent, type VoteRow, type Write } from './store'
import { queueDeliveries } from './webhooks'

/** How long an answer is kept for its Idempotency-Key, at least. */
const IDEMPOTENT_MS = 24 * 3_600_000

/**
 * Applies writes inside one transaction. They run grouped by assessment and then by document, each group in its given
 * order: two nodes that commit the same ones then lock them in the same order, and neither waits for the other for ever.
 */
export async function applyWrites(sql: Sql, writes: readonly Write[]): Promise<void> {
  const sorted = writes.toSorted((a, b) => compare(groupOf(a), groupOf(b)))
  for (const write of sorted) await apply(sql, write)
}

function groupOf(write: Write): string {
  if ('document' in write) return `document ${write.document}`
  return `assessment ${write.kind === 'summary' ? write.row.assessment : write.assessment}`
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

async function apply(sql: Sql, write: Write): Promise<void> {
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
    case 'vote':
      return putVote(sql, write.assessment, write.vote)
    case 'vote-erased':
      await sql.run('delete from vote where assessment = $1 and question = $2 and round = $3 and member = $4', [
        write.assessment,
        write.question,
        write.round,
        write.member,
      ])
      return
    case 'vote-unlinked':
      await sql.run(
        // Its time goes as well: beside a request log it would name the voter.
        `update vote set member = $1, salt = '', digest = '', at = ''
         where assessment = $2 and question = $3 and round = $4 and member = $5`,
        [write.pseudonym, write.assessment, write.question, write.round, write.member],
      )
      return
    case 'processed':
      await sql.run(
        `insert into processed (assessment, member, question, entry_digest, receipt) values ($1, $2, $3, $4, $5)
         on conflict (assessment, member, question)
         do update set entry_digest = excluded.entry_digest, receipt = excluded.receipt`,
        [write.assessment, write.member, write.entry.question, write.entry.entryDigest, write.entry.receipt],
      )
      return
    case 'member':
      await sql.run(
        `insert into member (assessment, member, person, name) values ($1, $2, $3, $4)
         on conflict (assessment, member) do update set person = excluded.person, name = excluded.name`,
        [write.assessment, write.member.member, write.member.person, write.member.name],
      )
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

async function putVote(sql: Sql, assessment: string, vote: VoteRow): Promise<void> {
  await sql.run(
    `insert into vote
       (assessment, question, round, member, member_group, answer, reason, evidence, salt, digest, shuffle, alone, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (assessment, question, round, member) do update set
       member_group = excluded.member_group, answer = excluded.answer, reason = excluded.reason,
       evidence = excluded.evidence, salt = excluded.salt, digest = excluded.digest, shuffle = excluded.shuffle,
       alone = excluded.alone, at = excluded.at`,
    [
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
    ],
  )
}
