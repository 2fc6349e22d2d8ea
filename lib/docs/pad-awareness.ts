import type { Awareness } from 'y-protocols/awareness'

/** What the binding of a text to an editor asks of awareness. */
export type PadAwareness = Pick<Awareness, 'doc' | 'on' | 'off' | 'getLocalState' | 'setLocalStateField' | 'getStates'>

/**
 * Awareness of which an editor can trust the cursors: those of others that aren't places in a text are left out.
 * The server vouches for who somebody is, not for where they say they are, and the editor resolves every cursor at every
 * keystroke: one that can't be would throw there each time.
 */
export function padAwareness(awareness: Awareness): PadAwareness {
  return {
    doc: awareness.doc,
    on: awareness.on.bind(awareness),
    off: awareness.off.bind(awareness),
    getLocalState: () => awareness.getLocalState(),
    setLocalStateField: (field, value) => awareness.setLocalStateField(field, value),
    getStates: () =>
      new Map([...awareness.getStates()].filter(([, state]) => isSelection((state as { cursor?: unknown }).cursor))),
  }
}

function isSelection(cursor: unknown): boolean {
  return isObject(cursor) && isPosition(cursor.anchor) && isPosition(cursor.head)
}

/** A relative position as Yjs writes it: beside a character (`item`), or at an end of a text (`tname`). */
function isPosition(position: unknown): boolean {
  if (!isObject(position)) return false
  const { type, tname, item } = position
  return isId(type) && isId(item) && (tname === null || typeof tname === 'string')
}

function isId(id: unknown): boolean {
  return id === null || (isObject(id) && Number.isSafeInteger(id.client) && Number.isSafeInteger(id.clock))
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
