import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { baselineOf } from '#model/baseline'
import type { TargetProfile } from '#model/profile'
import { setUpOf } from '#server/rooms/copies'
import { accessOf, type Membership, membershipOf } from '#server/rooms/membership'
import type { Rooms } from '#server/rooms/rooms'
import type { AssessmentStore, ExpectedRow } from '#server/store/store'
import { type ApiEnv, accountOf, hostOf, signedIn } from './actor'
import { Problem } from './problem'
import { failing, jsonAnswer, jsonBody } from './route'
import { idSchema, titleSchema } from './schemas'

interface PortfolioDeps {
  rooms: Rooms
  store: Pick<AssessmentStore, 'setArchived' | 'load' | 'expect'>
  publicUrl: (host: string | null) => string
}

const params = z.object({ id: idSchema })
const created = z.object({ id: idSchema, url: z.url() })

const archive = createRoute({
  method: 'patch',
  path: '/assessments/{id}',
  summary: 'Put an assessment into your own archive, or take it out; nobody else’s list changes',
  request: { params, body: jsonBody(z.object({ archived: z.boolean() })) },
  responses: { 200: jsonAnswer('Done', z.object({})), ...failing },
})

const remove = createRoute({
  method: 'delete',
  path: '/assessments/{id}',
  summary: 'Delete an assessment with its log, votes and documents, for good; for facilitators',
  request: { params },
  responses: { 204: { description: 'It is gone' }, ...failing },
})

const duplicate = createRoute({
  method: 'post',
  path: '/assessments/{id}/duplicate',
  summary:
    'A new assessment set up like this one: brief, settings, what is out, profile and pack; no people and no votes',
  request: { params, body: jsonBody(z.object({ title: titleSchema })) },
  responses: { 201: jsonAnswer('Where it is', created), ...failing },
})

const next = createRoute({
  method: 'post',
  path: '/assessments/{id}/next',
  summary:
    'The next assessment of the same system: set up like this one, which becomes its baseline; with `people`, those who are in here stand there as expected and join by link',
  request: { params, body: jsonBody(z.object({ title: titleSchema, people: z.boolean().default(true) })) },
  responses: { 201: jsonAnswer('Where it is', created), ...failing },
})

/** Routes about whole assessments in somebody's portfolio: archive, copy, follow, delete. */
export function portfolioRoutes(api: OpenAPIHono<ApiEnv>, { rooms, store, publicUrl }: PortfolioDeps): void {
  /** Who asks, if the policy lets them do this; strangers and unknown assessments get the same answer. */
  async function allowed(c: Context<ApiEnv>, id: string, to: 'read' | 'copy' | 'delete'): Promise<Membership> {
    const membership = await membershipOf(rooms, signedIn(c).id, id)
    const access = accessOf(membership, { to })
    if (!membership || access === 'none' || (to !== 'read' && access !== 'write')) throw new Problem('not-entitled')
    return membership
  }

  const where = (c: Context<ApiEnv>, id: string) => ({ id, url: `${publicUrl(hostOf(c))}/a/${id}` })

  api.openapi(archive, async (c) => {
    const { id } = c.req.valid('param')
    await allowed(c, id, 'read')
    await store.setArchived(id, signedIn(c).id, c.req.valid('json').archived)
    return c.json({}, 200)
  })

  api.openapi(remove, async (c) => {
    const { id } = c.req.valid('param')
    const { view } = await allowed(c, id, 'delete')
    // Whoever has taken over may be a guest: they steer the workshop on, and don't end it for good. A demo may be theirs.
    if (!view.assessment.fictional) accountOf(c)
    await rooms.remove(id)
    return c.body(null, 204)
  })

  api.openapi(duplicate, async (c) => {
    const { id } = c.req.valid('param')
    const { view } = await allowed(c, id, 'copy')
    const { id: person, name } = accountOf(c)
    const { title } = c.req.valid('json')
    const profile = await rooms.profile(id)
    const made = await rooms.create({ person, name }, { ...setUpOf(view), title, ...withProfile(profile) })
    return c.json(where(c, made), 201)
  })

  api.openapi(next, async (c) => {
    const { id } = c.req.valid('param')
    const { view } = await allowed(c, id, 'copy')
    const { id: person, name } = accountOf(c)
    const { title, people } = c.req.valid('json')
    const profile = await rooms.profile(id)
    const made = await rooms.create(
      { person, name },
      { ...setUpOf(view), title, ...withProfile(profile), baseline: baselineOf(view) },
    )
    if (people) await store.expect(made, await expectedFrom(id, view.members, person))
    return c.json(where(c, made), 201)
  })

  /** Those who are in, but for whoever asks: they are in the new one already. */
  async function expectedFrom(id: string, members: Membership['view']['members'], but: string): Promise<ExpectedRow[]> {
    const rows = (await store.load(id))?.members ?? []
    return rows.flatMap(({ member, person }) => {
      const view = members[member]
      if (!view?.active || person === but) return []
      return [{ person, name: view.name, role: view.role, group: view.group }]
    })
  }
}

function withProfile(profile: TargetProfile | null): { profile?: TargetProfile } {
  return profile ? { profile } : {}
}
