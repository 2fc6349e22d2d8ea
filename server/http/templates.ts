import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { localeOfHeaders } from '#lib/messages/locale'
import type { TemplateKind } from '#lib/templates'
import { targetsOf } from '#model/profile'
import { accessOf, membershipOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import { readContent, readTemplate, type TemplateError } from '#server/templates/read-template'
import { jsonSchemaOf, packSchema, profileSchema, type TemplateContent } from '#server/templates/schemas'
import type { Templates } from '#server/templates/templates'
import { writeTemplate } from '#server/templates/write-template'
import { type ApiEnv, accountOf, hostOf } from './actor'
import { fileName } from './file-name'
import { Problem } from './problem'
import { failing, jsonAnswer, jsonBody } from './route'
import { idSchema, instantSchema } from './schemas'

interface TemplateDeps {
  templates: Templates
  rooms: Rooms
  publicUrl: (host: string | null) => string
  /** Null: go on; else seconds to wait. A file is read while everybody waits, and kept for all. */
  writeLimit(person: string): number | null
}

const lineSchema = z
  .object({
    id: idSchema,
    name: z.string(),
    description: z.string(),
    industry: z.string(),
    source: z.string(),
    practices: z.int(),
    builtIn: z.boolean(),
    editable: z.boolean(),
    updatedAt: instantSchema.nullable(),
  })
  .openapi('TemplateLine')

/** The text of a file, YAML or JSON: its mistakes are told with their lines. */
const textBody = z.strictObject({ text: z.string().min(1).max(200_000) })
/** The decided targets of an assessment, as a profile. */
const assessmentBody = z.strictObject({ assessment: idSchema, name: z.string().max(80).optional() })
const params = z.object({ id: idSchema })
const fileParams = params.extend({ format: z.enum(['yaml', 'json']) })
const TYPES = { yaml: 'application/yaml; charset=utf-8', json: 'application/json; charset=utf-8' }
const tooLong = 'A profile or pack has at most 100 kB.'
const MOST_BYTES = 100_000

function routesOf(kind: TemplateKind) {
  const plural = `${kind}s` as const
  const content = kind === 'profile' ? profileSchema : packSchema
  const body = z.union(kind === 'profile' ? [content, textBody, assessmentBody] : [content, textBody])
  // What is wrong with a body is told by `read`, with lines: the route itself takes any object.
  const request = { body: jsonBody(z.looseObject({}).openapi({ oneOf: [{}], description: body.description })) }
  return {
    list: createRoute({
      method: 'get',
      path: `/${plural}`,
      summary: kind === 'profile' ? 'Target profiles to start from and compare with' : 'Guidance packs to start with',
      responses: { 200: jsonAnswer('A line each', z.object({ [plural]: z.array(lineSchema) })), ...failing },
    }),
    create: createRoute({
      method: 'post',
      path: `/${plural}`,
      summary:
        kind === 'profile'
          ? 'A new profile: its content, or { text } of a YAML or JSON file, or { assessment } whose decided targets it takes'
          : 'A new pack: its content, or { text } of a YAML or JSON file',
      request,
      responses: { 201: jsonAnswer('Where it is', z.object({ id: idSchema, url: z.url() })), ...failing },
    }),
    read: createRoute({
      method: 'get',
      path: `/${plural}/{id}`,
      summary: 'One of them, whole',
      request: { params },
      responses: {
        200: jsonAnswer(
          'With its content, and as the text of its file',
          lineSchema.extend({ yaml: z.string(), content }),
        ),
        ...failing,
      },
    }),
    change: createRoute({
      method: 'put',
      path: `/${plural}/{id}`,
      summary: 'Replace it; assessments that started with it keep their copy',
      request: { params, ...request },
      responses: { 200: jsonAnswer('Done', z.object({})), ...failing },
    }),
    remove: createRoute({
      method: 'delete',
      path: `/${plural}/{id}`,
      summary: 'Delete it; assessments that started with it keep their copy',
      request: { params },
      responses: { 204: { description: 'It is gone' }, ...failing },
    }),
    file: createRoute({
      method: 'get',
      path: `/${plural}/{id}/export/{format}`,
      summary: 'Its file, which can be read in again',
      request: { params: fileParams },
      responses: {
        200: { description: 'A file', content: { 'application/yaml': { schema: z.string() } } },
        ...failing,
      },
    }),
    schema: createRoute({
      method: 'get',
      path: `/schemas/${kind}.json`,
      summary: 'The JSON Schema of its file',
      responses: { 200: jsonAnswer('JSON Schema, draft 2020-12', z.looseObject({})), ...failing },
    }),
  }
}

/** Routes about what assessments start from: target profiles and guidance packs. */
export function templateRoutes(
  api: OpenAPIHono<ApiEnv>,
  { templates, rooms, publicUrl, writeLimit }: TemplateDeps,
): void {
  /** A body as content; mistakes in a file are told with their lines. */
  async function read(c: Context<ApiEnv>, kind: TemplateKind, body: object): Promise<TemplateContent> {
    const wait = writeLimit(accountOf(c).id)
    if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
    const locale = localeOfHeaders({ get: (name) => c.req.header(name) })
    const ofAssessment = assessmentBody.safeParse(body)
    if (kind === 'profile' && ofAssessment.success) return fromAssessment(c, ofAssessment.data)
    const ofText = textBody.safeParse(body)
    const reading = ofText.success ? readTemplate(kind, ofText.data.text, locale) : readContent(kind, body, locale)
    if (!reading.ok) throw new Problem('bad-file', { errors: reading.errors.map(told) })
    if (JSON.stringify(reading.content).length > MOST_BYTES)
      throw new Problem('bad-file', { errors: [{ path: '', message: tooLong }] })
    return reading.content
  }

  async function fromAssessment(c: Context<ApiEnv>, { assessment, name }: z.infer<typeof assessmentBody>) {
    const membership = await membershipOf(rooms, accountOf(c).id, assessment)
    if (!membership || accessOf(membership, { to: 'read' }) === 'none') throw new Problem('not-entitled')
    const { title, industry } = membership.view.assessment
    const content = {
      name: name ?? title.slice(0, 80),
      ...(industry && { industry }),
      source: title,
      targets: targetsOf(membership.view),
    }
    const reading = readContent('profile', content)
    if (!reading.ok) throw new Problem('bad-file', { errors: reading.errors.map(told) })
    return reading.content
  }

  for (const kind of ['profile', 'pack'] as const) {
    const routes = routesOf(kind)
    const plural = `${kind}s` as const

    api.openapi(routes.list, async (c) => {
      const lines = await templates.list(accountOf(c), kind)
      return c.json({ [plural]: lines.map(({ kind: _kind, ...line }) => line) }, 200)
    })

    api.openapi(routes.create, async (c) => {
      const person = accountOf(c)
      const id = await templates.create(person, kind, await read(c, kind, c.req.valid('json')))
      return c.json({ id, url: `${publicUrl(hostOf(c))}/${plural}/${id}` }, 201)
    })

    api.openapi(routes.read, async (c) => {
      const view = await templates.view(accountOf(c), kind, c.req.valid('param').id)
      if (!view) throw new Problem('not-found')
      const { kind: _kind, ...line } = view
      return c.json(line as never, 200) // of this kind, which the types of two routes at once can't say
    })

    api.openapi(routes.change, async (c) => {
      const person = accountOf(c)
      const content = await read(c, kind, c.req.valid('json'))
      const done = await templates.change(person, kind, c.req.valid('param').id, content)
      if (done !== 'ok') throw new Problem(done)
      return c.json({}, 200)
    })

    api.openapi(routes.remove, async (c) => {
      const done = await templates.remove(accountOf(c), kind, c.req.valid('param').id)
      if (done !== 'ok') throw new Problem(done)
      return c.body(null, 204)
    })

    api.openapi(routes.file, async (c) => {
      const { id, format } = c.req.valid('param')
      const view = await templates.view(accountOf(c), kind, id)
      if (!view) throw new Problem('not-found')
      return c.body(writeTemplate(kind, view.content, format), 200, {
        'Content-Type': TYPES[format],
        'Content-Disposition': `attachment; filename="${fileName(view.name)}.${format}"`,
      }) as never // one of two content types, which the types of one route can't say
    })

    api.openapi(routes.schema, (c) => c.json({ ...jsonSchemaOf(kind) }, 200))
  }
}

function told({ path, message, line, column }: TemplateError): TemplateError {
  return { path, message, ...(line !== undefined && { line, column }) }
}
