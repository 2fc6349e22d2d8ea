// The servers that are compared. Each runs in a process of its own, bound to the first core, with nothing of an earlier run.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../../scripts/free-port.mjs'
import { pause, pin } from './machine.mjs'

const HERE = import.meta.dirname
const ROOT = join(HERE, '..', '..')
export const SERVER_CORE = 0

/** Starts a Node program that listens on a port, with the probe in it. */
export async function startProcess({ file, env = {}, core = SERVER_CORE, label }) {
  const port = await freePort()
  const child = spawn(process.execPath, ['--expose-gc', '--import', join(HERE, 'probe.mjs'), file], {
    cwd: ROOT,
    env: { ...process.env, PORT: String(port), NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  pin(child.pid, core)
  const endWithUs = () => child.kill('SIGKILL')
  process.once('exit', endWithUs)
  child.once('exit', () => process.off('exit', endWithUs))
  let asked = 0
  const waiting = new Map()
  child.on('message', ({ probed, answer }) => {
    waiting.get(probed)?.(answer)
    waiting.delete(probed)
  })
  const ended = once(child, 'exit')
  let hasEnded = false
  ended.then(() => {
    hasEnded = true
  })
  for (let tries = 0; !(await answers(port)); tries++) {
    if (hasEnded || tries > 600) throw new Error(`${label} does not listen`)
    await pause(50)
  }
  return {
    port,
    child,
    /** Asks the probe. */
    ask: (what, argument) =>
      new Promise((resolve) => {
        asked += 1
        waiting.set(asked, resolve)
        child.send({ probe: asked, ask: what, argument })
      }),
    async stop() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' })
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })
}

/** A peer: any room is there, anybody may come. */
const peer = (label, file, isNamed = false) => ({
  label,
  isOurs: false,
  async start(_fixture, env = {}) {
    const running = await startProcess({ file: join(HERE, 'peers', file), label, env })
    const base = `ws://127.0.0.1:${running.port}/`
    return {
      ...running,
      where: (room) =>
        isNamed
          ? { url: base, headers: {}, name: `room-${room}` }
          : { url: `${base}room-${room}`, headers: {}, name: null },
    }
  },
})

/** Ours, as it is built: with pages, checks, and each commit synced to the disk before it is told. */
const ours = {
  label: 'Plumbline',
  isOurs: true,
  /** @param fixture see fixture.mjs */
  async start(fixture, env = {}) {
    const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-bench-'))
    cpSync(fixture.dataDir, dataDir, { recursive: true })
    const running = await startOurs(dataDir, env)
    return {
      ...running,
      where: whereIn(fixture, running.port),
      api: apiOf(fixture, running.port),
      fixture,
      async stop() {
        await running.stop()
        rmSync(dataDir, { recursive: true, force: true })
      },
    }
  },
}

export const whereIn =
  (fixture, port) =>
  (room, person = 0, kind = 'notes') => {
    const { id, people } = fixture.assessments[room]
    const { token } = people[person % people.length]
    return {
      url: `ws://127.0.0.1:${port}/sync/${kind}/${id}`,
      headers: { authorization: `Bearer ${token}` },
      name: null,
    }
  }

/** Sends a command as the facilitator, over a connection that stays open. Not by `fetch`, which takes as long as the server. */
export const apiOf = (fixture, port) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  return async (room, body, path = 'commands') => {
    const text = JSON.stringify(body)
    const asked = request({
      agent,
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: `/api/v1/assessments/${fixture.assessments[room].id}/${path}`,
      headers: {
        authorization: `Bearer ${fixture.owner}`,
        'content-type': 'application/json',
        'content-length': Buffer.byteLength(text),
      },
    })
    asked.end(text)
    const [answer] = await once(asked, 'response')
    const said = await answer.toArray()
    if (answer.statusCode !== 200) throw new Error(`${body.type}: ${answer.statusCode} ${Buffer.concat(said)}`)
  }
}

/** Limits of documents, people and sockets are lifted; those of speed are what they are. */
const LIMITS = { MAX_MEMBERS: '3000', MAX_CONNECTIONS: '20000', MAX_DOCUMENT_BYTES: String(64 * 1024 * 1024) }
const UNSET = {
  PLUMBLINE_URL: '',
  PLUMBLINE_SECRET: '',
  DATABASE_URL: '',
  REDIS_URL: '',
  OIDC_ISSUER: '',
  SMTP_URL: '',
}
export const SETUP_KEY = 'setup-key-of-the-load-programme'

export function startOurs(dataDir, env = {}, core = SERVER_CORE) {
  return startProcess({
    label: 'Plumbline',
    file: join(ROOT, 'dist', 'server.mjs'),
    core,
    env: {
      ...UNSET,
      ...LIMITS,
      HOST: '127.0.0.1',
      PLUMBLINE_DATA_DIR: dataDir,
      PLUMBLINE_SETUP_KEY: SETUP_KEY,
      LOG_LEVEL: 'warn',
      ...env,
    },
  })
}

export const SERVERS = {
  relay: peer('ws relay', 'relay.mjs'),
  ours,
  yws: peer('@y/websocket-server', 'y-websocket-server.mjs'),
  hocuspocus: peer('Hocuspocus', 'hocuspocus.mjs', true),
}
