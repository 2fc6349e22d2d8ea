import type { Sql, SqlValue } from './database'

/** Rows that go in one statement; few sizes, so that few statements have to be kept prepared. */
const SIZES = [64, 16, 4, 1] as const

/**
 * A statement over many rows, run for so many at a time: each run is a call into SQLite, or a way to PostgreSQL and back
 * while the assessment's lock is held. It gives how many rows were changed.
 * @param columns of each row; where PostgreSQL can't know their types, what they are
 * @param textOf the statement, given its list of rows: `($1, $2), ($3, $4)`
 */
export function rowsStatement(
  columns: number | readonly string[],
  textOf: (values: string) => string,
): (sql: Sql, rows: readonly (readonly SqlValue[])[]) => Promise<number> {
  const statements = SIZES.map((size) => ({ size, text: textOf(valuesOf(size, columns)) }))
  return async (sql, rows) => {
    let changed = 0
    let from = 0
    for (const { size, text } of statements)
      for (; rows.length - from >= size; from += size)
        changed += await sql.run(text, rows.slice(from, from + size).flat())
    return changed
  }
}

function valuesOf(rows: number, columns: number | readonly string[]): string {
  const types = typeof columns === 'number' ? new Array<null>(columns).fill(null) : columns
  const row = (number: number) =>
    types.map((type, column) => {
      const parameter = `$${number * types.length + column + 1}`
      return type === null ? parameter : `cast(${parameter} as ${type})`
    })
  return Array.from({ length: rows }, (_, number) => `(${row(number).join(', ')})`).join(', ')
}
