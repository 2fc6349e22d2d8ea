import type { Presence } from '#server/sync/presence'
import type { AwarenessEntry } from '#server/sync/protocol'
import type { Bus } from './bus'

/** Seconds between two signs of life, and how long a node is believed to be there without one. */
const ALIVE_EVERY = 3
const BELIEVED_FOR = 10

/** Where documents tell other nodes who is at them. */
export interface PresenceSharing {
  opened(document: string, presence: Presence): void
  closed(document: string, presence: Presence): void
  changed(document: string, entries: AwarenessEntry[]): void
}

/**
 * Who is at a document by other nodes. Nothing of it is stored: a node tells what changes, tells all when somebody
 * asks, and is forgotten with everybody it told of when it isn't heard any more.
 */
export function createSharedPresence(bus: Bus, clock: () => number): PresenceSharing & { tick(): void; stop(): void } {
  const open = new Map<string, Presence>()
  const heard = new Map<string, number>()
  let seconds = 0

  function tellAll(document: string, presence: Presence): void {
    const entries = presence.here()
    if (entries.length > 0) bus.publish({ kind: 'present', document, entries, whole: true })
  }

  function forget(node: string): void {
    heard.delete(node)
    for (const presence of open.values()) presence.elsewhere(node, [], true)
  }

  bus.subscribe((message, node) => {
    heard.set(node, clock())
    if (message.kind === 'gone') return forget(node)
    if (message.kind === 'present') open.get(message.document)?.elsewhere(node, message.entries, message.whole)
    if (message.kind === 'who') {
      const presence = open.get(message.document)
      if (presence) tellAll(message.document, presence)
    }
  })
  bus.onUp(() => {
    for (const [document, presence] of open) {
      bus.publish({ kind: 'who', document })
      tellAll(document, presence)
    }
  })

  return {
    opened(document, presence) {
      open.set(document, presence)
      bus.publish({ kind: 'who', document })
    },
    closed(document, presence) {
      if (open.get(document) === presence) open.delete(document)
    },
    changed: (document, entries) => bus.publish({ kind: 'present', document, entries, whole: false }),
    tick() {
      seconds++
      if (seconds % ALIVE_EVERY === 0) bus.publish({ kind: 'alive' })
      for (const [node, at] of heard) if (clock() - at > BELIEVED_FOR * 1000) forget(node)
    },
    stop: () => bus.publish({ kind: 'gone' }),
  }
}
