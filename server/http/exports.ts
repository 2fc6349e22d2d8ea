import { createHash } from 'node:crypto'
import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { strToU8, type Zippable, zipSync } from 'fflate'
import type { Context } from 'hono'
import { csvOf } from '#lib/export/csv'
import { jsonOf } from '#lib/export/json'
import { markdownOf, markdownRecords, type RecordFile } from '#lib/export/markdown'
import { isReportFormat, REPORT_FORMATS, type ReportProgress } from '#lib/export/report'
import { snapshotOf } from '#lib/export/snapshot'
import { type Locale, localeOfHeaders } from '#lib/messages/locale'
import type { RoomView } from '#model/room'
import { ReportFailed, type Reports } from '#server/report/reports'
import { createSharedReports } from '#server/report/shared-reports'
import { accessOf, membershipOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import { type ApiEnv, signedIn } from './actor'
import { fileName } from './file-name'
import { Problem } from './problem'
import { failing, jsonAnswer } from './route'
import { idSchema } from './schemas'

interface ExportDeps {
  rooms: Rooms
  reports: Reports
  /** Null: go on; else seconds to wait. Each file is written anew. */
  exportLimit(person: string): number | null
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

const zipped = createRoute({
  method: 'get',
  path: '/assessments/{id}/export/decisions.zip',
  summary: 'The Markdown records, one file a decision',
  request: { params: z.object({ id: idSchema }) },
  responses: {
    200: {
      description: 'A file',
      content: { 'application/zip': { schema: z.string().openapi({ format: 'binary' }) } },
    },
    ...failing,
  },
})

const progressSchema = z
  .union([
    z.strictObject({ stage: z.enum(['waiting', 'pages']) }),
    z.strictObject({ stage: z.literal('charts'), done: z.int(), total: z.int() }),
  ])
  .nullable()

const progressing = createRoute({
  method: 'get',
  path: '/assessments/{id}/export/progress',
  summary: 'How far the report is that you are waiting for; null: none is being made for you here',
  request: { params: z.object({ id: idSchema }), query: z.strictObject({ format: z.enum(REPORT_FORMATS) }) },
  responses: { 200: jsonAnswer('A stage', z.object({ progress: progressSchema })), ...failing },
})

/** What can be taken away. Each file is made of one state of the room, as the asker may see it. */
export function exportRoutes(api: OpenAPIHono<ApiEnv>, { rooms, reports, exportLimit, log, now }: ExportDeps): void {
  /** The room, for who may have it in this format. */
  async function viewFor(c: Context<ApiEnv>, id: string, format: Format): Promise<RoomView> {
    const membership = await membershipOf(rooms, signedIn(c).id, id)
    if (!membership || accessOf(membership, { to: 'export', format }) === 'none') throw new Problem('not-entitled')
    const wait = exportLimit(signedIn(c).id)
    if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
    return membership.view
  }

  const shared = createSharedReports(reports)

  /** How far the reports are that somebody waits for, by person, assessment and format. */
  const underWay = new Map<string, ReportProgress>()
  const waitFor = (person: string, id: string, format: string) => `${person}/${id}/${format}`

  api.openapi(progressing, async (c) => {
    const { id } = c.req.valid('param')
    if (!(await membershipOf(rooms, signedIn(c).id, id))) throw new Problem('not-entitled')
    const progress = underWay.get(waitFor(signedIn(c).id, id, c.req.valid('query').format)) ?? null
    return c.json({ progress }, 200, { 'Cache-Control': 'no-store' })
  })

  api.openapi(zipped, async (c) => {
    const view = await viewFor(c, c.req.valid('param').id, 'md')
    return c.body(zipOf(markdownRecords(view, localeOfHeaders(c.req.raw.headers))) as never, 200, {
      'Content-Type': 'application/zip',
      'Content-Disposition': `attachment; filename="${fileName(view.assessment.title)}-decisions.zip"`,
      'Cache-Control': 'no-store',
    }) as never // bytes, which the types of a route can't say
  })

  api.openapi(exported, async (c) => {
    const { id, format } = c.req.valid('param')
    const view = await viewFor(c, id, format)
    const locale = localeOfHeaders(c.req.raw.headers)
    const waiting = waitFor(signedIn(c).id, id, format)
    const file: string | Uint8Array = isReportFormat(format)
      ? await shared
          .make(
            signedIn(c).id,
            createHash('sha256')
              .update(JSON.stringify([format, locale, view]))
              .digest('base64url'),
            () => ({ format, locale, snapshot: snapshotOf(view, now()) }),
            (progress) => underWay.set(waiting, progress),
          )
          .catch((cause: unknown) => {
            const why = cause instanceof ReportFailed ? cause.why : 'failed'
            if (why !== 'busy') log.error({ err: cause, format }, 'a report could not be made')
            throw new Problem(
              why === 'busy' ? 'report-busy' : 'report-failed',
              why === 'busy' ? { retryAfter: 10 } : {},
            )
          })
          .finally(() => underWay.delete(waiting))
      : TEXTS[format](view, now(), locale)
    return c.body(file as never, 200, {
      'Content-Type': TYPES[format],
      'Content-Disposition': `attachment; filename="${fileName(view.assessment.title)}.${format}"`,
      'Cache-Control': 'no-store',
    }) as never // one of six content types, which the types of one route can't say
  })
}

/** The first day that a zip knows. */
const ZIP_BEGINS = '1980-01-01T12:00:00.000Z'

/** Equal files give an equal zip. As they are: some tens of short files aren't worth packing. */
function zipOf(files: readonly RecordFile[]): Uint8Array {
  const entries = files.map(({ name, text, at }): [string, Zippable[string]] => [
    name,
    [strToU8(text), { mtime: at ?? ZIP_BEGINS }],
  ])
  return zipSync(Object.fromEntries(entries), { level: 0 })
}
