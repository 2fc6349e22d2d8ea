import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import * as Y from 'yjs'
import { startTestServer, type TestServer, until } from '#server/test-server'
import { Q, seatedWorkshop, workshopOf } from '#server/test-workshop'

const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-upgrade-'))
let server: TestServer
let workshop: Awaited<ReturnType<typeof seatedWorkshop>>

beforeAll(async () => {
  server = await startTestServer({ dataDir })
  workshop = await seatedWorkshop(server)
})

afterAll(async () => {
  await server.end()
  rmSync(dataDir, { recursive: true, force: true })
})

/** What a frame begins with that ends a connection. */
const CLOSE_FRAME = 0x88

/** Sends a handshake and these bytes at once, and resolves when the server has ended the connection. */
function handshakeAnd(document: string, token: string, bytes: Uint8Array): Promise<void> {
  const request = [
    `GET /sync/${document} HTTP/1.1`,
    `Host: localhost:${server.port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    `Sec-WebSocket-Key: ${randomBytes(16).toString('base64')}`,
    `Authorization: Bearer ${token}`,
    '\r\n',
  ].join('\r\n')
  return new Promise((resolve) => {
    const socket = connect(server.port, 'localhost', () => socket.write(Buffer.concat([Buffer.from(request), bytes])))
    socket.on('error', () => undefined)
    socket.on('close', () => resolve())
    socket.on('data', (data) => data.includes(CLOSE_FRAME) && socket.destroy())
  })
}

test('a socket that talks nonsense from its first byte ends alone', async () => {
  const { id, ana, ben } = workshop
  for (const document of [`ballot/${id}`, `notes/${id}`, `room/${id}`])
    await handshakeAnd(document, ana.token, Buffer.from([0xff, 0xff, 0xff, 0xff]))
  expect((await ben.program.get(`/assessments/${id}`)).status).toBe(200)
})

/** A masked binary frame of up to 125 bytes, as a client sends it. */
function masked(payload: number[]): Uint8Array {
  return Uint8Array.from([0x82, 0x80 | payload.length, 0, 0, 0, 0, ...payload])
}

test('one workshop takes half of the sockets and leaves the others to the rest', async () => {
  const small = await startTestServer({ variables: { MAX_CONNECTIONS: '4' } })
  const { id, olga, ana, ben, cem } = await seatedWorkshop(small)
  const other = await workshopOf(small, olga)
  const inside = [ana, ben].map(({ program }) => program.open(`room/${id}`))
  await Promise.all(inside.map(({ synced }) => synced))
  const refused = cem.program.open(`room/${id}`)
  const code = await new Promise((resolve) =>
    refused.provider.on('connection-close', (event: { code?: number } | null) => resolve(event?.code)),
  )
  expect(code).toBe(1013)
  refused.end()
  const elsewhere = other.cem.program.open(`room/${other.id}`)
  await elsewhere.synced
  // A place that is left is free again.
  inside.pop()?.end()
  const later = cem.program.open(`room/${id}`)
  await later.synced
  for (const { end } of [...inside, elsewhere, later]) end()
  await small.end()
})

test('frames that no client would send end their own socket and nothing else', async () => {
  const { id, ana, ben } = workshop
  const nothingDeleted = [0, 1, 9, 1, 0, 0] // no struct, one client, one range of no length
  for (const update of [nothingDeleted, [255, 255, 255, 255], []])
    await handshakeAnd(`notes/${id}`, ana.token, Buffer.concat([masked([0, 2, update.length, ...update]), masked([9])]))
  expect((await ben.program.get(`/assessments/${id}`)).status).toBe(200)
})

test('a client id in the notes belongs to who wrote under it first, also after a restart', async () => {
  const { id, ana, ben } = await workshopOf(server, workshop.olga)
  const anas = ana.program.open(`notes/${id}`)
  await anas.synced
  anas.doc.getText('parking').insert(0, 'mine')
  const bens = ben.program.open(`notes/${id}`)
  await until(bens.doc, () => bens.doc.getText('parking').toString() === 'mine')

  // Ben writes what Ana would write next: her own writing would then be taken for known, and vanish.
  const squatting = (copy: Y.Doc) => {
    const forged = new Y.Doc()
    Y.applyUpdate(forged, Y.encodeStateAsUpdate(copy))
    forged.clientID = anas.doc.clientID
    forged.getText('parking').insert(4, ' not hers')
    return forged
  }
  expect(await ben.program.open(`notes/${id}`, squatting(bens.doc)).closed).toBe(4409)
  anas.doc.getText('parking').insert(4, ' own')
  await until(bens.doc, () => bens.doc.getText('parking').toString() === 'mine own')

  const again = await startTestServer({ dataDir: server.dataDir, port: await ended() })
  server = again
  const back = again.program(ben.token)
  expect(await back.open(`notes/${id}`, squatting(bens.doc)).closed).toBe(4409)
  const fresh = again.program(ben.token).open(`notes/${id}`)
  await fresh.synced
  expect(fresh.doc.getText('parking').toString()).toBe('mine own')
  for (const { end } of [anas, bens, fresh]) end()
})

async function ended(): Promise<number> {
  const { port } = server
  await server.end()
  return port
}

test('the notes are written by members, read by observers, and read by all once frozen', async () => {
  const { id, olga, ana, ben, otto } = workshop
  const [anas, bens] = [ana.program.open(`notes/${id}`), ben.program.open(`notes/${id}`)]
  await Promise.all([anas.synced, bens.synced])
  anas.doc.getText(`notes:${Q}`).insert(0, 'Ask the plant.')
  await expect.poll(() => bens.doc.getText(`notes:${Q}`).toString()).toBe('Ask the plant.')
  const ottos = otto.program.open(`notes/${id}`)
  await ottos.synced
  ottos.doc.getText('parking').insert(0, 'x')
  expect(await ottos.closed).toBe(4409)
  expect(await otto.program.open(`ballot/${id}`).closed).toBe(4403)
  await olga.command(id, { type: 'freeze' })
  anas.doc.getText('parking').insert(0, 'too late')
  expect(await anas.closed).toBe(4423)
  const unsent = new Y.Doc()
  unsent.getText('parking').insert(0, 'written while offline')
  expect(await ben.program.open(`notes/${id}`, unsent).closed).toBe(4423)
  bens.end()
})
