import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import { type ApiEnv, hasBearer, hostOf, signedIn } from './actor'
import { type PeopleDeps, problemFor } from './people'
import { failing, jsonAnswer, jsonBody } from './route'
import { codeSchema, groupSchema, idSchema, instantSchema, memberSchema, nameSchema, roleSchema } from './schemas'

const inviteCode = z.string().regex(/^[A-Za-z0-9_-]{22}$/, 'must be a long invite code')
const MAX_USES = 10_000

const invite = createRoute({
  method: 'post',
  path: '/assessments/{id}/invites',
  summary: 'Invite people; without more, for 14 days and 500 of them, a facilitator for 48 hours and one',
  request: {
    params: z.object({ id: idSchema }),
    body: jsonBody(
      z.object({
        role: roleSchema,
        group: groupSchema.nullish(),
        expiresAt: instantSchema.optional(),
        maxUses: z.int().min(1).max(MAX_USES).optional(),
      }),
    ),
  },
  responses: {
    201: jsonAnswer(
      'The invite; `shortCode` is null for facilitators',
      z.object({
        code: z.string(),
        shortCode: z.string().nullable(),
        url: z.url(),
        expiresAt: instantSchema,
        maxUses: z.int(),
      }),
    ),
    ...failing,
  },
})

const uninvite = createRoute({
  method: 'delete',
  path: '/assessments/{id}/invites/{code}',
  summary: 'Take an invite back; who has joined stays',
  request: { params: z.object({ id: idSchema, code: inviteCode }) },
  responses: { 204: { description: 'It has ended' }, ...failing },
})

const renew = createRoute({
  method: 'post',
  path: '/assessments/{id}/invites/{code}/short-code',
  summary: 'Keep the short code of an invite valid for four more hours, or get a new one',
  request: { params: z.object({ id: idSchema, code: inviteCode }) },
  responses: {
    200: jsonAnswer('The short code', z.object({ shortCode: z.string(), validUntil: instantSchema })),
    ...failing,
  },
})

const join = createRoute({
  method: 'post',
  path: '/join',
  summary: 'Join by an invite: as yourself with a token or a session, else as a new guest',
  request: { body: jsonBody(z.object({ code: codeSchema, name: nameSchema, group: groupSchema.nullish() })) },
  responses: {
    201: jsonAnswer(
      'You as a member, and a token to act as that; with a bearer token it is that one',
      z.object({ assessment: idSchema, member: memberSchema, token: z.string() }),
    ),
    ...failing,
  },
})

/** Routes about how people come into an assessment. */
export function inviteRoutes(api: OpenAPIHono<ApiEnv>, { identity }: PeopleDeps): void {
  const { accounts, invites } = identity

  api.openapi(invite, async (c) => {
    const { role, group, expiresAt, maxUses } = c.req.valid('json')
    const wanted = {
      role,
      group: group ?? null,
      ...(expiresAt !== undefined && { expiresAt: new Date(expiresAt).toISOString() }),
      ...(maxUses !== undefined && { maxUses }),
    }
    const answer = await invites.create(signedIn(c), c.req.valid('param').id, wanted, hostOf(c))
    if (!answer.ok) throw problemFor(answer)
    const { code, shortCode, url, expiresAt: ends, maxUses: uses } = answer.invite
    return c.json({ code, shortCode, url, expiresAt: ends, maxUses: uses }, 201)
  })

  api.openapi(uninvite, async (c) => {
    const { id, code } = c.req.valid('param')
    const answer = await invites.revoke(signedIn(c), id, code)
    if (!answer.ok) throw problemFor(answer)
    return c.body(null, 204)
  })

  api.openapi(renew, async (c) => {
    const { id, code } = c.req.valid('param')
    const answer = await invites.renewShortCode(signedIn(c), id, code)
    if (!answer.ok) throw problemFor(answer)
    return c.json({ shortCode: answer.shortCode, validUntil: answer.until }, 200)
  })

  api.openapi(join, async (c) => {
    const { code, name, group } = c.req.valid('json')
    const answer = await identity.join({ code, name, group: group ?? null }, c.get('person'), c.get('address'))
    if (!answer.ok) throw problemFor(answer)
    const { person, assessment, member } = answer
    const authorization = c.req.header('authorization')
    const token = hasBearer(authorization)
      ? (authorization ?? '').slice('bearer '.length).trim()
      : (await accounts.issueToken(person, 'Joined')).token
    return c.json({ assessment, member, token }, 201)
  })
}
