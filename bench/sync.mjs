// Load over the wire, on our server and on others, in one run: `npm run bench:sync -- [case…] [--runs=3] [--peers=1] [--servers=ours,relay] [--profile]`.
// What the cases are and how they are measured stands in bench/README.md.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, release } from 'node:os'
import { join } from 'node:path'

const HERE = import.meta.dirname

/** Its own packages, installed when they change; the application needs none of them. */
function install() {
  const stamp = join(HERE, 'node_modules', '.stamp')
  const wanted = readFileSync(join(HERE, 'package-lock.json'), 'utf8')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return
  // Hocuspocus asks for a newer Node and runs on this one: npm says so, and installs it.
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: HERE, stdio: 'inherit' })
  writeFileSync(stamp, wanted)
}

install()
const { run } = await import('./sync/run.mjs')

const given = process.argv.slice(2)
const option = (name, otherwise) => {
  const found = given.find((each) => each.startsWith(`--${name}=`))
  return found?.split('=')[1] ?? otherwise
}
console.log(
  `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, Linux ${release()}, load ${loadavg()[0]?.toFixed(1)}`,
)
// What was started is ended, by `exit`, however we end.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1))
const isWell = await run({
  only: given.filter((each) => !each.startsWith('--')),
  runs: Number(option('runs', 3)),
  peers: Number(option('peers', 1)),
  servers: option('servers', 'ours,relay,yws,hocuspocus').split(','),
  profile: given.includes('--profile'),
})
process.exit(isWell ? 0 : 1)
