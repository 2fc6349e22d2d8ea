import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Received {
  headers: IncomingHttpHeaders
  text: string
  // biome-ignore lint/suspicious/noExplicitAny: a receiver reads it by the documents, not by our types
  body: any
}

/** Somebody's own server that takes webhooks: it keeps what comes, and answers as it is told. */
export async function startTestReceiver(port = 0) {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  let answer: { status: number; headers?: Record<string, string>; body?: string } = { status: 204 }
  const server = createServer((request, response) => {
    let text = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      text += chunk
    })
    request.on('end', () => {
      received.push({ headers: request.headers, text, body: text === '' ? null : JSON.parse(text) })
      response.writeHead(answer.status, answer.headers)
      response.end(answer.body)
      for (const look of waiting) look()
    })
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const taken = (server.address() as AddressInfo).port // a TCP server
  return {
    port: taken,
    url: `http://127.0.0.1:${taken}/hook`,
    received,
    answerWith(next: typeof answer) {
      answer = next
    },
    /** Resolves once that many have come. */
    count: (wanted: number) =>
      new Promise<Received[]>((resolve) => {
        const look = () => {
          if (received.length < wanted) return
          waiting.delete(look)
          resolve(received)
        }
        waiting.add(look)
        look()
      }),
    async end() {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
