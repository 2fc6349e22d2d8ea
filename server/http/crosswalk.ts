import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { crosswalkCsv, crosswalkJson } from '#lib/export/crosswalk'
import { FRAMEWORKS } from '#model/catalogue/crosswalk'
import { gapsOf } from '#model/gaps'
import { PRACTICE_IDS } from '#model/practice'
import { accessOf, membershipOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import { type ApiEnv, signedIn } from './actor'
import { Problem } from './problem'
import { failing, jsonAnswer } from './route'
import { idSchema } from './schemas'

const crosswalkSchema = z
  .object({
    mapping: z.string(),
    rows: z.array(
      z.looseObject({
        practice: z.enum(PRACTICE_IDS),
        framework: z.enum(FRAMEWORKS.map(({ id }) => id)),
        identifiers: z.array(z.string()),
      }),
    ),
  })
  .openapi('Crosswalk')

const CSV = { description: 'A file', content: { 'text/csv': { schema: z.string() } } } as const

const plain = createRoute({
  method: 'get',
  path: '/crosswalk.json',
  summary: 'Where other frameworks speak of the same topics as the practices: our own reading, by identifiers',
  responses: { 200: jsonAnswer('A row a practice and framework', crosswalkSchema), ...failing },
})

const plainCsv = createRoute({
  method: 'get',
  path: '/crosswalk.csv',
  summary: 'The same as CSV',
  responses: { 200: CSV, ...failing },
})

const params = z.object({ id: idSchema })

const decided = createRoute({
  method: 'get',
  path: '/assessments/{id}/export/crosswalk.json',
  summary: 'The crosswalk with the decided target, current and gap beside each row',
  request: { params },
  responses: { 200: jsonAnswer('A row a practice and framework', crosswalkSchema), ...failing },
})

const decidedCsv = createRoute({
  method: 'get',
  path: '/assessments/{id}/export/crosswalk.csv',
  summary: 'The same as CSV',
  request: { params },
  responses: { 200: CSV, ...failing },
})

const CSV_FILE = {
  'Content-Type': 'text/csv; charset=utf-8',
  'Content-Disposition': 'attachment; filename="crosswalk.csv"',
}

/** The crosswalk to other frameworks: for anybody as it is, for who may export with an assessment's decisions. */
export function crosswalkRoutes(api: OpenAPIHono<ApiEnv>, { rooms }: { rooms: Rooms }): void {
  async function gapsFor(c: Context<ApiEnv>, id: string, format: 'csv' | 'json') {
    const membership = await membershipOf(rooms, signedIn(c).id, id)
    if (!membership || accessOf(membership, { to: 'export', format }) === 'none') throw new Problem('not-entitled')
    return gapsOf(membership.view)
  }

  // Rows are written loosely and read by the schema; a CSV file's type has a charset, which the routes don't say.
  api.openapi(plain, (c) => c.json(crosswalkJson(null) as never, 200))
  api.openapi(plainCsv, (c) => c.body(crosswalkCsv(null), 200, CSV_FILE) as never)
  api.openapi(decided, async (c) =>
    c.json(crosswalkJson(await gapsFor(c, c.req.valid('param').id, 'json')) as never, 200),
  )
  api.openapi(
    decidedCsv,
    async (c) => c.body(crosswalkCsv(await gapsFor(c, c.req.valid('param').id, 'csv')), 200, CSV_FILE) as never,
  )
}
