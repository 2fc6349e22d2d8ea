/** Why a socket on a document ends. y-websocket never retries 44xx and retries all else. Source: the contract. */
export const CLOSE = {
  badFrame: 4400,
  notSignedIn: 4401,
  notYours: 4403,
  otherHistory: 4409,
  tooLarge: 4413,
  frozen: 4423,
  tooFast: 4503,
  restarting: 1012,
  tryLater: 1013,
} as const
