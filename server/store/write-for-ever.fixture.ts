// A process of its own for the tests of SQLite: opens the store in the directory of its first argument, says so, and
// with `write` appends to a log until it is killed, saying the number of each event once that is acknowledged.
import { createStore } from './create-store'
import { openSqlite } from './sqlite'

const [, , directory = '', mode] = process.argv
const say = (line: string) => process.stdout.write(`${line}\n`)

try {
  const store = createStore(await openSqlite(directory))
  const at = '2026-03-01T09:00:00.000Z'
  const assessment = 'written-for-ever'
  if (mode === 'write') await store.assessments.commit([{ kind: 'assessment', assessment, createdAt: at }])
  say('open')
  for (let seq = 1; mode === 'write'; seq += 1) {
    const event = { seq, at, type: 'opened', actor: null, data: '{}', digest: `digest-${seq}`, hash: `hash-${seq}` }
    await store.assessments.commit([
      { kind: 'events', assessment, after: seq - 1, events: [event] },
      { kind: 'update', document: `room/${assessment}`, serverClient: 1, after: seq - 1, bytes: new Uint8Array(500) },
    ])
    say(String(seq))
  }
  // Without work to do, the lock alone doesn't keep a process alive.
  setInterval(() => undefined, 60_000)
} catch (error) {
  say(String(error))
  process.exitCode = 1
}
