/**
 * Why a socket on a document ends. `y-websocket` never retries 4400 to 4499, and retries all else:
 * what is wrong with the sender stays wrong, what is wrong with the server passes.
 */
export const CLOSE = {
  badFrame: 4400,
  /** No session, or none any more. */
  notSignedIn: 4401,
  /** Not theirs, or there is no such document. */
  notYours: 4403,
  /** The server's document has another history: the local copy is dropped. */
  otherHistory: 4409,
  tooLarge: 4413,
  /** Read-only from now on. */
  frozen: 4423,
  /** Sends more than is taken, or reads too slowly. */
  tooFast: 4503,
  restarting: 1012,
  tryLater: 1013,
} as const
