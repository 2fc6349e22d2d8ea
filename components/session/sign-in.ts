import type { Group } from '#model/people'

/**
 * What signing in came to. `error` is a code to show a sentence for: one of model/refusal.ts, or `wrong-credentials`,
 * `unknown-invite`, `unknown-code`, `bad-name`, `group-required`, `group-fixed`, `unavailable` (no network, or the server failed).
 */
type SignedIn = { ok: true } | { ok: false; error: string }

/** Signs an account in by e-mail address and password. */
export async function signInWithPassword(email: string, password: string): Promise<SignedIn> {
  return signIn('password', { email, password })
}

/** Joins by an invite, long or short; a person who is signed in already stays who they are. Then go to `/a/[id]`. */
export async function joinAsGuest(join: { code: string; name: string; group: Group | null }): Promise<SignedIn> {
  return signIn('guest', { code: join.code, name: join.name, group: join.group ?? '' })
}

/**
 * Opens a fictional workshop of one's own; `url` is where it is. Nobody signed in becomes a new guest who facilitates it,
 * somebody signed in stays who they are.
 */
export async function startDemo(): Promise<{ ok: true; url: string } | { ok: false; error: string }> {
  try {
    if ((await session()).expires !== undefined) {
      const headers = { 'content-type': 'application/json' }
      const answer = await fetch('/api/v1/demo', { method: 'POST', headers, body: '{}' })
      const { url, code } = await answer.json()
      return answer.ok ? { ok: true, url } : { ok: false, error: String(code) }
    }
    const signedIn = await signIn('demo', {})
    if (!signedIn.ok) return signedIn
    return { ok: true, url: `/a/${(await session()).assessment}` }
  } catch {
    return { ok: false, error: 'unavailable' }
  }
}

/** What next-auth says of this browser's session: `{}` without one. */
async function session(): Promise<{ expires?: string; assessment?: string }> {
  return (await fetch('/api/auth/session')).json()
}

/** Goes on as the person whose one-time code this is (from `POST /me/link`, as in `/sign-in?code=…`). */
export async function signInWithCode(code: string): Promise<SignedIn> {
  return signIn('code', { code })
}

/** Leaves for the identity provider and comes back to `then`, a path of ours. Resolves only if it could not leave. */
export async function signInWithOidc(then = '/'): Promise<SignedIn> {
  const answer = await post('signin/oidc', { callbackUrl: then })
  if (answer === null) return { ok: false, error: 'unavailable' }
  window.location.assign(answer)
  return { ok: true }
}

/** Ends the session in this browser. Local copies of documents are the caller's to remove. */
export async function signOut(): Promise<void> {
  await post('signout', {})
}

async function signIn(provider: string, fields: Record<string, string>): Promise<SignedIn> {
  const answer = await post(`callback/${provider}`, fields)
  if (answer === null) return { ok: false, error: 'unavailable' }
  const error = new URL(answer, window.location.href).searchParams.get('error')
  if (error === null) return { ok: true }
  return { ok: false, error: error === 'CredentialsSignin' ? 'wrong-credentials' : error }
}

/** Posts a form of next-auth's, with the token that shows it is ours; gives the address it would redirect to. */
async function post(action: string, fields: Record<string, string>): Promise<string | null> {
  try {
    const { csrfToken } = await (await fetch('/api/auth/csrf')).json()
    const answer = await fetch(`/api/auth/${action}`, {
      method: 'POST',
      body: new URLSearchParams({ callbackUrl: window.location.href, ...fields, csrfToken, json: 'true' }),
    })
    const { url } = await answer.json()
    return typeof url === 'string' ? url : null
  } catch {
    return null
  }
}
