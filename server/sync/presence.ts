import type { Connection } from './connection'
import { type AwarenessEntry, awarenessFrame } from './protocol'

/** A state larger than this is cut down to who it is. */
const MOST_BYTES = 1_024

/** Who is here: one entry a connection, with the server's word on identity, sent once an event-loop turn. */
export interface Presence {
  /** Takes a client's own entry; what it says of others, or under a second client id, is left out. */
  receive(from: Connection, entries: readonly AwarenessEntry[]): void
  /** Everybody's state, for somebody who has just come or asks. */
  sendAll(to: Connection): void
  leave(connection: Connection): void
  stop(): void
}

export function createPresence(connections: ReadonlySet<Connection>): Presence {
  const present = new Map<Connection, AwarenessEntry>()
  const changed = new Map<number, AwarenessEntry>()
  let scheduled: NodeJS.Immediate | null = null

  function announce(entry: AwarenessEntry) {
    changed.set(entry.client, entry)
    scheduled ??= setImmediate(() => {
      scheduled = null
      const frame = awarenessFrame([...changed.values()])
      changed.clear()
      for (const connection of connections) connection.send(frame)
    })
  }

  return {
    receive(from, entries) {
      const own = present.get(from)
      // Clients also repeat what they hear of others: nobody is who others are, nor who is gone.
      // A page that comes back keeps its client id, though its former socket may not have been missed yet.
      const others = new Set(
        [...present].flatMap(([other, { client }]) => (other.person === from.person ? [] : [client])),
      )
      const entry = entries.find(({ client, state }) =>
        own ? client === own.client : state !== null && !others.has(client),
      )
      if (!entry || (own && entry.clock < own.clock)) return
      const next = { client: entry.client, clock: entry.clock, state: stateOf(from, entry.state) }
      for (const [other, { client }] of present) if (other !== from && client === next.client) present.delete(other)
      present.set(from, next)
      announce(next)
    },
    sendAll(to) {
      if (present.size > 0) to.send(awarenessFrame([...present.values()]))
    },
    leave(connection) {
      const own = present.get(connection)
      present.delete(connection)
      if (own) announce({ client: own.client, clock: own.clock + 1, state: null })
    },
    stop() {
      if (scheduled) clearImmediate(scheduled)
      present.clear()
    },
  }
}

/** `user` is what the server knows, never what the client says; of the rest only a cursor passes. */
function stateOf({ user }: Connection, claimed: unknown): unknown {
  if (claimed === null) return null
  const cursor = typeof claimed === 'object' && 'cursor' in claimed ? claimed.cursor : undefined
  const state = cursor === undefined ? { user } : { user, cursor }
  return Buffer.byteLength(JSON.stringify(state)) <= MOST_BYTES ? state : { user }
}
