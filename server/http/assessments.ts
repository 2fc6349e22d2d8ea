import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { assessmentAnswer } from '#lib/assessment-answer'
import type { Json } from '#lib/canonical-json'
import { wallTimeOf } from '#lib/deadline'
import { actionsCsvOf, TRACKERS } from '#lib/export/actions-csv'
import { calendarOf } from '#lib/export/calendar'
import { localeOfHeaders } from '#lib/messages/locale'
import type { AssessmentSummary, Person } from '#lib/services'
import type { Request } from '#model/access'
import { baselineOf } from '#model/baseline'
import type { Command } from '#model/command'
import { REFUSALS } from '#model/refusal'
import type { RoomView } from '#model/room'
import { digestOf } from '#server/digest'
import { brokenAt } from '#server/rooms/chain'
import { accessOf, type Membership, membershipOf, meOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import type { Templates } from '#server/templates/templates'
import { type ApiEnv, accountOf, hostOf, signedIn } from './actor'
import { answerSchema, commandSchema, newAssessmentSchema, questionSchema, refusalOfShape } from './command-schemas'
import { fileName } from './file-name'
import { Problem } from './problem'
import { failing, jsonAnswer, jsonBody } from './route'
import { idSchema, instantSchema, memberSchema } from './schemas'

interface AssessmentDeps {
  rooms: Rooms
  templates: Pick<Templates, 'profile' | 'pack'>
  summariesOf(person: Person): Promise<AssessmentSummary[]>
  publicUrl: (host: string | null) => string
  /** Null: go on; else seconds to wait. */
  commandLimit(person: string): number | null
  demoLimit(address: string): number | null
  /** The same for the log, whose chain is verified for each who reads it. */
  logLimit(person: string): number | null
  createDemo(facilitator: { person: string; name: string }): Promise<string>
  now(): string
}

const params = z.object({ id: idSchema })
const anything = z.looseObject({})

const summarySchema = z
  .object({
    id: idSchema,
    title: z.string(),
    system: z.string(),
    phase: z.enum(['preparing', 'running', 'frozen']),
    role: z.string(),
    updatedAt: instantSchema,
    open: z.int(),
    decided: z.int(),
    gaps: z.int(),
    waiting: z
      .object({ questions: z.int(), until: instantSchema.nullable(), timeZone: z.string() })
      .nullable()
      .openapi({ description: 'Open questions that you are asked and have not answered' }),
  })
  .openapi('AssessmentSummary')

const receiptSchema = z
  .object({
    round: z.int(),
    status: z.enum(['received', 'refused', 'withdrawn']),
    at: instantSchema,
    salt: z.string(),
    digest: z.string(),
    refusal: z.enum(REFUSALS).optional(),
    counted: answerSchema.optional(),
  })
  .openapi('Receipt')

const created = z.object({ id: idSchema, url: z.url() })

const list = createRoute({
  method: 'get',
  path: '/assessments',
  summary: 'Your assessments, the latest first',
  responses: { 200: jsonAnswer('A line each', z.object({ assessments: z.array(summarySchema) })), ...failing },
})

const create = createRoute({
  method: 'post',
  path: '/assessments',
  summary: 'A new assessment; you are its facilitator',
  request: { body: jsonBody(newAssessmentSchema) },
  responses: { 201: jsonAnswer('Where it is', created), ...failing },
})

const demo = createRoute({
  method: 'post',
  path: '/demo',
  summary: 'A filled fictional workshop of your own to play with',
  responses: { 201: jsonAnswer('Where it is', created), ...failing },
})

const read = createRoute({
  method: 'get',
  path: '/assessments/{id}',
  summary: 'All that everybody in the assessment may see, with statistics, gaps and agenda',
  request: { params },
  responses: {
    200: jsonAnswer(
      'The assessment',
      z
        .object({
          now: instantSchema,
          me: memberSchema,
          assessment: anything,
          members: z.record(z.string(), anything),
          questions: z.record(z.string(), anything),
          ledger: z.array(anything),
          gaps: z.record(z.string(), anything),
          actions: z.array(anything),
          evidence: z.record(z.string(), z.array(anything)),
          agenda: z.array(anything),
        })
        .openapi('Assessment'),
    ),
    ...failing,
  },
})

const ballot = createRoute({
  method: 'get',
  path: '/assessments/{id}/ballot',
  summary: 'Your own votes as they are counted',
  request: { params },
  responses: {
    200: jsonAnswer(
      'By question',
      z.partialRecord(
        questionSchema,
        z.object({
          round: z.int(),
          answer: answerSchema,
          reason: z.string().optional(),
          evidence: z.array(z.string()).optional(),
          digest: z.string(),
        }),
      ),
    ),
    ...failing,
  },
})

const command = createRoute({
  method: 'post',
  path: '/assessments/{id}/commands',
  summary: 'Do something: all or nothing, durable when it is answered',
  request: {
    params,
    headers: z.object({ 'idempotency-key': z.string().min(1).max(200).optional() }),
    body: jsonBody(commandSchema),
  },
  responses: {
    200: jsonAnswer(
      'Done. A vote answers its receipt, a decision its number',
      z.union([
        receiptSchema,
        z.object({ number: z.string() }),
        z.object({ numbers: z.array(z.string()) }),
        z.object({ id: idSchema }),
        z.object({}),
      ]),
    ),
    ...failing,
  },
})

const log = createRoute({
  method: 'get',
  path: '/assessments/{id}/log',
  summary: 'The chained log, and whether it verifies',
  request: { params },
  responses: {
    200: jsonAnswer(
      'hash = SHA-256(previous ‖ RFC 8785 of {seq, at, type, actor, digest}), digest = SHA-256 of RFC 8785 of data; base64url',
      z.object({
        events: z.array(
          z.object({
            seq: z.int(),
            at: instantSchema,
            type: z.string(),
            actor: z.string().nullable(),
            data: anything.nullable(),
            digest: z.string(),
            hash: z.string(),
          }),
        ),
        head: z.string(),
        verified: z.boolean(),
        brokenAt: z.int().optional(),
      }),
    ),
    ...failing,
  },
})

const calendar = createRoute({
  method: 'get',
  path: '/assessments/{id}/calendar.ics',
  summary: 'The deadlines of open questions for your calendar; not found when there is none',
  request: { params },
  responses: {
    200: { description: 'An iCalendar file', content: { 'text/calendar': { schema: z.string() } } },
    ...failing,
  },
})

const actionsExported = createRoute({
  method: 'get',
  path: '/assessments/{id}/export/actions.csv',
  summary: 'The steps of the roadmap, for a spreadsheet or for the import of an issue tracker',
  request: { params, query: z.object({ for: z.enum(TRACKERS).default('plain') }) },
  responses: {
    200: { description: 'A file', content: { 'text/csv': { schema: z.string() } } },
    ...failing,
  },
})

/** Routes about assessments: list, create, read, ballot, commands, log, exports. */
export function assessmentRoutes(api: OpenAPIHono<ApiEnv>, deps: AssessmentDeps): void {
  const { rooms, templates, publicUrl, now } = deps

  /** Who asks, as a member; strangers and unknown assessments get the same answer. */
  async function asMember(c: Context<ApiEnv>, id: string, request: Request): Promise<Membership> {
    const membership = await membershipOf(rooms, signedIn(c).id, id)
    if (!membership || accessOf(membership, request) === 'none') throw new Problem('not-entitled')
    return membership
  }

  api.openapi(list, async (c) => c.json({ assessments: await deps.summariesOf(signedIn(c)) }, 200))

  api.openapi(create, async (c) => {
    const { id: person, name } = accountOf(c)
    const { profile: profileId, pack: packId, baseline, ...brief } = c.req.valid('json')
    const profile = profileId === undefined ? null : await templates.profile(profileId)
    const pack = packId === undefined ? null : await templates.pack(packId)
    for (const [path, asked, found] of [
      ['profile', profileId, profile],
      ['pack', packId, pack],
    ] as const)
      if (asked !== undefined && !found)
        throw new Problem('bad-request', { errors: [{ path, message: `there is no such ${path}` }] })
    if (brief.settings?.voting === 'live' && brief.settings.privacy !== 'named')
      throw new Problem('bad-request', {
        errors: [{ path: 'settings.voting', message: 'live voting shows who votes what: it needs named' }],
      })
    const earlier = baseline === undefined ? null : await asMember(c, baseline, { to: 'read' })
    const id = await rooms.create(
      { person, name },
      {
        ...brief,
        ...(earlier && { baseline: baselineOf(earlier.view) }),
        ...(profile && { profile }),
        ...(pack && { pack }),
      },
    )
    return c.json({ id, url: `${publicUrl(hostOf(c))}/a/${id}` }, 201)
  })

  api.openapi(demo, async (c) => {
    const { id: person, name } = signedIn(c)
    const wait = deps.demoLimit(c.get('address'))
    if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
    const id = await deps.createDemo({ person, name })
    return c.json({ id, url: `${publicUrl(hostOf(c))}/a/${id}` }, 201)
  })

  api.openapi(read, async (c) => {
    const membership = await asMember(c, c.req.valid('param').id, { to: 'read' })
    return c.json(wire(assessmentAnswer(membership.view, meOf(membership), now())), 200)
  })

  api.openapi(ballot, async (c) => {
    const { id } = c.req.valid('param')
    const { id: member } = await asMember(c, id, { to: 'read' })
    return c.json(wire(await rooms.ballotOf(id, member)), 200)
  })

  api.openapi(
    command,
    async (c) => {
      const { id } = c.req.valid('param')
      const person = signedIn(c)
      const wait = deps.commandLimit(person.id)
      if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
      const member = await rooms.admittedTo(id, person.id, { to: 'read' })
      if (member === null) throw new Problem('not-entitled')
      const body = c.req.valid('json') as Command // the schema's output; `undefined` and absent are one here
      const key = c.req.valid('header')['idempotency-key']
      const answer = await rooms.command(
        id,
        member,
        body,
        key === undefined ? undefined : { key, bodyHash: digestOf(body as unknown as Json) },
      )
      if (!answer.ok)
        throw answer.code === 'other-body'
          ? new Problem('other-body')
          : new Problem(answer.code, {
              ...(answer.refused && { refused: answer.refused }),
              ...(answer.circle && { circle: answer.circle }),
            })
      const { receipt, decision, decisions, action = answer.evidence } = answer
      if (receipt) return c.json(receipt, 200)
      if (decision) return c.json({ number: decision }, 200)
      if (decisions) return c.json({ numbers: decisions }, 200)
      return c.json(action ? { id: action } : {}, 200)
    },
    (result) => {
      if (result.success) return
      const errors = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
      throw new Problem(refusalOfShape(result.error.issues) ?? 'bad-request', { errors })
    },
  )

  api.openapi(log, async (c) => {
    const { id } = c.req.valid('param')
    const { view } = await asMember(c, id, { to: 'read' })
    const wait = deps.logLimit(signedIn(c).id)
    if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
    const links = (await rooms.log(id)) ?? []
    const broken = brokenAt(links)
    const withheld = withheldFrom(view)
    return c.json(
      {
        events: links.map(({ data, ...link }) => ({
          ...link,
          data: data === null || withheld.includes(link.type) ? null : (JSON.parse(data) as Record<string, unknown>),
        })),
        head: links.at(-1)?.hash ?? '',
        verified: broken === null,
        ...(broken === null ? {} : { brokenAt: broken }),
      },
      200,
    )
  })

  api.openapi(calendar, async (c) => {
    const { id } = c.req.valid('param')
    const { view } = await asMember(c, id, { to: 'read' })
    const file = calendarOf(view, {
      url: `${publicUrl(hostOf(c))}/a/${id}/ballot`,
      now: now(),
      locale: localeOfHeaders(c.req.raw.headers),
    })
    if (file === null) throw new Problem('not-found', { detail: 'No open question has a deadline.' })
    return c.body(file, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(view.assessment.title)}.ics"`,
      'Cache-Control': 'no-store',
    }) as never // its content type has a charset, which the route's doesn't say
  })

  api.openapi(actionsExported, async (c) => {
    const { id } = c.req.valid('param')
    const { for: tracker } = c.req.valid('query')
    const { view } = await asMember(c, id, { to: 'export', format: 'csv' })
    const today = wallTimeOf(now(), view.assessment.timeZone).slice(0, 10)
    const suffix = tracker === 'plain' ? '' : `-${tracker}`
    return c.body(actionsCsvOf(view, tracker, today), 200, {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${fileName(view.assessment.title)}-roadmap${suffix}.csv"`,
      'Cache-Control': 'no-store',
    }) as never // its content type has a charset, which the route's doesn't say
  })
}

/** Hono's types know no readonly arrays; as JSON they are the same. */
function wire(value: object): never {
  return value as never
}

/**
 * Events whose data the log doesn't tell. How an assessment was made holds the levels of then and of its profile, which
 * are anchors until each question is known: it is told after the freeze.
 */
function withheldFrom({ assessment: { settings, phase, baseline, profile } }: RoomView): readonly string[] {
  const anchors = phase !== 'frozen' && (baseline || profile) ? ['AssessmentCreated'] : []
  return settings.privacy === 'named' ? anchors : [...PERSONAL, ...anchors]
}

/** Events that hold who did it in their data; where votes have no names the log tells that they happened, and no more. */
const PERSONAL: readonly string[] = ['Accepted', 'Dissented']
