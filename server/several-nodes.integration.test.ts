import { randomBytes } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { Redis } from 'ioredis'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { hasApt } from '../scripts/on-path.mjs'
import { startTestRedis } from './bus/test-redis'
import { startTestPostgres } from './store/test-postgres'
import { startTestServer, type TestServer, until } from './test-server'
import { type Program, Q, type ReceiptEntry, type Seat, seatedWorkshop, workshopOf } from './test-workshop'

const [postgres, redis] = await Promise.all([startTestPostgres(), startTestRedis()])
afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()])
})

type Opened = ReturnType<Program['open']>
interface Progress {
  business: { eligible: number; responded: number }
}

describe.runIf(postgres && redis)('two nodes on one PostgreSQL and one Redis', () => {
  let a: TestServer
  let b: TestServer
  let olga: Program
  const ended: (() => void | Promise<void>)[] = []

  let variables: Record<string, string>

  beforeAll(async () => {
    if (!postgres || !redis) throw new Error('This suite runs with both')
    variables = {
      DATABASE_URL: await postgres.newDatabase(),
      REDIS_URL: redis.url,
      PLUMBLINE_SECRET: randomBytes(32).toString('hex'),
    }
    a = await startTestServer({ variables })
    b = await startTestServer({ variables })
    olga = (await seatedWorkshop(a)).olga
  })
  afterEach(async () => {
    for (const end of ended.splice(0)) await end()
  })
  afterAll(async () => {
    await Promise.all([a.end(), b.end()])
  })

  const at = (node: TestServer, { token }: { token: string | null }) => node.program(token)
  async function opened(program: Program, name: string): Promise<Opened> {
    const open = program.open(name)
    ended.unshift(open.end)
    await open.synced
    return open
  }
  const receiptOf = (ballot: Opened) => ballot.map('receipts').get(Q) as ReceiptEntry | undefined
  const progressOf = (room: Opened) => room.map('room').get(`progress:${Q}`) as Progress
  const stateOf = (room: Opened) => (room.map('room').get(`question:${Q}`) as { state: string }).state
  const vote = (comprehensiveness: number) => ({ round: 1, answer: { comprehensiveness, scope: 2 } })

  async function openQuestion(settings = {}) {
    const workshop = await workshopOf(a, olga, settings)
    await olga.command(workshop.id, { type: 'open', questions: [Q] })
    return workshop
  }

  test('a vote at one node shows as a count at the other, and its reveal reaches both', async () => {
    const { id, ana, ben } = await openQuestion()
    const ballot = await opened(at(a, ana), `ballot/${id}`)
    const room = await opened(at(b, ben), `room/${id}`)
    ballot.map('votes').set(Q, vote(3))
    expect(await until(ballot.doc, () => receiptOf(ballot))).toMatchObject({ status: 'received' })
    await until(room.doc, () => progressOf(room).business.responded === 1)
    expect((await at(b, olga).command(id, { type: 'reveal', questions: [Q] })).status).toBe(200)
    await until(room.doc, () => stateOf(room) === 'revealed')
    const here = await opened(at(a, ben), `room/${id}`)
    expect(here.map('room').toJSON()).toEqual(room.map('room').toJSON())
  })

  test('one seat votes once, however many requests at both nodes say otherwise; merged away, its sockets end at both', async () => {
    const { id, ana, ben } = await openQuestion()
    const room = await opened(at(b, ana), `room/${id}`)
    const cast = (level: number) => ({ type: 'castVote', question: Q, ...vote(level) })
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, each) => at(each % 2 ? a : b, ana).command(id, cast(1 + (each % 4)))),
    )
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    await until(room.doc, () => progressOf(room).business.responded === 1)
    const merged = await at(a, olga).command(id, { type: 'mergeMembers', from: ana.member, into: ben.member })
    expect(merged.status).toBe(200)
    expect(await room.closed).toBe(4403)
    expect((await at(b, ana).command(id, cast(2))).status).toBe(403)
    expect((await at(b, ben).get(`/assessments/${id}/ballot`)).body).toEqual({})
    expect((await at(b, olga).command(id, { type: 'reveal', questions: [Q] })).body.code).toBe('nothing-to-reveal')
  })

  test('what one node answered, the other knows at once: no sticky sessions are needed', async () => {
    const { id } = await openQuestion()
    for (let round = 0; round < 5; round++) {
      const [here, there] = round % 2 === 0 ? [a, b] : [b, a]
      const invite = await at(here, olga).post(`/assessments/${id}/invites`, {
        role: 'participant',
        group: 'technical',
      })
      const joined = await there.program().post('/join', { code: invite.body.code, name: `Guest ${round}` })
      expect(joined.status).toBe(201)
      const guest = at(here, joined.body)
      const cast = { type: 'castVote', question: Q, round: 1, answer: 'abstain' }
      expect((await guest.command(id, cast)).body).toMatchObject({ status: 'received' })
      expect((await at(there, joined.body).get(`/assessments/${id}/ballot`)).body[Q]).toMatchObject({
        answer: 'abstain',
      })
      const document = at(there, joined.body).open(`ballot/${id}`)
      ended.unshift(document.end)
      await document.synced
      expect(receiptOf(document)).toMatchObject({ status: 'received' })
    }
  })

  test('one person at two nodes has one ballot: entries and receipts reach both, and one answer counts', async () => {
    const { id, ana, ben } = await openQuestion()
    const [here, there] = [await opened(at(a, ana), `ballot/${id}`), await opened(at(b, ana), `ballot/${id}`)]
    const room = await opened(at(b, ben), `room/${id}`)
    here.map('votes').set(Q, vote(1))
    there.map('votes').set(Q, vote(4))
    const answer = (ballot: Opened) => ballot.map('votes').get(Q)
    const said = (ballot: Opened) => [answer(ballot), receiptOf(ballot)]
    await expect.poll(() => receiptOf(here) && isDeepStrictEqual(said(here), said(there))).toBe(true)
    await expect
      .poll(async () => {
        const counted = (await at(b, ana).get(`/assessments/${id}/ballot`)).body[Q]
        return isDeepStrictEqual(counted, { ...(answer(there) as object), digest: receiptOf(there)?.digest })
      })
      .toBe(true)
    there.map('votes').set(Q, vote(2))
    await until(here.doc, () => (answer(here) as ReturnType<typeof vote>).answer.comprehensiveness === 2)
    await expect.poll(() => isDeepStrictEqual(said(here), said(there))).toBe(true)
    await until(room.doc, () => progressOf(room).business.responded === 1)
    const counted = (await at(a, ana).get(`/assessments/${id}/ballot`)).body[Q]
    await expect.poll(() => receiptOf(here)?.digest).toBe(counted.digest)
    await expect.poll(() => receiptOf(there)?.digest).toBe(counted.digest)
  })

  test('of two nodes that are asked for the same at once, one does it and the other says why not', async () => {
    const { id, ana, ben } = await openQuestion()
    await at(a, ana).command(id, { type: 'castVote', question: Q, ...vote(3) })
    const answers = await Promise.all(
      [a, b, a, b].map((node) => at(node, olga).command(id, { type: 'reveal', questions: [Q], rounds: { [Q]: 1 } })),
    )
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409])
    const log = (await at(b, ben).get(`/assessments/${id}/log`)).body
    expect(log.verified).toBe(true)
    expect(log.events.filter(({ type }: { type: string }) => type === 'RoundRevealed')).toHaveLength(1)
  })

  test('a request that is repeated at another node is done once', async () => {
    const { id } = await workshopOf(a, olga)
    const action = { type: 'addAction', practice: 'access-control', title: 'Rights end with the work order' }
    const step = { from: { comprehensiveness: 1, scope: 1 }, to: { comprehensiveness: 2, scope: 1 } }
    const ask = (node: TestServer) => at(node, olga).command(id, { ...action, ...step }, { 'idempotency-key': 'once' })
    const answers = await Promise.all([ask(a), ask(b), ask(a), ask(b)])
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
    expect((await at(b, olga).get(`/assessments/${id}`)).body.actions).toHaveLength(1)
  })

  test('votes in one instant at both nodes are all counted, and both show the same', async () => {
    const { id, ana, ben, cem } = await openQuestion()
    const rooms = [await opened(at(a, ana), `room/${id}`), await opened(at(b, ana), `room/${id}`)]
    const seats: [TestServer, Seat][] = [
      [a, ana],
      [b, ben],
      [a, cem],
    ]
    const ballots = await Promise.all(seats.map(([node, seat]) => opened(at(node, seat), `ballot/${id}`)))
    for (const ballot of ballots) ballot.map('votes').set(Q, vote(3))
    for (const ballot of ballots) await until(ballot.doc, () => receiptOf(ballot)?.status === 'received')
    await at(b, olga).command(id, { type: 'reveal', questions: [Q] })
    for (const room of rooms) await until(room.doc, () => stateOf(room) === 'revealed')
    const results = rooms.map(
      (room) => room.map('room').get(`result:${Q}:1`) as { comprehensiveness: { all: number[] } },
    )
    expect(results[0]?.comprehensiveness.all).toEqual([0, 0, 0, 3, 0])
    expect(results[1]).toEqual(results[0])
  })

  test('shared notes that are written at both nodes at once are the same everywhere', async () => {
    const { id, ana, ben } = await workshopOf(a, olga)
    const [here, there] = [await opened(at(a, ana), `notes/${id}`), await opened(at(b, ben), `notes/${id}`)]
    for (let word = 0; word < 20; word++) {
      here.doc.getText('parking').insert(0, `a${word} `)
      there.doc.getText('parking').insert(0, `b${word} `)
    }
    const text = (open: Opened) => open.doc.getText('parking').toString()
    await expect.poll(() => [here, there].map((open) => text(open).split(' ').length)).toEqual([41, 41])
    expect(text(here)).toBe(text(there))
    const fresh = await opened(at(b, ana), `notes/${id}`)
    expect(text(fresh)).toBe(text(here))
  })

  test('people at both nodes see each other, and nobody who was at a node that ended without a word', async () => {
    const { id, ana, ben } = await workshopOf(a, olga)
    const c = await startTestServer({ variables })
    const present = ({ provider }: Opened) =>
      [...provider.awareness.getStates().values()].flatMap(
        (state) => (state as { user?: { name: string } }).user?.name ?? [],
      )
    const at1 = await opened(at(a, ana), `room/${id}`)
    await expect.poll(() => present(at1)).toEqual(['Ana'])
    const at2 = await opened(at(b, ben), `room/${id}`)
    for (const open of [at1, at2]) await expect.poll(() => present(open).toSorted()).toEqual(['Ana', 'Ben'])
    const at3 = await opened(at(c, olga), `room/${id}`)
    for (const open of [at1, at2, at3])
      await expect.poll(() => present(open).toSorted()).toEqual(['Ana', 'Ben', 'Olga'])
    await c.end()
    for (const open of [at1, at2]) await expect.poll(() => present(open).toSorted()).toEqual(['Ana', 'Ben'])
    at1.end()
    await expect.poll(() => present(at2)).toEqual(['Ben'])
  })

  test('a token that is revoked at one node has no socket at the other within a second', async () => {
    const { id } = await workshopOf(a, olga)
    const made = await olga.post('/tokens', { name: 'robot' })
    const room = await opened(b.program(made.body.token), `room/${id}`)
    const revoked = Date.now()
    await olga.delete(`/tokens/${made.body.id}`)
    expect(await room.closed).toBe(4401)
    expect(Date.now() - revoked).toBeLessThan(1_000)
  })

  test('a deadline that two clocks watch locks once', async () => {
    const { id, ana } = await openQuestion()
    await at(b, olga).get(`/assessments/${id}`)
    const deadline = new Date(Date.now() + 1_500).toISOString()
    expect((await olga.command(id, { type: 'setDeadline', questions: [Q], deadline })).status).toBe(200)
    const room = await opened(at(b, ana), `room/${id}`)
    await until(room.doc, () => stateOf(room) === 'locked')
    const late = await at(a, ana).command(id, { type: 'castVote', question: Q, ...vote(1) })
    expect(late.body.code).toBe('deadline-passed')
    const log = (await at(a, olga).get(`/assessments/${id}/log`)).body
    expect(log.events.filter(({ type }: { type: string }) => type === 'RoundLocked')).toHaveLength(1)
    expect(log.verified).toBe(true)
  })

  test('a facilitator at one node keeps the participants of the other from taking over', async () => {
    const { id, ana } = await workshopOf(a, olga, { takeoverAfterSeconds: 60 })
    await at(a, ana).get(`/assessments/${id}`)
    await at(b, olga).command(id, { type: 'focus', question: null })
    expect(await at(a, ana).command(id, { type: 'takeOver' })).toMatchObject({
      status: 409,
      body: { code: 'wrong-state' },
    })
  })

  test('who is removed at one node has no socket at the other within a second', async () => {
    const { id, ana } = await workshopOf(a, olga)
    const room = await opened(at(b, ana), `room/${id}`)
    const removed = Date.now()
    await at(a, olga).command(id, { type: 'removeMember', member: ana.member })
    expect([4401, 4403]).toContain(await room.closed)
    expect(Date.now() - removed).toBeLessThan(1_000)
  })

  test('an anonymous freeze at one node ends every ballot at the other', async () => {
    const { id, ana } = await openQuestion({ privacy: 'anonymous' })
    const ballot = await opened(at(b, ana), `ballot/${id}`)
    ballot.map('votes').set(Q, vote(3))
    await until(ballot.doc, () => receiptOf(ballot))
    await olga.command(id, { type: 'cancel', question: Q, reason: 'another day' })
    expect((await at(a, olga).command(id, { type: 'freeze' })).status).toBe(200)
    expect(await ballot.closed).toBe(4409)
    // What turns noted of votes, in their order, goes as well.
    const database = new pg.Client(variables.DATABASE_URL)
    await database.connect()
    const { rows } = await database.query('select changes from assessment_turn where assessment = $1', [id])
    await database.end()
    expect(rows.length).toBeGreaterThan(0)
    for (const { changes } of rows) expect(JSON.parse(changes)).toMatchObject({ votes: [] })
  })

  test('no vote and no byte of a document crosses Redis', async () => {
    const { id, ana } = await openQuestion()
    const [spy, stranger] = [new Redis(redis?.url ?? ''), new Redis(redis?.url ?? '')]
    ended.unshift(() => [spy, stranger].forEach((each) => void each.disconnect()))
    const crossed: { channel: string; text: string }[] = []
    await spy.psubscribe('*')
    spy.on('pmessage', (_pattern, channel: string, text: string) => void crossed.push({ channel, text }))
    const ballot = await opened(at(a, ana), `ballot/${id}`)
    const notes = await opened(at(b, ana), `notes/${id}`)
    notes.doc.getText('parking').insert(0, 'a secret thought')
    ballot.map('votes').set(Q, { ...vote(3), reason: 'a secret reason' })
    const { salt, digest } = await until(ballot.doc, () => receiptOf(ballot))
    await expect
      .poll(() => crossed.filter(({ text }) => text.includes('"turn"') && text.includes(id)).length)
      .toBeGreaterThan(1)
    for (const { text } of crossed)
      for (const secret of ['secret', 'comprehensiveness', salt, digest, Q]) expect(text).not.toContain(secret)
    for (const nonsense of ['', 'not of ours', '{"message":1}'])
      for (const channel of new Set(crossed.map((each) => each.channel))) await stranger.publish(channel, nonsense)
    expect((await fetch(`${a.origin}/readyz`)).status).toBe(200)
  })

  test('while Redis is away votes and counts go on, and nothing is missing when it is back', async () => {
    const { id, ana, ben, cem } = await openQuestion()
    const ballot = await opened(at(a, ana), `ballot/${id}`)
    const room = await opened(at(b, ben), `room/${id}`)
    await redis?.kill()
    expect((await fetch(`${b.origin}/readyz`)).status).toBe(503)
    ballot.map('votes').set(Q, vote(3))
    expect(await until(ballot.doc, () => receiptOf(ballot))).toMatchObject({ status: 'received' })
    await until(room.doc, () => progressOf(room).business.responded === 1)
    await at(b, cem).command(id, { type: 'castVote', question: Q, ...vote(2) })
    await redis?.start()
    await expect.poll(async () => (await fetch(`${b.origin}/readyz`)).status, { timeout: 10_000 }).toBe(200)
    await at(b, ben).command(id, { type: 'castVote', question: Q, ...vote(2) })
    await at(a, olga).command(id, { type: 'reveal', questions: [Q] })
    await until(room.doc, () => stateOf(room) === 'revealed')
    const result = room.map('room').get(`result:${Q}:1`) as { comprehensiveness: { all: number[] } }
    expect(result.comprehensiveness.all).toEqual([0, 0, 2, 1, 0])
  })
})

if (!postgres || !redis) {
  if (process.env.CI || hasApt())
    test('two nodes on one PostgreSQL and one Redis', () => {
      expect.fail('Run `node scripts/ensure.mjs postgres redis`, or install the servers of both by hand.')
    })
  else
    test.skip('two nodes on one PostgreSQL and one Redis (they are not here, and can only be installed by hand)', () => {})
}
