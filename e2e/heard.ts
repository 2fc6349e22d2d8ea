import type { Page } from '@playwright/test'

/** All that a page was sent: answers over HTTP and messages over sockets. */
export interface Heard {
  /** Bodies of all answers so far, as text. */
  answers(): Promise<string>
  /** Messages of all sockets so far, as text: strings in a Yjs update are UTF-8. */
  messages(): string
}

/** Listens from now on. */
export function listenTo(page: Page): Heard {
  const bodies: Promise<string>[] = []
  const messages: string[] = []
  page.on('response', (response) => {
    // A redirect has no body, and one that was cut off can't be read: neither was shown to anybody.
    bodies.push(response.text().catch(() => ''))
  })
  page.on('websocket', (socket) => {
    socket.on('framereceived', ({ payload }) => messages.push(payload.toString()))
  })
  return {
    answers: async () => (await Promise.all(bodies)).join('\n'),
    messages: () => messages.join('\n'),
  }
}
