import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestServer, type TestServer, until } from './test-server'
import { type Program, Q, type ReceiptEntry, seatedWorkshop, workshopOf } from './test-workshop'

const lines: string[] = []
let server: TestServer
let olga: Program

beforeAll(async () => {
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
  server = await startTestServer({ log })
  olga = (await seatedWorkshop(server)).olga
})

afterAll(() => server.end())

/** Every address that can be read, as this program reads it now; what tells the time is left out. */
async function readAll(program: Program, id: string): Promise<Map<string, string>> {
  const { paths } = (await program.get('/openapi.json')).body
  const addresses = Object.keys(paths)
    .filter((path) => 'get' in paths[path] && !path.endsWith('/ballot'))
    .flatMap((path) =>
      path.includes('{format}') ? ['json', 'csv', 'md'].map((format) => path.replace('{format}', format)) : [path],
    )
    .map((path) => path.replace('{id}', id))
  expect(addresses.length).toBeGreaterThan(5)
  const answers = await Promise.all(
    [...addresses, '/openapi.json'].map(async (path): Promise<[string, string]> => {
      const { status, text } = await program.get(path)
      return [
        path,
        `${status} ${text.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'then').replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, 'then')}`,
      ]
    }),
  )
  return new Map([...answers, ['/metrics', await (await fetch(`${server.origin}/metrics`)).text()]])
}

for (const privacy of ['named', 'group', 'anonymous'] as const)
  test(`${privacy}: until the reveal nobody is told what Ana votes, by any way`, async () => {
    const { id, ana, ben, otto } = await workshopOf(server, olga, { privacy })
    const heard: Buffer[] = []
    const hear = (bytes: Uint8Array) => void heard.push(Buffer.from(bytes))
    const others = [ben.program, olga, otto.program]
    await olga.command(id, { type: 'open', questions: [Q] })
    const documents = others.flatMap((program) => [
      program.open(`room/${id}`, undefined, hear),
      program.open(`notes/${id}`, undefined, hear),
    ])
    const bens = ben.program.open(`ballot/${id}`, undefined, hear)
    const mine = [ana.program.open(`ballot/${id}`), ana.program.open(`room/${id}`), ana.program.open(`notes/${id}`)]
    await Promise.all([...documents, bens, ...mine].map((document) => document.synced))
    const [ballot, room] = mine
    const watched = documents[0]
    if (!ballot || !room || !watched) throw new Error('no documents')
    ballot.provider.awareness.setLocalState({ user: { id: ana.member }, vote: 'told-by-awareness' })
    room.provider.awareness.setLocalState({ user: { id: ana.member }, vote: 'told-by-awareness' })

    const votes = ballot.map('votes')
    const receipts: ReceiptEntry[] = []
    const answered = async (entry: object) => {
      const before = receipts.at(-1)?.digest
      votes.set(Q, entry)
      const receipt = await until(ballot.doc, () => {
        const now = ballot.map('receipts').get(Q) as ReceiptEntry | undefined
        return now && now.digest !== before && now
      })
      receipts.push(receipt)
      return receipt.status
    }
    const responded = () => {
      const progress = watched.map('room').get(`progress:${Q}`) as { business: { responded: number } } | undefined
      return progress?.business.responded
    }
    let updates = 0
    watched.doc.on('update', () => updates++)
    /** The next thing that everybody is told, so that all before it has arrived. */
    const mark = async () => {
      const focus = updates % 2 === 0 ? 'target:patch-management' : 'current:patch-management'
      await olga.command(id, { type: 'focus', question: focus })
      await until(watched.doc, () => (watched.map('room').get('assessment') as { focus: string }).focus === focus)
    }

    const reasons = ['unmistakable-reason-one', 'unmistakable-reason-two', 'unmistakable-reason-three']
    expect(await answered({ round: 1, answer: { comprehensiveness: 4, scope: 1 }, reason: reasons[0] })).toBe(
      'received',
    )
    await until(watched.doc, () => responded() === 1)
    await mark()
    const once = await Promise.all(others.map((program) => readAll(program, id)))
    const before = updates

    // Changed twice: in the document, and over HTTP.
    expect(await answered({ round: 1, answer: { comprehensiveness: 1, scope: 3 }, reason: reasons[1] })).toBe(
      'received',
    )
    const cast = { type: 'castVote', question: Q, round: 1, answer: 'dont-know', reason: reasons[2] }
    const { body } = await ana.program.command(id, cast, { 'idempotency-key': 'one' })
    receipts.push(body)
    const twice = await Promise.all(others.map((program) => readAll(program, id)))
    for (const [index, answers] of twice.entries())
      for (const [path, answer] of answers) if (path !== '/metrics') expect(answer, path).toBe(once[index]?.get(path))

    // The next thing everybody is told is the focus, and nothing else has moved: what was held back would come with it.
    const quiet = { ...watched.map('room').toJSON(), assessment: null }
    await mark()
    expect(updates).toBe(before + 1)
    expect({ ...watched.map('room').toJSON(), assessment: null }).toEqual(quiet)

    // Withdrawn, and given again: counts alone.
    expect(await answered({ round: 1, answer: null })).toBe('withdrawn')
    await until(watched.doc, () => responded() === 0)
    expect(await answered({ round: 1, answer: { comprehensiveness: 4, scope: 1 }, reason: reasons[0] })).toBe(
      'received',
    )
    await until(watched.doc, () => responded() === 1)
    await mark()
    const thrice = await Promise.all(others.map((program) => readAll(program, id)))

    const told = Buffer.concat(heard)
    const read = [...once, ...twice, ...thrice].flatMap((answers) => [...answers.values()]).join('\n')
    const logged = lines.join('\n')
    const secrets = [...reasons, 'told-by-awareness', ...receipts.flatMap(({ salt, digest }) => [salt, digest])]
    expect(receipts).toHaveLength(5)
    for (const secret of secrets) {
      expect(told.includes(secret), secret).toBe(false)
      expect(read.includes(secret), secret).toBe(false)
      expect(logged.includes(secret), secret).toBe(false)
    }
    for (const answer of ['comprehensiveness', 'dont-know']) expect(told.includes(answer)).toBe(false)

    // After the reveal it is told, so that the silence before meant something.
    await olga.command(id, { type: 'reveal', questions: [Q] })
    await until(watched.doc, () => watched.map('room').get(`result:${Q}:1`) as object)
    expect(Buffer.concat(heard).includes(reasons[0] ?? '')).toBe(true)
    expect((await readAll(otto.program, id)).get(`/assessments/${id}/log`)).toContain(receipts.at(-1)?.digest)
    for (const salt of receipts.map((receipt) => receipt.salt)) expect(Buffer.concat(heard).includes(salt)).toBe(false)
    for (const document of [...documents, bens, ...mine]) document.end()
  })

