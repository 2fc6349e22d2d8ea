import * as Y from 'yjs'

/** What is wrong with an update, before it is applied: a Y.Doc can't take anything back. */
type Flaw =
  /** No update at all. */
  | 'malformed'
  /** It builds on something the server doesn't have: it would wait, and come out later under somebody else's name. */
  | 'gap'
  /** It writes under the client id that is the server's for this document's whole life. */
  | 'server-id'
  /** It brings entries of a root that only the server writes: another history of this document. */
  | 'server-root'

export interface Inspection {
  /** A struct beyond what the server has, or a deletion of what isn't deleted yet. */
  isWrite: boolean
  flaw: Flaw | null
  /** Under which client ids it writes something new. */
  writers: ReadonlySet<number>
}

type Struct = ReturnType<typeof Y.decodeUpdate>['structs'][number]

/** Client ids are 32 bits wide, and no clock gets that far: a larger one can be written and then never read again. */
const MOST_NUMBER = 2 ** 32 - 1
/** Values nest no deeper: JSON of any depth can be read, but only so much of it written. */
const MOST_DEPTH = 32

/**
 * Looks at an update from a client. Yjs itself would park what it can't integrate yet, silently and for ever; we
 * refuse it instead. Source: research/sync-servers.md 5.1, spec-review [56].
 */
export function inspectUpdate(
  doc: Y.Doc,
  serverClient: number,
  update: Uint8Array,
  serverRoots: readonly string[] = [],
): Inspection {
  let decoded: ReturnType<typeof Y.decodeUpdate>
  try {
    decoded = Y.decodeUpdate(update)
  } catch {
    return refused('malformed')
  }
  // How far each client reaches once the update is in, as far as its structs follow on without a hole.
  const reach = new Map<number, number>()
  const reachOf = (client: number) => reach.get(client) ?? Y.getState(doc.store, client)
  const writers = new Set<number>()
  let isWrite = false
  for (const struct of decoded.structs) {
    const { client, clock } = struct.id
    if (struct instanceof Y.Skip) return refused('gap')
    if (clock > reachOf(client)) return refused('gap')
    const end = clock + struct.length
    if (struct.length === 0 || client > MOST_NUMBER || end > MOST_NUMBER || !isPlain(struct))
      return refused('malformed')
    if (end > Y.getState(doc.store, client)) {
      isWrite = true
      writers.add(client)
      if (client === serverClient) return refused('server-id')
      if (serverRoots.length > 0 && serverRoots.includes(rootOf(struct))) return refused('server-root')
    }
    reach.set(client, Math.max(reachOf(client), end))
  }
  for (const struct of decoded.structs)
    for (const id of referencesOf(struct)) {
      if (id.clock >= reachOf(id.client)) return refused('gap')
      // Nothing builds on what its own author writes later.
      if (id.client === struct.id.client && id.clock >= struct.id.clock) return refused('malformed')
    }
  for (const [client, ranges] of decoded.ds.clients) {
    let after = 0
    for (const { clock, len } of ranges) {
      // Yjs writes them in order and apart. The same range many times over would be walked through each time.
      if (clock < after) return refused('malformed')
      after = clock + len
      if (after > reachOf(client)) return refused('gap')
      if (len > 0 && !isWrite && !isDeleted(doc, client, clock, len)) isWrite = true
    }
  }
  return { isWrite, flaw: null, writers }
}

function refused(flaw: Flaw): Inspection {
  return { isWrite: true, flaw, writers: new Set() }
}

/** Nothing that couldn't be written again: no documents within the document, no endless nesting. */
function isPlain(struct: Struct): boolean {
  if (!(struct instanceof Y.Item)) return true
  const { content } = struct
  if (content instanceof Y.ContentJSON || content instanceof Y.ContentAny) return isShallow(content.arr, MOST_DEPTH)
  if (content instanceof Y.ContentEmbed) return isShallow(content.embed, MOST_DEPTH)
  if (content instanceof Y.ContentFormat) return isShallow(content.value, MOST_DEPTH)
  return !(content instanceof Y.ContentDoc)
}

function isShallow(value: unknown, depth: number): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return true
  if (depth === 0) return false
  for (const each of Object.values(value)) if (!isShallow(each, depth - 1)) return false
  return true
}

/** The root a struct says it belongs to; the first of each key does, those that follow on it don't. */
function rootOf(struct: Struct): string {
  const parent: unknown = struct instanceof Y.Item ? struct.parent : null
  return typeof parent === 'string' ? parent : ''
}

function referencesOf(struct: Struct): Y.ID[] {
  if (!(struct instanceof Y.Item)) return []
  const parent: unknown = struct.parent // while undecoded: an id, a root's name, or nothing
  return [struct.origin, struct.rightOrigin, parent instanceof Y.ID ? parent : null].filter((id) => id !== null)
}

function isDeleted(doc: Y.Doc, client: number, from: number, length: number): boolean {
  const structs = doc.store.clients.get(client) ?? []
  const end = from + length
  for (let i = Y.findIndexSS(structs, from); i < structs.length; i++) {
    const struct = structs[i]
    if (!struct || struct.id.clock >= end) break
    if (!struct.deleted) return false
  }
  return true
}
