import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createStore, openStore } from './create-store'
import { openSqlite } from './sqlite'
import { describeStore } from './store.contract'

describe('the store over SQLite', () => {
  describeStore(async () => {
    const directory = newDirectory()
    return { open: () => openSqlite(join(directory, 'data')), remove: () => remove(directory) }
  })
})

describe('a data directory', () => {
  let directory: string
  const children: ReturnType<typeof otherProcess>[] = []

  beforeEach(() => {
    directory = newDirectory()
  })
  afterEach(async () => {
    await Promise.all(children.splice(0).map((child) => child.kill()))
    await remove(directory)
  })

  function start(mode?: 'write') {
    const child = otherProcess(directory, mode)
    children.push(child)
    return child
  }

  test('is refused to a second process, which says where and what to do', async () => {
    const store = await openStore({ dataDir: directory, databaseUrl: null })
    const answer = await start().nextLine()
    expect(answer).toContain(`Another Plumbline is running on the data in ${directory}`)
    expect(answer).toContain('PLUMBLINE_DATA_DIR')
    await store.people.setName('nobody', 'still works')
    await store.close()
    expect(await start().nextLine()).toBe('open')
  })

  test('is free again once the process that held it was killed', async () => {
    const holder = start()
    expect(await holder.nextLine()).toBe('open')
    await expect(openSqlite(directory)).rejects.toThrow(/Another Plumbline is running/)
    await holder.kill()
    const database = await openSqlite(directory)
    expect(await database.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
    await database.close()
  })

  test('has everything that a killed writer had acknowledged, in whole commits', async () => {
    for (const enough of [1, 40, 150]) {
      const place = join(directory, String(enough))
      const writer = otherProcess(place, 'write')
      children.push(writer)
      expect(await writer.nextLine()).toBe('open')
      let acknowledged = 0
      while (acknowledged < enough) acknowledged = Number(await writer.nextLine())
      acknowledged = Math.max(acknowledged, ...(await writer.kill()).map(Number))

      const database = await openSqlite(place)
      const { assessments } = createStore(database)
      const events = (await assessments.load('written-for-ever'))?.events ?? []
      expect(events.length).toBeGreaterThanOrEqual(acknowledged)
      expect(events.map((event) => event.seq)).toEqual(events.map((_, index) => index + 1))
      const room = await assessments.document('room/written-for-ever')
      expect(room?.head).toBe(events.length)
      expect(room?.updates).toHaveLength(events.length)
      expect(await database.all('pragma integrity_check')).toEqual([{ integrity_check: 'ok' }])
      await database.close()
    }
  })

  test('writes every commit through to the disk', async () => {
    const database = await openSqlite(directory)
    expect(await database.all('pragma journal_mode')).toEqual([{ journal_mode: 'wal' }])
    expect(await database.all('pragma synchronous')).toEqual([{ synchronous: 2 }])
    expect(await database.all('pragma foreign_keys')).toEqual([{ foreign_keys: 1 }])
    expect(await database.all('pragma secure_delete')).toEqual([{ secure_delete: 1 }])
    await database.close()
  })

  test('keeps nothing of an erased vote once it is closed', async () => {
    const secret = 'nobody may ever read this reason again'
    const store = await openStore({ dataDir: directory, databaseUrl: null })
    const at = '2026-03-01T09:00:00.000Z'
    const assessment = 'assessment-1'
    const which = { question: 'target:access-control', round: 1, member: 'member-1' } as const
    const rest = {
      group: 'business',
      answer: '"abstain"',
      evidence: '[]',
      salt: '',
      digest: '',
      shuffle: '',
      alone: 0,
      at,
    } as const
    await store.assessments.commit([
      { kind: 'assessment', assessment, createdAt: at },
      { kind: 'vote', assessment, vote: { ...which, ...rest, reason: secret } },
    ])
    const file = join(directory, 'plumbline.sqlite')
    const bytes = () =>
      [file, `${file}-wal`]
        .filter((each) => existsSync(each))
        .map((each) => readFileSync(each, 'latin1'))
        .join()
    expect(bytes()).toContain(secret)
    await store.assessments.commit([{ kind: 'vote-erased', assessment, ...which }])
    await store.close()
    expect(bytes()).not.toContain(secret)
  })

  test('keeps nothing that ties an unlinked vote to its voter, from that moment on', async () => {
    const store = await openStore({ dataDir: directory, databaseUrl: null })
    const at = '2026-03-01T09:00:00.000Z'
    const assessment = 'assessment-1'
    const which = { question: 'target:access-control', round: 1, member: 'member-1' } as const
    const rest = {
      group: 'business',
      answer: '"abstain"',
      reason: null,
      evidence: '[]',
      shuffle: '',
      alone: 0,
      at: '2026-03-01T09:10:10.010Z',
    } as const
    await store.assessments.commit([
      { kind: 'assessment', assessment, createdAt: at },
      { kind: 'vote', assessment, vote: { ...which, ...rest, salt: 'salt-to-forget', digest: 'digest-to-forget' } },
    ])
    await store.assessments.commit([{ kind: 'vote-unlinked', assessment, ...which, pseudonym: 'somebody-1' }])
    const files = readdirSync(directory).map((name) => readFileSync(join(directory, name), 'latin1'))
    expect(files.join()).toContain('somebody-1')
    expect(files.join()).not.toMatch(/to-forget|member-1|09:10:10/)
    await store.close()
  })

  test('with a damaged database is refused with its name, and left as it is', async () => {
    const file = join(directory, 'plumbline.sqlite')
    const garbage = 'not a database at all'.repeat(400)
    await writeFile(file, garbage)
    for (const _ of ['once', 'and again'])
      await expect(openSqlite(directory)).rejects.toThrow(`The database ${file} is damaged`)
    expect(readFileSync(file, 'utf8')).toBe(garbage)
  })

  test('that can’t be one is refused with its name', async () => {
    const file = join(directory, 'a-file')
    await writeFile(file, '')
    await expect(openSqlite(file)).rejects.toThrow(`The data directory ${file} can't be used`)
  })
})

function newDirectory(): string {
  return mkdtempSync(join(tmpdir(), 'plumbline-store-'))
}

function remove(directory: string): Promise<void> {
  return rm(directory, { recursive: true, force: true })
}

/** A real process that opens the same data. */
function otherProcess(directory: string, mode?: 'write') {
  const script = join(import.meta.dirname, 'write-for-ever.fixture.ts')
  const child = spawn(process.execPath, ['--import', 'tsx', script, directory, ...(mode ? [mode] : [])], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = once(child, 'close')
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    async nextLine(): Promise<string> {
      const line = await lines.next()
      return line.done ? 'ended' : line.value
    },
    /** Kills it as a crash would (SIGKILL); gives the lines it had still said. */
    async kill(): Promise<string[]> {
      child.kill('SIGKILL')
      await ended
      const rest: string[] = []
      for (let line = await lines.next(); !line.done; line = await lines.next()) rest.push(line.value)
      return rest
    },
  }
}
