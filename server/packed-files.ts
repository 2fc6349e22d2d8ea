import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { extname, join } from 'node:path'
import { pipeline } from 'node:stream'

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/** By what is smallest. Browsers take Brotli over https and on their own machine only. */
const CODINGS = [
  { name: 'br', end: '.br' },
  { name: 'gzip', end: '.gz' },
] as const

interface Packed {
  file: string
  type: string
  bytes: Partial<Record<(typeof CODINGS)[number]['name'], number>>
}

/**
 * Answers for the scripts and styles of pages with what scripts/pack.mjs compressed when they were built: smaller than what
 * can be made while a phone waits, and made once instead of for each phone. Their names change with their content.
 * @param directory what the build calls `static`; without packed files nothing is answered
 * @param prefix where its files are found, with slashes at both ends
 * @returns whether the request was answered
 */
export function createPackedFiles(
  directory: string,
  prefix: string,
): (request: IncomingMessage, response: ServerResponse) => boolean {
  const files = packedFiles(directory, prefix)
  return (request, response) => {
    const packed = files.get((request.url ?? '').split('?')[0] ?? '')
    if (!packed || (request.method !== 'GET' && request.method !== 'HEAD')) return false
    const accepted = acceptedCodings(request.headers['accept-encoding'])
    const coding = CODINGS.find(({ name }) => accepted.has(name) && packed.bytes[name] !== undefined)
    if (!coding) return false
    response.writeHead(200, {
      'Content-Type': packed.type,
      'Content-Encoding': coding.name,
      'Content-Length': packed.bytes[coding.name],
      'Cache-Control': 'public, max-age=31536000, immutable',
      Vary: 'Accept-Encoding',
    })
    if (request.method === 'HEAD') response.end()
    // A phone that leaves in between is no failure of ours.
    else pipeline(createReadStream(packed.file + coding.end), response, () => {})
    return true
  }
}

/** By address. Found once: a build is not changed under a server that runs. */
function packedFiles(directory: string, prefix: string): Map<string, Packed> {
  const files = new Map<string, Packed>()
  if (!existsSync(directory)) return files
  for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
    const coding = CODINGS.find(({ end }) => name.endsWith(end))
    const path = coding ? name.slice(0, -coding.end.length) : ''
    const type = TYPES[extname(path)]
    if (!coding || !type) continue
    const address = prefix + path.replaceAll('\\', '/')
    const packed = files.get(address) ?? { file: join(directory, path), type, bytes: {} }
    packed.bytes[coding.name] = statSync(join(directory, name)).size
    files.set(address, packed)
  }
  return files
}

/** The codings of an Accept-Encoding header (RFC 9110, 12.5.3) that aren't refused there. */
function acceptedCodings(header: string | string[] | undefined): Set<string> {
  return new Set(
    String(header ?? '')
      .split(',')
      // Blanks are trimmed, not matched: a header of nothing else would keep a pattern busy.
      .map((part) => part.split(';').map((each) => each.trim().toLowerCase()))
      .filter(([, quality]) => !/^q=0(\.0*)?$/.test(quality ?? ''))
      .map(([name]) => name ?? ''),
  )
}
