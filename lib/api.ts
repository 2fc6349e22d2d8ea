/** What went wrong with a request: the server's problem document, or one of ours where no answer came. */
export interface Problem {
  /** A refusal, another stable word of the server, `offline` (no answer came) or `unknown`. */
  code: string
  status: number
  title: string
  detail: string | null
  /** Which fields of the body are wrong: a path such as `name` or `goals.1`, and why. */
  errors: readonly { path: string; message: string; line?: number }[]
}

export type Answer<T> = { ok: true; data: T } | { ok: false; problem: Problem }

/** Requests from our own pages to `/api/v1`, with the session's cookie. Never throws: what fails is an answer too. */
export const api = {
  patch: <T = unknown>(path: string, body: unknown) => send<T>('PATCH', path, body),
  put: <T = unknown>(path: string, body: unknown) => send<T>('PUT', path, body),
  post: <T = unknown>(path: string, body: unknown, headers?: Record<string, string>) =>
    send<T>('POST', path, body, headers),
  delete: <T = unknown>(path: string) => send<T>('DELETE', path, undefined),
  get: <T = unknown>(path: string) => send<T>('GET', path, undefined),
}

async function send<T>(
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string> = {},
): Promise<Answer<T>> {
  try {
    const response = await fetch(`/api/v1${path}`, {
      method,
      headers: method === 'GET' ? headers : { 'content-type': 'application/json', ...headers },
      body: body === undefined ? undefined : JSON.stringify(body),
      credentials: 'same-origin',
      cache: 'no-store',
    })
    const answer: unknown = response.status === 204 ? {} : await response.json().catch(() => null)
    // Our own server answers with the shape its contract gives this path.
    if (response.ok) return { ok: true, data: answer as T }
    return { ok: false, problem: problemOf(response.status, answer) }
  } catch {
    return { ok: false, problem: { code: 'offline', status: 0, title: '', detail: null, errors: [] } }
  }
}

/** A problem document (RFC 9457), read leniently: a proxy in between may answer with something else. */
export function problemOf(status: number, answer: unknown): Problem {
  const document = typeof answer === 'object' && answer !== null ? (answer as Record<string, unknown>) : {}
  const errors = Array.isArray(document.errors) ? document.errors : []
  return {
    code: textOf(document.code) ?? (status === 429 ? 'rate-limited' : 'unknown'),
    status,
    title: textOf(document.title) ?? '',
    detail: textOf(document.detail),
    errors: errors.flatMap((error: unknown) => {
      if (typeof error !== 'object' || error === null) return []
      const { path, message, line } = error as Record<string, unknown>
      const joined = Array.isArray(path) ? path.join('.') : typeof path === 'string' ? path : null
      const place = typeof line === 'number' ? { line } : {}
      return joined === null ? [] : [{ path: joined, message: textOf(message) ?? '', ...place }]
    }),
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null
}
