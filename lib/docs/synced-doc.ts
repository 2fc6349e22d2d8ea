import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import { clearDocument, IndexeddbPersistence } from 'y-indexeddb'
import type { Awareness } from 'y-protocols/awareness'
import * as sync from 'y-protocols/sync'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { MemberId } from '#model/people'
import { CLOSE } from './close-codes'
import { CONNECTING, type Connection, OTHER_PERSON } from './connection'
import { noteLocalCopy } from './local-copies'

interface SyncedDocOptions {
  /** `ws(s)://host/sync`. */
  base: string
  name: string
  member: MemberId
  /** Name of the copy in this browser; null keeps none. */
  localName: string | null
  /** Whether the server says whose document it is; then nothing is sent before it said `member`. */
  owned: boolean
  /** Whether the others see who reads this document. */
  present: boolean
  /** The server has another history: what of the old document goes into the fresh one, as plain data. Asked once the fresh one is synced. */
  carry?(old: Y.Doc, fresh: Y.Doc): void
  /** Anything changed: content, the document itself, connection or awareness. */
  onChange(): void
  socket?: typeof WebSocket
}

export interface SyncedDoc {
  /** Another object after the server refused its history. */
  doc(): Y.Doc
  awareness(): Awareness
  connection(): Connection
  /** Tries again now instead of at the end of the pause. */
  retry(): void
  /** The network went away: the socket is not worth waiting for. */
  drop(): void
  close(): void
}

/** A history refused this often in a row is not going to be accepted. */
const MAX_RENEWALS = 3
/** A local copy that doesn't open must not keep somebody from voting. */
const LOCAL_COPY_WAIT_MS = 3_000
const MESSAGE_SYNC = 0

/** Opens one document: its copy in this browser first, then the server's. */
export function openSyncedDoc(options: SyncedDocOptions): SyncedDoc {
  const { base, name, member, owned, onChange } = options
  const localName = typeof indexedDB === 'undefined' ? null : options.localName
  let renewals = 0
  let closed = false
  let everLive = false
  let code: number | null = null
  let line = open(new Y.Doc(), localName, null)

  function open(doc: Y.Doc, copyName: string | null, old: Y.Doc | null) {
    const provider = new WebsocketProvider(base, name, doc, {
      connect: false,
      disableBc: true,
      maxBackoffTime: 4_000 + Math.random() * 4_000,
      ...(options.socket ? { WebSocketPolyfill: options.socket } : {}),
    })
    if (options.present) provider.awareness.setLocalStateField('user', { id: member })
    else provider.awareness.setLocalState(null)
    if (owned) askWhoseFirst(provider, member, otherOwner)
    let copy = copyName === null ? null : openCopy(copyName, doc)

    provider.on('connection-close', () => {
      // A fraction in the counter is a factor of 1 to 2 on every pause: a restart must not bring everybody back at once.
      provider.wsUnsuccessfulReconnects = Math.floor(provider.wsUnsuccessfulReconnects) + Math.random()
    })
    provider.on('status', onChange)
    provider.on('sync', (synced: boolean) => {
      if (synced) {
        everLive = true
        if (old) {
          options.carry?.(old, doc)
          old = null
          if (localName) {
            const fresh = localName
            void clearDocument(fresh)
              .catch(() => undefined)
              .then(() => {
                if (line.provider === provider && !closed) copy = openCopy(fresh, doc)
              })
          }
        }
      }
      onChange()
    })
    provider.on('closed', ({ code: reason }) => {
      if (reason === CLOSE.otherHistory && renewals < MAX_RENEWALS) {
        renewals++
        // The old copy stays in the browser until what it holds is carried over: a reload in between loses nothing.
        renew(old ?? doc)
        return
      }
      code = reason
      onChange()
    })
    doc.on('update', onChange)
    provider.awareness.on('change', onChange)

    const ready = copy ? Promise.race([loaded(copy), pause(LOCAL_COPY_WAIT_MS)]) : null
    if (ready)
      void ready.then(() => {
        if (line.provider === provider && !closed && code === null) provider.connect()
      })
    else provider.connect()

    function stop(): void {
      doc.off('update', onChange)
      provider.awareness.off('change', onChange)
      provider.destroy()
      provider.awareness.destroy()
      void copy?.destroy().catch(() => undefined)
    }
    return { doc, provider, stop, copy: () => copy }
  }

  function renew(old: Y.Doc): void {
    line.stop()
    line = open(new Y.Doc(), null, old)
    onChange()
  }

  /** Somebody else is signed in here now: nothing of the one may reach the other, nor stay for them to find. */
  function otherOwner(): void {
    const copy = line.copy()
    line.stop()
    if (copy && localName)
      void copy
        .destroy()
        .then(() => clearDocument(localName))
        .catch(() => undefined)
    code = OTHER_PERSON
    onChange()
  }

  return {
    doc: () => line.doc,
    awareness: () => line.provider.awareness,
    connection() {
      if (code !== null) return { state: 'closed', code }
      if (line.provider.wsconnected && line.provider.synced) return { state: 'live', code: null }
      if (typeof navigator !== 'undefined' && navigator.onLine === false) return { state: 'offline', code: null }
      return everLive ? { state: 'reconnecting', code: null } : CONNECTING
    },
    retry() {
      if (code === null && line.provider.shouldConnect) line.provider.connect()
    },
    drop() {
      if (code !== null || !line.provider.shouldConnect) return
      line.provider.disconnect()
      line.provider.connect()
    },
    close() {
      closed = true
      line.stop()
    },
  }
}

