import { once } from 'node:events'
import { createServer } from 'node:http'

interface Received {
  body: string
  signature: string
}

/** Somebody's own server on this machine that takes webhooks and answers 204. */
export async function startReceiver() {
  const received: Received[] = []
  const waiting = new Set<() => void>()
  const server = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8')
    request.on('data', (chunk: string) => {
      body += chunk
    })
    request.on('end', () => {
      received.push({ body, signature: String(request.headers['plumbline-signature']) })
      response.writeHead(204).end()
      for (const look of waiting) look()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port')
  return {
    url: `http://127.0.0.1:${address.port}/hook`,
    /** Resolves with the first one of that type. */
    first: (type: string) =>
      new Promise<Received>((resolve) => {
        const look = () => {
          const found = received.find(({ body }) => JSON.parse(body).type === type)
          if (!found) return
          waiting.delete(look)
          resolve(found)
        }
        waiting.add(look)
        look()
      }),
    async end() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
