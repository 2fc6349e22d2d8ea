import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { csvOf } from '#lib/export/csv'
import { jsonOf } from '#lib/export/json'
import { markdownOf } from '#lib/export/markdown'
import { isReportFormat } from '#lib/export/report'
import { snapshotOf } from '#lib/export/snapshot'
import { type Locale, localeOfHeaders } from '#lib/messages/locale'
import type { RoomView } from '#model/room'
import { ReportFailed, type Reports } from '#server/report/reports'
import { accessOf, membershipOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import { type ApiEnv, signedIn } from './actor'
import { fileName } from './file-name'
import { Problem } from './problem'
import { failing } from './route'
import { idSchema } from './schemas'

interface ExportDeps {
  rooms: Rooms
  reports: Reports
  log: { error(fields: { err: unknown; format: string }, message: string): void }
  now(): string
}

const TYPES = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
type Format = keyof typeof TYPES
const FORMATS = Object.keys(TYPES) as [Format, ...Format[]] // its own keys

/** Those that are short enough to be written while everybody waits. */
const TEXTS: Readonly<Record<'json' | 'csv' | 'md', (view: RoomView, now: string, locale: Locale) => string>> = {
  json: jsonOf,
  csv: csvOf,
  md: (view, _now, locale) => markdownOf(view, locale),
}

const exported = createRoute({
  method: 'get',
  path: '/assessments/{id}/export/{format}',
  summary: 'The record as you may see it, without anything of an open round',
  request: { params: z.object({ id: idSchema, format: z.enum(FORMATS) }) },
  responses: {
    200: {
      description: 'A file',
      content: Object.fromEntries(
        Object.values(TYPES).map((type) => [type.split(';')[0], { schema: z.string().openapi({ format: 'binary' }) }]),
      ),
    },
    ...failing,
  },
})

/** What can be taken away. Each file is made of one state of the room, as the asker may see it. */
export function exportRoutes(api: OpenAPIHono<ApiEnv>, { rooms, reports, log, now }: ExportDeps): void {
  api.openapi(exported, async (c) => {
    const { id, format } = c.req.valid('param')
    const membership = await membershipOf(rooms, signedIn(c).id, id)
    if (!membership || accessOf(membership, { to: 'export', format }) === 'none') throw new Problem('not-entitled')
    const { view } = membership
    const locale = localeOfHeaders(c.req.raw.headers)
    const file: string | Uint8Array = isReportFormat(format)
      ? await reports.make({ format, locale, snapshot: snapshotOf(view, now()) }).catch((cause: unknown) => {
          log.error({ err: cause, format }, 'a report could not be made')
          const why = cause instanceof ReportFailed ? cause.why : 'failed'
          throw new Problem(why === 'busy' ? 'report-busy' : 'report-failed', why === 'busy' ? { retryAfter: 10 } : {})
        })
      : TEXTS[format](view, now(), locale)
    return c.body(file as never, 200, {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${fileName(view.assessment.title)}.${format}"`,
      'Cache-Control': 'no-store',
    }) as never // one of six content types, which the types of one route can't say
  })
}
