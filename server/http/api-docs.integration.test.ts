import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { SETUP_KEY, startTestServer, type TestServer } from '#server/test-server'
import { startTestReceiver } from '#server/webhooks/test-receiver'

/** One call of docs/api.md: what to type, what it answers, and what to keep of that for the calls after it. */
interface Example {
  line: number
  command: string
  status: number
  /** The fields shown; null: none. */
  shown: unknown
  keep: { name: string; path: string }[]
}

const text = readFileSync(`${import.meta.dirname}/../../docs/api.md`, 'utf8')

function examplesIn(markdown: string): Example[] {
  const [, ...parts] = markdown.split(/^```sh\n/m)
  let at = markdown.indexOf('```sh\n')
  return parts.flatMap((part) => {
    const line = markdown.slice(0, at).split('\n').length
    at += part.length + '```sh\n'.length
    const [command = '', ...rest] = part.split(/^```\n/m)
    if (!command.includes('curl ')) return []
    const after = rest.join('```\n')
    const status = Number(/^→ \*\*(\d{3})\*\*$/m.exec(after)?.[1])
    const json = /^```json\n([\s\S]*?)^```$/m.exec(`${after}\n`)?.[1]
    const keep = [...after.matchAll(/`([A-Z_]+)=` the answer's `([\w.]+)`/g)].map(([, name = '', path = '']) => ({
      name,
      path,
    }))
    return [{ line, command, status, shown: json === undefined ? null : JSON.parse(json), keep }]
  })
}

/** Runs it as a reader would, in a shell with curl. */
function run(command: string, variables: Record<string, string>): Promise<{ status: number; body: unknown }> {
  const shell = `curl() { command curl --silent --show-error --write-out '\\n%{http_code}' "$@"; }\n${command}`
  return new Promise((resolve, reject) => {
    execFile('bash', ['-euc', shell], { cwd: folder, env: { ...process.env, ...variables } }, (cause, out) => {
      if (cause) return reject(cause)
      const end = out.lastIndexOf('\n')
      const answer = out.slice(0, end)
      const isJson = /^\s*[[{]/.test(answer)
      resolve({ status: Number(out.slice(end + 1)), body: isJson ? JSON.parse(answer) : answer })
    })
  })
}

/** What is shown, with `…` as anything: objects, and lists of them, may go on further than shown. */
function pattern(shown: unknown): unknown {
  if (typeof shown === 'string' && shown.endsWith('…'))
    return expect.stringMatching(new RegExp(`^${shown.slice(0, -1)}.`)) // beginnings are plain words
  if (Array.isArray(shown))
    return shown.some((each) => typeof each === 'object') ? expect.arrayContaining(shown.map(pattern)) : shown
  if (typeof shown !== 'object' || shown === null) return shown
  return expect.objectContaining(Object.fromEntries(Object.entries(shown).map(([key, value]) => [key, pattern(value)])))
}

function valueAt(body: unknown, path: string): string {
  const found = path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], body)
  if (typeof found !== 'string') throw new Error(`The answer has no text at ${path}`)
  return found
}

let server: TestServer
let receiver: Awaited<ReturnType<typeof startTestReceiver>>
/** Where files are saved. */
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-api-docs-'))
  server = await startTestServer({ variables: { WEBHOOK_ALLOW_PRIVATE: 'true' } })
  receiver = await startTestReceiver()
})
afterAll(async () => {
  await receiver.end()
  await server.end()
  rmSync(folder, { recursive: true, force: true })
})

test('every call in docs/api.md answers what stands beside it, from the set-up key to the export', async () => {
  const examples = examplesIn(text)
  expect(examples.length).toBeGreaterThan(25)
  const variables: Record<string, string> = {
    PLUMBLINE: `${server.origin}/api/v1`,
    SETUP_KEY,
    HOOK: receiver.url,
  }
  for (const { line, command, status, shown, keep } of examples) {
    const answer = await run(command, variables)
    expect({ line, ...answer }).toEqual({ line, status, body: shown === null ? expect.anything() : pattern(shown) })
    for (const { name, path } of keep) variables[name] = valueAt(answer.body, path)
  }

  const [, code = ''] = /^```js\n([\s\S]*?)^```$/m.exec(text) ?? []
  const { isFromPlumbline } = await import(`data:text/javascript,${encodeURIComponent(code)}`)
  const [first] = receiver.received
  const signature = String(first?.headers['plumbline-signature'])
  expect(isFromPlumbline(variables.SECRET, signature, first?.text)).toBe(true)
  expect(isFromPlumbline(variables.SECRET, signature, `${first?.text} `)).toBe(false)
  expect(isFromPlumbline(variables.SECRET, signature, first?.text, Date.now() + 3_600_000)).toBe(false)
})

test('every address that docs/api.md names is one of the API', async () => {
  const { paths } = (await server.program().get('/openapi.json')).body as { paths: Record<string, object> }
  const known = new Set(Object.keys(paths).map((path) => path.replaceAll(/\{\w+\}/g, '*')))
  const named = [...text.matchAll(/\$PLUMBLINE(\/[^"\s?]*)["?]/g)].map(([, path = '']) =>
    path.replaceAll(/\$[A-Z_]+/g, '*'),
  )
  const missing = named.filter((path) => !known.has(path) && !known.has(path.replace(/\/export\/\w+$/, '/export/*')))
  expect(named.length).toBeGreaterThan(25)
  expect(missing).toEqual([])
})
