import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig, devices } from '@playwright/test'
import { onPath } from './scripts/on-path.mjs'

const port = Number(process.env.E2E_PORT || 3210)
const baseURL = `http://localhost:${port}`
/** The system's browser where there is one; undefined: Playwright's own. */
const chromium = onPath('chromium', 'chromium-browser', 'google-chrome')

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  // Far more than a test takes where nothing else is done: two cores, with a browser for each person, may be slow ones.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  reporter: 'list',
  use: {
    baseURL,
    // Pictures of every step would be drawn for each person's browser; what a page held stands in the trace.
    trace: { mode: 'retain-on-failure', screenshots: false },
    screenshot: 'only-on-failure',
    locale: 'en-GB',
    timezoneId: 'Europe/Prague',
  },
  projects: [
    {
      name: 'chromium',
      use: {
        ...devices['Desktop Chrome'],
        launchOptions: {
          ...(chromium ? { executablePath: chromium } : {}),
          args: [
            ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
            ...['--no-first-run', '--disable-quic'],
            // Chromium's sandbox refuses root, which is who runs in most containers.
            ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ],
        },
      },
    },
  ],
  webServer: {
    command: 'node --enable-source-maps scripts/start.mjs',
    url: `${baseURL}/healthz`,
    env: {
      PORT: String(port),
      PLUMBLINE_DATA_DIR: freshDataDir(),
      PLUMBLINE_SETUP_KEY: 'setup-key-of-the-browser-tests',
      LOG_LEVEL: 'warn',
      // Whatever is set around the tests doesn't reach the server under test; empty counts as not set.
      ...{ HOST: '', PLUMBLINE_URL: '', PLUMBLINE_SECRET: '', DATABASE_URL: '', REDIS_URL: '', OIDC_ISSUER: '' },
    },
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    stdout: 'pipe',
    timeout: 60_000,
  },
})

/** One for the whole run: each worker reads this file too, and inherits what the first reader set. */
function freshDataDir(): string {
  const known = process.env.E2E_DATA_DIR
  if (known) return known
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-e2e-'))
  process.env.E2E_DATA_DIR = directory
  process.once('exit', () => rmSync(directory, { recursive: true, force: true }))
  return directory
}
