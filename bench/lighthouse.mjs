// Lighthouse, mobile profile, on what a phone opens: joining, and voting with a session. `npm run bench:lighthouse`
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { freePort } from '../scripts/free-port.mjs'
import { onPath } from '../scripts/on-path.mjs'

const lighthouse = (
  await import('lighthouse').catch(() => {
    console.error('Lighthouse is missing: npm ci --prefix bench')
    process.exit(1)
  })
).default

const LEAST = 95
const RUNS = 3
/** Lighthouse's own for its mobile profile: a slow 4G line. */
const MOBILE = {
  rttMs: 150,
  throughputKbps: 1_638.4,
  requestLatencyMs: 562.5,
  downloadThroughputKbps: 1_474.56,
  uploadThroughputKbps: 675,
}
const CATEGORIES = ['performance', 'accessibility']
const SETUP_KEY = 'setup-key-of-the-lighthouse-runs'

const [port, debugging] = [await freePort(), await freePort()]
const origin = `http://localhost:${port}`
const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-lighthouse-'))
const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'scripts', 'start.mjs')], {
  env: {
    ...process.env,
    PORT: String(port),
    PLUMBLINE_DATA_DIR: dataDir,
    PLUMBLINE_SETUP_KEY: SETUP_KEY,
    LOG_LEVEL: 'warn',
  },
  stdio: ['ignore', 'pipe', 'inherit'],
})
await new Promise((resolve) => server.stdout.on('data', (text) => String(text).includes('is ready') && resolve()))

async function api(path, body, token) {
  const answer = await fetch(`${origin}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    body: JSON.stringify(body),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${text}`)
  return text === '' ? null : JSON.parse(text)
}

/** What Lighthouse takes for a fast desktop, which its mobile profile slows down fourfold to be like a phone. */
const FAST_DESKTOP = 1_500
/** How much this machine, as busy as it is, has to be slowed down to be like a phone. */
let slowdown = 4

/** The middle one by performance, of an odd number: a busy machine spoils single runs. */
async function audited(url) {
  const runs = []
  for (let run = 0; run <= RUNS; run++) {
    const result = await lighthouse(url, {
      port: debugging,
      output: 'json',
      logLevel: 'error',
      onlyCategories: CATEGORIES,
      disableStorageReset: true, // the session is a cookie
      throttling: { ...MOBILE, cpuSlowdownMultiplier: slowdown },
    })
    const { benchmarkIndex } = result.lhr.environment
    slowdown = Math.max(1, Math.min(4, (4 * benchmarkIndex) / FAST_DESKTOP))
    // The first only says how fast this machine is.
    if (run > 0) runs.push(result.lhr)
  }
  return runs.toSorted((a, b) => a.categories.performance.score - b.categories.performance.score)[(RUNS - 1) / 2]
}

let failed = false
const browser = await chromium.launchPersistentContext(join(dataDir, 'browser'), {
  executablePath: onPath('chromium', 'chromium-browser', 'google-chrome'),
  args: [`--remote-debugging-port=${debugging}`, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
})
try {
  const owner = { name: 'Nora', email: 'nora@example.org', password: 'a plumb line hangs still' }
  const { token } = await api('/setup', { key: SETUP_KEY, ...owner })
  const system = 'Remote maintenance of the bottling line'
  const { id } = await api('/assessments', { title: system, system, goals: ['No unplanned stop of the line'] }, token)
  const { code } = await api(`/assessments/${id}/invites`, { role: 'participant', group: 'technical' }, token)
  await api(`/assessments/${id}/commands`, { type: 'open', questions: ['target:access-control'] }, token)

  const pages = [
    ['join', `${origin}/join/${code}`, async () => {}],
    [
      'ballot',
      `${origin}/a/${id}/ballot`,
      async () => {
        const page = await browser.newPage()
        await page.goto(`${origin}/join/${code}`)
        await page.getByRole('textbox').first().fill('Mei')
        await page.getByRole('textbox').first().press('Enter')
        await page.waitForURL(`${origin}/a/${id}/**`)
        await page.close()
      },
    ],
  ]
  for (const [name, url, prepare] of pages) {
    await prepare()
    const { categories, audits, environment } = await audited(url)
    const scores = CATEGORIES.map((category) => Math.round(categories[category].score * 100))
    failed ||= scores.some((score) => score < LEAST)
    console.log(`slowed down ${slowdown.toFixed(1)} times, since this machine scores ${environment.benchmarkIndex}`)
    console.log(`${name}: ${CATEGORIES.map((category, index) => `${category} ${scores[index]}`).join(', ')}`)
    for (const metric of [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'cumulative-layout-shift',
      'speed-index',
    ])
      console.log(`  ${audits[metric].title.padEnd(26)} ${audits[metric].displayValue}`)
    for (const { id: audit } of categories.accessibility.auditRefs)
      if (audits[audit].score === 0) console.log(`  not accessible: ${audits[audit].title}`)
  }
} finally {
  await browser.close()
  server.kill()
  await once(server, 'exit')
  rmSync(dataDir, { recursive: true, force: true })
}
process.exitCode = failed ? 1 : 0
