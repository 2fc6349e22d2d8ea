import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import type { QuestionId } from '#model/question'
import { startTestRedis } from './bus/test-redis'
import { openStore } from './store/create-store'
import type { Store } from './store/store'
import { startTestPostgres } from './store/test-postgres'
import { SETUP_KEY, startTestServer, type TestServer } from './test-server'
import { type Program, seatedWorkshop } from './test-workshop'

/** More by `PLUMBLINE_TEST_FUZZ_STEPS`, and the same again by `PLUMBLINE_TEST_FUZZ_SEED`. */
const STEPS = Number(process.env.PLUMBLINE_TEST_FUZZ_STEPS ?? 10_000)
const STEPS_OF_TWO = STEPS / 5
const SEED = Number(process.env.PLUMBLINE_TEST_FUZZ_SEED ?? 20261123)
const PEOPLE = 8
/** Requests that wait for their answers while others go on. */
const MOST_AT_ONCE = 10
const QUESTIONS: QuestionId[] = ['target:access-control', 'current:access-control', 'target:patch-management']
const KINDS = ['room', 'ballot', 'notes'] as const

process.setMaxListeners(0) // each client listens for its end
const [postgres, redis] = await Promise.all([startTestPostgres(), startTestRedis()])
afterAll(async () => {
  await Promise.all([postgres?.stop(), redis?.stop()])
})

type Opened = ReturnType<Program['open']>

/** A page of somebody: the three documents it has open, at one node. */
interface Page {
  person: number
  documents: Record<(typeof KINDS)[number], Opened>
}

