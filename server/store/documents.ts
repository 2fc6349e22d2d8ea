import type { Database, Sql, SqlValue } from './database'
import { parseDocumentName } from './document-name'
import { rowsStatement } from './rows'
import { HeadMoved, type Snapshot, type StoredDocument, type Write } from './store'

export type DocumentUpdate = Extract<Write, { kind: 'update' }>
type DocumentWrite = Extract<Write, { kind: 'update' | 'client' | 'document-erased' }>

/** Only of documents whose heads are where they ought to be. */
const MOVE_HEADS = rowsStatement(
  ['text', 'integer'],
  (values) =>
    `update document set head = written.column2 + 1 from (values ${values}) as written
     where document.name = written.column1 and document.head = written.column2`,
)

const PUT_UPDATES = rowsStatement(
  3,
  (values) => `insert into document_update (document, number, bytes) values ${values}`,
)

/** Writes one update of a document, notes whose a client id is, or erases it, inside a transaction. */
export async function writeDocument(sql: Sql, write: DocumentWrite): Promise<void> {
  if (write.kind === 'update') return appendUpdate(sql, write)
  if (write.kind === 'client') {
    await sql.run('insert into document_client (document, client, person) values ($1, $2, $3)', [
      write.document,
      write.client,
      write.person,
    ])
    return
  }
  const name = nameOf(write.document)
  await sql.run('delete from document where name = $1', [write.document])
  if (name.member !== null) {
    await sql.run('delete from processed where assessment = $1 and member = $2', [name.assessment, name.member])
    // An answer kept for its idempotency key says what was voted, too: by its receipt, and by the digest of what was asked.
    await sql.run(`delete from idempotent where assessment = $1 and actor = $2 and answer like '%"receipt"%'`, [
      name.assessment,
      name.member,
    ])
  }
}

/** Every ballot of an assessment, with what was answered to it. */
export async function eraseBallots(sql: Sql, assessment: string): Promise<void> {
  await sql.run(`delete from document where assessment = $1 and kind = 'ballot'`, [assessment])
  await sql.run('delete from processed where assessment = $1', [assessment])
  await sql.run(`delete from idempotent where assessment = $1 and answer like '%"receipt"%'`, [assessment])
}

async function appendUpdate(sql: Sql, write: DocumentUpdate): Promise<void> {
  if (write.after > 0) return appendUpdates(sql, [write])
  const made = await createDocument(sql, write.document, write.serverClient)
  if (made === 0) throw new HeadMoved(`Document ${write.document} is there already`)
  await putUpdates(sql, [write])
}

/** Writes one update each of documents that are there, inside a transaction. */
export async function appendUpdates(sql: Sql, writes: readonly DocumentUpdate[]): Promise<void> {
  const moved = await MOVE_HEADS(sql, writes.map(headBefore))
  if (moved !== writes.length) throw new HeadMoved(`${writes.length - moved} documents have other heads`)
  await putUpdates(sql, writes)
}

async function putUpdates(sql: Sql, writes: readonly DocumentUpdate[]): Promise<void> {
  await PUT_UPDATES(sql, writes.map(updateRow))
}

function headBefore({ document, after }: DocumentUpdate): SqlValue[] {
  return [document, after]
}

function updateRow({ document, after, bytes }: DocumentUpdate): SqlValue[] {
  return [document, after + 1, bytes]
}

function nameOf(document: string) {
  const name = parseDocumentName(document)
  if (!name) throw new Error(`No document can be called ${JSON.stringify(document)}`)
  return name
}

/** Makes the document at head 1; 0 when it is there already. */
function createDocument(sql: Sql, document: string, serverClient: number): Promise<number> {
  const name = nameOf(document)
  return sql.run(
    `insert into document (name, kind, assessment, member, server_client, head) values ($1, $2, $3, $4, $5, 1)
     on conflict (name) do nothing`,
    [document, name.kind, name.assessment, name.member, serverClient],
  )
}

/** Reads a document in one statement, so that no commit lies between its head and its updates. */
export async function readDocument(sql: Sql, name: string): Promise<StoredDocument | null> {
  const rows = await sql.all<{ serverClient: number; head: number; bytes: Uint8Array | null }>(
    `select document.server_client as "serverClient", document.head as head, part.bytes as bytes
     from document left join (
       select number, bytes from document_snapshot where document = $1
       union all
       select number, bytes from document_update where document = $1
     ) part on true
     where document.name = $1
     order by part.number`,
    [name],
  )
  const [row] = rows
  if (!row) return null
  const updates = rows.flatMap(({ bytes }) => (bytes === null ? [] : [bytes]))
  const clients = name.startsWith('notes/')
    ? await sql.all<{ client: number; person: string }>(
        'select client, person from document_client where document = $1',
        [name],
      )
    : []
  return { name, serverClient: row.serverClient, head: row.head, updates, clients }
}

/**
 * Puts snapshots in place of all updates up to their heads, in one transaction; a document whose head has moved stays as
 * it is. With several nodes it waits for the assessment's lock, as whoever writes to them does.
 */
export async function compactDocuments(database: Database, snapshots: readonly Snapshot[]): Promise<void> {
  const assessments = new Set(snapshots.map(({ document }) => nameOf(document).assessment))
  await database.transaction(async (sql) => {
    if (database.dialect === 'postgres')
      for (const assessment of [...assessments].sort())
        await sql.all('select id from assessment where id = $1 for update', [assessment])
    for (const snapshot of snapshots) await putSnapshot(sql, snapshot)
  })
}

async function putSnapshot(sql: Sql, { document, upTo, bytes }: Snapshot): Promise<void> {
  // An update that changes nothing holds the row until the end, so that no new one gets in between.
  const held = await sql.run('update document set head = head where name = $1 and head = $2', [document, upTo])
  if (held === 0) return // somebody wrote meanwhile
  await sql.run(
    `insert into document_snapshot (document, number, bytes) values ($1, $2, $3)
     on conflict (document) do update set number = excluded.number, bytes = excluded.bytes`,
    [document, upTo, bytes],
  )
  await sql.run('delete from document_update where document = $1 and number <= $2', [document, upTo])
}
