import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { SETUP_KEY, startTestServer } from './test-server'

const MAIN = join(import.meta.dirname, 'main.ts')
const UNSET = { HOST: '', PLUMBLINE_URL: '', PLUMBLINE_SECRET: '', DATABASE_URL: '', REDIS_URL: '', OIDC_ISSUER: '' }
const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-start-'))

afterAll(() => rmSync(dataDir, { recursive: true, force: true }))

/** Starts a server as somebody at a shell does, and waits for it to give up. */
async function refusedStart(variables: Record<string, string>) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN], {
    env: { ...process.env, NODE_ENV: 'production', ...UNSET, PORT: '0', PLUMBLINE_DATA_DIR: dataDir, ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (printed += chunk))
  const [code] = await once(child, 'close')
  return { code: code as number | null, printed }
}

test('wrong variables are all named at once, their values are not repeated, and nothing is started', async () => {
  const { code, printed } = await refusedStart({
    PORT: 'eighty',
    PLUMBLINE_URL: 'ftp://plumbline.example.org',
    PLUMBLINE_SETUP_KEY: 'too-short',
    OIDC_CLIENT_ID: 'plumbline',
    LOG_LEVEL: 'chatty',
  })
  expect(code).toBe(1)
  expect(printed).toMatch(/^Plumbline does not start, since the environment is wrong:\n/)
  for (const name of ['PORT', 'PLUMBLINE_URL', 'PLUMBLINE_SETUP_KEY', 'OIDC_ISSUER', 'OIDC_CLIENT_SECRET', 'LOG_LEVEL'])
    expect(printed).toMatch(new RegExp(`^  ${name} .+\\.$`, 'm'))
  for (const value of ['eighty', 'ftp://', 'too-short', 'chatty']) expect(printed).not.toContain(value)
  expect(readdirSync(dataDir)).toEqual([])
})

test('a second process on the same data is refused in words, and the first goes on unharmed', async () => {
  const first = await startTestServer({ dataDir })
  try {
    const owner = { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' }
    const { body } = await first.program().post('/setup', owner)
    const second = await refusedStart({})
    expect(second.code).toBe(1)
    expect(second.printed).toMatch(/^Another Plumbline is running on the data in .+ Stop it first, or .+\.\n$/)
    expect(second.printed).toContain(dataDir)
    const made = await first.program(body.token).post('/assessments', { title: 'Line 4', system: 'Line 4' })
    expect(made.status).toBe(201)
  } finally {
    await first.end()
  }
})
