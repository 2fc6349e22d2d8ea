// The same as compose.yaml without containers: PostgreSQL, Redis, nodes and HAProxy as processes of this machine, on
// loopback. Node's own modules only.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { freePort } from '../scripts/free-port.mjs'
import { onPath } from '../scripts/on-path.mjs'
import { postgresBinaries } from '../scripts/postgres-binaries.mjs'

const ROOT = join(import.meta.dirname, '..')

/** What is not installed here, by the name of its Debian package. */
export function missing() {
  return [
    ...(postgresBinaries() === null ? ['postgresql'] : []),
    ...(onPath('redis-server') ? [] : ['redis-server']),
    ...(proxyProgram() ? [] : ['haproxy']),
  ]
}

const proxyProgram = () => onPath('haproxy') ?? (existsSync('/usr/sbin/haproxy') ? '/usr/sbin/haproxy' : undefined)

/** A program that runs until it is ended, or is started again. */
function service({ name, program, args, env = {}, as = {}, ready, signal = 'SIGTERM', onEnd }) {
  let child = null
  return {
    name,
    get pid() {
      return child?.pid ?? null
    },
    async start() {
      const said = []
      child = spawn(program, args, { env: { ...process.env, ...env }, ...as, stdio: ['ignore', 'pipe', 'pipe'] })
      const running = child
      for (const output of [running.stdout, running.stderr])
        output.on('data', (chunk) => {
          said.push(chunk)
          if (said.length > 200) said.shift()
        })
      const endWithUs = () => running.kill('SIGKILL')
      process.once('exit', endWithUs)
      let ended = null
      running.once('error', (cause) => {
        ended = cause.message
      })
      running.once('exit', (code, by) => {
        process.off('exit', endWithUs)
        ended = `ended with ${code ?? by}`
        if (child === running) {
          child = null
          onEnd?.(name, ended, Buffer.concat(said).toString())
        }
      })
      while (!(await ready())) {
        if (ended !== null) throw new Error(`${name} ${ended}:\n${Buffer.concat(said)}`)
        await new Promise((done) => setTimeout(done, 50))
      }
    },
    /** Ends it as asked, or as a crash does; resolves when it is gone. */
    async end(by = signal) {
      const running = child
      child = null
      if (!running) return
      const gone = once(running, 'exit')
      running.kill(by)
      await gone
    },
  }
}

/**
 * Starts everything and resolves when the proxy answers for a node that is ready.
 *
 * @param {object} options
 * @param {string} options.dataDir where PostgreSQL keeps its files; they stay
 * @param {number} [options.port] of the proxy; 0: any free one
 * @param {Record<string, string>} [options.environment] of the nodes, over what they need
 * @param {number} [options.nodes] how many; with none there is no proxy either
 * @param {(name: string, how: string, said: string) => void} [options.onEnd] hears of a program that ended by itself
 */
export async function startTopology({ dataDir, port = 0, environment = {}, nodes: count = 2, onEnd }) {
  const running = []
  const begin = async (each) => {
    running.push(each)
    await each.start()
    return each
  }
  const stop = async () => {
    for (const each of running.splice(0).reverse()) await each.end()
  }
  try {
    const postgres = await begin(await postgresIn(join(resolve(dataDir), 'postgres'), onEnd))
    const redis = await begin(await redisOn(await freePort(), onEnd))
    const publicPort = port === 0 ? await freePort() : port
    const url = `http://localhost:${publicPort}`
    const shared = {
      NODE_ENV: 'production',
      HOST: '127.0.0.1',
      PLUMBLINE_URL: url,
      PLUMBLINE_DATA_DIR: join(resolve(dataDir), 'nodes'),
      DATABASE_URL: postgres.url,
      REDIS_URL: redis.url,
      TRUST_PROXY: '1',
      ...environment,
    }
    const nodes = []
    for (let number = 1; number <= count; number++) nodes.push(await begin(await nodeOf(number, shared, onEnd)))
    const told = { url, postgres, redis, nodes, databaseUrl: postgres.url, redisUrl: redis.url, stop }
    if (count === 0) return told
    const addresses = nodes.map(({ address }) => address)
    // The configuration names two; alone, a node stands in for the other.
    const [first, second = first] = addresses
    const env = { BIND: `127.0.0.1:${publicPort}`, NODE_1: first, NODE_2: second }
    const proxy = service({
      name: 'haproxy',
      program: proxyProgram(),
      args: ['-db', '-f', join(import.meta.dirname, 'haproxy.cfg')],
      env,
      ready: () => isReady(`http://127.0.0.1:${publicPort}/readyz`),
      onEnd,
    })
    await begin(proxy)
    return told
  } catch (cause) {
    await stop()
    throw cause
  }
}

/** PostgreSQL with its own durability, in a directory that outlives it. It refuses root; its packages bring a user. */
async function postgresIn(directory, onEnd) {
  const as = unprivileged()
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  if (as.uid !== undefined) chownSync(directory, as.uid, as.gid)
  const binaries = postgresBinaries()
  const data = join(directory, 'data')
  if (!existsSync(join(data, 'PG_VERSION'))) {
    const made = spawnSync(
      join(binaries, 'initdb'),
      ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'],
      { ...as, cwd: directory, encoding: 'utf8' },
    )
    if (made.status !== 0) throw new Error(`initdb ended with ${made.status}:\n${made.stderr}`)
  }
  const port = await freePort()
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`
  const psql = onPath('pg_isready') ?? join(binaries, 'pg_isready')
  const running = service({
    name: 'postgres',
    program: join(binaries, 'postgres'),
    args: [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${directory}`,
    ],
    as: { ...as, cwd: directory },
    ready: () => spawnSync(psql, ['-q', '-h', '127.0.0.1', '-p', String(port)]).status === 0,
    signal: 'SIGINT',
    onEnd,
  })
  return Object.assign(running, { url })
}

function unprivileged() {
  if (process.getuid?.() !== 0) return {}
  const number = (flag) => Number(spawnSync('id', [flag, 'postgres'], { encoding: 'utf8' }).stdout)
  return { uid: number('-u'), gid: number('-g') }
}

async function redisOn(port, onEnd) {
  const running = service({
    name: 'redis',
    program: 'redis-server',
    args: ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', '/tmp'],
    ready: () => isListening(port),
    onEnd,
  })
  return Object.assign(running, { url: `redis://127.0.0.1:${port}` })
}

async function nodeOf(number, environment, onEnd) {
  const port = await freePort()
  const running = service({
    name: `node-${number}`,
    program: process.execPath,
    args: ['--enable-source-maps', join(ROOT, 'scripts', 'start.mjs')],
    env: { ...environment, PORT: String(port) },
    as: { cwd: ROOT },
    ready: () => isReady(`http://127.0.0.1:${port}/readyz`),
    onEnd,
  })
  return Object.assign(running, { address: `127.0.0.1:${port}`, port })
}

function isReady(url) {
  return fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
}

async function isListening(port) {
  const { connect } = await import('node:net')
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      done(true)
    })
    socket.once('error', () => done(false))
  })
}
