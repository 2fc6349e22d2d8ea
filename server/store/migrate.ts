import { CannotOpenStore } from './cannot-open'
import type { Database, Sql } from './database'
import { first } from './migrations/0001-first'
import { webhooks } from './migrations/0002-webhooks'
import { severalNodes } from './migrations/0003-several-nodes'
import { portfolio } from './migrations/0004-portfolio'
import { seats } from './migrations/0005-seats'

/** One step of the schema, in order. A step that was ever released never changes: what follows goes into the next one. */
export interface Migration {
  name: string
  /** Statements for both dialects; `bytes` is the column type for bytes in this one. */
  statements(bytes: 'BLOB' | 'BYTEA'): string[]
}

const MIGRATIONS: readonly Migration[] = [first, webhooks, severalNodes, portfolio, seats]

/** Any number will do, as long as nothing else in the same PostgreSQL database locks it. */
const ADVISORY_LOCK = 7_041_776

/**
 * Brings the schema up to this code, all or nothing, and waits for another node that is doing the same.
 * Throws CannotOpenStore when the database was written by a newer Plumbline.
 */
export async function migrate(database: Database): Promise<void> {
  await database.transaction(async (sql) => {
    if (database.dialect === 'postgres') await sql.all('select pg_advisory_xact_lock($1)', [ADVISORY_LOCK])
    const version = await versionOf(sql)
    if (version > MIGRATIONS.length) {
      throw new CannotOpenStore(
        `The database was written by a newer Plumbline (schema ${version}; this one knows ${MIGRATIONS.length}). ` +
          'Start that version again, or restore a backup made before the update.',
      )
    }
    for (const [index, migration] of MIGRATIONS.entries()) {
      if (index < version) continue
      const bytes = database.dialect === 'sqlite' ? 'BLOB' : 'BYTEA'
      for (const statement of migration.statements(bytes)) await sql.run(statement)
      await sql.run('insert into migration (version, name) values ($1, $2)', [index + 1, migration.name])
    }
  })
}

async function versionOf(sql: Sql): Promise<number> {
  await sql.run('create table if not exists migration (version INTEGER PRIMARY KEY, name TEXT NOT NULL)')
  const [row] = await sql.all<{ version: number }>('select coalesce(max(version), 0) as version from migration')
  return row?.version ?? 0
}
