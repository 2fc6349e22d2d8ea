// A node without pages, as a process of its own that a test can kill. Says its port when it listens.
import pino from 'pino'
import { readEnvironment } from '#lib/env'
import { serve } from './serve'

const read = readEnvironment(process.env)
if (!read.ok) throw new Error(read.problems.join('\n'))
const log = pino({ level: read.environment.logLevel }, pino.destination({ dest: 2, sync: true }))
const running = await serve(read.environment, log, async () => null)
process.stdout.write(`listening on ${running.port}\n`)
process.on('SIGTERM', () => void running.close().then(() => process.exit(0)))
