import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { saltedDigest } from '#lib/digest'
import type { QuestionId } from '#model/question'
import { startTestRedis } from './bus/test-redis'
import { startTestPostgres } from './store/test-postgres'
import { type TestNode, testNode } from './test-node'
import { programAt, SETUP_KEY } from './test-server'
import { type Program, type ReceiptEntry, seatedWorkshop } from './test-workshop'

/** `PLUMBLINE_TEST_KILLS=full npx vitest run server/kills…` is the whole of it; else as much as a minute allows. */
const FULL = process.env.PLUMBLINE_TEST_KILLS === 'full'
const KILLS_OF_ONE = FULL ? 50 : 4
const KILLS_OF_TWO = FULL ? 20 : 4
/** Votes that are received between two kills, at least. */
const VOTES_BETWEEN = 15
const VOTERS = 8
const QUESTIONS: QuestionId[] = ['target:access-control', 'current:access-control', 'target:patch-management']

process.setMaxListeners(0) // each client listens for its end
const [postgres, redis] = await Promise.all([startTestPostgres(), startTestRedis()])
const ended: (() => void | Promise<void>)[] = []

afterEach(async () => {
  for (const end of ended.splice(0)) await end()
})
afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()])
})

type Opened = ReturnType<Program['open']>

/** What somebody was told is counted, and what they have asked for since. */
interface Promised {
  acknowledged: number
  written: number
}

/** People who vote without end, and remember what they were promised. */
function createVoters() {
  const closes: number[] = []
  const promises = new Map<string, Promised>()
  let received = 0
  let isOver = false

  function promiseOf(member: string, question: string): Promised {
    const key = `${member} ${question}`
    const promise = promises.get(key) ?? { acknowledged: 0, written: 0 }
    promises.set(key, promise)
    return promise
  }

  function acknowledge(member: string, question: string, number: number): void {
    const promise = promiseOf(member, question)
    promise.acknowledged = Math.max(promise.acknowledged, number)
    received++
  }

  const entryOf = (number: number) => ({
    round: 1,
    answer: { comprehensiveness: 1 + (number % 4), scope: 2 },
    reason: `the vote with number ${number}`,
  })

  function watched(opened: Opened): Opened {
    ended.unshift(opened.end)
    opened.provider.maxBackoffTime = 300
    opened.provider.on(
      'connection-close',
      (event: { code?: number } | null) => void (event?.code && closes.push(event.code)),
    )
    return opened
  }

  return {
    closes,
    promises,
    received: () => received,
    watched,
    /** Stops when all that was written is acknowledged. */
    over: () => {
      isOver = true
    },

    /** Votes in the ballot, through drops and restarts, one entry after the other. */
    async byBallot(ballot: Opened, member: string): Promise<void> {
      for (let number = 1; !isOver; number++) {
        const question = QUESTIONS[number % QUESTIONS.length] ?? 'target:access-control'
        const entry = entryOf(number)
        promiseOf(member, question).written = number
        ballot.map('votes').set(question, entry)
        await receipt(ballot, question, entry)
        acknowledge(member, question, number)
      }
    },

    /** Votes over HTTP, repeating each request under its key until there is an answer. */
    async byRequest(programs: readonly Program[], assessment: string, member: string): Promise<void> {
      for (let number = 1; !isOver; number++) {
        const question = QUESTIONS[number % QUESTIONS.length] ?? 'target:access-control'
        promiseOf(member, question).written = number
        const body = { type: 'castVote', question, ...entryOf(number) }
        for (let attempt = number; ; attempt++) {
          const program = programs[attempt % programs.length]
          const answer = await program
            ?.command(assessment, body, { 'idempotency-key': `vote-${number}` })
            .catch(() => null)
          if (answer?.status === 200) break
          if (answer && answer.status < 500) throw new Error(`A vote was refused: ${answer.text}`)
          await new Promise((resolve) => setTimeout(resolve, 50)) // a node that is away is asked again soon
        }
        acknowledge(member, question, number)
      }
    },
  }
}

/** Resolves when the ballot holds a receipt for this very entry. */
function receipt(ballot: Opened, question: string, entry: object): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      const found = ballot.map('receipts').get(question) as ReceiptEntry | undefined
      if (found?.status !== 'received' || found.digest !== saltedDigest(found.salt, entry as never)) return
      ballot.doc.off('update', look)
      resolve()
    }
    ballot.doc.on('update', look)
    look()
  })
}

