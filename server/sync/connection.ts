import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import * as Y from 'yjs'
import { CLOSE } from '#lib/docs/close-codes'
import type { Group, MemberId } from '#model/people'
import { inspectUpdate } from './inspect-update'
import type { LiveDocument } from './live-document'
import { parseFrame, syncStep1, updateFrame } from './protocol'
import { tokenBucket } from './token-bucket'

/** Who somebody is to the others, by the server's word. */
export interface User {
  id: MemberId
  name: string
  group: Group | null
  color: string
}

/** What a socket's document lets it do at this moment. */
export interface Permission {
  access: 'write' | 'read'
  /** Why reading is all: the close code of a write. */
  readOnlyCode: typeof CLOSE.otherHistory | typeof CLOSE.frozen
}

interface ConnectionDeps {
  /** What the socket writes to. */
  wire: Pick<Duplex, 'write'>
  document: LiveDocument
  person: string
  user: User
  permission(): Permission
  /** Whether several people write here, each under client ids of their own. */
  bindsClients: boolean
  /** Roots of the document that only the server writes. */
  serverRoots: readonly string[]
  /** A document larger than this takes nothing more. */
  mostDocumentBytes: number
  /** Does what changes the document: at once, or in the next turn where several nodes take turns. */
  enter(work: () => void): void
  /** Resolves when all that other nodes have committed is known here. */
  catchUp(): Promise<void>
  /** Runs once all that the document holds now is committed: nobody is shown what could be lost. */
  afterCommit(work: () => void): void
  /** Any frame: somebody is there. */
  onActivity(): void
  onClose(): void
  count(refusal: string): void
}

/** A larger frame closes with 4413; ws itself cuts at four times this, with a code that would be retried for ever. */
export const MOST_FRAME_BYTES = 256 * 1024
const FRAMES_PER_SECOND = 30
const FRAME_BURST = 300
/** A reader who lets this much pile up gets nothing more until it is read; then all that was missed, at once. */
const MOST_BUFFERED_BYTES = 1024 * 1024
/** So much is as good as read. */
const DRAINED_BYTES = 64 * 1024
const LOOKED_EVERY_MS = 200
/** Who reads nothing for so long is cut: y-websocket comes back by itself, and starts anew. */
const LAGGING_AT_MOST_MS = 30_000

/** Signs of life of ours without any of theirs, until they are asked, and until they count as gone. */
const ASKED_AFTER = 3
const GONE_AFTER = 4
/** A ping as it goes over the wire. */
const PING = Uint8Array.of(0x89, 0)

/** One socket on one document. */
export class Connection {
  readonly person: string
  readonly user: User
  private readonly frames = tokenBucket(FRAMES_PER_SECOND, FRAME_BURST)
  private open = true
  /** They have sent all they had: from now on, each update follows on what came before. */
  private isWhole = false
  /** Signs of life they got since they gave the last one. */
  private quiet = 0
  /** What has been sent to a reader who doesn't read, as a state vector; null: nothing was left out. */
  private sent: Map<number, number> | null = null
  private lagTimer: NodeJS.Timeout | null = null

  constructor(
    private readonly socket: WebSocket,
    private readonly deps: ConnectionDeps,
  ) {
    this.person = deps.person
    this.user = deps.user
    deps.document.connections.add(this)
    socket.on('message', (data) => this.guarded(() => this.receive(data)))
    // Each is answered, and unread answers would pile up.
    socket.on('ping', () => this.takesAnother())
    socket.on('pong', () => this.heard())
    socket.on('close', () => this.closed())
    deps.afterCommit(() => {
      this.send(syncStep1(deps.document.vector()))
      deps.document.presence.sendAll(this)
    })
  }

  /** One socket's frame must not end the process for all others, whatever is wrong with it. */
  private guarded(work: () => void): void {
    try {
      work()
    } catch {
      this.refuse(CLOSE.badFrame, 'unexpected', 'That frame can not be read')
    }
  }

