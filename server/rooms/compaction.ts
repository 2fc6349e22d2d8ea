import { setImmediate } from 'node:timers/promises'
import * as Y from 'yjs'
import type { AssessmentStore, Snapshot } from '#server/store/store'
import { newDoc } from '#server/sync/live-document'

/** Rows behind a snapshot from which a document is worth compacting. */
const WORTH_IT = 2

/** Documents that are compacted in one transaction; people's own come in between. */
const AT_ONCE = 10

/**
 * Replaces the rows of stored documents by one snapshot each, so that a vote that was changed can't be read in old rows.
 *
 * A snapshot is built from the rows, never from a live document, and read back before the rows go: it must say the
 * same. What somebody writes to meanwhile stays as it is, and a later call does it.
 */
export async function compact(store: AssessmentStore, names: readonly string[]): Promise<void> {
  for (let from = 0; from < names.length; from += AT_ONCE) {
    const snapshots: Snapshot[] = []
    for (const name of names.slice(from, from + AT_ONCE)) {
      const snapshot = await snapshotOf(store, name)
      if (snapshot) snapshots.push(snapshot)
    }
    if (snapshots.length > 0) await store.compact(snapshots)
    await setImmediate()
  }
}

/** Null: nothing to do. */
async function snapshotOf(store: AssessmentStore, name: string): Promise<Snapshot | null> {
  const stored = await store.document(name)
  if (!stored || stored.updates.length < WORTH_IT) return null
  const doc = docOf(stored.updates)
  const bytes = Y.encodeStateAsUpdate(doc)
  const readBack = docOf([bytes])
  const isWhole = doc.store.pendingStructs === null && doc.store.pendingDs === null
  if (!isWhole || !Y.equalSnapshots(Y.snapshot(doc), Y.snapshot(readBack)))
    throw new Error(`The rows of ${name} make no whole document`)
  return { document: name, upTo: stored.head, bytes }
}

function docOf(updates: readonly Uint8Array[]): Y.Doc {
  const doc = newDoc()
  for (const update of updates) Y.applyUpdate(doc, update)
  return doc
}
