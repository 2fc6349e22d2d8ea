// Brings a checkout to where a command can run: `node scripts/ensure.mjs install build browser postgres redis`, any of them.
// Each step looks whether anything is to do first. Node's own modules only: it runs before anything is installed.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { hasApt, onPath } from './on-path.mjs'
import { postgresBinaries } from './postgres-binaries.mjs'

const ROOT = join(import.meta.dirname, '..')
const STEPS = { install, build, browser, postgres, redis, haproxy }

/** What the build reads, besides package-lock.json. */
const SOURCES = [
  ...['app', 'components', 'lib', 'model', 'report', 'server'],
  ...['next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package.json'],
]
/** Nothing of these ends up in a build. */
const NOT_BUILT = /\.(test|contract|fixture)\.tsx?$/

class CannotEnsure extends Error {}

function say(line) {
  console.log(`› ${line}`)
}

/** Runs a program with its output on the screen; what to do is for whoever has to help when it fails. */
function run(program, args, whatToDo, options = {}) {
  const { status, signal, error } = spawnSync(program, args, { cwd: ROOT, stdio: 'inherit', ...options })
  if (status === 0) return
  const how = error?.message ?? (signal ? `was ended by ${signal}` : `ended with ${status}`)
  throw new CannotEnsure(`\`${[program, ...args].join(' ')}\` ${how}. ${whatToDo}`)
}

/** The npm that is running this, or the one on the PATH. */
function npm(args, whatToDo) {
  const known = process.env.npm_execpath
  if (known && /npm-cli\.c?js$/.test(known)) run(process.execPath, [known, ...args], whatToDo)
  else run('npm', args, whatToDo, { shell: process.platform === 'win32' })
}

function apt(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  // Somebody else's apt may hold the lock: wait for it.
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  const whatToDo = `Check the network, or install ${packages.join(' and ')} by hand.`
  run('apt-get', ['-q', ...wait, 'update'], whatToDo, { env })
  run('apt-get', ['-q', ...wait, 'install', '-y', '--no-install-recommends', ...packages], whatToDo, { env })
}

function install() {
  const stamp = join(ROOT, 'node_modules', '.plumbline-stamp')
  const wanted = hashOf([join(ROOT, 'package-lock.json')], `${process.version} ${process.platform} ${process.arch}`)
  if (isStamped(stamp, wanted)) return
  say('Installing packages (about a minute, the first time and when package-lock.json changed)')
  // NODE_ENV=production would leave out what builds and tests.
  npm(['ci', '--include=dev', '--no-audit', '--no-fund'], 'Check the network; `npm ci` shows the same.')
  writeFileSync(stamp, wanted)
}

function build() {
  const stamp = join(ROOT, '.next', 'plumbline-stamp')
  const files = SOURCES.flatMap((name) => filesBelow(join(ROOT, name))).filter((file) => !NOT_BUILT.test(file))
  const wanted = hashOf([join(ROOT, 'package-lock.json'), ...files], process.version)
  const bundles = ['server', 'report', 'backup'].map((name) => `dist/${name}.mjs`)
  const isBuilt = ['.next/BUILD_ID', ...bundles].every((file) => existsSync(join(ROOT, file)))
  if (isBuilt && isStamped(stamp, wanted)) return
  say('Building (half a minute or so, when sources changed)')
  npm(['run', 'build'], 'The build says above what is wrong.')
  writeFileSync(stamp, wanted)
}

async function browser() {
  const { chromium } = await import('@playwright/test')
  if (existsSync(chromium.executablePath()) || onPath('chromium', 'chromium-browser', 'google-chrome')) return
  say('Installing Chromium for the browser tests')
  if (hasApt()) return apt('chromium', 'fonts-dejavu-core')
  const cli = join(ROOT, 'node_modules', '@playwright', 'test', 'cli.js')
  const withSystemPackages = process.getuid?.() === 0 ? ['--with-deps'] : []
  run(
    process.execPath,
    [cli, 'install', ...withSystemPackages, 'chromium'],
    'Install Chromium or Chrome by hand, so that `chromium` or `google-chrome` is on the PATH.',
  )
}

function postgres() {
  if (postgresBinaries() !== null) return
  if (!hasApt()) {
    say('No PostgreSQL here: its tests are skipped. Install the server package (initdb, postgres) to run them.')
    return
  }
  say('Installing PostgreSQL for the tests of the store')
  apt('postgresql')
  if (postgresBinaries() === null) throw new CannotEnsure('PostgreSQL was installed, but initdb can’t be found.')
}

function redis() {
  if (onPath('redis-server')) return
  if (!hasApt()) {
    say('No Redis here: the tests of several nodes are skipped. Install its server (redis-server) to run them.')
    return
  }
  say('Installing Redis for the tests of several nodes')
  apt('redis-server')
  if (!onPath('redis-server')) throw new CannotEnsure('Redis was installed, but redis-server can’t be found.')
}

function haproxy() {
  if (onPath('haproxy') || existsSync('/usr/sbin/haproxy')) return
  if (!hasApt()) {
    say('No HAProxy here: the test of two nodes behind a proxy is skipped. Install haproxy to run it.')
    return
  }
  say('Installing HAProxy for the test of two nodes behind a proxy')
  apt('haproxy')
}

function filesBelow(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
}

/** One hash for the names and contents of files, and for whatever else counts. */
function hashOf(files, ...more) {
  const hash = createHash('sha256')
  for (const text of more) hash.update(`${text}\0`)
  for (const file of files.toSorted()) {
    const content = readFileSync(file)
    hash.update(`${relative(ROOT, file)}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

function isStamped(stamp, wanted) {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  throw new CannotEnsure(`Plumbline needs Node.js 20.19 or newer; this is ${process.version}. Get one from nodejs.org.`)
}

try {
  refuseOldNode()
  for (const name of process.argv.slice(2)) {
    const step = STEPS[name]
    if (!step) throw new CannotEnsure(`There is no step ${name}; there are ${Object.keys(STEPS).join(', ')}.`)
    await step()
  }
} catch (error) {
  if (!(error instanceof CannotEnsure)) throw error
  console.error(`\n${error.message}`)
  process.exit(1)
}