  /** Sends what is worth nothing later: who lags is told all that is so when they have caught up. */
  send(frame: Uint8Array): void {
    if (this.open && !this.isLagging()) this.socket.send(frame, { binary: true })
  }

  /** The same for what many are sent: `message` as it goes over the wire, see `messageOf`. */
  sendMessage(message: Uint8Array): void {
    if (this.open && !this.isLagging() && this.socket.readyState === this.socket.OPEN) this.deps.wire.write(message)
  }

  private heard(): void {
    this.quiet = 0
  }

  /**
   * Sends a sign of life; with it, whoever hasn't said anything for some of them is asked for one, and is gone who
   * leaves the question unanswered.
   */
  renew(message: Uint8Array): void {
    this.quiet += 1
    if (this.quiet > GONE_AFTER) return this.socket.terminate()
    this.sendMessage(this.quiet >= ASKED_AFTER ? Buffer.concat([message, PING]) : message)
  }

  /**
   * Sends an update, or leaves it out if the reader lags; `before` gives what they have without it.
   * @param message as it goes over the wire, see `messageOf`
   */
  sendUpdate(message: Uint8Array, before: () => Map<number, number>): void {
    if (!this.open || this.sent || this.socket.readyState !== this.socket.OPEN) return
    if (this.isLagging()) this.lag(before())
    // Past ws, which would frame it anew for each of hundreds. It keeps no queue of its own: nothing is overtaken.
    else this.deps.wire.write(message)
  }

  private isLagging(): boolean {
    return this.sent !== null || this.socket.bufferedAmount > MOST_BUFFERED_BYTES
  }

  private lag(sent: Map<number, number>): void {
    this.sent = sent
    const since = Date.now()
    this.lagTimer ??= setInterval(() => {
      if (this.socket.bufferedAmount <= DRAINED_BYTES) this.catchUp()
      else if (Date.now() - since > LAGGING_AT_MOST_MS) this.refuse(CLOSE.tooFast, 'too-slow', 'You are too far behind')
    }, LOOKED_EVERY_MS)
  }

  /** All that was left out, as one update. Who has read so much is there. */
  private catchUp(): void {
    this.heard()
    const { document, afterCommit } = this.deps
    if (this.lagTimer) clearInterval(this.lagTimer)
    this.lagTimer = null
    const missed = updateFrame(document.since(Y.encodeStateVector(this.sent ?? new Map())))
    this.sent = null
    afterCommit(() => {
      if (this.open) this.socket.send(missed, { binary: true })
      document.presence.sendAll(this)
    })
  }

  close(code: number, reason: string): void {
    if (!this.open) return
    this.closed()
    this.socket.close(code, reason)
    // A peer that is gone never answers the close frame.
    setTimeout(() => this.socket.terminate(), 5_000).unref()
  }

  private closed(): void {
    if (!this.open) return
    this.open = false
    if (this.lagTimer) clearInterval(this.lagTimer)
    this.deps.document.connections.delete(this)
    this.deps.document.presence.leave(this)
    this.deps.onClose()
  }

  private refuse(code: number, refusal: string, reason: string): void {
    this.deps.count(refusal)
    this.close(code, reason)
  }

  /** One frame more; false: they come too fast, and the connection has ended. */
  private takesAnother(): boolean {
    if (this.frames.take()) return true
    this.refuse(CLOSE.tooFast, 'too-fast', 'Too many frames in too short a time')
    return false
  }

