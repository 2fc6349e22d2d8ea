import { createServer } from 'node:http'
import { join } from 'node:path'
import next from 'next'
import { readEnvironment } from '#lib/env'
import { provideServices, type Services } from '#lib/services'
import { pointNextAuth } from './http/hosts'
import { createLog } from './log'
import { createPackedFiles } from './packed-files'
import { type Pages, type RunningServer, serve } from './serve'
import { CannotOpenStore } from './store/cannot-open'

/** Next.js answers pages; it is given a server of its own to listen for upgrades on, which never listens: it would end our sockets. */
async function nextPages(dev: boolean, port: number, services: Services): Promise<Pages> {
  provideServices(services)
  const upgrades = createServer()
  const app = next({ dev, hostname: 'localhost', port, httpServer: upgrades })
  await app.prepare()
  const handle = app.getRequestHandler()
  const packed = dev ? null : createPackedFiles(join(process.cwd(), '.next', 'static'), '/_next/static/')
  return {
    dev,
    handle: async (request, response) => {
      if (!packed?.(request, response)) await handle(request, response)
    },
    upgrade: (request, socket, head) => dev && upgrades.emit('upgrade', request, socket, head),
    close: () => app.close(),
  }
}

/** Ends with the reason, in words for whoever typed the command. */
function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(line)
  process.exit(1)
}

function announce({ setupKey, services }: RunningServer): void {
  const { url, lan } = services.publicAddress(null)
  const rows = [`Plumbline is ready at ${url}`]
  for (const address of lan) rows.push(`In this network:  ${address}  (plain http: others in the network can read it)`)
  if (setupKey === 'configured') rows.push(`First run: open  ${url}/setup  with the key in PLUMBLINE_SETUP_KEY`)
  else if (setupKey) rows.push(`First run: open  ${url}/setup?key=${encodeURIComponent(setupKey.value)}`)
  console.log(`\n  ${rows.join('\n  ')}\n`)
}

async function main(): Promise<void> {
  const dev = process.argv.includes('--dev')
  const read = readEnvironment(process.env)
  if (!read.ok)
    fail(['Plumbline does not start, since the environment is wrong:', ...read.problems.map((each) => `  ${each}`)])
  const { environment } = read
  pointNextAuth(process.env, environment.url)
  const log = createLog(environment.logLevel)
  if (environment.redisUrl !== null && environment.secret === null)
    log.warn(
      'without PLUMBLINE_SECRET a session holds at the nodes of one data directory only: set it, the same on each',
    )

  const running = await serve(environment, log, (services) => nextPages(dev, environment.port, services)).catch(
    (cause: unknown) => {
      if (cause instanceof CannotOpenStore) fail([cause.message])
      if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE')
        fail([`Port ${environment.port} is taken. End what uses it, or start with another one: PORT=3001 npm start`])
      throw cause
    },
  )
  announce(running)

  let closing = false
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      if (closing) process.exit(1)
      closing = true
      running.close().then(
        () => process.exit(0),
        () => process.exit(1),
      )
    })
}

await main()
