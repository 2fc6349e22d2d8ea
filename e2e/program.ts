import type { Group, Role } from '#model/people'
import type { QuestionId } from '#model/question'
import type { Answer } from '#model/rating'

/** Whoever speaks the protocol without a browser: HTTP with a bearer token. */
export class Program {
  constructor(
    readonly origin: string,
    readonly token: string | null = null,
  ) {}

  /** The answer's body; anything but a success is thrown with what the server said. */
  async call<T>(method: string, path: string, body?: unknown): Promise<T> {
    const response = await this.send(method, path, body)
    const text = await response.text()
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
    return text === '' ? (null as T) : JSON.parse(text) // what the contract says of this call, which the caller names
  }

  send(method: string, path: string, body?: unknown): Promise<Response> {
    return fetch(`${this.origin}/api/v1${path}`, {
      method,
      headers: {
        ...(this.token === null ? {} : { authorization: `Bearer ${this.token}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
  }

  command(assessment: string, command: { type: string; [field: string]: unknown }): Promise<unknown> {
    return this.call('POST', `/assessments/${assessment}/commands`, command)
  }

  async invite(assessment: string, role: Role, group: Group | null): Promise<string> {
    const invite = { role, ...(group === null ? {} : { group }) }
    const { code } = await this.call<{ code: string }>('POST', `/assessments/${assessment}/invites`, invite)
    return code
  }

  /** Somebody new in the workshop, without a browser. */
  async join(code: string, name: string): Promise<Program> {
    const { token } = await new Program(this.origin).call<{ token: string }>('POST', '/join', { code, name })
    return new Program(this.origin, token)
  }

  castVote(assessment: string, question: QuestionId, answer: Answer, reason?: string, round = 1): Promise<unknown> {
    const said = reason === undefined ? {} : { reason }
    return this.command(assessment, { type: 'castVote', question, round, answer, ...said })
  }
}