  private receive(data: WebSocket.RawData): void {
    if (!this.open) return
    this.heard()
    const bytes = bytesOf(data)
    if (bytes.length > MOST_FRAME_BYTES) return this.refuse(CLOSE.tooLarge, 'too-large', 'That frame is too large')
    if (!this.takesAnother()) return
    const frame = parseFrame(bytes)
    if (!frame) return this.refuse(CLOSE.badFrame, 'bad-frame', 'Not a frame of this protocol')
    this.deps.onActivity()
    const { document } = this.deps
    switch (frame.type) {
      case 'sync-step-1':
        return this.answerSync(frame.vector, frame.encoded)
      case 'update':
        return this.deps.enter(() => this.guarded(() => this.receiveUpdate(frame.update, frame.whole)))
      case 'awareness':
        return document.presence.receive(this, frame.entries)
      case 'query-awareness':
        return document.presence.sendAll(this)
    }
  }

  /** A copy that knows more of the server's own writing than the server does comes from another history. */
  private answerSync(vector: Map<number, number>, encoded: Uint8Array, isCaughtUp = false): void {
    if (!this.open) return
    const { document, permission, afterCommit } = this.deps
    const ours = vector.size === 0 ? vector : Y.decodeStateVector(document.vector())
    const isBeyond = ([client, clock]: [number, number]) => clock > (ours.get(client) ?? 0)
    const ahead = isBeyond([document.serverClient, vector.get(document.serverClient) ?? 0])
    const foreign = permission().access === 'read' && [...vector].some(isBeyond)
    if ((ahead || foreign) && !isCaughtUp) {
      // Or comes from another node, that was a moment faster.
      const again = () => this.guarded(() => this.answerSync(vector, encoded, true))
      this.deps.catchUp().then(again, () => this.close(CLOSE.tryLater, 'Try again'))
      return
    }
    if (ahead || foreign)
      return this.refuse(this.readOnlyCode(ahead), 'other-history', 'Drop your copy of this document')
    if (this.isLagging()) return this.lag(vector) // the answer is what they catch up with
    // Made now, sent when all that is in it is durable: what comes in between is not, and is told when it is.
    const answer = document.answerTo(encoded)
    afterCommit(() => this.sendMessage(answer))
  }

  private readOnlyCode(ahead: boolean): number {
    return ahead ? CLOSE.otherHistory : this.deps.permission().readOnlyCode
  }

  /** What isn't taken ends the connection: to skip one update would park all that follow it. */
  private receiveUpdate(update: Uint8Array, whole: boolean): void {
    if (!this.open) return // what came before it may have been refused
    const { document, permission } = this.deps
    // Who has nothing the server lacks says so with an update of nothing: that wakes no document.
    if (isNothing(update)) {
      this.isWhole ||= whole
      return
    }
    const { isWrite, flaw, writers } = inspectUpdate(document.doc, document.serverClient, update, this.deps.serverRoots)
    if (flaw === 'server-id' || flaw === 'server-root')
      return this.refuse(CLOSE.otherHistory, flaw, 'Drop your copy of this document')
    // Written on a line that has just come back, before its answer to our step 1: all of it comes with that answer.
    if (flaw === 'gap' && !whole && !this.isWhole) return
    if (flaw) return this.refuse(CLOSE.badFrame, flaw, 'That update can not be applied')
    this.isWhole ||= whole
    if (!isWrite) return
    const { access, readOnlyCode } = permission()
    if (access === 'read') return this.refuse(readOnlyCode, 'read-only', 'This document is read-only for you')
    if (document.isFull(update.length, this.deps.mostDocumentBytes))
      return this.refuse(CLOSE.tooLarge, 'document-too-large', 'Too much was written here')
    if (this.deps.bindsClients && !document.claim(writers, this.person))
      return this.refuse(CLOSE.otherHistory, 'foreign-client', 'Drop your copy of this document')
    if (!document.receive(update, this)) this.refuse(CLOSE.badFrame, 'malformed', 'That update can not be applied')
  }
}

/** No structs and no deletions. */
function isNothing(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0
}

function bytesOf(data: WebSocket.RawData): Uint8Array {
  if (Array.isArray(data)) return Buffer.concat(data)
  return data instanceof ArrayBuffer ? new Uint8Array(data) : data
}
