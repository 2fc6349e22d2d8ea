// Workshops with people in them, made over the API once and kept for later runs on the same schema.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pause } from './machine.mjs'
import { SETUP_KEY, startOurs } from './servers.mjs'

const MIGRATIONS = join(import.meta.dirname, '..', '..', 'server', 'store', 'migrations')
/** Joins by one invite have a limit. */
const JOINS_EACH = 250
const AT_ONCE = 8

/** So many workshops, each with so many participants, of both groups in turn. */
export async function fixtureOf(workshops, people) {
  const schema = readdirSync(MIGRATIONS).join()
  const hash = createHash('sha256').update(schema).digest('hex').slice(0, 12)
  const dataDir = join(tmpdir(), `plumbline-bench-${hash}-${workshops}x${people}`)
  const kept = join(dataDir, 'fixture.json')
  if (!existsSync(kept)) {
    const making = `${dataDir}.making`
    rmSync(making, { recursive: true, force: true })
    mkdirSync(making)
    const server = await startOurs(making)
    const made = await fill(`http://127.0.0.1:${server.port}/api/v1`, workshops, people)
    server.child.kill('SIGTERM')
    await new Promise((resolve) => server.child.once('exit', resolve))
    writeFileSync(join(making, 'fixture.json'), JSON.stringify(made))
    renameSync(making, dataDir)
  }
  return { dataDir, ...JSON.parse(readFileSync(kept, 'utf8')) }
}

/** The same over any server that runs; gives what of it a harness needs. */
export async function fill(base, workshops, people) {
  async function post(path, body, token) {
    for (;;) {
      const answer = await fetch(`${base}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
        body: JSON.stringify(body),
      })
      if (answer.ok) return answer.json()
      if (answer.status !== 429) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      await pause(Number(answer.headers.get('retry-after') ?? 1) * 1000)
    }
  }
  const owner = (
    await post('/setup', { key: SETUP_KEY, name: 'Nora', email: 'nora@example.org', password: 'a plumb line hangs' })
  ).token
  const assessments = await inParallel(workshops, async (number) => {
    const workshop = { title: `Line ${number}`, system: 'Line', settings: { closeWhenComplete: false } }
    const { id } = await post('/assessments', workshop, owner)
    const codes = await inParallel(Math.ceil(people / JOINS_EACH), async () => {
      return (await post(`/assessments/${id}/invites`, { role: 'participant' }, owner)).code
    })
    const seats = await inParallel(people, async (seat) => {
      const group = seat % 2 === 0 ? 'business' : 'technical'
      const code = codes[Math.floor(seat / JOINS_EACH)]
      const { token, member } = await post('/join', { code, name: `Person ${seat}`, group })
      return { token, member: member.id }
    })
    return { id, people: seats }
  })
  return { owner, assessments }
}

/** Results in order; only a few under way at a time. */
async function inParallel(count, work) {
  const results = new Array(count)
  let next = 0
  const worker = async () => {
    while (next < count) {
      const number = next++
      results[number] = await work(number)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, count) }, worker))
  return results
}
