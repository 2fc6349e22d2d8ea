import type { Connection } from './connection'
import { type AwarenessEntry, awarenessFrame, messageOf } from './protocol'

/** A state larger than this is cut down to who it is. */
const MOST_BYTES = 1_024
/** With more people than this at a document, changes wait a moment for others: each costs a frame for everybody. */
const MANY = 32
const GATHERED_MS = 100

/** Most documents of a server have nobody who says that they are there: their sign of life is made once. */
const NOBODY_HERE = messageOf(awarenessFrame([]))

/** Who is here: one entry a connection, with the server's word on identity. */
export interface Presence {
  /** Takes a client's own entry; what it says of others, or under a second client id, is left out. */
  receive(from: Connection, entries: readonly AwarenessEntry[]): void
  /** Everybody's state, for somebody who has just come or asks. */
  sendAll(to: Connection): void
  leave(connection: Connection): void
  /** Says again that everybody is here: clients take who isn't renewed within 30 s for gone, and a silent line for dead. */
  renew(): void
  /** Who is here by this node. */
  here(): AwarenessEntry[]
  /** Who is here by another node; `whole`: and nobody else. */
  elsewhere(node: string, entries: readonly AwarenessEntry[], whole: boolean): void
  stop(): void
}

interface Entry {
  client: number
  state: unknown
  /** The state as text: who says the same again has only said that they are still here. */
  text: string
}

/**
 * Clocks are the server's own: they rise with the time, so that who changes nodes isn't told anything older, and a
 * client can't put its entry out of everybody's reach by a clock of its own.
 * @param share tells other nodes what changed here
 */
export function createPresence(
  connections: ReadonlySet<Connection>,
  share: (entries: AwarenessEntry[]) => void = () => undefined,
  now: () => number = Date.now,
): Presence {
  const present = new Map<Connection, Entry & { heard: number }>()
  const byNode = new Map<string, Map<number, Entry>>()
  const changed = new Map<number, AwarenessEntry>()
  const changedHere = new Set<number>()
  let top = 0
  let scheduled: NodeJS.Timeout | NodeJS.Immediate | null = null

  function tick(): number {
    top = Math.max(top + 1, Math.floor(now() / 1000))
    return top
  }

  function announce(client: number, state: unknown, isHere: boolean): void {
    changed.set(client, { client, clock: tick(), state })
    if (isHere) changedHere.add(client)
    scheduled ??= connections.size > MANY ? setTimeout(tell, GATHERED_MS) : setImmediate(tell)
  }

  function tell(): void {
    scheduled = null
    const entries = [...changed.values()]
    const own = entries.filter(({ client }) => changedHere.has(client))
    changed.clear()
    changedHere.clear()
    sendToAll(awarenessFrame(entries))
    if (own.length > 0) share(own)
  }

  function sendToAll(frame: Uint8Array): void {
    const message = messageOf(frame)
    for (const connection of connections) connection.sendMessage(message)
  }

  function everybody(): Entry[] {
    const others = [...byNode.values()].flatMap((entries) => [...entries.values()])
    return [...present.values(), ...others].filter(({ state }) => state !== null)
  }

  function frameOfAll(): Uint8Array {
    const clock = tick()
    return awarenessFrame(everybody().map(({ client, state }) => ({ client, clock, state })))
  }

  return {
    receive(from, entries) {
      const own = present.get(from)
      // Clients also repeat what they hear of others: nobody is who others are, nor who is gone.
      // A page that comes back keeps its client id, though its former socket may not have been missed yet.
      const others = new Set(
        [...present].flatMap(([other, { client }]) => (other.person === from.person ? [] : [client])),
      )
      // By other nodes they are known by what those say of them.
      for (const { client, state } of [...byNode.values()].flatMap((known) => [...known.values()]))
        if (memberIn(state) !== from.user.id) others.add(client)
      const entry = entries.find(({ client, state }) =>
        own ? client === own.client : state !== null && !others.has(client),
      )
      if (!entry || (own && entry.clock < own.heard)) return
      const { client, clock: heard } = entry
      const state = stateOf(from, entry.state)
      const text = JSON.stringify(state)
      const isNews = own?.text !== text
      for (const [other, known] of present) if (other !== from && known.client === client) present.delete(other)
      present.set(from, { client, state, text, heard })
      if (isNews) announce(client, state, true)
    },
    sendAll(to) {
      if (everybody().length > 0) to.send(frameOfAll())
    },
    leave(connection) {
      const own = present.get(connection)
      present.delete(connection)
      if (own) announce(own.client, null, true)
    },
    renew() {
      const message = present.size + byNode.size === 0 ? NOBODY_HERE : messageOf(frameOfAll())
      for (const connection of connections) connection.renew(message)
    },
    here: () =>
      [...present.values()].flatMap(({ client, state }) => (state === null ? [] : [{ client, clock: top, state }])),
    elsewhere(node, entries, whole) {
      const known = byNode.get(node) ?? new Map<number, Entry>()
      byNode.set(node, known)
      const said = new Set(entries.map(({ client }) => client))
      if (whole)
        for (const client of known.keys())
          if (!said.has(client)) {
            known.delete(client)
            announce(client, null, false)
          }
      for (const { client, clock, state } of entries) {
        top = Math.max(top, clock)
        const text = JSON.stringify(state)
        if (known.get(client)?.text === text) continue
        if (state === null) known.delete(client)
        else known.set(client, { client, state, text })
        // Somebody who has just come over here isn't gone because their former node says so.
        if ([...present.values()].some((each) => each.client === client)) continue
        announce(client, state, false)
      }
      if (known.size === 0) byNode.delete(node)
    },
    stop() {
      if (scheduled) {
        clearTimeout(scheduled as NodeJS.Timeout) // one of the two it is
        clearImmediate(scheduled as NodeJS.Immediate)
      }
      present.clear()
      byNode.clear()
    },
  }
}

/** Who an entry of another node is about. */
function memberIn(state: unknown): string | undefined {
  return (state as { user?: { id?: string } } | null)?.user?.id // written there by `stateOf`
}

/** `user` is what the server knows, never what the client says; of the rest only a cursor passes. */
function stateOf({ user }: Connection, claimed: unknown): unknown {
  if (claimed === null) return null
  const cursor = typeof claimed === 'object' && 'cursor' in claimed ? claimed.cursor : undefined
  const state = cursor === undefined ? { user } : { user, cursor }
  return Buffer.byteLength(JSON.stringify(state)) <= MOST_BYTES ? state : { user }
}
