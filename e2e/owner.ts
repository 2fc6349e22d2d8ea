import { type APIRequestContext, request } from '@playwright/test'
import { Program } from './program'

/** Whom the tests set a server up as. */
export const OWNER = { name: 'Nora', email: 'nora@example.org', password: 'a plumb line hangs still' }

/** Signs in by password as the page does; the cookies stay in the context that asks. */
export async function signInAsOwner(context: APIRequestContext, origin: string): Promise<void> {
  const { csrfToken } = await (await context.get(`${origin}/api/auth/csrf`)).json()
  const { email, password } = OWNER
  const form = { email, password, csrfToken, json: 'true', callbackUrl: origin }
  const answer = await context.post(`${origin}/api/auth/callback/password`, { form })
  const { url } = await answer.json()
  if (new URL(url).searchParams.has('error')) throw new Error(`The owner could not sign in: ${url}`)
}

/** The owner as a program: sets the server up, or makes a token if somebody was faster. */
export async function ownerOf(origin: string, setupKey: string): Promise<Program> {
  const setUp = await new Program(origin).send('POST', '/setup', { key: setupKey, ...OWNER })
  if (setUp.ok) return new Program(origin, (await setUp.json()).token)
  if (setUp.status !== 409) throw new Error(`Setting up: ${setUp.status} ${await setUp.text()}`)
  const context = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } })
  try {
    await signInAsOwner(context, origin)
    const made = await context.post(`${origin}/api/v1/tokens`, { data: { name: 'Browser tests' } })
    if (!made.ok()) throw new Error(`Making a token: ${made.status()} ${await made.text()}`)
    return new Program(origin, (await made.json()).token)
  } finally {
    await context.dispose()
  }
}
