import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPackedFiles } from './packed-files'

const SCRIPT = 'console.log("a plumb line hangs still")'
const directory = mkdtempSync(join(tmpdir(), 'plumbline-packed-'))
const server = createServer((request, response) => {
  if (!answer(request, response)) response.writeHead(404).end()
})
let answer: ReturnType<typeof createPackedFiles>

beforeAll(async () => {
  mkdirSync(join(directory, 'chunks'))
  writeFileSync(join(directory, 'chunks', 'page.js'), SCRIPT)
  writeFileSync(join(directory, 'chunks', 'page.js.br'), brotliCompressSync(SCRIPT))
  writeFileSync(join(directory, 'chunks', 'page.js.gz'), gzipSync(SCRIPT))
  writeFileSync(join(directory, 'chunks', 'old.css.gz'), gzipSync('a {}'))
  answer = createPackedFiles(directory, '/_next/static/')
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
})
afterAll(() => {
  server.close()
  rmSync(directory, { recursive: true })
})

function asked(path: string, accepts: string): Promise<{ status: number | undefined; headers: IncomingHttpHeaders }> {
  const { port } = server.address() as AddressInfo // it listens on a port
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, headers: { 'accept-encoding': accepts } }, (response) => {
      response.resume()
      response.once('end', () => resolve({ status: response.statusCode, headers: response.headers }))
    }).once('error', reject)
  })
}

test('a script comes in the smallest form that the browser reads, and may be kept for ever', async () => {
  const { headers } = await asked('/_next/static/chunks/page.js', 'gzip, deflate, br')
  expect(headers['content-encoding']).toBe('br')
  expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
  expect(headers['cache-control']).toContain('immutable')
  expect((await asked('/_next/static/chunks/page.js?v=1', 'gzip')).headers['content-encoding']).toBe('gzip')
  expect((await asked('/_next/static/chunks/page.js', 'br;q=0, gzip')).headers['content-encoding']).toBe('gzip')
  expect((await asked('/_next/static/chunks/old.css', 'br, gzip')).headers['content-encoding']).toBe('gzip')
})

test('what is not packed, or for a browser that reads no packed form, is left to others', async () => {
  expect((await asked('/_next/static/chunks/page.js', 'identity')).status).toBe(404)
  expect((await asked('/_next/static/chunks/other.js', 'br')).status).toBe(404)
  expect((await asked('/_next/static/chunks/../chunks/page.js.br', 'br')).status).toBe(404)
  expect(createPackedFiles(join(directory, 'none'), '/')({ url: '/page.js' } as never, {} as never)).toBe(false)
})
