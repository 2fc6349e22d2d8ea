// Runs the cases, one server after the other and again, and writes what came out as a table.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CASES } from './cases.mjs'
import { fixtureOf } from './fixture.mjs'
import { median, pin } from './machine.mjs'
import { nodes } from './nodes.mjs'
import { SERVERS as SINGLE } from './servers.mjs'

const HARNESS_CORE = 1
const SERVERS = { ...SINGLE, one: nodes(1), two: nodes(2) }

/** @returns whether nothing was lost, nothing came twice, and all read the same */
export async function run({ only, runs, peers, servers, profile }) {
  const unknown = only.filter((name) => !(name in CASES))
  if (unknown.length > 0)
    throw new Error(`No such case: ${unknown.join(', ')}. There are ${Object.keys(CASES).join(', ')}.`)
  if (!pin(process.pid, HARNESS_CORE)) console.log('No taskset here: the server and the harness share the cores')
  let isWell = true
  for (const [name, testCase] of Object.entries(CASES)) {
    if (only.length > 0 && !only.includes(name)) continue
    const results = await resultsOf(name, testCase, { runs, peers, servers, profile })
    isWell = write(testCase, results) && isWell
  }
  return isWell
}

async function resultsOf(name, testCase, { runs, peers, servers, profile }) {
  const fixture = testCase.fixture && (await fixtureOf(...testCase.fixture))
  const results = new Map()
  const context = {}
  const times = testCase.once ? 1 : runs // memory doesn't depend on who else is at work
  for (let round = 0; round < times; round++) {
    for (const kind of testCase.servers.filter((each) => !(each in SINGLE) || servers.includes(each))) {
      if (['yws', 'hocuspocus'].includes(kind) && round >= peers) continue
      const { label, start } = SERVERS[kind]
      const running = await start(fixture, testCase.env)
      const server = { ...running, isRelay: kind === 'relay', isOurs: kind === 'ours' }
      process.stderr.write(`\r${name}: ${label}, run ${round + 1} of ${times}                    `)
      try {
        if (profile) await server.ask('profile')
        const result = await testCase.run(server, context)
        if (profile) await server.ask('profiled', profileFile(name, kind))
        results.set(kind, [...(results.get(kind) ?? []), result])
      } catch (cause) {
        console.error(`\n${name}: ${label} failed: ${cause.message}`)
        results.set(kind, results.get(kind) ?? [])
      } finally {
        await running.stop()
      }
    }
  }
  process.stderr.write('\r\x1b[K')
  return results
}

function profileFile(name, kind) {
  const directory = join(import.meta.dirname, '..', 'profiles')
  mkdirSync(directory, { recursive: true })
  return join(directory, `${name}-${kind}.cpuprofile`)
}

/** Prints the table of one case; whether all is well with what the servers said. */
function write({ title, columns, targets }, results) {
  const aggregate = new Map([...results].map(([kind, runs]) => [kind, medians(runs)]))
  console.log(`\n### ${title}\n`)
  const names = Object.keys(columns)
  console.log(`| | ${names.join(' | ')} | lost, twice, equal | harness | others |`)
  console.log(`|---|${names.map(() => '---:').join('|')}|---|---|---|`)
  for (const [kind, values] of aggregate) {
    const cells = names.map((name) => (values ? columns[name](values, aggregate.get('relay') ?? null) : 'failed'))
    const runs = results.get(kind)
    const worst = (key) => Math.max(...runs.map((each) => each[key]))
    const state = values
      ? `${worst('lost')}, ${worst('twice')}, ${runs.every(({ equal }) => equal) ? 'yes' : 'NO'}`
      : ''
    const busy = values ? `${Math.round(values.harnessBusy * 100)} %` : ''
    const others = values?.otherCpu === undefined ? '' : `${values.otherCpu.toFixed(1)} s`
    console.log(`| ${SERVERS[kind]?.label ?? kind} | ${cells.join(' | ')} | ${state} | ${busy} | ${others} |`)
  }
  const [relay, ours] = [aggregate.get('relay'), aggregate.get('ours')]
  for (const { text, most, of } of targets ?? []) {
    if (!ours) continue
    const value = of(ours, relay)
    if (!Number.isFinite(value)) continue
    console.log(`\n${value <= most ? 'reached' : 'MISSED '}: ${text}: ${value.toFixed(2)}, at most ${most}`)
  }
  return [...results]
    .filter(([kind]) => SERVERS[kind].isOurs)
    .every(([, own]) => own.length > 0 && own.every(({ lost, twice, equal }) => lost === 0 && twice === 0 && equal))
}

/** The middle of each number over the runs. */
function medians(runs) {
  const [first] = runs
  if (!first) return null
  const numbers = Object.keys(first).filter((key) => typeof first[key] === 'number')
  return Object.fromEntries(numbers.map((key) => [key, median(runs.map((each) => each[key]))]))
}
