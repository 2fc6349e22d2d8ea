import * as Y from 'yjs'
import type { StoredDocument, Write } from '#server/store/store'
import type { Connection } from './connection'
import { createPresence, type Presence } from './presence'
import { updateFrame } from './protocol'

/** Changes by the server itself: their author is the document's one server client id. */
const SERVER = Symbol('server')

interface DocumentDeps {
  /** Something waits to be committed. */
  onDirty(document: LiveDocument): void
}

/**
 * One Yjs document in memory, with the sockets that are open on it.
 *
 * Append, then send: what is applied here waits until its turn is committed, and goes out to the others only then.
 */
export class LiveDocument {
  readonly doc = new Y.Doc()
  readonly connections = new Set<Connection>()
  readonly presence: Presence
  readonly serverClient: number
  private head: number
  /** At least the size of the document as one update: measured anew only when it seems too large. */
  private bytes = 0
  private pending: { update: Uint8Array; from: Connection | null }[] = []
  private inFlight: { update: Uint8Array; sole: Connection | null } | null = null

  constructor(
    readonly name: string,
    stored: StoredDocument | null,
    private readonly deps: DocumentDeps,
  ) {
    this.serverClient = stored?.serverClient ?? new Y.Doc().clientID
    this.head = stored?.head ?? 0
    for (const update of stored?.updates ?? []) {
      Y.applyUpdate(this.doc, update)
      this.bytes += update.length
    }
    // Only now: Yjs gives itself another id when it reads its own from elsewhere.
    this.doc.clientID = this.serverClient
    this.presence = createPresence(this.connections)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.pending.push({ update, from: origin === SERVER ? null : (origin as Connection) }) // only these two apply
      this.deps.onDirty(this)
    })
  }

  /** Whether so many bytes more would make the document larger than the limit. */
  isFull(more: number, limit: number): boolean {
    if (this.bytes + more <= limit) return false
    this.bytes = Y.encodeStateAsUpdate(this.doc).length
    return this.bytes + more > limit
  }

  /**
   * Applies what a client sent; it has been inspected. What still can't be integrated is forgotten: left to wait, it
   * could come out later under somebody else's name.
   * @returns false: not all of it was applied
   */
  receive(update: Uint8Array, from: Connection): boolean {
    const { store } = this.doc
    let whole = true
    try {
      Y.applyUpdate(this.doc, update, from)
    } catch {
      whole = false
    }
    this.bytes += update.length
    if (store.pendingStructs === null && store.pendingDs === null) return whole
    store.pendingStructs = null
    store.pendingDs = null
    return false
  }

  /** The server writes. */
  write(change: (doc: Y.Doc) => void): void {
    this.doc.transact(() => change(this.doc), SERVER)
  }

  /** Takes what has gathered, as one row; null: nothing. Called when nothing is in flight. */
  collect(): Write | null {
    if (this.pending.length === 0) return null
    const authors = new Set(this.pending.map(({ from }) => from))
    const [sole = null] = authors.size === 1 ? authors : []
    const [first, ...rest] = this.pending.map(({ update }) => update)
    const update = first && rest.length === 0 ? first : Y.mergeUpdates(this.pending.map((each) => each.update))
    this.pending = []
    this.inFlight = { update, sole }
    return { kind: 'update', document: this.name, serverClient: this.serverClient, after: this.head, bytes: update }
  }

  /** What was collected is durable: everybody may see it. A sole author has it already. */
  committed(): void {
    if (!this.inFlight) return
    const { update, sole } = this.inFlight
    this.inFlight = null
    this.head += 1
    const frame = updateFrame(update)
    for (const connection of this.connections) if (connection !== sole) connection.send(frame)
  }

  get isSettled(): boolean {
    return this.pending.length === 0 && this.inFlight === null
  }

  close(code: number, reason: string): void {
    for (const connection of this.connections) connection.close(code, reason)
    this.presence.stop()
    this.doc.destroy()
  }
}
