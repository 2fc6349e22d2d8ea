import { EventEmitter, once } from 'node:events'
import * as encoding from 'lib0/encoding'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { startTestServer, type TestServer, until } from './test-server'
import { type Program, Q, type Seat, seatedWorkshop, workshopOf } from './test-workshop'

const SECRET = 'a secret for tests only, and long enough'

let server: TestServer
let olga: Program
let workshop: Awaited<ReturnType<typeof workshopOf>>
/** Until this resolves, no document is read from the store. */
let slow = Promise.resolve()

beforeAll(async () => {
  server = await startTestServer({
    variables: { PLUMBLINE_SECRET: SECRET },
    around: (store) => ({
      ...store,
      assessments: { ...store.assessments, document: (name) => slow.then(() => store.assessments.document(name)) },
    }),
  })
  const seated = await seatedWorkshop(server)
  olga = seated.olga
  workshop = seated
  await olga.command(workshop.id, { type: 'open', questions: [Q] })
})

afterAll(() => server.end())

/** A socket of our own, for what no client would send. */
function rawSocket(name: string, headers: Record<string, string>) {
  const socket = new WebSocket(`${server.origin.replace('http', 'ws')}/sync/${name}`, { headers })
  const closed = new Promise<number>((resolve) => {
    socket.on('close', resolve)
    socket.on('error', () => undefined)
  })
  const opened = new Promise<void>((resolve) => socket.once('open', resolve))
  const heard = new Promise<void>((resolve) => socket.once('message', () => resolve()))
  return { socket, closed, opened, heard }
}

const as = ({ token }: Seat) => ({ authorization: `Bearer ${token}` })

function frame(...parts: (number | Uint8Array)[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const part of parts)
      if (typeof part === 'number') encoding.writeVarUint(encoder, part)
      else encoding.writeVarUint8Array(encoder, part)
  })
}
const updateFrame = (update: Uint8Array) => frame(0, 2, update)

/** Sends frames when the document is there; resolves with the code the socket is closed with. */
async function attack(name: string, seat: Seat, ...frames: Uint8Array[]): Promise<number> {
  const { socket, closed, heard } = rawSocket(name, as(seat))
  await heard
  for (const each of frames) socket.send(each)
  return closed
}

/** The server goes on, and the shared notes still open. */
async function expectAlive() {
  expect((await fetch(`${server.origin}/healthz`)).status).toBe(200)
  const notes = workshop.ben.program.open(`notes/${workshop.id}`)
  await notes.synced
  notes.end()
}

const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels)

/** One struct of one client, written by hand. */
function handmade(client: number, clock: number, write: (encoder: encoding.Encoder) => void): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, 1, client, clock]) encoding.writeVarUint(encoder, number)
    write(encoder)
    encoding.writeVarUint(encoder, 0)
  })
}

test('a value nested without end is not taken into a document', async () => {
  const json = handmade(4711, 0, (encoder) => {
    encoding.writeUint8(encoder, 2) // ContentJSON
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, 'anything')
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarString(encoder, deep(50_000))
  })
  expect(await attack(`notes/${workshop.id}`, workshop.ana, updateFrame(json))).toBe(4400)
  await expectAlive()
})

test('a clock that no client can reach is not taken into a document', async () => {
  const nothing = (clock: number, length: number) =>
    handmade(4712, clock, (encoder) => {
      encoding.writeUint8(encoder, 0) // GC
      encoding.writeVarUint(encoder, length)
    })
  const end = Number.MAX_SAFE_INTEGER
  const code = await attack(
    `notes/${workshop.id}`,
    workshop.ana,
    updateFrame(nothing(0, end)),
    updateFrame(nothing(end, 5)),
  )
  expect(code).toBe(4400)
  await expectAlive()
})

test('who is removed while their document loads is not shown it', async () => {
  const { id, ana, ben } = await workshopOf(server, olga)
  await ana.program.open(`room/${id}`).synced
  const loading = new EventEmitter()
  slow = once(loading, 'go').then(() => undefined)
  const { opened, closed } = rawSocket(`notes/${id}`, as(ana))
  await opened
  await olga.command(id, { type: 'removeMember', member: ana.member })
  loading.emit('go')
  expect(await closed).toBe(4403)
  await ben.program.open(`notes/${id}`).synced
})

test('of one person only so many sockets stay open, and there is room for the others', async () => {
  const { id, ana, ben } = await workshopOf(server, olga)
  const sockets = Array.from({ length: 101 }, () => rawSocket(`room/${id}`, as(ana)))
  expect(await Promise.race(sockets.map(({ closed }) => closed))).toBe(1013)
  await ben.program.open(`room/${id}`).synced
  for (const { socket } of sockets) socket.terminate()
})

test('pings without end end their socket: unread answers would pile up', async () => {
  const { socket, closed, heard } = rawSocket(`room/${workshop.id}`, as(workshop.ana))
  await heard
  for (let i = 0; i < 1_000; i++) socket.ping()
  expect(await closed).not.toBe(1000)
})

test('a cookie counts at a socket only with an Origin of ours, whatever else is sent', async () => {
  const person = (await workshop.ana.program.get('/me')).body.id
  const cookie = `next-auth.session-token=${await encode({ token: { sub: person }, secret: SECRET })}`
  const basic = `Basic ${Buffer.from('a:b').toString('base64')}`
  const name = `room/${workshop.id}`
  for (const headers of [
    { cookie },
    { cookie, origin: 'null' },
    { cookie, origin: 'https://evil.example' },
    { cookie, origin: 'https://evil.example', authorization: basic },
    { cookie, authorization: '' },
  ] as Record<string, string>[])
    expect(await rawSocket(name, headers).closed, JSON.stringify(headers)).toBe(4403)
  const own = rawSocket(name, { cookie, origin: server.origin })
  await own.heard
  own.socket.close()
})