/** The same numbers for the same seed (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

async function fuzz({
  nodes,
  steps,
  jump,
  disturb,
  stored,
}: {
  nodes: readonly TestServer[]
  steps: number
  /** The servers' clock goes on or back by so many milliseconds. */
  jump(milliseconds: number): void
  /** What else can go wrong here. */
  disturb(): Promise<void>
  /** The store once all nodes have ended. */
  stored(): Promise<Store>
}): Promise<void> {
  const random = randomOf(SEED)
  const pick = <T>(from: readonly T[]): T => {
    const found = from[random(from.length)]
    if (found === undefined) throw new Error('There is nothing to pick from')
    return found
  }
  const [first] = nodes
  if (!first) throw new Error('There is no node')
  const { id, olga } = await seatedWorkshop(first)
  const at = (node: TestServer, token: string | null) => node.program(token)
  const people: { token: string; member: string }[] = []
  for (let index = 0; index < PEOPLE; index++) {
    const invite = await olga.post(`/assessments/${id}/invites`, {
      role: 'participant',
      group: index % 2 ? 'technical' : 'business',
    })
    const joined = await first.program().post('/join', { code: invite.body.code, name: `Person ${index}` })
    people.push({ token: joined.body.token, member: joined.body.member.id })
  }
  await olga.command(id, { type: 'open', questions: QUESTIONS })

  const closes = new Map<number, number>()
  const pages: Page[] = []
  const personOf = (index: number) => people[index] ?? { token: '', member: '' }
  function openPage(person: number, node: TestServer): void {
    const program = at(node, personOf(person).token)
    const open = (kind: (typeof KINDS)[number]) => {
      const opened = program.open(`${kind}/${id}`)
      opened.provider.maxBackoffTime = 300
      opened.provider.on('connection-close', (event: { code?: number } | null) => {
        if (event?.code) closes.set(event.code, (closes.get(event.code) ?? 0) + 1)
      })
      return opened
    }
    pages.push({ person, documents: { room: open('room'), ballot: open('ballot'), notes: open('notes') } })
  }
  for (let person = 0; person < PEOPLE; person++) openPage(person, pick(nodes))

  /** The round a question is in, as a page sees it. */
  const roundOf = ({ documents }: Page, question: string) =>
    (documents.room.map('room').get(`question:${question}`) as { round: number } | undefined)?.round ?? 1
  const answer = () => (random(6) === 0 ? 'dont-know' : { comprehensiveness: 1 + random(4), scope: 1 + random(3) })

  let isDisturbing = false
  const acts: (() => unknown)[] = [
    ...Array.from({ length: 6 }, () => () => {
      const page = pick(pages)
      const question = pick(QUESTIONS)
      const votes = page.documents.ballot.map('votes')
      const round = roundOf(page, question)
      votes.set(
        question,
        random(8) === 0 ? { round, answer: null } : { round, answer: answer(), reason: `because of ${random(1000)}` },
      )
    }),
    ...Array.from({ length: 6 }, () => () => {
      const text = pick(pages).documents.notes.doc.getText('parking')
      const where = random(text.length + 1)
      if (random(3) === 0 && text.length > 0)
        text.delete(
          Math.min(where, text.length - 1),
          Math.min(1 + random(9), text.length - Math.min(where, text.length - 1)),
        )
      else text.insert(where, `${random(1000)} `)
    }),
    () => {
      const page = pick(pages)
      const question = pick(QUESTIONS)
      const cast = { type: 'castVote', question, round: roundOf(page, question), answer: answer() }
      return at(pick(nodes), personOf(page.person).token)
        .command(id, cast)
        .catch(() => undefined)
    },
    // A line is cut, or somebody goes offline and comes back with what they wrote meanwhile.
    () =>
      (
        pick(KINDS.map((kind) => pick(pages).documents[kind])).provider.ws as unknown as { terminate?(): void } | null
      )?.terminate?.(),
    () => pick(pages).documents[pick(KINDS)].provider.disconnect(),
    ...Array.from({ length: 2 }, () => () => pick(pages).documents[pick(KINDS)].provider.connect()),
    // A tab closes with whatever it had not sent; another one opens, perhaps at another node.
    () => {
      if (random(4) > 0 || pages.length < PEOPLE) return
      const [page] = pages.splice(random(pages.length), 1)
      for (const kind of KINDS) page?.documents[kind].end()
    },
    () => {
      if (random(4) === 0 && pages.length < PEOPLE * 2) openPage(random(PEOPLE), pick(nodes))
    },
    () => jump(random(120_000) - 60_000),
    async () => {
      if (random(6) > 0) return
      const question = pick(QUESTIONS)
      const command = pick([
        { type: 'lock', questions: [question] },
        { type: 'open', questions: [question] },
        { type: 'reveal', questions: [question] },
        { type: 'cancel', question, reason: 'another time' },
        { type: 'open', questions: [question], deadline: new Date(Date.now() + 1_000).toISOString() },
      ])
      await at(pick(nodes), olga.token)
        .command(id, command)
        .catch(() => undefined)
    },
    async () => {
      if (random(40) > 0 || isDisturbing) return
      isDisturbing = true
      await disturb()
      isDisturbing = false
    },
  ]
  const asking = new Set<Promise<unknown>>()
  for (let step = 0; step < steps; step++) {
    const asked = Promise.resolve(pick(acts)()).finally(() => asking.delete(asked))
    asking.add(asked)
    if (asking.size > MOST_AT_ONCE) await Promise.race(asking)
    if (random(4) === 0) await setImmediate()
  }
  await Promise.all(asking)

  // Everybody comes back, and all have the same.
  const seen = new Set(pages.map(({ person }) => person))
  for (let person = 0; person < PEOPLE; person++) if (!seen.has(person)) openPage(person, pick(nodes))
  for (const { documents } of pages) for (const kind of KINDS) documents[kind].provider.connect()
  const contentOf = ({ doc }: Opened, kind: string) =>
    kind === 'notes'
      ? doc.getText('parking').toString()
      : kind === 'room'
        ? doc.getMap('room').toJSON()
        : { votes: doc.getMap('votes').toJSON(), receipts: doc.getMap('receipts').toJSON() }
  const textOf = (page: Page, kind: (typeof KINDS)[number]) =>
    JSON.stringify(sorted(contentOf(page.documents[kind], kind)))
  /** What differs, by kind and person; a ballot is one person's. */
  const differing = () =>
    KINDS.flatMap((kind) =>
      Array.from({ length: kind === 'ballot' ? PEOPLE : 1 }, (_, person) => {
        const texts = new Set(
          pages.filter((page) => kind !== 'ballot' || page.person === person).map((page) => textOf(page, kind)),
        )
        return texts.size > 1 ? `${kind} of ${person}: ${[...texts].map((text) => text.length)}` : ''
      }),
    ).filter((each) => each !== '')
  const unanswered = () =>
    pages.flatMap(({ person, documents }) =>
      [...documents.ballot.map('votes').keys()]
        .filter((question) => !documents.ballot.map('receipts').has(question))
        .map((question) => `${person} ${question}`),
    )
  const apart = () => pages.flatMap(({ documents }) => KINDS.filter((kind) => !documents[kind].provider.synced))
  await expect.poll(() => [apart(), differing(), unanswered()], { timeout: 30_000 }).toEqual([[], [], []])
  expect([...closes.keys()].filter((code) => code >= 4400 && code < 4500)).toEqual([]) // nobody was sent away for good

  // What the receipts say is what is counted.
  for (const { person, documents } of pages) {
    const counted = (await at(first, personOf(person).token).get(`/assessments/${id}/ballot`)).body
    for (const [question, receipt] of documents.ballot.map('receipts').entries()) {
      const { status, round, digest } = receipt as { status: string; round: number; digest: string }
      if (status === 'received') expect(counted[question]).toMatchObject({ round, digest })
    }
  }
  expect((await olga.get(`/assessments/${id}/log`)).body.verified).toBe(true)
  const last = new Map(pages.flatMap((page) => KINDS.map((kind) => [nameOf(kind, page), textOf(page, kind)] as const)))
  function nameOf(kind: string, { person }: Page): string {
    return kind === 'ballot' ? `ballot/${id}/${personOf(person).member}` : `${kind}/${id}`
  }
  for (const { documents } of pages) for (const kind of KINDS) documents[kind].end()
  for (const node of nodes) await node.end()

  const store = await stored()
  for (const [name, text] of last) {
    const doc = new Y.Doc()
    for (const update of (await store.assessments.document(name))?.updates ?? []) Y.applyUpdate(doc, update)
    const kind = name.split('/')[0] ?? ''
    expect(JSON.stringify(sorted(contentOf({ doc } as Opened, kind))), name).toBe(text)
  }
  await store.close()
}

