import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { PersonalData } from '#server/personal'
import { type ApiEnv, signedIn } from './actor'
import { Problem } from './problem'
import { failing, jsonAnswer } from './route'
import { idSchema } from './schemas'

const anything = z.looseObject({})

const exportMe = createRoute({
  method: 'get',
  path: '/me/export',
  summary: 'Everything held about you: account, tokens, identities, and per assessment your votes, reasons and dissent',
  responses: { 200: jsonAnswer('A file', anything), ...failing },
})

const eraseMe = createRoute({
  method: 'delete',
  path: '/me',
  summary:
    'Erase yourself: account, tokens and ballots go, your name becomes a pseudonym in every assessment. What you said there stays part of the record',
  responses: { 204: { description: 'You are nobody here any more' }, ...failing },
})

const eraseMember = createRoute({
  method: 'post',
  path: '/assessments/{id}/members/{member}/erase',
  summary: 'Give a member a pseudonym and end their access, for good; for facilitators, and for oneself',
  request: { params: z.object({ id: idSchema, member: idSchema }) },
  responses: { 200: jsonAnswer('The pseudonym', z.object({ name: z.string() })), ...failing },
})

interface PersonalDeps {
  personal: PersonalData
  /** Null: go on; else seconds to wait. It opens every assessment of the asker. */
  exportLimit(person: string): number | null
}

/** Routes about what is held of a person. */
export function personalRoutes(api: OpenAPIHono<ApiEnv>, { personal, exportLimit }: PersonalDeps): void {
  api.openapi(exportMe, async (c) => {
    const wait = exportLimit(signedIn(c).id)
    if (wait !== null) throw new Problem('rate-limited', { retryAfter: wait })
    const content = await personal.exportOf(signedIn(c))
    c.header('Content-Disposition', 'attachment; filename="plumbline-my-data.json"')
    return c.json(content as never, 200) // readonly arrays, which Hono's types don't know
  })

  api.openapi(eraseMe, async (c) => {
    const answer = await personal.erase(signedIn(c))
    if (answer.ok) return c.body(null, 204)
    if (answer.code === 'owner-stays') throw new Problem('owner-stays')
    const errors = answer.assessments.map(({ id, title }) => ({ path: id, message: title }))
    throw new Problem('last-facilitator', { errors })
  })

  api.openapi(eraseMember, async (c) => {
    const { id, member } = c.req.valid('param')
    const answer = await personal.eraseMember(signedIn(c), id, member)
    if (!answer.ok) throw new Problem(answer.code)
    return c.json({ name: answer.name }, 200)
  })
}
