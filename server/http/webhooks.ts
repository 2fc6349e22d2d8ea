import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { WEBHOOK_EVENTS } from '#model/webhook'
import type { RateLimit } from '#server/identity/rate-limits'
import { accessOf, membershipOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import type { Webhooks } from '#server/webhooks/webhooks'
import { type ApiEnv, accountOf, signedIn } from './actor'
import { Problem } from './problem'
import { failing, jsonAnswer, jsonBody } from './route'
import { idSchema, instantSchema } from './schemas'

interface WebhookRouteDeps {
  rooms: Rooms
  webhooks: Webhooks
  /** A token for each request that somebody makes this server send, by assessment. */
  sendLimit: RateLimit
}

const params = z.object({ id: idSchema })
const one = params.extend({ webhook: idSchema })
/** An id of an assessment and a number, or of a test. */
const deliveryId = z.string().regex(/^[A-Za-z0-9_-]{8,60}$/, 'must be the id of a delivery')

const webhookSchema = z
  .object({
    id: idSchema,
    url: z.url(),
    createdAt: instantSchema,
    failingSince: instantSchema
      .nullable()
      .openapi({ description: 'Since when every attempt has failed; null: the last one arrived' }),
    disabledAt: instantSchema.nullable().openapi({ description: 'Switched off; a test that arrives switches it on' }),
  })
  .openapi('Webhook')

const deliverySchema = z
  .object({
    id: z.string(),
    type: z.enum(WEBHOOK_EVENTS),
    question: z.string().nullable(),
    number: z.union([z.int(), z.string()]).nullable(),
    at: instantSchema,
    state: z.enum(['delivered', 'waiting', 'failed']),
    attempts: z.array(
      z.object({
        at: instantSchema,
        status: z.int().nullable(),
        error: z.string().nullable(),
        milliseconds: z.int(),
      }),
    ),
    nextAt: instantSchema.nullable(),
  })
  .openapi('WebhookDelivery')

const list = createRoute({
  method: 'get',
  path: '/assessments/{id}/webhooks',
  summary: 'Where this assessment tells what happens; facilitators',
  request: { params },
  responses: { 200: jsonAnswer('One a line', z.object({ webhooks: z.array(webhookSchema) })), ...failing },
})

const add = createRoute({
  method: 'post',
  path: '/assessments/{id}/webhooks',
  summary: 'Tell an address of yours when rounds open, lock and are revealed and decisions are recorded',
  request: { params, body: jsonBody(z.object({ url: z.string().max(2_000) })) },
  responses: {
    201: jsonAnswer('The webhook, and the secret that signs: shown once', webhookSchema.extend({ secret: z.string() })),
    ...failing,
  },
})

const remove = createRoute({
  method: 'delete',
  path: '/assessments/{id}/webhooks/{webhook}',
  summary: 'Remove a webhook with its log',
  request: { params: one },
  responses: { 204: { description: 'It has ended' }, ...failing },
})

const deliveries = createRoute({
  method: 'get',
  path: '/assessments/{id}/webhooks/{webhook}/deliveries',
  summary: 'The last 50 deliveries, the latest first, each with its attempts',
  request: { params: one },
  responses: { 200: jsonAnswer('The log', z.object({ deliveries: z.array(deliverySchema) })), ...failing },
})

const test = createRoute({
  method: 'post',
  path: '/assessments/{id}/webhooks/{webhook}/test',
  summary: 'Send a test now, once',
  request: { params: one },
  responses: { 200: jsonAnswer('What came of it', deliverySchema), ...failing },
})

const redeliver = createRoute({
  method: 'post',
  path: '/assessments/{id}/webhooks/{webhook}/deliveries/{delivery}/redeliver',
  summary: 'Send an event again now',
  request: { params: one.extend({ delivery: deliveryId }) },
  responses: { 200: jsonAnswer('What came of it', deliverySchema), ...failing },
})

/** Webhooks of an assessment. Facilitators with an account only, since they make this server write to others. */
export function webhookRoutes(api: OpenAPIHono<ApiEnv>, { rooms, webhooks, sendLimit }: WebhookRouteDeps): void {
  async function allow(c: Context<ApiEnv>, id: string): Promise<void> {
    const membership = await membershipOf(rooms, signedIn(c).id, id)
    if (accessOf(membership, { to: 'webhooks' }) !== 'write') throw new Problem('not-entitled')
    accountOf(c)
  }

  function spend(id: string): void {
    const wait = sendLimit.take(id)
    if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
  }

  api.openapi(list, async (c) => {
    const { id } = c.req.valid('param')
    await allow(c, id)
    return c.json({ webhooks: await webhooks.list(id) }, 200)
  })

  api.openapi(add, async (c) => {
    const { id } = c.req.valid('param')
    await allow(c, id)
    const answer = await webhooks.add(id, c.req.valid('json').url)
    if (!answer.ok) throw new Problem(answer.reason === 'too-many' ? 'too-many-webhooks' : `webhook-${answer.reason}`)
    return c.json({ ...answer.webhook, secret: answer.secret }, 201)
  })

  api.openapi(remove, async (c) => {
    const { id, webhook } = c.req.valid('param')
    await allow(c, id)
    if (!(await webhooks.remove(id, webhook))) throw new Problem('not-found')
    return c.body(null, 204)
  })

  api.openapi(deliveries, async (c) => {
    const { id, webhook } = c.req.valid('param')
    await allow(c, id)
    const found = await webhooks.deliveries(id, webhook)
    if (!found) throw new Problem('not-found')
    return c.json({ deliveries: found }, 200)
  })

  api.openapi(test, async (c) => {
    const { id, webhook } = c.req.valid('param')
    await allow(c, id)
    spend(id)
    const delivery = await webhooks.test(id, webhook)
    if (!delivery) throw new Problem('not-found')
    return c.json(delivery, 200)
  })

  api.openapi(redeliver, async (c) => {
    const { id, webhook, delivery } = c.req.valid('param')
    await allow(c, id)
    spend(id)
    const again = await webhooks.redeliver(id, webhook, delivery)
    if (!again) throw new Problem('not-found')
    return c.json(again, 200)
  })
}
