import type * as Y from 'yjs'

/** A document as plain data: read at most once a change, so that the same state is the same object. */
export interface DocView<T> {
  get(): T
  subscribe(onChange: () => void): () => void
}

/** Lives as long as the document does: destroying the document is what ends it. */
export function docView<T>(doc: Y.Doc, read: (doc: Y.Doc) => T): DocView<T> {
  const listeners = new Set<() => void>()
  let cached: { value: T } | null = null
  doc.on('update', () => {
    cached = null
    for (const listener of listeners) listener()
  })
  return {
    get() {
      cached ??= { value: read(doc) }
      return cached.value
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}