/** Voters on every node, while `disaster` strikes so many times; then all that was promised is looked for. */
async function holdsThrough(
  nodes: readonly TestNode[],
  times: number,
  disaster: (time: number) => Promise<void>,
): Promise<void> {
  const [first] = nodes
  if (!first) throw new Error('There is no node')
  for (const node of nodes) await node.start()
  ended.push(...nodes.map((node) => node.kill))
  const at = (node: TestNode | undefined, token: string | null) => programAt((node ?? first).origin, token)
  const { id, olga } = await seatedWorkshop({ program: (token = null) => at(first, token) })
  const seats = await Promise.all(
    Array.from({ length: VOTERS }, async (_, index) => {
      const group = index % 2 === 0 ? 'business' : 'technical'
      const invite = await olga.post(`/assessments/${id}/invites`, { role: 'participant', group })
      const joined = await at(first, null).post('/join', { code: invite.body.code, name: `Voter ${index}` })
      return { token: joined.body.token as string, member: joined.body.member.id as string }
    }),
  )
  await olga.command(id, { type: 'open', questions: QUESTIONS })

  const voters = createVoters()
  const rooms = nodes.map((node) => voters.watched(at(node, olga.token).open(`room/${id}`)))
  const ballots = seats.map(({ token }, index) =>
    voters.watched(at(nodes[index % nodes.length], token).open(`ballot/${id}`)),
  )
  const working = seats.map(({ token, member }, index) => {
    const ballot = ballots[index]
    if (index >= 2 && ballot) return voters.byBallot(ballot, member)
    return voters.byRequest(
      nodes.map((node) => at(node, token)),
      id,
      member,
    )
  })
  const failed = Promise.all(working).then(() => undefined)
  for (let time = 0; time < times; time++) {
    const before = voters.received()
    await Promise.race([
      expect.poll(voters.received, { timeout: 60_000, interval: 7 }).toBeGreaterThan(before + VOTES_BETWEEN),
      failed,
    ])
    await disaster(time)
  }
  voters.over()
  await failed

  // Every acknowledged vote is there, and what is there is the last one: after it nothing was asked for.
  for (const { token, member } of seats)
    for (const node of nodes) {
      const counted = (await at(node, token).get(`/assessments/${id}/ballot`)).body
      for (const question of QUESTIONS) {
        const promise = voters.promises.get(`${member} ${question}`)
        if (promise) expect(counted[question].reason).toBe(`the vote with number ${promise.acknowledged}`)
      }
    }
  expect((await olga.command(id, { type: 'reveal', questions: QUESTIONS })).status).toBe(200)
  const log = (await olga.get(`/assessments/${id}/log`)).body
  expect(log).toMatchObject({ verified: true })
  // The disasters may be over before the slowest has come to every question.
  const votesOn = (question: string) =>
    seats.filter(({ member }) => voters.promises.has(`${member} ${question}`)).length
  for (const question of QUESTIONS) {
    const locked = log.events.filter(
      (event: { type: string; data: { question: string } }) =>
        event.type === 'RoundLocked' && event.data.question === question,
    )
    expect(locked).toHaveLength(1)
    expect(locked[0].data.digests).toHaveLength(votesOn(question))
  }
  const revealed = (room: Opened) => QUESTIONS.every((question) => room.map('room').has(`result:${question}:1`))
  for (const room of rooms) await expect.poll(() => revealed(room), { timeout: 20_000 }).toBe(true)
  const fresh = nodes.map((node) => voters.watched(at(node, olga.token).open(`room/${id}`)))
  await Promise.all(fresh.map(({ synced }) => synced))
  for (const room of [...rooms, ...fresh]) {
    expect(room.map('room').toJSON()).toEqual(rooms[0]?.map('room').toJSON())
    for (const question of QUESTIONS) {
      const result = room.map('room').get(`result:${question}:1`) as { comprehensiveness: { all: number[] } }
      expect(result.comprehensiveness.all.reduce((sum, each) => sum + each, 0)).toBe(votesOn(question))
    }
  }
  for (const [index, { token }] of seats.entries())
    for (const node of nodes) {
      const copy = voters.watched(at(node, token).open(`ballot/${id}`))
      await copy.synced
      for (const key of ['votes', 'receipts'])
        await expect
          .poll(() => JSON.stringify(copy.map(key).toJSON()), { timeout: 20_000 })
          .toBe(JSON.stringify(ballots[index]?.map(key).toJSON()))
    }
  // A client that was told more than is stored would have been sent away with 4409.
  expect(voters.closes.filter((code) => code >= 4400 && code < 4500)).toEqual([])
  console.log(`${times} disasters, ${voters.received()} acknowledged votes, none lost, none doubled`)
}

/** Somewhere within a turn, or between two. */
const aMoment = () => new Promise((resolve) => setTimeout(resolve, Math.random() * 30))

test(`no acknowledged vote is lost or doubled when one node is killed ${KILLS_OF_ONE} times`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-kills-'))
  ended.push(() => rmSync(dataDir, { recursive: true, force: true }))
  const node = await testNode({ PLUMBLINE_DATA_DIR: dataDir, PLUMBLINE_SETUP_KEY: SETUP_KEY })
  await holdsThrough([node], KILLS_OF_ONE, async () => {
    await aMoment()
    await node.kill()
    await node.start()
  })
}, 600_000)

test.runIf(postgres && redis)(
  `nor when either of two nodes is killed ${KILLS_OF_TWO} times, and Redis and PostgreSQL crash`,
  async () => {
    if (!postgres || !redis) return
    const dataDirs = [0, 1].map(() => mkdtempSync(join(tmpdir(), 'plumbline-kills-')))
    for (const dataDir of dataDirs) ended.push(() => rmSync(dataDir, { recursive: true, force: true }))
    const shared = {
      DATABASE_URL: await postgres.newDatabase(),
      REDIS_URL: redis.url,
      PLUMBLINE_SECRET: 'the same secret on both nodes, for tests',
      PLUMBLINE_SETUP_KEY: SETUP_KEY,
    }
    const nodes = await Promise.all(dataDirs.map((dataDir) => testNode({ ...shared, PLUMBLINE_DATA_DIR: dataDir })))
    await holdsThrough(nodes, KILLS_OF_TWO, async (time) => {
      await aMoment()
      const node = nodes[time % 2]
      await node?.kill()
      if (time % 4 === 1) await redis.kill()
      if (time % 4 === 2) await postgres.crash()
      await node?.start()
      if (time % 4 === 1) await redis.start()
    })
  },
  600_000,
)
