import * as Y from 'yjs'
import type { PresenceSharing } from '#server/bus/shared-presence'
import type { StoredDocument, Write } from '#server/store/store'
import type { Connection } from './connection'
import { createPresence, type Presence } from './presence'
import { messageOf, syncStep2, updateFrame } from './protocol'

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
 *
 * A document that nobody writes to rests: it is kept as one update, which takes a tenth of the memory and is all that
 * somebody who comes needs. Whoever asks for `doc` wakes it.
 */
export class LiveDocument {
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
  /** Null: it rests. */
  private awake: Y.Doc | null = null
  private isTouched = false
  private isClosed = false
  /** The document as one update and how far it reaches, as long as they are so; at rest they are all there is. */
  private whole: Whole | null = null
  private reach: Uint8Array | null = null
  private readonly watchers: ((doc: Y.Doc) => void)[] = []

  constructor(
    readonly name: string,
    stored: StoredDocument | null,
    private readonly deps: DocumentDeps,
  ) {
    this.serverClient = stored?.serverClient ?? newDoc().clientID
    this.head = stored?.head ?? 0
    this.persons = new Map(stored?.clients.map(({ client, person }) => [client, person]))
    this.presence = createPresence(this.connections, (entries) => deps.sharing?.changed(name, entries))
    deps.sharing?.opened(name, this.presence)
    this.wake(stored?.updates ?? [])
  }

  /** The document itself, to be written to or looked into; not to be kept, since it rests again. */
  get doc(): Y.Doc {
    this.isTouched = true
    return this.awake ?? this.wake(this.whole ? [this.whole.update] : [])
  }

  /** Attaches to the document, now and whenever it wakes. */
  watch(attach: (doc: Y.Doc) => void): void {
    this.watchers.push(attach)
    if (this.awake) attach(this.awake)
  }

  private wake(updates: readonly Uint8Array[]): Y.Doc {
    const doc = newDoc()
    this.awake = doc
    this.bytes = 0
    this.read(doc, updates)
    if (this.isClosed) return doc // nothing that is written now counts
    doc.on('update', (update: Uint8Array, origin: unknown) => {
      this.whole = null
      this.reach = null
      if (origin === STORED) return
      this.pending.push({ update, from: origin === SERVER ? null : (origin as Connection) }) // only these apply
      this.deps.onDirty(this)
    })
    for (const attach of this.watchers) attach(doc)
    return doc
  }

  /** Lets go of the document itself, if all of it is stored. Gives whether it rests now, and did not before. */
  rest(): boolean {
    const { awake } = this
    if (!awake || !this.isSettled) return false
    this.whole = this.encoded()
    this.reach = this.vector()
    this.awake = null
    awake.destroy()
    return true
  }

  /** The same, unless somebody has looked into it since this was last asked. */
  restIfQuiet(): boolean {
    const wasTouched = this.isTouched
    this.isTouched = false
    return !wasTouched && this.rest()
  }

  /** All of it, as one update: what was overwritten isn't in it. */
  private encoded(): Whole {
    this.whole ??= wholeOf(this.doc)
    return this.whole
  }

  /** How far it reaches, as an encoded state vector. */
  vector(): Uint8Array {
    this.reach ??= Y.encodeStateVector(this.doc)
    return this.reach
  }

  /** What it has beyond this state vector. */
  since(vector: Uint8Array): Uint8Array {
    return isEmpty(vector) ? this.encoded().update : Y.encodeStateAsUpdate(this.doc, vector)
  }

  /** The answer to somebody's first question, as it goes over the wire: made once for all who have nothing yet. */
  answerTo(vector: Uint8Array): Uint8Array {
    return isEmpty(vector) ? this.encoded().message : messageOf(syncStep2(this.since(vector)))
  }

  /** Whether so many bytes more would make the document larger than the limit. */
  isFull(more: number, limit: number): boolean {
    if (this.bytes + more <= limit) return false
    this.bytes = this.encoded().update.length
    return this.bytes + more > limit
  }

  /**
   * Applies what a client sent; it has been inspected. What still can't be integrated is forgotten: left to wait, it
   * could come out later under somebody else's name.
   * @returns false: not all of it was applied
   */
  receive(update: Uint8Array, from: Connection): boolean {
    const { doc } = this
    const { store } = doc
    let whole = true
    try {
      Y.applyUpdate(doc, update, from)
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
    const { doc } = this
    doc.transact(() => change(doc), SERVER)
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
    this.read(this.doc, updates)
    const [first, ...rest] = updates
    if (!first) return
    this.tell(rest.length === 0 ? first : Y.mergeUpdates(updates), null)
  }

  private read(doc: Y.Doc, updates: readonly Uint8Array[]): void {
    doc.clientID = NOBODY
    for (const update of updates) {
      Y.applyUpdate(doc, update, STORED)
      this.bytes += update.length
    }
    doc.clientID = this.serverClient
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
    const vector = Y.decodeStateVector(this.vector())
    for (const later of [update, ...this.pending.map((each) => each.update)])
      for (const [client, clock] of Y.parseUpdateMeta(later).from)
        vector.set(client, Math.min(clock, vector.get(client) ?? 0))
    return vector
  }

  get isSettled(): boolean {
    return this.pending.length === 0 && this.inFlight === null
  }

  close(code: number, reason: string): void {
    this.isClosed = true
    for (const connection of this.connections) connection.close(code, reason)
    this.deps.sharing?.closed(this.name, this.presence)
    this.presence.stop()
    this.awake?.destroy()
  }
}

/** A document as one update, within the message that answers who has nothing of it. */
interface Whole {
  message: Uint8Array
  update: Uint8Array
}

function wholeOf(doc: Y.Doc): Whole {
  const update = Y.encodeStateAsUpdate(doc)
  const message = new Uint8Array(messageOf(syncStep2(update))) // of its own: parts of a pool would keep all of it
  return { message, update: message.subarray(message.length - update.length) }
}

/** A state vector of nothing, as whoever comes for the first time has it. */
function isEmpty(vector: Uint8Array): boolean {
  return vector.length === 1 && vector[0] === 0
}
