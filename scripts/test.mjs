// All tests: unit, integration, browser. Shows their progress, then what failed, and ends with one line of numbers.
// A suite that crashes, or in which nothing ran, counts as a failure.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { playwrightOutcome, vitestOutcome } from './test-outcome.mjs'

const ROOT = join(import.meta.dirname, '..')
const reports = mkdtempSync(join(tmpdir(), 'plumbline-tests-'))

function run(cli, args, env = {}) {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', cli), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  })
  return status
}

function reportIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    // Not written, or cut off: the suite crashed, which its outcome says.
    return null
  }
}

function vitest(project) {
  console.log(`\n› ${project} tests`)
  const file = join(reports, `${project}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  const status = run('vitest/vitest.mjs', ['run', '--project', project, ...reporters])
  return vitestOutcome(project, status, reportIn(file))
}

function playwright() {
  console.log('\n› browser tests')
  const file = join(reports, 'browser.json')
  const status = run('@playwright/test/cli.js', ['test', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_FILE: file })
  return playwrightOutcome('browser', status, reportIn(file))
}

function hasBrowserTests() {
  const folder = join(ROOT, 'e2e')
  return existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => /\.spec\.ts$/.test(String(file)))
}

const outcomes = [vitest('unit'), vitest('integration'), ...(hasBrowserTests() ? [playwright()] : [])]
rmSync(reports, { recursive: true, force: true })

const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0)
const failures = outcomes.flatMap((outcome) => outcome.failures)
const skips = outcomes.flatMap((outcome) => outcome.skips)
if (failures.length > 0) console.log(`\nFailed:\n${failures.map((title) => `  ${title}`).join('\n')}`)
if (skips.length > 0) console.log(`\nSkipped:\n${skips.map((title) => `  ${title}`).join('\n')}`)
console.log(
  `\n${sum('passed')} passed, ${failures.length} failed${skips.length > 0 ? `, ${skips.length} skipped` : ''}`,
)
process.exitCode = failures.length > 0 ? 1 : 0
