import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from '../scripts/free-port.mjs'

const START = join(import.meta.dirname, '..', 'scripts', 'start.mjs')
const READY = 'Plumbline is ready'

/** Set around the tests, perhaps; nothing of it reaches the server under test. Empty counts as not set. */
const UNSET = { HOST: '', PLUMBLINE_URL: '', PLUMBLINE_SECRET: '', DATABASE_URL: '', REDIS_URL: '', OIDC_ISSUER: '' }

/** A server process of a test's own, on a free port, with data that outlive the process and go with the test. */
export class OwnServer {
  #child: ChildProcess | null = null
  #printed = ''

  private constructor(
    readonly port: number,
    readonly dataDir: string,
    readonly variables: Record<string, string>,
  ) {}

  static readonly SETUP_KEY = 'setup-key-of-a-test-of-its-own'

  /** @param variables may depend on the origin, which is known before the process starts */
  static async start(variables: (origin: string) => Record<string, string> = () => ({})): Promise<OwnServer> {
    const [port, dataDir] = await Promise.all([freePort(), mkdtemp(join(tmpdir(), 'plumbline-own-'))])
    const server = new OwnServer(port, dataDir, variables(`http://localhost:${port}`))
    await server.start()
    return server
  }

  get origin(): string {
    return `http://localhost:${this.port}`
  }

  /** What the process printed so far. */
  get printed(): string {
    return this.#printed
  }

  /** Starts the process, on the same data if there was one before; resolves when it says that it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, ['--enable-source-maps', START], {
      env: {
        ...process.env,
        ...UNSET,
        PORT: String(this.port),
        PLUMBLINE_DATA_DIR: this.dataDir,
        PLUMBLINE_SETUP_KEY: OwnServer.SETUP_KEY,
        LOG_LEVEL: 'warn',
        ...this.variables,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child = child
    this.#printed = ''
    // A test that runs out of time disposes of nothing.
    const endWithUs = () => child.kill('SIGKILL')
    process.once('exit', endWithUs)
    child.once('exit', () => process.off('exit', endWithUs))
    await new Promise<void>((resolve, reject) => {
      const read = (chunk: Buffer) => {
        this.#printed += chunk.toString()
        if (this.#printed.includes(READY)) resolve()
      }
      child.stdout.on('data', read)
      child.stderr.on('data', read)
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}: ${this.#printed}`)))
    })
  }

  /** Ends the process and gives its exit code; null if the signal killed it. */
  async end(signal: 'SIGTERM' | 'SIGKILL'): Promise<number | null> {
    const child = this.#child
    this.#child = null
    if (!child || child.exitCode !== null || child.signalCode !== null) return null
    const exited = once(child, 'exit')
    child.kill(signal)
    const [code] = await exited
    return code
  }

  /** Ends what still runs, and its data. */
  async dispose(): Promise<void> {
    await this.end('SIGKILL')
    await rm(this.dataDir, { recursive: true, force: true })
  }
}
