import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
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

const decided = createRoute({
  method: 'get',
  path: '/assessments/{id}/export/crosswalk.{format}',
  summary: 'The crosswalk with the decided target, current and gap beside each row',
  request: { params: z.object({ id: idSchema, format: z.enum(['csv', 'json']) }) },
  responses: {
    200: {
      description: 'A file',
      content: { 'text/csv': { schema: z.string() }, 'application/json': { schema: crosswalkSchema } },
    },
    ...failing,
  },
})

const TYPES = { csv: 'text/csv; charset=utf-8', json: 'application/json; charset=utf-8' } as const

/** The crosswalk to other frameworks: for anybody as it is, for who may export with an assessment's decisions. */
export function crosswalkRoutes(api: OpenAPIHono<ApiEnv>, { rooms }: { rooms: Rooms }): void {
  const file = (name: string, format: keyof typeof TYPES) => ({
    'Content-Type': TYPES[format],
    'Content-Disposition': `attachment; filename="${name}.${format}"`,
  })

  api.openapi(plain, (c) => c.json(crosswalkJson(null) as never, 200)) // rows are written loosely, read by the schema
  api.openapi(
    plainCsv,
    (c) => c.body(crosswalkCsv(null), 200, file('crosswalk', 'csv')) as never, // its content type has a charset
  )

  api.openapi(decided, async (c) => {
    const { id, format } = c.req.valid('param')
    const membership = await membershipOf(rooms, signedIn(c).id, id)
    if (!membership || accessOf(membership, { to: 'export', format }) === 'none') throw new Problem('not-entitled')
    const gaps = gapsOf(membership.view)
    const text = format === 'csv' ? crosswalkCsv(gaps) : JSON.stringify(crosswalkJson(gaps))
    return c.body(text, 200, file('crosswalk', format)) as never // one of two content types
  })
}
