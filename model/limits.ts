/** Sizes at the border; each is the contract's. */
export const LIMITS = {
  name: 80,
  title: 200,
  text: 2_000,
  evidenceCount: 10,
  evidenceLength: 500,
  /** Pieces of evidence that were added to one question beside votes and decisions. */
  addenda: 50,
  /** Steps of one roadmap. */
  actions: 500,
  /** The fewest characters of a new password. */
  passwordMin: 10,
  bodyBytes: 256 * 1024,
  /** An exported assessment: one of 200 people with a reason for every vote has some 10 MB. */
  importBytes: 24 * 1024 * 1024,
} as const

/** Instants: RFC 3339, UTC, milliseconds, Z. They sort as text. */
export type Instant = string
/** `YYYY-MM-DD`. */
export type Day = string
