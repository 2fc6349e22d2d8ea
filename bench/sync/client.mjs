// One client: a socket on one document, and as much of Yjs as it needs to write. It is light, so that hundreds of them
// don't measure themselves: what comes in is handed to whoever counts it.
import { WebSocket } from 'ws'
import * as Y from 'yjs'
import { framesFor } from './frames.mjs'

export class Client {
  doc = new Y.Doc()
  /** Resolves when the server has said what it has; rejects when the socket closes before. */
  synced
  /** The update of the server's first sync step 2. */
  first = null
  closed = null
  #waiting = []

  /**
   * @param where `{ url, headers, name }` of the document, see servers.mjs
   * @param hear gets every frame as it comes
   */
  constructor({ url, headers, name }, hear = () => undefined) {
    this.frames = framesFor(name)
    this.hear = hear
    this.socket = new WebSocket(url, { headers, perMessageDeflate: false, skipUTF8Validation: true })
    this.opened = new Promise((resolve, reject) => {
      this.socket.once('open', resolve)
      this.socket.once('error', reject)
    })
    this.synced = new Promise((resolve, reject) => {
      this.socket.once('error', reject)
      this.socket.once('close', (code) => reject(new Error(`closed with ${code}`)))
      this.#waiting.push(resolve)
    })
    this.synced.catch(() => undefined)
    this.socket.on('close', (code) => {
      this.closed = code
    })
    this.socket.on('message', (data) => {
      if (this.first === null) this.#handshake(data)
      this.hear(data, this)
    })
    this.socket.on('open', () => {
      if (name !== null) this.socket.send(this.frames.auth())
      this.socket.send(this.frames.step1(Y.encodeStateVector(this.doc)))
    })
    this.doc.on('update', (update, origin) => {
      if (origin !== this) this.socket.send(this.frames.update(update))
    })
  }

  #handshake(data) {
    const { type, payload } = this.frames.parse(data)
    if (type === 'step-1') this.socket.send(this.frames.step2(Y.encodeStateAsUpdate(this.doc, payload)))
    if (type !== 'step-2') return
    this.first = payload
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  /** The provider does it on each open. */
  sayHello(user) {
    this.clock = (this.clock ?? 0) + 1
    this.socket.send(this.frames.awareness(this.doc.clientID, this.clock, { user }))
  }

  /** Takes all that comes into its own document from now on, and what came first. */
  follow() {
    Y.applyUpdate(this.doc, this.first, this)
    const before = this.hear
    this.hear = (data) => {
      before(data, this)
      const { type, payload } = this.frames.parse(data)
      if (type === 'update' || type === 'step-2') Y.applyUpdate(this.doc, payload, this)
    }
  }

  close() {
    this.socket.removeAllListeners('message')
    this.socket.terminate()
  }
}

/** Opens many, so many at once, and waits until each is synced. */
export async function openAll(count, wave, open) {
  const clients = []
  while (clients.length < count) {
    const some = Array.from({ length: Math.min(wave, count - clients.length) }, (_, index) =>
      open(clients.length + index),
    )
    clients.push(...some)
    await Promise.all(some.map((client) => client.synced))
  }
  return clients
}
