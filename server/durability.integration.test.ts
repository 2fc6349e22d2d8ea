import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'libsql'
import { afterEach, beforeEach, expect, test } from 'vitest'
import * as Y from 'yjs'
import { saltedDigest } from '#lib/digest'
import type { Store } from './store/store'
import { startTestServer, type TestServer, until } from './test-server'
import { Q, type ReceiptEntry, seatedWorkshop } from './test-workshop'

let dataDir: string
const ended: (() => void | Promise<void>)[] = []

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'plumbline-durability-'))
})

afterEach(async () => {
  for (const end of ended.splice(0)) await end()
  rmSync(dataDir, { recursive: true, force: true })
})

async function started(options: Parameters<typeof startTestServer>[0] = {}): Promise<TestServer> {
  const server = await startTestServer({ dataDir, ...options })
  let ending: Promise<void> | null = null
  const end = () => (ending ??= server.end())
  ended.unshift(end)
  return { ...server, end }
}

type Open = ReturnType<ReturnType<TestServer['program']>['open']>

function receiptOf(ballot: Open): ReceiptEntry | undefined {
  return ballot.map('receipts').get(Q) as ReceiptEntry | undefined
}

const entry = { round: 1, answer: { comprehensiveness: 3, scope: 2 }, reason: 'kept over the restart' }

test('a restart under connected people loses nothing: same documents, same receipts, same votes, same log', async () => {
  const first = await started()
  const { id, olga, ana, cem } = await seatedWorkshop(first, { minGroupSize: 3 })
  await olga.command(id, { type: 'open', questions: [Q] })
  const key = { 'idempotency-key': 'focus-once' }
  const focus = { type: 'focus', question: Q }
  expect((await olga.command(id, focus, key)).status).toBe(200)
  const ballot = ana.program.open(`ballot/${id}`)
  const room = cem.program.open(`room/${id}`)
  const notes = cem.program.open(`notes/${id}`)
  for (const { end } of [ballot, room, notes]) ended.unshift(end)
  await Promise.all([ballot.synced, room.synced, notes.synced])
  notes.doc.getText('parking').insert(0, 'Who owns the keys?')
  ballot.map('votes').set(Q, entry)
  const receipt = await until(ballot.doc, () => receiptOf(ballot))
  const vote = { type: 'castVote', question: Q, round: 1, answer: 'abstain' }
  const voted = await cem.program.command(id, vote, { 'idempotency-key': 'vote-once' })
  await until(room.doc, () => {
    const progress = room.map('room').get(`progress:${Q}`) as { technical: { responded: number } }
    return progress.technical.responded === 1
  })
  const before = (await olga.get(`/assessments/${id}`)).body
  const roomBefore = room.map('room').toJSON()
  const vector = Y.encodeStateVector(room.doc)
  await first.end()
  for (const { provider } of [ballot, room, notes]) await expect.poll(() => provider.wsconnected).toBe(false)

  const second = await started({ port: first.port })
  await Promise.all([ballot, room, notes].map(({ provider }) => backAgain(provider)))
  const after = (await olga.get(`/assessments/${id}`)).body
  expect({ ...after, now: '' }).toEqual({ ...before, now: '' })
  expect(room.map('room').toJSON()).toEqual(roomBefore)
  expect(Y.encodeStateVector(room.doc)).toEqual(vector)
  const fresh = second.program(cem.token).open(`room/${id}`)
  const pad = second.program(cem.token).open(`notes/${id}`)
  for (const { end } of [fresh, pad]) ended.unshift(end)
  await Promise.all([fresh.synced, pad.synced])
  expect(fresh.map('room').toJSON()).toEqual(roomBefore)
  expect(pad.doc.getText('parking').toString()).toBe('Who owns the keys?')
  expect(receiptOf(ballot)).toEqual(receipt)
  expect((await ana.program.get(`/assessments/${id}/ballot`)).body[Q]).toEqual({ ...entry, digest: receipt.digest })

  // An answer given before the restart is given again; another body under its key is not.
  expect((await olga.command(id, focus, key)).body).toEqual({})
  expect((await olga.command(id, { ...focus, question: null }, key)).status).toBe(422)
  expect((await cem.program.command(id, vote, { 'idempotency-key': 'vote-once' })).body).toEqual(voted.body)

  // The vote changes after the restart as before it, and both are counted.
  ballot.map('votes').set(Q, { ...entry, answer: { comprehensiveness: 4, scope: 2 } })
  await until(ballot.doc, () => receiptOf(ballot)?.digest !== receipt.digest)
  await olga.command(id, { type: 'reveal', questions: [Q] })
  const { questions } = (await olga.get(`/assessments/${id}`)).body
  expect(questions[Q].rounds[0]).toMatchObject({
    comprehensiveness: { all: [0, 0, 0, 0, 1] },
    abstain: { technical: 1 },
  })
  const log = (await olga.get(`/assessments/${id}/log`)).body
  expect(log).toMatchObject({ verified: true })
  expect(log.events.map(({ seq }: { seq: number }) => seq)).toEqual(
    log.events.map((_: unknown, index: number) => index + 1),
  )
})