function openCopy(name: string, doc: Y.Doc): IndexeddbPersistence {
  noteLocalCopy(name)
  return new IndexeddbPersistence(name, doc)
}

/** Also when the browser refuses to keep anything (private windows): then there is nothing to wait for. */
function loaded(copy: IndexeddbPersistence): Promise<unknown> {
  return copy.get('opened').then(
    () => copy.whenSynced,
    () => null,
  )
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}

/**
 * Makes a provider hold its own content back until the server said whose document this is.
 *
 * A ballot's name is the same for everybody. On a tablet that two people use, the socket may open as somebody else than
 * the local copy belongs to, and y-websocket would answer the server's question with the first person's votes.
 */
function askWhoseFirst(provider: WebsocketProvider, member: MemberId, onOther: () => void): void {
  let known = false
  let asked: Uint8Array | null = null
  provider.on('connection-close', () => {
    known = false
    asked = null
  })
  provider.messageHandlers[MESSAGE_SYNC] = (encoder, decoder, _provider, emitSynced) => {
    encoding.writeVarUint(encoder, MESSAGE_SYNC)
    const kind = decoding.readVarUint(decoder)
    const payload = decoding.readVarUint8Array(decoder)
    if (kind === sync.messageYjsSyncStep1) {
      asked = payload
      if (known) sync.writeSyncStep2(encoder, provider.doc, payload)
      return
    }
    if (kind === sync.messageYjsSyncStep2 && !known) {
      const owner = ownerIn(payload) ?? provider.doc.getMap('owner').get('member')
      if (owner !== undefined && owner !== member) return onOther()
      known = true
      if (asked) sync.writeSyncStep2(encoder, provider.doc, asked)
    }
    Y.applyUpdate(provider.doc, payload, provider)
    if (emitSynced && kind === sync.messageYjsSyncStep2) provider.synced = true
  }
}

/** The owner that an update names, read in a document of its own: merged into the copy, two histories could hide it. */
function ownerIn(update: Uint8Array): unknown {
  const scratch = new Y.Doc()
  Y.applyUpdate(scratch, update)
  const owner = scratch.getMap('owner').get('member')
  scratch.destroy()
  return owner
}
