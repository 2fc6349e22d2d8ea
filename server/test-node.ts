import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { build } from 'esbuild'
import { freePort } from '../scripts/free-port.mjs'

/** Where the real bundle lies too: what it reads beside it is there. */
const BUNDLE = join(import.meta.dirname, '..', 'dist', 'node-for-tests.mjs')
let bundled: Promise<unknown> | null = null

/** One node as a process of its own, always on the same port. */
export interface TestNode {
  origin: string
  /** Resolves when it listens. */
  start(): Promise<void>
  /** Ends it like a power cut: nothing is finished, closed or said. */
  kill(): Promise<void>
  stop(): Promise<void>
  /** What it has written to its log, of all its lives. */
  said: string[]
  memory(): Promise<number>
}

/** A node with this environment; it doesn't run yet. */
export async function testNode(variables: Record<string, string>): Promise<TestNode> {
  mkdirSync(join(BUNDLE, '..'), { recursive: true })
  bundled ??= build({
    entryPoints: [join(import.meta.dirname, 'node.fixture.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    outfile: BUNDLE,
  })
  await bundled
  const port = await freePort()
  const said: string[] = []
  let node: ChildProcess | null = null

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    if (!node || node.exitCode !== null || node.signalCode !== null) return
    const ended = once(node, 'exit')
    node.kill(signal)
    await ended
  }

  return {
    origin: `http://localhost:${port}`,
    said,
    async start() {
      const child = spawn(process.execPath, [BUNDLE], {
        env: {
          NODE_ENV: 'test',
          PATH: process.env.PATH ?? '',
          HOST: 'localhost',
          LOG_LEVEL: 'error',
          ...variables,
          PORT: String(port),
        },
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      node = child
      createInterface({ input: child.stderr }).on('line', (line) => said.push(line))
      await new Promise<void>((resolve, reject) => {
        child.once('exit', (code) => reject(new Error(`A node ended with ${code}:\n${said.slice(-20).join('\n')}`)))
        createInterface({ input: child.stdout }).on('line', (line) => line.startsWith('listening') && resolve())
      })
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async memory() {
      const text = await (await fetch(`http://localhost:${port}/metrics`)).text()
      return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1])
    },
  }
}