/** Resolves when the client has been away and is synced again. */
function backAgain(provider: Open['provider']): Promise<void> {
  return new Promise((resolve) => {
    if (provider.wsconnected && provider.synced) return resolve()
    provider.on('sync', (synced: boolean) => synced && resolve())
  })
}

/** A store whose commits reject while `failing` says so. */
function unsteady(failing: { times: number }): (store: Store) => Store {
  return (store) => {
    const assessments: Store['assessments'] = {
      ...store.assessments,
      async commit(writes) {
        if (failing.times > 0 && writes.some(({ kind }) => kind === 'vote' || kind === 'events')) {
          failing.times--
          throw new Error('the disk is full')
        }
        return store.assessments.commit(writes)
      },
    }
    return { ...store, assessments }
  }
}

test('a vote that could not be stored gets no receipt and is shown to nobody; the client comes back and it is counted', async () => {
  const failing = { times: 0 }
  const server = await started({ around: unsteady(failing) })
  const { id, olga, ana, ben } = await seatedWorkshop(server)
  await olga.command(id, { type: 'open', questions: [Q] })
  const ballot = ana.program.open(`ballot/${id}`)
  const room = ben.program.open(`room/${id}`)
  for (const { end } of [ballot, room]) ended.unshift(end)
  await Promise.all([ballot.synced, room.synced])
  const closes: number[] = []
  for (const { provider } of [ballot, room])
    provider.on('connection-close', (event: { code?: number } | null) => void (event?.code && closes.push(event.code)))
  const told: unknown[] = []
  ballot.doc.on('update', () => told.push(receiptOf(ballot)))
  failing.times = 1
  ballot.map('votes').set(Q, entry)
  await expect.poll(() => closes.length).toBe(2)
  expect(closes).toEqual([1013, 1013])
  expect(told.filter((receipt) => receipt !== undefined)).toEqual([])
  const progress = room.map('room').get(`progress:${Q}`)
  expect(progress).toMatchObject({ business: { responded: 0 } })

  const receipt = await until(ballot.doc, () => receiptOf(ballot))
  expect(receipt).toMatchObject({ status: 'received', digest: saltedDigest(receipt.salt, entry) })
  await until(room.doc, () => {
    const now = room.map('room').get(`progress:${Q}`) as { business: { responded: number } }
    return now.business.responded === 1
  })
})

test('a command that could not be stored has not happened, and says so', async () => {
  const failing = { times: 0 }
  const server = await started({ around: unsteady(failing) })
  const { id, olga } = await seatedWorkshop(server)
  failing.times = 1
  const open = { type: 'open', questions: [Q] }
  const [refused, read] = await Promise.all([
    olga.command(id, open, { 'idempotency-key': 'once' }),
    olga.get(`/assessments/${id}`),
  ])
  expect([refused.status, refused.body.code]).toEqual([503, 'restarting'])
  if (read.status === 200) expect(read.body.questions[Q].state).toBe('idle')
  expect((await olga.get(`/assessments/${id}`)).body.questions[Q].state).toBe('idle')
  expect((await olga.command(id, open, { 'idempotency-key': 'once' })).status).toBe(200)
  expect((await olga.get(`/assessments/${id}`)).body.questions[Q].state).toBe('open')
  expect((await olga.get(`/assessments/${id}/log`)).body.verified).toBe(true)
})

