// How long a reveal takes to draw: 200 voters, 36 questions on both axes, in Chromium, on the production build.
// Usage: npm run bench:charts [-- address]   Without an address it starts the built server on a port and data of its own.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { onPath } from '../scripts/on-path.mjs'

const RUNS = 20
const FRAME_MS = 1000 / 60
const given = process.argv[2]
const port = Number(process.env.PORT || 4111)
const base = given ?? `http://localhost:${port}`

async function startServer() {
  const data = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
  const server = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...process.env, PORT: String(port), PLUMBLINE_DATA_DIR: data, LOG_LEVEL: 'warn' },
    stdio: 'ignore',
  })
  for (let attempt = 0; attempt < 120; attempt++) {
    const answer = await fetch(`${base}/healthz`).catch(() => null)
    if (answer?.ok) break
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
  return () => {
    server.kill('SIGTERM')
    rmSync(data, { recursive: true, force: true })
  }
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** One reveal: presses the button, and measures until style and layout of the new picture are done and it has been painted. */
function press(which) {
  return new Promise((resolve) => {
    const button = document.querySelector(`[data-bench="${which}"]`)
    let mutations = 0
    const matrix = document.querySelector('#bench svg[role="img"]')
    const observer = new MutationObserver((records) => {
      mutations += records.length
    })
    observer.observe(matrix, { subtree: true, childList: true, attributes: true })
    // At the beginning of a frame, as a message of the room arrives between two of them.
    requestAnimationFrame(() => {
      const started = performance.now()
      button.click()
      queueMicrotask(() => {
        const scripted = performance.now()
        matrix.getBoundingClientRect()
        const laidOut = performance.now()
        requestAnimationFrame(() => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => {
            observer.disconnect()
            resolve({
              script: scripted - started,
              work: laidOut - started,
              painted: performance.now() - started,
              mutations,
            })
          }
          channel.port2.postMessage(null)
        })
      })
    })
  })
}

const stop = given ? () => {} : await startServer()
const executablePath = onPath('chromium', 'chromium-browser', 'google-chrome')
const browser = await chromium.launch({
  ...(executablePath ? { executablePath } : {}),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  await page.addInitScript(() => {
    globalThis.longTasks = []
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.longTasks.push({ at: entry.startTime, ms: entry.duration })
    }).observe({ type: 'longtask', buffered: true })
  })
  await page.goto(`${base}/gallery`, { waitUntil: 'load' })
  await page.locator('#bench svg[role="img"]').scrollIntoViewIfNeeded()
  await page.waitForTimeout(1500)
  const session = await page.context().newCDPSession(page)
  // In time of the thread, so that other programs on a busy machine don't count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const taskTime = async () => {
    const { metrics } = await session.send('Performance.getMetrics')
    return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000
  }

  console.log(
    `Chromium ${browser.version()}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1)}, ${RUNS} runs`,
  )
  for (const [which, name] of [
    ['one', 'one question revealed'],
    ['block', '18 questions revealed at once'],
  ]) {
    for (let warm = 0; warm < 5; warm++) await page.evaluate(press, which)
    const from = await page.evaluate(() => performance.now())
    const runs = []
    for (let run = 0; run < RUNS; run++) {
      const before = await taskTime()
      const found = await page.evaluate(press, which)
      runs.push({ ...found, task: (await taskTime()) - before })
    }
    await page.waitForTimeout(200)
    const long = await page.evaluate((since) => globalThis.longTasks.filter(({ at }) => at >= since), from)
    const line = (label, values, unit = 'ms') =>
      console.log(
        `  ${label.padEnd(44)} median ${median(values).toFixed(1)} ${unit}, max ${Math.max(...values).toFixed(1)} ${unit}` +
          (unit === 'ms'
            ? ` = ${Math.round((median(values) / FRAME_MS) * 100)} %, ${Math.round((Math.max(...values) / FRAME_MS) * 100)} % of a frame`
            : ''),
      )
    console.log(name)
    line(
      'statistics and React, by the clock',
      runs.map(({ script }) => script),
    )
    line(
      'with style and layout, by the clock',
      runs.map(({ work }) => work),
    )
    line(
      'main thread with paint, processor time',
      runs.map(({ task }) => task),
    )
    line(
      'changes to the document',
      runs.map(({ mutations }) => mutations),
      '',
    )
    console.log(
      `  long tasks over 50 ms: ${long.length}${long.length ? ` (${long.map(({ ms }) => Math.round(ms)).join(', ')} ms)` : ''}`,
    )
  }
} finally {
  await browser.close()
  stop()
}