test('an open show of hands tells what is so now: never the salt of a receipt, and nothing that was replaced to who comes later', async () => {
  const { id, ana, ben, otto } = await workshopOf(server, olga, { privacy: 'named', voting: 'live' })
  await olga.command(id, { type: 'open', questions: [Q] })
  const there = ben.program.open(`room/${id}`)
  await there.synced
  const shownReason = () =>
    (there.map('room').get(`result:${Q}:1`) as { reasons: { text: string }[] } | undefined)?.reasons[0]?.text
  const salts: string[] = []
  for (const [comprehensiveness, reason] of [
    [4, 'unmistakable-and-replaced'],
    [1, 'unmistakable-and-so'],
  ] as const) {
    const cast = { type: 'castVote', question: Q, round: 1, answer: { comprehensiveness, scope: 2 }, reason }
    salts.push((await ana.program.command(id, cast)).body.salt)
    await until(there.doc, () => shownReason() === reason)
  }
  const heard: Buffer[] = []
  const late = otto.program.open(`room/${id}`, undefined, (bytes) => void heard.push(Buffer.from(bytes)))
  await late.synced
  const told = Buffer.concat(heard).toString('latin1') + [...(await readAll(otto.program, id)).values()].join('\n')
  expect(told).toContain('unmistakable-and-so')
  for (const secret of ['unmistakable-and-replaced', ...salts]) expect(told.includes(secret), secret).toBe(false)
  const logged = lines.join('\n')
  for (const secret of ['unmistakable-and', ...salts]) expect(logged.includes(secret), secret).toBe(false)
  for (const document of [there, late]) document.end()
})

test('the log names who lives with a decision, or dissents, only where votes have names', async () => {
  for (const privacy of ['named', 'group', 'anonymous'] as const) {
    const { id, ana, ben } = await workshopOf(server, olga, { privacy })
    await olga.command(id, { type: 'open', questions: [Q] })
    for (const { program } of [ana, ben])
      await program.command(id, { type: 'castVote', question: Q, round: 1, answer: 'abstain' })
    await olga.command(id, { type: 'reveal', questions: [Q] })
    await olga.command(id, { type: 'decide', question: Q, rating: { comprehensiveness: 0 }, rationale: 'so it is' })
    await ana.program.command(id, { type: 'dissent', question: Q, text: 'It is more.' })
    await ben.program.command(id, { type: 'accept', question: Q })
    const { body } = await ben.program.get(`/assessments/${id}/log`)
    const addenda = body.events.filter(({ type }: { type: string }) => type === 'Dissented' || type === 'Accepted')
    expect(addenda).toHaveLength(2)
    expect(body.verified).toBe(true)
    const text = JSON.stringify(addenda)
    expect([text.includes(ana.member), text.includes(ben.member)], privacy).toEqual(
      privacy === 'named' ? [true, true] : [false, false],
    )
  }
})
