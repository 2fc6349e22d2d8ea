import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type ImportRefusal, parseImport } from '#lib/export/import-file'
import type { Rooms } from '#server/rooms/rooms'
import { type ApiEnv, accountOf, hostOf } from './actor'
import { Problem } from './problem'
import { failing, jsonAnswer, jsonBody } from './route'
import { idSchema } from './schemas'

interface ImportDeps {
  rooms: Rooms
  publicUrl: (host: string | null) => string
  /** Null: go on; else seconds to wait. */
  importLimit(person: string): number | null
}

const REFUSED = {
  foreign: 'import-foreign',
  newer: 'import-newer',
  changed: 'import-changed',
  invalid: 'import-invalid',
} as const satisfies Record<ImportRefusal['why'], string>

const imported = createRoute({
  method: 'post',
  path: '/import',
  summary:
    'A JSON export as a new assessment of yours, with all that it holds; its people come as names, not as accounts',
  request: { body: jsonBody(z.looseObject({ format: z.string().optional(), version: z.unknown().optional() })) },
  responses: { 201: jsonAnswer('Where it is', z.object({ id: idSchema, url: z.url() })), ...failing },
})

/** What was taken away comes back in. A file that isn't ours, or not whole, changes nothing. */
export function importRoutes(api: OpenAPIHono<ApiEnv>, { rooms, publicUrl, importLimit }: ImportDeps): void {
  // Before the body is read: reading it is what costs.
  api.use('/import', async (c, next) => {
    const wait = importLimit(accountOf(c).id)
    if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
    await next()
  })

  api.openapi(imported, async (c) => {
    const { id: person, name } = accountOf(c)
    const read = parseImport(c.req.valid('json'))
    if (!read.ok)
      throw new Problem(
        REFUSED[read.why],
        read.why === 'invalid' ? { errors: [{ path: read.at, message: read.message }] } : {},
      )
    const { brief, ...rest } = read.import
    const id = await rooms.create({ person, name }, { ...brief, ...rest })
    return c.json({ id, url: `${publicUrl(hostOf(c))}/a/${id}` }, 201)
  })
}
