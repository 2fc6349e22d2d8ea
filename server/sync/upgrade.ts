import type { IncomingMessage } from 'node:http'
import type { Duplex } from 'node:stream'
import type { WebSocket } from 'ws'
import { WebSocketServer } from 'ws'
import { SERVER_ROOTS } from '#lib/docs/ballot-doc'
import { CLOSE } from '#lib/docs/close-codes'
import type { Person } from '#lib/services'
import type { MemberId } from '#model/people'
import { type CredentialHeaders, hasBearer } from '#server/http/actor'
import type { Credential } from '#server/identity/credentials'
import { accessIn, admittedTo } from '#server/rooms/membership'
import type { Room } from '#server/rooms/room'
import { Connection, MOST_FRAME_BYTES, type Permission } from './connection'
import { Counts } from './counts'
import type { LiveDocument } from './live-document'
import { Wheel } from './wheel'

const SYNC_PATH = '/sync/'

interface SyncDeps {
  open(assessment: string): Promise<Room | null>
  credentialOf(headers: CredentialHeaders): Promise<Credential | null>
  holderOf(credential: Credential): Promise<Person | null>
  /** Those of them that were revoked or have run out. */
  endedAmong(credentials: readonly Credential[]): Promise<ReadonlySet<Credential>>
  /** Whether a page of this origin may use its visitor's cookie. */
  allowedOrigin(origin: string, host: string | null): boolean
  limits: { connections: number; documentBytes: number }
  log: { error(fields: object, message: string): void; debug(fields: object, message: string): void }
  count(refusal: string): void
}

interface Sync {
  /** Takes the upgrade if its path is ours; gives whether it did. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean
  /** Something that this person's sockets rest upon has ended: looks at them again, now. */
  recheckPerson(person: string): Promise<void>
  /** Run each second: a part of all documents says that everybody is still there. Never waits, or idle people hang up. */
  renew(): void
  /** Run each second: of a part of all sockets it is looked at again who they belong to, of each once a minute. */
  recheck(): Promise<void>
  stop(): void
}

type DocumentKind = 'room' | 'ballot' | 'notes'

interface Admitted {
  room: Room
  member: MemberId
  person: Person
  credential: Credential
  kind: DocumentKind
  /** How often it had been looked at again who somebody is, when it was looked at for this socket. */
  asOf: number
}

/** Why a socket is closed right after its handshake: a browser is never shown the status of a refused upgrade. */
class Refused extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message)
  }
}

/** An open socket, and what it rests upon. */
interface Known {
  connection: Connection
  credential: Credential
}

/** Seconds between two signs of life on a document: clients believe 30 s of silence. */
const RENEWED_EVERY = 25
/** Seconds between two looks at whether somebody is still who they were. */
const CHECKED_EVERY = 60

/** Of one person at once: a few documents a page, many pages. Nobody fills the server alone. */
const MOST_SOCKETS_EACH = 100
/** And no workshop, whose link can be as many people as it has uses, leaves nothing to the others. */
const MOST_OF_ONE_ROOM = 0.5
/** What a client may say while its document loads. */
const MOST_EARLY_BYTES = MOST_FRAME_BYTES * 4

const NAME = /^\/sync\/(room|ballot|notes)\/([A-Za-z0-9_-]{8,40})$/
/** Colours of cursors; which one is told by the member's id. */
const CURSOR_COLORS = ['#0067A6', '#B45309', '#7E4FAE', '#1C7A58', '#A3195B', '#4B5563']

