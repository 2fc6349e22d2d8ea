/** What a document's name says: `room/<assessment>`, `notes/<assessment>` or `ballot/<assessment>/<member>`. */
interface DocumentName {
  kind: 'room' | 'notes' | 'ballot'
  assessment: string
  /** Whose ballot; null for the other two. */
  member: string | null
}

/** Null: not a name that a document can have. */
export function parseDocumentName(name: string): DocumentName | null {
  const match = /^(?:(room|notes)\/([\w-]+)|(ballot)\/([\w-]+)\/([\w-]+))$/.exec(name)
  if (!match) return null
  const [, shared, ofShared, , ofBallot, member] = match
  if (shared === 'room' || shared === 'notes') return { kind: shared, assessment: ofShared ?? '', member: null }
  return { kind: 'ballot', assessment: ofBallot ?? '', member: member ?? null }
}
