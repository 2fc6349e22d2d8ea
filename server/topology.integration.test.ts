import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { missing, startTopology } from '../deploy/topology.mjs'
import { programAt, SETUP_KEY, until } from './test-server'
import { type Program, Q, seatedWorkshop } from './test-workshop'

const absent = missing()
const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-topology-'))
let running: Awaited<ReturnType<typeof startTopology>>

beforeAll(async () => {
  if (absent.length > 0) return
  chmodSync(dataDir, 0o755) // PostgreSQL's own user goes through it
  running = await startTopology({ dataDir, environment: { PLUMBLINE_SETUP_KEY: SETUP_KEY, LOG_LEVEL: 'warn' } })
})

afterAll(async () => {
  await running?.stop()
  rmSync(dataDir, { recursive: true, force: true })
})

/** Sends a command until a node has judged it: the proxy may not know yet that one is gone. */
async function sent(who: Program, id: string, command: object): Promise<void> {
  for (;;) {
    const { status } = await who.command(id, command)
    if (status < 500) return expect(status).toBe(200)
  }
}

test.skipIf(absent.length > 0)(
  'behind the proxy a workshop goes on when one of two nodes is killed, and when it is back',
  async () => {
    const { olga, id, ana, ben } = await seatedWorkshop({ program: (token = null) => programAt(running.url, token) })
    // Each document goes to the node with the fewest sockets: of six, three are on either.
    const open = [olga, ana.program, ben.program].flatMap((who) => [who.open(`room/${id}`), who.open(`notes/${id}`)])
    await Promise.all(open.map(({ synced }) => synced))
    const rooms = open.filter((_, index) => index % 2 === 0)
    const responded = (doc: (typeof rooms)[number]) =>
      (doc.map('room').get(`progress:${Q}`) as { business: { responded: number } } | undefined)?.business.responded
    const vote = { type: 'castVote', question: Q, round: 1, answer: { comprehensiveness: 2, scope: 1 } }

    await olga.command(id, { type: 'open', questions: [Q] })
    expect((await ana.program.command(id, vote)).status).toBe(200)
    await Promise.all(rooms.map((room) => until(room.doc, () => responded(room) === 1)))

    const [first, second] = running.nodes
    if (!first || !second) throw new Error('two nodes were asked for')
    await first.end('SIGKILL')
    await sent(ben.program, id, vote)
    await Promise.all(rooms.map((room) => until(room.doc, () => responded(room) === 2)))

    await first.start()
    await second.end('SIGTERM')
    await Promise.all(rooms.map((room) => until(room.doc, () => responded(room) === 2)))
    await sent(olga, id, { type: 'reveal', questions: [Q] })
    await Promise.all(rooms.map((room) => until(room.doc, () => room.map('room').has(`result:${Q}:1`))))
    for (const document of open) document.end()
  },
)
