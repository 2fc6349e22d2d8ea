import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import pg from 'pg'
import { freePort } from '../../scripts/free-port.mjs'
import { postgresBinaries } from '../../scripts/postgres-binaries.mjs'

/** A private PostgreSQL cluster for tests, on a free port of the loopback interface. */
export interface TestPostgres {
  /** Makes an empty database and gives its address. */
  newDatabase(): Promise<string>
  /** Throws a database of `newDatabase` away, also while somebody is connected to it. */
  dropDatabase(url: string): Promise<void>
  /** Ends it at once, as a crash does, and starts it again where it was. */
  crash(): Promise<void>
  stop(): Promise<void>
}

/** Starts one, or gives null when PostgreSQL isn't installed here. */
export async function startTestPostgres(): Promise<TestPostgres | null> {
  const binaries = postgresBinaries()
  if (binaries === null) return null

  const user = unprivilegedUser()
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-postgres-'))
  if (user.uid !== undefined && user.gid !== undefined) chownSync(directory, user.uid, user.gid)
  const data = join(directory, 'data')
  execFileSync(
    join(binaries, 'initdb'),
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...user, cwd: directory, stdio: ['ignore', 'ignore', 'inherit'] },
  )

  const port = await freePort()
  const start = async () => {
    const started = spawn(
      join(binaries, 'postgres'),
      [
        ...['-D', data, '-p', String(port)],
        ...['-c', 'listen_addresses=127.0.0.1', '-c', `unix_socket_directories=${directory}`, '-c', 'fsync=off'],
      ],
      { ...user, cwd: directory, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    await untilReady(started)
    return started
  }
  const address = (name: string) => `postgres://postgres@127.0.0.1:${port}/${name}`
  const connected = async () => {
    const client = new pg.Client(address('postgres'))
    client.on('error', () => undefined) // it was a crash that a test wanted
    await client.connect()
    return client
  }
  let server = await start()
  let admin = await connected()
  let made = 0

  return {
    async newDatabase() {
      made += 1
      await admin.query(`create database test_${made}`)
      return address(`test_${made}`)
    },
    async dropDatabase(url) {
      await admin.query(`drop database ${new URL(url).pathname.slice(1)} with (force)`)
    },
    async crash() {
      const ended = once(server, 'exit')
      server.kill('SIGQUIT')
      await ended
      server = await start()
      admin = await connected()
    },
    async stop() {
      await admin.end()
      const ended = once(server, 'exit')
      server.kill('SIGINT')
      await ended
      await rm(directory, { recursive: true, force: true })
    },
  }
}

/** PostgreSQL refuses to run as root; its packages come with a user for it. */
function unprivilegedUser(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const number = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: number('-u'), gid: number('-g') }
}

/** Resolves when it takes connections; rejects with what it said when it ends instead. */
function untilReady(server: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    const said: string[] = []
    server.once('exit', (code) => reject(new Error(`postgres ended with ${code}:\n${said.join('\n')}`)))
    server.once('error', reject)
    if (!server.stderr) throw new Error('postgres was started without a pipe')
    createInterface({ input: server.stderr }).on('line', (line) => {
      said.push(line)
      if (line.includes('ready to accept connections')) resolve()
    })
  })
}