/** Keys of a Y.Map come in the order of arrival, which is nobody's content. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, sorted(each)]),
  )
}

test(`after ${STEPS} random steps of people, lines and clocks everybody has what is stored`, async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-fuzz-'))
  let ahead = 0
  const node = await startTestServer({ dataDir, clock: () => Date.now() + ahead })
  await fuzz({
    nodes: [node],
    steps: STEPS,
    jump: (milliseconds) => {
      ahead += milliseconds
    },
    disturb: async () => undefined,
    stored: () => openStore({ dataDir, databaseUrl: null }),
  })
  rmSync(dataDir, { recursive: true, force: true })
}, 600_000)

test.runIf(postgres && redis)(
  `and after ${STEPS_OF_TWO} at two nodes, with a Redis that comes and goes`,
  async () => {
    if (!postgres || !redis) return
    const databaseUrl = await postgres.newDatabase()
    const variables = {
      DATABASE_URL: databaseUrl,
      REDIS_URL: redis.url,
      PLUMBLINE_SECRET: `${SETUP_KEY}, the same on both`,
    }
    const nodes = [await startTestServer({ variables }), await startTestServer({ variables })]
    let isUp = true
    await fuzz({
      nodes,
      steps: STEPS_OF_TWO,
      jump: () => undefined, // the database's clock is the only one
      async disturb() {
        isUp = !isUp
        await (isUp ? redis.start() : redis.kill())
      },
      stored: () => openStore({ dataDir: '', databaseUrl }),
    })
  },
  600_000,
)
