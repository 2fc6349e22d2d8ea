import pg from 'pg'
import { CannotOpenStore } from './cannot-open'
import type { Database, Row, Sql, SqlValue } from './database'
import { migrate } from './migrate'
import { checkedParameters } from './sql-value'

/**
 * Opens a PostgreSQL database by its address (`postgres://…`) and brings its schema up to date; nodes that start at
 * the same time wait for one another. Throws CannotOpenStore when it can't be reached or is newer than this code.
 */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    connectionTimeoutMillis: 10_000,
    // A node that hangs, or whose network does, must not hold an assessment's lock for ever.
    idle_in_transaction_session_timeout: 15_000,
    lock_timeout: 20_000,
    keepAlive: true,
    types: { getTypeParser },
  })
  // An idle connection that breaks is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined)
  try {
    await pool.query('select 1')
  } catch (cause) {
    await pool.end()
    const reason = cause instanceof Error ? cause.message : String(cause)
    throw new CannotOpenStore(
      `The PostgreSQL database of DATABASE_URL doesn't answer (${reason}). ` +
        'Check that it runs and that address, name and password in DATABASE_URL are right.',
      { cause },
    )
  }
  const database = databaseOver(pool)
  try {
    await migrate(database)
    return database
  } catch (error) {
    await pool.end()
    throw error
  }
}

const INT8 = 20

/** BIGINT and count(*) as numbers (ours all lie below 2⁵³); all else as pg has it. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === INT8 && format !== 'binary') return Number
  return pg.types.getTypeParser(oid, format)
}

function databaseOver(pool: pg.Pool): Database {
  return {
    dialect: 'postgres',
    ...sqlOver(pool),
    async transaction(work) {
      const client = await pool.connect()
      let broken: Error | undefined
      // A connection that ends between two statements says so here; unheard, it would end the process.
      const onEnd = (cause: Error) => {
        broken = cause
      }
      client.on('error', onEnd)
      try {
        await client.query('begin')
        const result = await work(sqlOver(client))
        await client.query('commit')
        return result
      } catch (error) {
        // A connection that can't even roll back isn't given to the next one.
        await client.query('rollback').catch((cause: Error) => {
          broken = cause
        })
        throw error
      } finally {
        client.off('error', onEnd)
        client.release(broken)
      }
    },
    close: () => pool.end(),
  }
}

function sqlOver(client: pg.Pool | pg.PoolClient): Sql {
  return {
    async all<T extends Row>(text: string, parameters: readonly SqlValue[] = []): Promise<T[]> {
      const result = await client.query<T>(text, checkedParameters(parameters))
      // The caller names the columns it selects; nothing but them can be in the row.
      return result.rows.map(rowOf) as T[]
    },
    async run(text, parameters = []) {
      const result = await client.query(text, checkedParameters(parameters))
      return result.rowCount ?? 0
    },
  }
}

/** pg gives BYTEA as a Buffer; everybody else sees plain bytes. */
function rowOf(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      column,
      value instanceof Uint8Array ? new Uint8Array(value.buffer, value.byteOffset, value.byteLength) : value,
    ]),
  )
}
