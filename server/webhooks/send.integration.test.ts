import { afterEach, expect, test } from 'vitest'
import { post, SEND_LIMITS } from './send'
import { startTestReceiver } from './test-receiver'

const open: { end(): Promise<void> }[] = []
afterEach(async () => {
  for (const each of open.splice(0)) await each.end()
})

async function receiver() {
  const started = await startTestReceiver()
  open.push(started)
  return started
}

const trusting = { allowPrivate: true, ...SEND_LIMITS }
const strict = { allowPrivate: false, ...SEND_LIMITS }

test('a name that leads into this machine is refused when it is connected to, and nothing arrives', async () => {
  const { port, received } = await receiver()
  expect(await post(`http://localhost:${port}/`, '{}', {}, strict)).toEqual({ status: null, error: 'not-public' })
  expect(await post(`http://127.0.0.1:${port}/`, '{}', {}, strict)).toEqual({ status: null, error: 'not-public' })
  expect(received).toEqual([])
})

test('a redirection is an answer and is not followed', async () => {
  const target = await receiver()
  const first = await receiver()
  first.answerWith({ status: 307, headers: { location: target.url } })
  expect(await post(first.url, '{}', {}, trusting)).toEqual({ status: 307, error: null })
  expect(target.received).toEqual([])
})

test('an answer of more than the limit is cut off', async () => {
  const flood = await receiver()
  flood.answerWith({ status: 200, body: 'x'.repeat(SEND_LIMITS.mostBytes + 1) })
  expect((await post(flood.url, '{}', {}, trusting)).error).toBe('too-large')
})

test('who never answers is left after the time is up', async () => {
  const { createServer } = await import('node:net')
  const silent = createServer((socket) => socket.on('error', () => socket.destroy()))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const { port } = silent.address() as import('node:net').AddressInfo // a TCP server
  const sent = await post(`http://127.0.0.1:${port}/`, '{}', {}, { ...trusting, timeoutMs: 50 })
  expect(sent).toEqual({ status: null, error: 'timeout' })
  silent.close()
})

test('nobody there is said, not thrown', async () => {
  const gone = await startTestReceiver()
  await gone.end()
  expect(await post(gone.url, '{}', {}, trusting)).toEqual({ status: null, error: 'unreachable' })
})