/** Opens sockets onto documents. It decides before anything of a document is sent, and answers after the handshake. */
export function createSync(deps: SyncDeps): Sync {
  const server = new WebSocketServer({ noServer: true, maxPayload: MOST_FRAME_BYTES * 4, perMessageDeflate: false })
  const sockets = new Map<WebSocket, Known>()
  const ofPerson = new Counts()
  const inRoom = new Counts()
  /** All sockets of a document are told in the same second. */
  const renewed = new Wheel<LiveDocument>(RENEWED_EVERY)
  const checked = new Wheel<Known>(CHECKED_EVERY)
  let rechecks = 0

  /** A store that fails is no reason to turn anybody out. */
  async function closeIfEnded(looked: readonly Known[]): Promise<void> {
    if (looked.length === 0) return
    const ended = await deps.endedAmong(looked.map(({ credential }) => credential)).catch(() => null)
    if (!ended || ended.size === 0) return
    for (const { connection, credential } of looked)
      if (ended.has(credential)) connection.close(CLOSE.notSignedIn, 'Sign in again')
  }

  async function admit(request: IncomingMessage): Promise<Admitted> {
    const { authorization, cookie, origin, host } = request.headers
    if (sockets.size >= deps.limits.connections)
      throw new Refused(CLOSE.tryLater, 'This server is full. Try again later')
    const [, kind, assessment] = NAME.exec(pathOf(request)) ?? []
    const asOf = rechecks
    const credential = await deps.credentialOf({ authorization, cookie })
    const person = credential && (await deps.holderOf(credential))
    if (!person) throw new Refused(CLOSE.notSignedIn, 'Sign in first')
    if (!hasBearer(authorization) && !(origin && deps.allowedOrigin(origin, host ?? null)))
      throw new Refused(CLOSE.notYours, 'Not from this page')
    // A stranger isn't told whether there is such an assessment.
    const refused = () => new Refused(CLOSE.notYours, 'Not your document')
    if (!isKind(kind) || assessment === undefined) throw refused()
    const room = await deps.open(assessment)
    const member = room && (await admittedTo(room, person.id, { to: 'document', document: kind }))
    if (!room || member === null) throw refused()
    return { room, member, person, credential, kind, asOf }
  }

  async function attach(
    socket: WebSocket,
    { room, member, person, credential, kind, asOf }: Admitted,
    wire: Duplex,
  ): Promise<void> {
    const early: WebSocket.RawData[] = []
    let earlyBytes = 0
    const keep = (data: WebSocket.RawData) => {
      early.push(data)
      earlyBytes += Array.isArray(data) ? 0 : data.byteLength // never an array: `binaryType` is left as it is
      if (earlyBytes > MOST_EARLY_BYTES) socket.terminate()
    }
    socket.on('message', keep) // while the document loads
    const document =
      kind === 'room' ? room.document : kind === 'notes' ? await room.notes() : (await room.ballot(member)).document
    socket.off('message', keep)
    if (socket.readyState !== socket.OPEN) return
    // Somebody may have been removed meanwhile.
    if (permissionOf(room, member, kind) === null) return socket.close(CLOSE.notYours, 'Not your document')
    if (ofPerson.of(person.id) >= MOST_SOCKETS_EACH) return socket.close(CLOSE.tryLater, 'You have too many pages open')
    if (inRoom.of(room.id) >= deps.limits.connections * MOST_OF_ONE_ROOM)
      return socket.close(CLOSE.tryLater, 'This workshop has too many pages open')
    if (room.isClosed) return socket.close(CLOSE.tryLater, 'Try again') // forgotten while the document was read
    const { members, names } = room.current
    const user = { id: member, name: names[member] ?? person.name, group: members[member]?.group ?? null }
    const connection = new Connection(socket, {
      wire,
      document,
      person: person.id,
      user: { ...user, color: colorOf(member) },
      mostDocumentBytes: deps.limits.documentBytes,
      permission: () => permissionOf(room, member, kind) ?? { access: 'read', readOnlyCode: CLOSE.otherHistory },
      bindsClients: kind === 'notes',
      serverRoots: kind === 'ballot' ? SERVER_ROOTS : [],
      enter: (work) => room.enter(work),
      catchUp: () => room.catchUp(),
      afterCommit: (work) => room.afterCommit(work),
      onActivity: () => room.seen(member),
      onClose: () => {
        sockets.delete(socket)
        checked.delete(known)
        for (const leave of leaving) leave()
      },
      count: deps.count,
    })
    const known = { connection, credential }
    sockets.set(socket, known)
    const leaving = [ofPerson.add(person.id), inRoom.add(room.id)]
    checked.add(known)
    renewed.add(document)
    for (const data of early) socket.emit('message', data, true)
    // What it rests upon may have ended while its document was read.
    if (asOf !== rechecks) await closeIfEnded([known])
  }

  return {
    upgrade(request, tcp, head) {
      if (!pathOf(request).startsWith(SYNC_PATH)) return false
      tcp.on('error', () => tcp.destroy()) // ours until the handshake: unheard, it would end the process
      const admitted = admit(request).catch((cause: unknown) => {
        if (cause instanceof Refused) return cause
        deps.log.error({ err: cause }, 'a socket could not be admitted')
        return new Refused(CLOSE.tryLater, 'Try again later')
      })
      admitted.then((answer) => {
        server.handleUpgrade(request, tcp, head, (socket) => {
          socket.on('error', () => socket.terminate()) // unheard, it would end the process
          if (answer instanceof Refused) {
            deps.count(`close-${answer.code}`)
            return socket.close(answer.code, answer.message)
          }
          attach(socket, answer, tcp).catch((cause: unknown) => {
            deps.log.error({ err: cause }, 'a document could not be opened')
            socket.close(CLOSE.tryLater, 'Try again later')
          })
        })
      }, undefined)
      return true
    },

    async recheckPerson(person) {
      rechecks += 1
      await closeIfEnded([...sockets.values()].filter(({ connection }) => connection.person === person))
    },

    renew() {
      for (const document of renewed.turn())
        if (document.connections.size > 0) document.presence.renew()
        else renewed.delete(document)
    },

    recheck: () => closeIfEnded(checked.turn()),

    stop() {
      for (const socket of sockets.keys()) socket.terminate()
      server.close()
    },
  }
}

/** What a member may do with a document now; null: nothing. */
function permissionOf(room: Room, member: MemberId, document: DocumentKind): Permission | null {
  const access = accessIn(room.current, member, { to: 'document', document })
  if (access === 'none') return null
  const isFrozen = document === 'notes' && room.current.phase === 'frozen'
  return { access, readOnlyCode: isFrozen ? CLOSE.frozen : CLOSE.otherHistory }
}

function isKind(kind: string | undefined): kind is DocumentKind {
  return kind === 'room' || kind === 'ballot' || kind === 'notes'
}

function colorOf(member: MemberId): string {
  const sum = [...member].reduce((total, letter) => total + letter.charCodeAt(0), 0)
  return CURSOR_COLORS[sum % CURSOR_COLORS.length] ?? '#4B5563'
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const path = url.split('?')[0] ?? '/'
  try {
    return decodeURIComponent(path) // y-websocket leaves the slash as it is; others may not
  } catch {
    return path
  }
}
