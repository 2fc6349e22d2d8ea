/** A value SQL takes and gives, alike in both dialects: bytes are Uint8Array, JSON and instants are text, booleans 0 or 1. */
export type SqlValue = string | number | Uint8Array | null

export type Row = Record<string, SqlValue>

/** Where SQL can be sent: the database itself, or one transaction of it. Parameters are `$1`, `$2`, …, each used once or more. */
export interface Sql {
  /** Rows of a SELECT or of a RETURNING clause. */
  all<T extends Row>(text: string, parameters?: readonly SqlValue[]): Promise<T[]>
  /** Runs a statement; gives the number of rows it changed. */
  run(text: string, parameters?: readonly SqlValue[]): Promise<number>
}

/**
 * One SQL database, embedded SQLite or PostgreSQL.
 *
 * A transaction commits when its function returns and is durable then (SQLite: WAL, synchronous=FULL); it rolls
 * back when the function throws. Inside it only the given `Sql` may be used: the database itself would wait for it.
 */
export interface Database extends Sql {
  readonly dialect: 'sqlite' | 'postgres'
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>
  close(): Promise<void>
}

/** The texts of a JSON list given as this parameter, as rows: for `in (…)`. */
export function textsIn(dialect: Database['dialect'], parameter: `$${number}`): string {
  return dialect === 'sqlite'
    ? `select value from json_each(${parameter})`
    : `select json_array_elements_text(${parameter}::json)`
}