test('ranges of deletions that overlap are no update: they would be looked at again and again', async () => {
  const doc = new Y.Doc()
  doc.transact(() => {
    for (let i = 0; i < 2_000; i++) doc.getMap('junk').set(`k${i}`, 1)
  })
  doc.transact(() => doc.getMap('junk').clear())
  const overlapping = encoding.encode((encoder) => {
    for (const number of [0, 1, doc.clientID, 2]) encoding.writeVarUint(encoder, number)
    for (const number of [0, 2_000, 0, 2_000]) encoding.writeVarUint(encoder, number)
  })
  const code = await attack(
    `notes/${workshop.id}`,
    workshop.ana,
    updateFrame(Y.encodeStateAsUpdate(doc)),
    updateFrame(overlapping),
  )
  expect(code).toBe(4400)
})

test('a ballot’s key longer than any question gets no receipt, and the votes beside it do', async () => {
  const ballot = workshop.cem.program.open(`ballot/${workshop.id}`)
  await ballot.synced
  const long = 'k'.repeat(10_000)
  ballot.doc.transact(() => {
    ballot.map('votes').set(long, { round: 1, answer: 'abstain' })
    ballot.map('votes').set(Q, { round: 1, answer: 'abstain' })
  })
  expect(await until(ballot.doc, () => ballot.map('receipts').get(Q) as object)).toMatchObject({ status: 'received' })
  expect(ballot.map('receipts').has(long)).toBe(false)
  ballot.end()
})

test('merging two seats opens neither ballot to the other, whoever says that both are one person', async () => {
  const { id, ana, ben, cem } = await workshopOf(server, olga)
  await olga.command(id, { type: 'open', questions: [Q] })
  const vote = (reason: string) => ({ type: 'castVote', question: Q, round: 1, answer: 'dont-know', reason })
  await ana.program.command(id, vote('Said under the seal by Ana'))
  await ben.program.command(id, vote('Said under the seal by Ben'))
  const ballotOfBen = ben.program.open(`ballot/${id}`)
  await ballotOfBen.synced
  const roomOfAna = ana.program.open(`room/${id}`)
  await roomOfAna.synced

  const me = (await olga.get(`/assessments/${id}`)).body.me.id
  await olga.command(id, { type: 'setGroup', member: me, group: 'business' })
  expect((await olga.command(id, { type: 'mergeMembers', from: ana.member, into: me })).status).toBe(200)
  expect((await olga.get(`/assessments/${id}/ballot`)).body).toEqual({})
  expect((await olga.get('/me/export')).text).not.toContain('under the seal')
  expect(await roomOfAna.closed).toBe(4403)
  expect((await ana.program.get('/assessments')).body.assessments).toEqual([])

  // Cem is the facilitator's second seat.
  expect((await olga.command(id, { type: 'mergeMembers', from: cem.member, into: ben.member })).status).toBe(200)
  expect((await cem.program.get(`/assessments/${id}/ballot`)).status).toBe(403)
  expect((await cem.program.command(id, vote('Put into the ballot of Ben'))).status).toBe(403)
  expect(await rawSocket(`ballot/${id}`, as(cem)).closed).toBe(4403)
  expect((await cem.program.get('/me/export')).text).not.toContain('under the seal')
  expect((await ben.program.get(`/assessments/${id}/ballot`)).text).toContain('Said under the seal by Ben')

  // Nor does one seat erase the other.
  expect((await cem.program.delete('/me')).status).toBe(204)
  expect((await ben.program.get(`/assessments/${id}`)).body.me.name).toBe('Ben')
  expect((await ana.program.get('/me/export')).body.assessments).toMatchObject([{ member: ana.member, active: false }])
  roomOfAna.end()
  ballotOfBen.end()
})

test('a guest who facilitates, as one who took over does, deletes no workshop for good', async () => {
  const { id, ana } = await workshopOf(server, olga)
  await olga.command(id, { type: 'appoint', member: ana.member, role: 'facilitator' })
  expect((await ana.program.delete(`/assessments/${id}`)).status).toBe(403)
  expect((await olga.get(`/assessments/${id}`)).status).toBe(200)
  expect((await olga.delete(`/assessments/${id}`)).status).toBe(204)
})

test('a letter that no store keeps, in a name or a title, is a mistake of whoever sent it', async () => {
  for (const control of ['\0', '\n', '\u001B']) {
    const text = `one${control}two`
    expect((await olga.post('/profiles', { name: text, targets: {} })).body.code).toBe('bad-file')
    expect((await olga.post('/assessments', { title: text, system: 'x' })).body.code).toBe('bad-request')
  }
})

test('files and the log are not written for one person without end', async () => {
  const { id, ana } = await workshopOf(server, olga)
  const last = async (path: string, times: number) =>
    (await Promise.all(Array.from({ length: times }, () => ana.program.get(path)))).at(-1)
  expect((await last(`/assessments/${id}/log`, 70))?.headers.get('retry-after')).toBe('1')
  expect((await last('/me/export', 25))?.body.code).toBe('rate-limited')
  expect((await olga.get(`/assessments/${id}/log`)).status).toBe(200)
})
