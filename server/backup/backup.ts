import {
  chmodSync,
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import Libsql from 'libsql'
import { brokenAt } from '#server/rooms/chain'
import type { Database, Sql } from '#server/store/database'
import { openPostgres } from '#server/store/postgres'
import { openSqlite } from '#server/store/sqlite'
import type { LoggedEvent } from '#server/store/store'
import { fromPostgres, fromSqlite, replaceAll, tablesOf } from './copy'

/** Where the data of an installation are. */
export interface Place {
  dataDir: string
  /** Null: the embedded database in `dataDir`. */
  databaseUrl: string | null
}

/** What a backup holds. */
export interface Held {
  assessments: number
  events: number
}

/** It can't be done, and why, in words for whoever typed the command. */
export class CannotBackUp extends Error {
  override name = 'CannotBackUp'
}

/**
 * Writes all that an installation has into one SQLite file, as of one moment, also while the server runs. The file is
 * complete and on the disk when it appears under its name, and its chains verify. There is one format for both stores,
 * so that what was backed up from one can be restored into the other.
 */
export async function backUp(from: Place, file: string): Promise<Held> {
  const target = resolve(file)
  if (existsSync(target)) throw new CannotBackUp(`${target} is there already. Name a new file.`)
  const making = `${target}.partial`
  mkdirSync(dirname(target), { recursive: true, mode: 0o700 })
  rmSync(making, { force: true })
  try {
    if (from.databaseUrl === null) copySqlite(join(resolve(from.dataDir), 'plumbline.sqlite'), making)
    else await copyPostgres(from.databaseUrl, making)
    chmodSync(making, 0o600)
    putSecret(making, join(from.dataDir, 'secret'))
    const held = await inCopy(making, verify)
    sync(making)
    renameSync(making, target)
    sync(dirname(target))
    return held
  } finally {
    rmSync(making, { force: true })
  }
}

/**
 * Puts what a backup holds in the place of all that an installation has: all or nothing, and only if every chain
 * verifies there. No server may be running on it. Refused when there is something already, unless it may be overwritten.
 */
export async function restore(file: string, to: Place, { overwrite }: { overwrite: boolean }): Promise<Held> {
  if (!existsSync(file)) throw new CannotBackUp(`There is no file ${resolve(file)}.`)
  return inCopy(file, async (copy) => {
    const source = await fromSqlite(copy)
    const target = to.databaseUrl === null ? await openSqlite(to.dataDir) : await openPostgres(to.databaseUrl)
    try {
      if (target.dialect === 'postgres') await mustBeAlone(target)
      const found = await target.all('select id from person union all select id from assessment limit 1')
      if (found.length > 0 && !overwrite)
        throw new CannotBackUp('There are data already. To put the backup in their place, add --overwrite.')
      const held = await target.transaction(async (sql) => {
        await replaceAll(source, sql)
        return verify(sql)
      })
      takeSecret(file, join(to.dataDir, 'secret'))
      return held
    } finally {
      await target.close()
    }
  })
}

/** SQLite's own way: a consistent copy, past the write-ahead log, without what was deleted. */
function copySqlite(source: string, target: string): void {
  if (!existsSync(source)) throw new CannotBackUp(`There is no database ${source}. Is PLUMBLINE_DATA_DIR right?`)
  withFile(source, (connection) => connection.prepare('vacuum into ?').run([target]))
}

function withFile<T>(file: string, work: (connection: Libsql.Database) => T): T {
  const connection = new Libsql(file)
  try {
    connection.pragma('busy_timeout = 10000')
    return work(connection)
  } finally {
    connection.close()
  }
}

/** One snapshot of PostgreSQL, into a database that the same migrations made. */
async function copyPostgres(url: string, target: string): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-backup-'))
  const source = await openPostgres(url)
  try {
    const copy = await openSqlite(directory)
    const tables = await tablesOf(copy)
    await source.transaction(async (from) => {
      await from.run('set transaction isolation level repeatable read, read only')
      await copy.transaction((to) => replaceAll(fromPostgres(from, tables), to))
    })
    await copy.close()
    copySqlite(join(directory, 'plumbline.sqlite'), target)
  } finally {
    await source.close()
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Opens a copy of a backup, brought up to this version's schema; the file itself stays as it is. */
async function inCopy<T>(file: string, work: (copy: Database) => Promise<T>): Promise<T> {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-restore-'))
  try {
    copyFileSync(file, join(directory, 'plumbline.sqlite'))
    const copy = await openSqlite(directory)
    try {
      return await work(copy)
    } finally {
      await copy.close()
    }
  } finally {
    rmSync(directory, { recursive: true, force: true })
  }
}

/** Throws unless every assessment's log is the chain that it claims to be. */
async function verify(sql: Sql): Promise<Held> {
  const assessments = await sql.all<{ id: string; head: number }>('select id, head from assessment')
  let count = 0
  for (const { id, head } of assessments) {
    const rows = await sql.all<{ seq: number; at: string; type: string; actor: string | null } & Texts>(
      'select seq, at, type, actor, data, digest, hash from event where assessment = $1 order by seq',
      [id],
    )
    const broken = brokenAt(rows as LoggedEvent[]) // the same columns
    if (broken !== null) throw new CannotBackUp(`The log of assessment ${id} is broken at event ${broken}.`)
    if ((rows.at(-1)?.seq ?? 0) !== head) throw new CannotBackUp(`The log of assessment ${id} misses its end.`)
    count += rows.length
  }
  return { assessments: assessments.length, events: count }
}

interface Texts extends Record<string, string | number | null> {
  data: string | null
  digest: string
  hash: string
}

/** Rows under a running server would be mixed with what it has in memory. SQLite's lock sees to it by itself. */
async function mustBeAlone(target: Database): Promise<void> {
  const others = await target.all<{ count: number }>(
    `select count(*) as count from pg_stat_activity
     where datname = current_database() and backend_type = 'client backend' and pid <> pg_backend_pid()`,
  )
  if ((others[0]?.count ?? 0) > 0)
    throw new CannotBackUp('Somebody else is connected to the database of DATABASE_URL. Stop every node first.')
}

/** The generated secret goes along: without it everybody would have to sign in anew, and guests can't. */
function putSecret(backup: string, secretFile: string): void {
  if (!existsSync(secretFile)) return
  withFile(backup, (connection) => {
    connection.exec('create table kept_secret (secret TEXT NOT NULL)')
    connection.prepare('insert into kept_secret (secret) values (?)').run([readFileSync(secretFile, 'utf8')])
  })
}

function takeSecret(backup: string, secretFile: string): void {
  const secret = withFile(backup, (connection) => {
    const isThere = connection.prepare(`select 1 from sqlite_master where name = 'kept_secret'`).all([]).length > 0
    return isThere ? connection.prepare('select secret from kept_secret').raw(true).all([]) : []
  })[0]
  if (!Array.isArray(secret)) return
  mkdirSync(dirname(secretFile), { recursive: true, mode: 0o700 })
  rmSync(secretFile, { force: true })
  writeFileSync(secretFile, String(secret[0]), { mode: 0o600 })
}

/** What was written is on the disk. */
function sync(path: string): void {
  const file = openSync(path, 'r')
  fsyncSync(file)
  closeSync(file)
}
