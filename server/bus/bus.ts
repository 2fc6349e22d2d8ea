import type { AwarenessEntry } from '#server/sync/protocol'

/**
 * What nodes tell each other. It is a hint and never the truth: what is lost on the way is found in the store, or comes
 * again. No vote and no byte of a document is in it.
 */
export type BusMessage =
  /** An assessment has that turn now; what is in it stands in the store. */
  | { kind: 'turn'; assessment: string; turn: number }
  /** Something that somebody's sockets rest upon has ended: look at them again. */
  | { kind: 'recheck'; person: string }
  /** This node is there, and so is everybody it has told of. */
  | { kind: 'alive' }
  /** This node ends in order: nobody is there by it any more. */
  | { kind: 'gone' }
  /** Who is at a document by this node; `whole`: and nobody else. */
  | { kind: 'present'; document: string; entries: AwarenessEntry[]; whole: boolean }
  /** Somebody has just opened a document here: who is at it elsewhere? */
  | { kind: 'who'; document: string }

/** Between the nodes of one installation. */
export interface Bus {
  /** Tells the others, if that is possible now. */
  publish(message: BusMessage): void
  /** Hears the others, by the name that each node has for its life; never itself. */
  subscribe(hear: (message: BusMessage, node: string) => void): void
  /** Runs each time the bus is there, at first or again: what was said meanwhile is lost. */
  onUp(work: () => void): void
  readonly isUp: boolean
  /** Answers if the bus does; rejects otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}
