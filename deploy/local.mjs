// Two nodes, PostgreSQL, Redis and HAProxy on this machine, without containers: `npm run deploy:local`. Ctrl-C ends all.
// PORT (8080) is the proxy's; PLUMBLINE_DATA_DIR (plumbline-local in
// the system's folder for temporary files, where PostgreSQL's own user may go) keeps what outlives it.
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { missing, startTopology } from './topology.mjs'

const absent = missing()
if (absent.length > 0) {
  console.error(`Not installed here: ${absent.join(', ')}. On Debian or Ubuntu: apt-get install ${absent.join(' ')}`)
  process.exit(1)
}
const dataDir = resolve(process.env.PLUMBLINE_DATA_DIR || join(tmpdir(), 'plumbline-local'))
mkdirSync(dataDir, { recursive: true })

const running = await startTopology({
  dataDir,
  port: Number(process.env.PORT || 8080),
  environment: { PLUMBLINE_SETUP_KEY: process.env.PLUMBLINE_SETUP_KEY ?? '' },
  onEnd: (name, how, said) => console.error(`${name} ${how}\n${said}`),
}).catch((cause) => {
  console.error(cause.message)
  process.exit(1)
})
console.log(`\n  Plumbline is ready at ${running.url}`)
for (const { name, address, pid } of running.nodes) console.log(`  ${name}: http://${address}, process ${pid}`)
console.log(`  PostgreSQL: ${running.databaseUrl}\n  Redis: ${running.redisUrl}\n`)

let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (stopping) process.exit(1)
    stopping = true
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    )
  })
