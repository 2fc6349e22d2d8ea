import type { MiddlewareHandler } from 'hono'
import { Problem } from './problem'

/**
 * Refuses bodies above a size, also those that don't say their length. Hono's own hands the request on as
 * `new Request(request)`, which fails on a real socket: there it isn't one of the global class, which we leave to Next.js.
 */
export function bodyLimit(maxBytes: number): MiddlewareHandler {
  return async (c, next) => {
    const { headers } = c.req.raw
    const length = headers.has('transfer-encoding') ? null : headers.get('content-length')
    if (length !== null) {
      if (Number(length) > maxBytes) throw new Problem('too-large')
      return next()
    }
    const { body } = c.req.raw // asked for its stream, a request makes one, and is read the long way from there on
    if (body) {
      const bytes = await readWithin(body, maxBytes)
      c.req.raw = new Request(c.req.url, { method: c.req.method, headers, body: bytes.length > 0 ? bytes : null })
    }
    await next()
  }
}

async function readWithin(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxBytes) throw new Problem('too-large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
