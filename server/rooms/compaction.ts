import * as Y from 'yjs'
import { type AssessmentStore, HeadMoved } from '#server/store/store'

/** Rows behind a snapshot from which a document is worth compacting. */
const WORTH_IT = 2

/**
 * Replaces a stored document's rows by one snapshot, so that a vote that was changed can't be read in old rows.
 *
 * The snapshot is built from the rows, never from a live document, and read back before the rows go: it must say the
 * same. False: nothing to do, or somebody wrote meanwhile, and a later call does it.
 */
export async function compact(store: AssessmentStore, name: string): Promise<boolean> {
  const stored = await store.document(name)
  if (!stored || stored.updates.length < WORTH_IT) return false
  const doc = docOf(stored.updates)
  const snapshot = Y.encodeStateAsUpdate(doc)
  const readBack = docOf([snapshot])
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
  if (!isWhole || !Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(readBack)))
    throw new Error(`The rows of ${name} make no whole document`)
  try {
    await store.compact(name, stored.head, snapshot)
    return true
  } catch (cause) {
    if (cause instanceof HeadMoved) return false
    throw cause
  }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = new Y.Doc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
