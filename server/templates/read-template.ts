import { z } from '@hono/zod-openapi'
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, Parser, parseDocument } from 'yaml'
import type { Locale } from '#lib/messages/locale'
import type { TemplateKind } from '#lib/templates'
import { TEMPLATE_FORMATS, TEMPLATE_SCHEMAS, type TemplateContent } from './schemas'

/** What is wrong with a file: where (from 1, as an editor counts) and why. */
export interface TemplateError {
  path: string
  message: string
  line?: number
  column?: number
}

type Reading = { ok: true; content: TemplateContent } | { ok: false; errors: TemplateError[] }

/** So many are told at once. */
const MOST_ERRORS = 20
/** A file has no use for more, and a bomb has. */
const MOST_ALIASES = 20
/** The same of a list or a table: each key is compared with all others of its table, which 20,000 keys make a minute of. */
const MOST_ENTRIES = 200
/** The same of lists in lists. */
const MOST_DEPTH = 30

/** Reads a file of a profile or a pack, YAML or JSON (which is YAML), and says of each mistake in which line it stands. */
export function readTemplate(kind: TemplateKind, text: string, locale: Locale = 'en-GB'): Reading {
  if (isBomb(text))
    return refused([
      { path: '', message: `More than ${MOST_ENTRIES} entries in one place, or too deeply nested`, line: 1, column: 1 },
    ])
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  if (document.errors.length > 0)
    return refused(document.errors.map(({ message, pos }) => ({ path: '', message, ...placeOf(lines, pos[0]) })))
  let value: unknown
  try {
    value = document.toJS({ maxAliasCount: MOST_ALIASES })
  } catch {
    return refused([{ path: '', message: `More than ${MOST_ALIASES} aliases`, line: 1, column: 1 }])
  }
  const reading = readContent(kind, value, locale)
  if (reading.ok) return reading
  return refused(
    reading.errors.map(({ path, message, keys }) => ({
      path,
      message,
      ...placeOf(lines, offsetOf(document, keys)),
    })),
  )
}

/** Whether a text has far more in it than any file of ours, as its tokens tell: they are read once, and nothing is compared. */
function isBomb(text: string): boolean {
  const waiting: { token: unknown; depth: number }[] = [...new Parser().parse(text)].map((token) => ({
    token,
    depth: 0,
  }))
  if (waiting.length > MOST_ENTRIES) return true
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { token, depth } = next
    if (typeof token !== 'object' || token === null) continue
    if (depth > MOST_DEPTH) return true
    // A document has a value, a collection has items, and each of those a key, a value or both.
    const { items = [], key, value } = token as { items?: unknown[]; key?: unknown; value?: unknown }
    if (items.length > MOST_ENTRIES) return true
    for (const inside of [...items, key, value]) waiting.push({ token: inside, depth: depth + 1 })
  }
  return false
}

/** The same for what came as JSON and has no lines. `keys` is where it stands. */
export function readContent(
  kind: TemplateKind,
  value: unknown,
  locale: Locale = 'en-GB',
): { ok: true; content: TemplateContent } | { ok: false; errors: (TemplateError & { keys: string[] })[] } {
  const foreign = foreignFormat(kind, value)
  if (foreign) return { ok: false, errors: [{ path: 'format', message: foreign, keys: ['format'] }] }
  const error = locale === 'de' ? z.locales.de().localeError : undefined
  const parsed = TEMPLATE_SCHEMAS[kind].safeParse(value, { error })
  if (parsed.success) return { ok: true, content: parsed.data }
  const errors = parsed.error.issues.flatMap((issue) => {
    const path = issue.path.map(String)
    const named = issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]
    return named.map((keys) => ({ path: keys.join('.'), message: issue.message, keys }))
  })
  return { ok: false, errors }
}

/** A file of another kind or of a newer version is told so, instead of a list of what it lacks. */
function foreignFormat(kind: TemplateKind, value: unknown): string | null {
  const format = typeof value === 'object' && value !== null ? (value as { format?: unknown }).format : undefined
  const wanted = TEMPLATE_FORMATS[kind]
  if (format === undefined || format === wanted) return null
  const [known, version] = wanted.split('/')
  const [name, other] = String(format).split('/')
  if (name === known && Number(other) > Number(version))
    return `This file was written by a newer Plumbline (${String(format)}); this one reads ${wanted}`
  return `This file is ${JSON.stringify(format)}; here belongs ${JSON.stringify(wanted)}`
}

function refused(errors: TemplateError[]): Reading {
  return { ok: false, errors: errors.slice(0, MOST_ERRORS) }
}

function placeOf(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset)
  return { line: Math.max(1, line), column: Math.max(1, col) }
}

/** Where a value stands, or the nearest thing around it that is there. */
function offsetOf(document: Document, keys: readonly string[]): number {
  let node: unknown = document.contents
  let offset = rangeOf(node)
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find(
        (item) => isPair(item) && String(isScalar(item.key) ? item.key.value : item.key) === key,
      )
      if (!pair) return offset
      offset = rangeOf(pair.key)
      node = pair.value
    } else if (isSeq(node)) {
      node = node.items[Number(key)]
      offset = node ? rangeOf(node) : offset
    } else return offset
  }
  return offset
}

function rangeOf(node: unknown): number {
  return (node as Node | null)?.range?.[0] ?? 0
}
