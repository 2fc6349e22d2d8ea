// Ours on PostgreSQL and Redis, as one node or as several; the first on the server's core, the others on the harness' own.
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTopology } from '../../deploy/topology.mjs'
import { fill } from './fixture.mjs'
import { SERVER_CORE, startOurs, whereIn } from './servers.mjs'

const WORKSHOPS = 20
const PEOPLE = 10

export const nodes = (count) => ({
  label: count === 1 ? 'one node on PostgreSQL' : `${count} nodes, PostgreSQL, Redis`,
  isOurs: true,
  async start() {
    const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-bench-nodes-'))
    chmodSync(dataDir, 0o755) // PostgreSQL's own user goes through it
    const shared = await startTopology({ dataDir, nodes: 0 })
    const env = { DATABASE_URL: shared.databaseUrl, REDIS_URL: shared.redisUrl }
    const running = []
    for (let number = 0; number < count; number++)
      running.push(await startOurs(join(dataDir, 'node'), env, SERVER_CORE + number))
    const fixture = await fill(`http://127.0.0.1:${running[0].port}/api/v1`, WORKSHOPS, PEOPLE)
    return {
      where: (room, person = 0, kind = 'notes') => whereIn(fixture, running[person % count].port)(room, person, kind),
      /** Of all nodes together. */
      async ask(what, argument) {
        const answers = await Promise.all(running.map((node) => node.ask(what, argument)))
        return what === 'use' ? { cpu: answers.reduce((sum, { cpu }) => sum + cpu, 0), each: answers } : answers[0]
      },
      async stop() {
        for (const node of running) await node.stop()
        await shared.stop()
        rmSync(dataDir, { recursive: true, force: true })
      },
    }
  },
})
