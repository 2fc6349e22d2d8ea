import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import type { TestNode } from '#server/test-node'
import { testNode } from '#server/test-node'
import { programAt, SETUP_KEY, until } from '#server/test-server'
import { type Program, seatedWorkshop } from '#server/test-workshop'

/** A million by `PLUMBLINE_TEST_JUNK=1000000`. */
const JUNK = Number(process.env.PLUMBLINE_TEST_JUNK ?? 20_000)
const STALLED = 10
/** Together far more than the lines hold and the server may keep: ten times this would be 200 MB. */
const CHANGES = 200
const CHANGE_BYTES = 100_000
const MEGABYTE = 1024 * 1024

process.setMaxListeners(0) // each client listens for its end
const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-lagging-'))
let node: TestNode
let workshop: Awaited<ReturnType<typeof seatedWorkshop>>
const program = (token: string | null = null) => programAt(node.origin, token)

beforeAll(async () => {
  node = await testNode({ PLUMBLINE_DATA_DIR: dataDir, PLUMBLINE_SETUP_KEY: SETUP_KEY })
  await node.start()
  workshop = await seatedWorkshop({ program })
})

afterAll(async () => {
  await node.kill()
  rmSync(dataDir, { recursive: true, force: true })
})

type Opened = ReturnType<Program['open']>
const textOf = ({ doc }: Opened) => doc.getText('parking').toString()

async function opened(by: Program, name: string): Promise<Opened> {
  const open = by.open(name)
  await open.synced
  return open
}

test('readers who read nothing cost no memory and hold nobody up; when they read again they have everything', async () => {
  const { id, ana, ben, cem } = workshop
  const notes = `notes/${id}`
  const stalled = await Promise.all(Array.from({ length: STALLED }, () => opened(ben.program, notes)))
  const closes: number[] = []
  const lines = stalled.map(({ provider }) => {
    provider.on('connection-close', (event: { code?: number } | null) => void closes.push(event?.code ?? 0))
    const line = provider.ws as unknown as WebSocket // the one that `openDocument` makes
    line.pause()
    return line
  })
  const writer = await opened(ana.program, notes)
  const reader = await opened(cem.program, notes)
  const before = await node.memory()
  const text = writer.doc.getText('parking')
  for (let change = 0; change < CHANGES; change++) {
    text.delete(0, text.length)
    text.insert(0, `${change} ${'x'.repeat(CHANGE_BYTES)}`)
    await until(reader.doc, () => textOf(reader).startsWith(`${change} `))
  }
  expect((await node.memory()) - before).toBeLessThan(120 * MEGABYTE)
  expect(closes).toEqual([])
  expect(reader.provider.wsconnected).toBe(true)
  for (const line of lines) line.resume()
  for (const each of stalled) await until(each.doc, () => textOf(each) === text.toString())
  expect(closes).toEqual([])
  for (const { end } of [...stalled, writer, reader]) end()
})

/** The same bytes for the same seed. */
function junkOf(seed: number): () => Uint8Array {
  let state = seed
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 8
  }
  return () => {
    const bytes = Uint8Array.from({ length: next() % 64 }, () => next())
    // Half of them begin like a frame of the protocol.
    if (next() % 2 === 0 && bytes.length > 3) bytes.set([next() % 2, next() % 3, bytes.length - 3])
    return bytes
  }
}

test(`${JUNK} frames of junk leave the process as it is, and nobody else notices`, async () => {
  const { id, ana, ben, olga } = workshop
  const reader = await opened(ben.program, `notes/${id}`)
  const writer = await opened(ana.program, `notes/${id}`)
  const closes: number[] = []
  reader.provider.on('connection-close', () => void closes.push(1))
  const junk = junkOf(20261123)
  const before = await node.memory()
  let sent = 0
  /** Sends until it is shown the door; gives how far it got. */
  const attack = (kind: string) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(`${node.origin.replace('http', 'ws')}/sync/${kind}/${id}`, {
        headers: { authorization: `Bearer ${ana.token}` },
      })
      let own = 0
      socket.on('error', () => undefined)
      socket.on('close', () => resolve(own))
      socket.once('message', () => {
        for (; own < 320 && socket.readyState === socket.OPEN; own++)
          socket.send(own === 7 ? new Uint8Array(300_000) : junk())
        socket.close()
      })
    })
  while (sent < JUNK) {
    const counts = await Promise.all(['room', 'ballot', 'notes', 'room'].map(attack))
    sent += counts.reduce((sum, each) => sum + each, 0)
  }
  writer.doc.getText('parking').insert(0, 'still here ')
  await until(reader.doc, () => textOf(reader).startsWith('still here '))
  expect(closes).toEqual([])
  expect((await olga.get(`/assessments/${id}`)).status).toBe(200)
  expect((await node.memory()) - before).toBeLessThan(80 * MEGABYTE)
  for (const { end } of [reader, writer]) end()
})
