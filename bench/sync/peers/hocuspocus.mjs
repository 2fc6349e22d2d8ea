// Hocuspocus with its defaults and no persistence.
import { Server } from '@hocuspocus/server'

await new Server({ port: Number(process.env.PORT), address: '127.0.0.1', quiet: true, timeout: 600_000 }).listen()
