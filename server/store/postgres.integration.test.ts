import { afterAll, describe, expect, test } from 'vitest'
import { hasApt } from '../../scripts/on-path.mjs'
import { openPostgres } from './postgres'
import { describeStore } from './store.contract'
import { startTestPostgres } from './test-postgres'

const postgres = await startTestPostgres()
afterAll(() => postgres?.stop())

if (postgres) {
  describe('the store over PostgreSQL', () => {
    describeStore(async () => {
      const url = await postgres.newDatabase()
      return { open: () => openPostgres(url), remove: () => postgres.dropDatabase(url) }
    })
  })

  test('nodes that start at once make one schema', async () => {
    const url = await postgres.newDatabase()
    const nodes = await Promise.all(Array.from({ length: 4 }, () => openPostgres(url)))
    for (const node of nodes) {
      const made = await node.all<{ version: number }>('select version from migration order by version')
      expect(made.length).toBeGreaterThan(0)
      expect(made.map(({ version }) => version)).toEqual(made.map((_, index) => index + 1))
    }
    await Promise.all(nodes.map((node) => node.close()))
  })

  test('says what is wrong with an address where nobody answers, without the password in it', async () => {
    const error = await openPostgres('postgres://ana:very-secret@127.0.0.1:1/none').catch((cause: Error) => cause)
    expect(String(error)).toMatch(/DATABASE_URL doesn't answer/)
    expect(String(error)).not.toContain('very-secret')
  })

  test('outlives a connection that the server ends', async () => {
    const url = await postgres.newDatabase()
    const database = await openPostgres(url)
    const end = 'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> '
    const other = await openPostgres(url)
    await other.all(`${end} pg_backend_pid()`)
    await expect.poll(() => database.all('select 1 as one').catch(() => null)).toEqual([{ one: 1 }])
    await Promise.all([database.close(), other.close()])
  })

  test('outlives a connection that ends in the middle of a transaction, between two statements', async () => {
    const url = await postgres.newDatabase()
    const [database, other] = await Promise.all([openPostgres(url), openPostgres(url)])
    const cut = database.transaction(async (sql) => {
      const [mine] = await sql.all<{ pid: number }>('select pg_backend_pid() as pid')
      await other.all('select pg_terminate_backend($1)', [mine?.pid ?? 0])
      await expect
        .poll(() => other.all('select pid from pg_stat_activity where pid = $1', [mine?.pid ?? 0]))
        .toEqual([])
      await sql.run('insert into installation (id) values ($1)', ['too late'])
    })
    await expect(cut).rejects.toThrow()
    expect(await database.all('select id from installation where id = $1', ['too late'])).toEqual([])
    await Promise.all([database.close(), other.close()])
  })
} else if (process.env.CI || hasApt()) {
  test('the store over PostgreSQL', () => {
    expect.fail('PostgreSQL is not installed: run `node scripts/ensure.mjs postgres`, or install it by hand.')
  })
} else {
  test.skip('the store over PostgreSQL (no PostgreSQL here, and it can only be installed by hand)', () => {})
}