test('a ballot full of nonsense is refused entry by entry and holds nobody else up', async () => {
  const server = await started()
  const { id, olga, ana, ben } = await seatedWorkshop(server)
  await olga.command(id, { type: 'open', questions: [Q] })
  const ballot = ana.program.open(`ballot/${id}`)
  const bens = ben.program.open(`ballot/${id}`)
  for (const { end } of [ballot, bens]) ended.unshift(end)
  await Promise.all([ballot.synced, bens.synced])
  let nested: unknown = 'deep'
  for (let depth = 0; depth < 30; depth++) nested = [nested]
  const nonsense: [string, unknown][] = [
    [Q, { round: 1, answer: 'abstain', reason: 'a \0 in the middle' }],
    ['target:patch-management', { round: 1n, answer: 'abstain' }],
    ['current:patch-management', nested],
    ['target:risk-attitude', new Uint8Array(3)],
    ['current:risk-attitude', undefined],
    ['no-question', { round: 1, answer: 'abstain' }],
    ['no\0question', { round: 1, answer: 'abstain' }],
  ]
  for (const [key, value] of nonsense) ballot.map('votes').set(key, value)
  bens.map('votes').set(Q, entry)
  expect(await until(bens.doc, () => receiptOf(bens))).toMatchObject({ status: 'received' })
  await until(ballot.doc, () => ballot.map('receipts').get('no-question') as object)
  for (const [key] of nonsense.slice(0, 6))
    expect(ballot.map('receipts').get(key), key).toMatchObject({ status: 'refused' })
  ballot.map('votes').set(Q, { ...entry, reason: 'plain words' })
  expect(await until(ballot.doc, () => receiptOf(ballot)?.status === 'received' && receiptOf(ballot))).toBeTruthy()
  const cast = { type: 'castVote', question: Q, round: 1, answer: 'abstain', reason: 'a \0 in the middle' }
  expect((await ben.program.command(id, cast)).status).toBe(400)
  expect((await olga.command(id, { type: 'reveal', questions: [Q] })).status).toBe(200)
})

/** All rows of all tables that can hold anything of a vote, as text; bytes as Latin-1. */
function rowsOf(directory: string): string {
  const file = readdirSync(directory).find((name) => name.endsWith('.db') || name.endsWith('.sqlite'))
  const database = new Database(join(directory, file ?? 'missing'), { readonly: true } as object)
  const tables = ['vote', 'processed', 'idempotent', 'document', 'document_update', 'document_snapshot']
  const text = tables
    .flatMap((table) => database.prepare(`select * from ${table}`).all() as Record<string, unknown>[])
    .filter((row) => !String(row.name ?? row.document ?? '').startsWith('room/'))
    .map((row) =>
      JSON.stringify(
        Object.values(row).map((value) =>
          typeof value === 'object' && value !== null ? Buffer.from(value as Uint8Array).toString('latin1') : value,
        ),
      ),
    )
    .join('\n')
  database.close()
  return text
}

test('freezing an anonymous workshop erases ballots, digests and the link between vote and person for good', async () => {
  const server = await started()
  const { id, olga, ana, ben, cem } = await seatedWorkshop(server, { privacy: 'anonymous' })
  await olga.command(id, { type: 'open', questions: [Q] })
  const ballot = ana.program.open(`ballot/${id}`)
  ended.unshift(ballot.end)
  await ballot.synced
  ballot.map('votes').set(Q, entry)
  const receipt = await until(ballot.doc, () => receiptOf(ballot))
  for (const [seat, answer] of [
    [ben, { comprehensiveness: 2, scope: 1 }],
    [cem, { comprehensiveness: 1, scope: 1 }],
  ] as const)
    await seat.program.command(id, { type: 'castVote', question: Q, round: 1, answer }, { 'idempotency-key': 'vote' })
  await olga.command(id, { type: 'reveal', questions: [Q] })
  // Ana's page goes away with its copy, as a phone in a pocket does.
  const copy = Y.encodeStateAsUpdate(ballot.doc)
  ballot.provider.disconnect()
  const before = (await olga.get(`/assessments/${id}`)).body.questions[Q]
  expect(rowsOf(dataDir)).toContain(receipt.digest)

  expect((await olga.command(id, { type: 'freeze' }, { 'idempotency-key': 'freeze' })).status).toBe(200)
  const isErased = () => {
    const rows = rowsOf(dataDir)
    for (const trace of [receipt.digest, receipt.salt, 'ballot/', ana.member, ben.member, cem.member])
      expect(rows.includes(trace), trace).toBe(false)
    expect(rows).toContain('anonymous-001')
  }
  isErased()
  expect((await olga.get(`/assessments/${id}`)).body.questions[Q]).toEqual(before)
  expect((await olga.command(id, { type: 'freeze' }, { 'idempotency-key': 'freeze' })).status).toBe(200)

  // The old copy comes back: it is another history, and nothing of it is taken.
  const old = new Y.Doc()
  Y.applyUpdate(old, copy)
  const back = ana.program.open(`ballot/${id}`, old)
  ended.unshift(back.end)
  expect(await back.closed).toBe(4409)
  const rows = rowsOf(dataDir)
  for (const trace of [receipt.digest, receipt.salt, 'kept over the restart","evidence'])
    expect(rows.includes(trace), trace).toBe(false)

  await server.end()
  const again = await started()
  expect((await again.program(ana.token).get(`/assessments/${id}`)).body.questions[Q]).toEqual(before)
  expect((await again.program(ana.token).get(`/assessments/${id}/log`)).body.verified).toBe(true)
})
