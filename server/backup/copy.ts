import type { Database, Row, Sql, SqlValue } from '#server/store/database'

/** Rows that are read, or written, at once. */
const BATCH = 200

/** All of an installation's rows, table by table. */
export interface Source {
  /** What is referred to comes before what refers to it. */
  tables: readonly string[]
  rows(table: string): AsyncGenerator<Row[]>
}

/** Tables in the order in which the migrations made them, from a SQLite database. */
export async function tablesOf(sqlite: Database): Promise<string[]> {
  const rows = await sqlite.all<{ name: string }>(
    `select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like '%libsql%'
     and name <> 'migration' and name <> 'kept_secret' order by rowid`,
  )
  return rows.map(({ name }) => name)
}

/** From a SQLite database that nobody else has open. */
export async function fromSqlite(database: Database): Promise<Source> {
  return {
    tables: await tablesOf(database),
    async *rows(table) {
      for (let after: SqlValue = 0; ; ) {
        const rows: Row[] = await database.all(
          `select rowid as row_number, * from ${table} where rowid > $1 order by rowid limit ${BATCH}`,
          [after],
        )
        const last = rows.at(-1)
        if (!last) return
        after = last.row_number ?? null
        yield rows.map(({ row_number: _, ...row }) => row)
      }
    },
  }
}

/** From one transaction of a PostgreSQL database, as of its snapshot. */
export function fromPostgres(sql: Sql, tables: readonly string[]): Source {
  return {
    tables,
    async *rows(table) {
      await sql.run(`declare rows_of_${table} no scroll cursor for select * from ${table}`)
      for (;;) {
        const rows = await sql.all(`fetch ${BATCH} from rows_of_${table}`)
        if (rows.length === 0) break
        yield rows
      }
      await sql.run(`close rows_of_${table}`)
    },
  }
}

/** Puts what the source has in the place of all that is there, inside a transaction. */
export async function replaceAll(source: Source, to: Sql): Promise<void> {
  for (const table of source.tables.toReversed()) await to.run(`delete from ${table}`)
  for (const table of source.tables) for await (const rows of source.rows(table)) await insert(to, table, rows)
}

async function insert(to: Sql, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0] ?? {})
  const places = rows.map(
    (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  )
  await to.run(
    `insert into ${table} (${columns.join(', ')}) values ${places.join(', ')}`,
    rows.flatMap((row) => columns.map((column) => row[column] ?? null)),
  )
}
