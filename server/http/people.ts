import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Identity } from '#server/identity/identity'
import type { Refused } from '#server/identity/refused'
import { type ApiEnv, accountOf, hostOf, ownerOf, signedIn } from './actor'
import { Problem } from './problem'
import { failing, jsonAnswer, jsonBody } from './route'
import { codeSchema, emailSchema, idSchema, instantSchema, nameSchema, passwordSchema } from './schemas'

export interface PeopleDeps {
  identity: Identity
  /** The address people reach us at, without a slash at its end. */
  publicUrl: (host: string | null) => string
}

/** What identity refused, as a problem to throw. */
export function problemFor({ code, retryAfter }: Refused): Problem {
  return new Problem(code, retryAfter === undefined ? {} : { retryAfter })
}

const personSchema = z
  .object({
    id: idSchema,
    kind: z.enum(['account', 'guest']),
    name: z.string(),
    email: z.string().nullable(),
    owner: z.boolean(),
  })
  .openapi('Person')

const setup = createRoute({
  method: 'post',
  path: '/setup',
  summary: 'Become the owner of a new server, with its first-run key',
  request: {
    body: jsonBody(
      z.object({ key: z.string().max(200), name: nameSchema, email: emailSchema, password: passwordSchema }),
    ),
  },
  responses: { 201: jsonAnswer('An account token of the owner', z.object({ token: z.string() })), ...failing },
})

const addToken = createRoute({
  method: 'post',
  path: '/tokens',
  summary: 'Make a token for a program of yours; it is shown once',
  request: { body: jsonBody(z.object({ name: nameSchema })) },
  responses: { 201: jsonAnswer('The token', z.object({ id: idSchema, token: z.string() })), ...failing },
})

const removeToken = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  summary: 'End a token of yours at once',
  request: { params: z.object({ id: idSchema }) },
  responses: { 204: { description: 'It has ended' }, ...failing },
})

const addAccount = createRoute({
  method: 'post',
  path: '/accounts',
  summary: 'Make an account for somebody; the address is for them, to set a password within seven days',
  request: { body: jsonBody(z.object({ name: nameSchema, email: emailSchema })) },
  responses: { 201: jsonAnswer('Where to set a password', z.object({ url: z.url() })), ...failing },
})

const setPassword = createRoute({
  method: 'post',
  path: '/account/password',
  summary: 'Set the password of the account whose one-time code this is',
  request: { body: jsonBody(z.object({ code: codeSchema, password: passwordSchema })) },
  responses: { 200: jsonAnswer('Whose it is now', z.object({ email: z.string().nullable() })), ...failing },
})

const readMe = createRoute({
  method: 'get',
  path: '/me',
  summary: 'Who you are',
  responses: { 200: jsonAnswer('You', personSchema), ...failing },
})

const renameMe = createRoute({
  method: 'patch',
  path: '/me',
  summary: 'Change your name; workshops you are in already keep the name you joined with',
  request: { body: jsonBody(z.object({ name: nameSchema })) },
  responses: { 200: jsonAnswer('You', personSchema), ...failing },
})

const link = createRoute({
  method: 'post',
  path: '/me/link',
  summary: 'A code to go on as yourself on another device, once and within ten minutes',
  responses: {
    201: jsonAnswer('The code', z.object({ code: z.string(), url: z.url(), expiresAt: instantSchema })),
    ...failing,
  },
})

/** Routes about people as such: setting up, accounts, tokens, and oneself. */
export function peopleRoutes(api: OpenAPIHono<ApiEnv>, { identity, publicUrl }: PeopleDeps): void {
  const { accounts } = identity

  api.openapi(setup, async (c) => {
    const answer = await accounts.setUp(c.req.valid('json'), c.get('address'))
    if (!answer.ok) throw problemFor(answer)
    return c.json({ token: answer.token }, 201)
  })

  api.openapi(addToken, async (c) => c.json(await accounts.issueToken(accountOf(c), c.req.valid('json').name), 201))

  api.openapi(removeToken, async (c) => {
    if (!(await accounts.revokeToken(signedIn(c), c.req.valid('param').id))) throw new Problem('not-found')
    return c.body(null, 204)
  })

  api.openapi(addAccount, async (c) => {
    ownerOf(c)
    const { name, email } = c.req.valid('json')
    const answer = await accounts.addAccount(name, email)
    if (!answer.ok) throw problemFor(answer)
    return c.json({ url: `${publicUrl(hostOf(c))}/account/password/${answer.code}` }, 201)
  })

  api.openapi(setPassword, async (c) => {
    const { code, password } = c.req.valid('json')
    const answer = await accounts.setPassword(code, password, c.get('address'))
    if (!answer.ok) throw problemFor(answer)
    return c.json({ email: answer.email }, 200)
  })

  api.openapi(readMe, (c) => c.json(signedIn(c), 200))

  api.openapi(renameMe, async (c) => c.json(await accounts.rename(signedIn(c), c.req.valid('json').name), 200))

  api.openapi(link, async (c) => {
    const { code, expiresAt } = await accounts.link(signedIn(c))
    return c.json({ code, url: `${publicUrl(hostOf(c))}/sign-in?code=${code}`, expiresAt }, 201)
  })
}
