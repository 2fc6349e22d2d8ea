import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import Libsql from 'libsql'
import { CannotOpenStore } from './cannot-open'
import type { Database, Row, Sql, SqlValue } from './database'
import { migrate } from './migrate'
import { checkedParameters } from './sql-value'
import { createTurns } from './turns'

/** How long a process that is just ending may still hold the data directory. */
const LOCK_WAIT_MS = 1_000

/**
 * Opens the embedded database in a directory, which is made when it isn't there, and brings its schema up to date.
 *
 * One process at a time: it holds `plumbline.lock`, a SQLite file of its own, by a lock of the kernel that is gone
 * when the process is, however that ended. It holds between containers of one machine that share the volume too. The
 * data file itself stays free for a backup by `sqlite3 plumbline.sqlite .backup`.
 *
 * Throws CannotOpenStore when another process has it, when it can't be written, or when what is in it is damaged or newer than this code.
 */
export async function openSqlite(dataDir: string): Promise<Database> {
  const directory = resolve(dataDir)
  const file = join(directory, 'plumbline.sqlite')
  const lock = lockOf(directory)
  let connection: Libsql.Database | undefined
  try {
    connection = new Libsql(file)
    configure(connection)
    const database = databaseOver(connection, lock)
    await migrate(database)
    return database
  } catch (error) {
    connection?.close()
    release(lock)
    if (!isDamage(error)) throw error
    throw new CannotOpenStore(
      `The database ${file} is damaged, or is none (${error.message}). ` +
        'Keep a copy of it, and put a backup in its place.',
      { cause: error },
    )
  }
}

function isDamage(error: unknown): error is Error {
  return error instanceof Libsql.SqliteError && ['SQLITE_NOTADB', 'SQLITE_CORRUPT'].includes(error.code)
}

/** Rolled back first: libsql closes a connection for good only when its last statement is garbage-collected. */
function release(lock: Libsql.Database): void {
  lock.exec('rollback')
  lock.close()
}

function lockOf(directory: string): Libsql.Database {
  let lock: Libsql.Database
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
    lock = new Libsql(join(directory, 'plumbline.lock'))
  } catch (cause) {
    throw unwritable(directory, cause)
  }
  try {
    lock.exec(`pragma busy_timeout = ${LOCK_WAIT_MS}; begin exclusive`)
    return lock
  } catch (cause) {
    lock.close()
    if (!(cause instanceof Libsql.SqliteError && cause.code.startsWith('SQLITE_BUSY')))
      throw unwritable(directory, cause)
    throw new CannotOpenStore(
      `Another Plumbline is running on the data in ${directory}. ` +
        'Stop it first, or give this one a directory of its own with PLUMBLINE_DATA_DIR.',
      { cause },
    )
  }
}

function unwritable(directory: string, cause: unknown): CannotOpenStore {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return new CannotOpenStore(
    `The data directory ${directory} can't be used (${reason}). ` +
      'Make it writable for this user, or set PLUMBLINE_DATA_DIR to another one.',
    { cause },
  )
}

function configure(connection: Libsql.Database): void {
  connection.pragma('journal_mode = WAL')
  // Each commit reaches the disk before it is answered.
  connection.pragma('synchronous = FULL')
  connection.pragma('foreign_keys = ON')
  // An erased person or vote is overwritten in the file, not only unlinked.
  connection.pragma('secure_delete = ON')
  // For somebody's backup or look into the file beside the running server; everybody waits meanwhile.
  connection.pragma('busy_timeout = 1000')
}

function databaseOver(connection: Libsql.Database, lock: Libsql.Database): Database {
  const inTurn = createTurns()
  const statements = new Map<string, Libsql.Statement<unknown[]>>()

  /** Texts are constants of the code, so that keeping each one's statement is bounded. */
  function prepared(text: string): Libsql.Statement<unknown[]> {
    const known = statements.get(text)
    if (known) return known
    const statement = connection.prepare(text.replace(/\$(\d+)/g, '?$1'))
    statements.set(text, statement)
    return statement
  }

  const sql: Sql = {
    async all<T extends Row>(text: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
      // The caller names the columns it selects; nothing but them can be in the row.
      return prepared(text).all(checkedParameters(parameters)).map(rowOf) as T[]
    },
    async run(text, parameters = []) {
      return prepared(text).run(checkedParameters(parameters)).changes
    },
  }

  return {
    dialect: 'sqlite',
    all: (text, parameters) => inTurn(() => sql.all(text, parameters)),
    run: (text, parameters) => inTurn(() => sql.run(text, parameters)),
    transaction: (work) =>
      inTurn(async () => {
        connection.exec('begin immediate')
        try {
          const result = await work(sql)
          connection.exec('commit')
          return result
        } catch (error) {
          // Some failures (a full disk) have rolled back already.
          if (connection.inTransaction) connection.exec('rollback')
          throw error
        }
      }),
    close: () =>
      inTurn(() => {
        // What SQLite would do at its last close, which may come late (see `release`).
        connection.exec('pragma wal_checkpoint(truncate)')
        statements.clear()
        connection.close()
        release(lock)
      }),
  }
}

/** libsql gives a BLOB as an ArrayBuffer. */
function rowOf(row: unknown): Row {
  const given = row as Record<string, SqlValue | ArrayBuffer>
  for (const column in given) {
    const value = given[column]
    if (value instanceof ArrayBuffer) given[column] = new Uint8Array(value)
  }
  return given as Row
}
