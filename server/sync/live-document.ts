import * as Y from 'yjs'
import type { PresenceSharing } from '#server/bus/shared-presence'
import type { StoredDocument, Write } from '#server/store/store'
import type { Connection } from './connection'
import { createPresence, type Presence } from './presence'
import { messageOf, updateFrame } from './protocol'

/** Changes by the server itself: their author is the document's one server client id. */
const SERVER = Symbol('server')
/** Changes that another node has committed: they are stored, and judged, already. */
export const STORED = Symbol('stored')
/** A client id that nobody writes under: Yjs takes another one when it reads its own from elsewhere. */
const NOBODY = 0

/** Yjs would give it a name of its own, of which nobody asks, by 30 calls for random bytes. */
export function newDoc(): Y.Doc {
  return new Y.Doc({ guid: 'unnamed' })
}

interface DocumentDeps {
  /** Something waits to be committed. */
  onDirty(document: LiveDocument): void
  /** Where people of several nodes are at a document. */
  sharing: PresenceSharing | null
}

/**
 * One Yjs document in memory, with the sockets that are open on it.
 *
 * Append, then send: what is applied here waits until its turn is committed, and goes out to the others only then.
 */
export class LiveDocument {
  readonly doc = newDoc()
  readonly connections = new Set<Connection>()
  readonly presence: Presence
  /** Under which the server writes, for the document's whole life; who first stores the document says which. */
  serverClient: number
  private head: number
  /** At least the size of the document as one update: measured anew only when it seems too large. */
  private bytes = 0
  private pending: { update: Uint8Array; from: Connection | null }[] = []
  private inFlight: { update: Uint8Array; sole: Connection | null } | null = null
  /** Whose each client id is, where members write under their own; kept in the store. */
  private readonly persons: Map<number, string>
  private newClients: number[] = []

  constructor(
    readonly name: string,
    stored: StoredDocument | null,
    private readonly deps: DocumentDeps,
  ) {
    this.serverClient = stored?.serverClient ?? newDoc().clientID
    this.head = stored?.head ?? 0
    this.persons = new Map(stored?.clients.map(({ client, person }) => [client, person]))
    this.read(stored?.updates ?? [])
    this.presence = createPresence(this.connections, (entries) => deps.sharing?.changed(name, entries))
    deps.sharing?.opened(name, this.presence)
    this.doc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin === STORED) return
      this.pending.push({ update, from: origin === SERVER ? null : (origin as Connection) }) // only these apply
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

  /** Number of the last update that is stored. */
  get storedHead(): number {
    return this.head
  }

  /** Applies what another node has committed, and tells everybody here. What is known already changes nothing. */
  follow({ head, serverClient, updates, clients }: Omit<StoredDocument, 'name'>): void {
    if (head <= this.head) return
    this.head = head
    this.serverClient = serverClient
    for (const { client, person } of clients) this.persons.set(client, person)
    this.read(updates)
    const [first, ...rest] = updates
    if (!first) return
    this.tell(rest.length === 0 ? first : Y.mergeUpdates(updates), null)
  }

  private read(updates: readonly Uint8Array[]): void {
    this.doc.clientID = NOBODY
    for (const update of updates) {
      Y.applyUpdate(this.doc, update, STORED)
      this.bytes += update.length
    }
    this.doc.clientID = this.serverClient
  }

  /**
   * Takes these client ids for a person, as far as nobody has them. To write under another's id would make theirs be
   * ignored as known, with equal state vectors and different content.
   * @returns false: one of them is somebody else's
   */
  claim(clients: Iterable<number>, person: string): boolean {
    const ids = [...clients]
    if (ids.some((client) => (this.persons.get(client) ?? person) !== person)) return false
    for (const client of ids)
      if (!this.persons.has(client)) {
        this.persons.set(client, person)
        this.newClients.push(client)
      }
    return true
  }

  /** Whoever these client ids were, they are somebody else's now. */
  reassign(from: string, person: string): void {
    for (const [client, known] of this.persons) if (known === from) this.persons.set(client, person)
  }

  /** Takes what has gathered, as one row, and whose new client ids in it are. Called when nothing is in flight. */
  collect(): Write[] {
    if (this.pending.length === 0) return []
    const authors = new Set(this.pending.map(({ from }) => from))
    const [sole = null] = authors.size === 1 ? authors : []
    const [first, ...rest] = this.pending.map(({ update }) => update)
    const update = first && rest.length === 0 ? first : Y.mergeUpdates(this.pending.map((each) => each.update))
    this.pending = []
    this.inFlight = { update, sole }
    const { name: document, serverClient, head: after } = this
    const clients = this.newClients.splice(0).map((client): Write => {
      return { kind: 'client', document, client, person: this.persons.get(client) ?? '' }
    })
    return [{ kind: 'update', document, serverClient, after, bytes: update }, ...clients]
  }

  /** What was collected is durable: everybody may see it. A sole author has it already. */
  committed(): void {
    if (!this.inFlight) return
    const { update, sole } = this.inFlight
    this.inFlight = null
    this.head += 1
    this.tell(update, sole)
  }

  /** Sends an update to everybody but its sole author, encoded once. */
  private tell(update: Uint8Array, but: Connection | null): void {
    const message = messageOf(updateFrame(update))
    const before = () => this.vectorBefore(update)
    for (const connection of this.connections) if (connection !== but) connection.sendUpdate(message, before)
  }

  /** How far somebody is who has been sent everything before this update: for one who can't take it now. */
  private vectorBefore(update: Uint8Array): Map<number, number> {
    const vector = Y.decodeStateVector(Y.encodeStateVector(this.doc))
    for (const later of [update, ...this.pending.map((each) => each.update)])
      for (const [client, clock] of Y.parseUpdateMeta(later).from)
        vector.set(client, Math.min(clock, vector.get(client) ?? 0))
    return vector
  }

  get isSettled(): boolean {
    return this.pending.length === 0 && this.inFlight === null
  }

  close(code: number, reason: string): void {
    for (const connection of this.connections) connection.close(code, reason)
    this.deps.sharing?.closed(this.name, this.presence)
    this.presence.stop()
    this.doc.destroy()
  }
}
