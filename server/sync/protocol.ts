import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'
import * as Y from 'yjs'

/** What y-websocket's protocol can carry to a server. */
export type Frame =
  | { type: 'sync-step-1'; vector: Map<number, number>; encoded: Uint8Array }
  /** `whole`: an answer to our step 1, which always carries a whole delete set. */
  | { type: 'update'; update: Uint8Array; whole: boolean }
  | { type: 'awareness'; entries: AwarenessEntry[] }
  | { type: 'query-awareness' }

export interface AwarenessEntry {
  client: number
  clock: number
  /** Null: gone. */
  state: unknown
}

const SYNC = 0
const AWARENESS = 1
const QUERY_AWARENESS = 3
const STEP_1 = 0
const STEP_2 = 1
const UPDATE = 2

/** Client ids are 32 bits wide, and no clock gets that far: what is larger would throw where others read it. */
const MOST_NUMBER = 2 ** 32 - 1

/** How many states one awareness frame may hold: a client repeats those of the others it sees. */
const MOST_AWARENESS_ENTRIES = 1_000

/** A frame from outside, or null for anything that isn't one. Never throws. */
export function parseFrame(bytes: Uint8Array): Frame | null {
  try {
    const decoder = decoding.createDecoder(bytes)
    const frame = readFrame(decoder)
    return decoding.hasContent(decoder) ? null : frame
  } catch {
    return null
  }
}

function readFrame(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case SYNC: {
      const step = decoding.readVarUint(decoder)
      const payload = decoding.readVarUint8Array(decoder)
      if (step === STEP_1) return { type: 'sync-step-1', vector: Y.decodeStateVector(payload), encoded: payload }
      if (step === STEP_2 || step === UPDATE) return { type: 'update', update: payload, whole: step === STEP_2 }
      return null
    }
    case AWARENESS:
      return { type: 'awareness', entries: readAwareness(decoding.readVarUint8Array(decoder)) }
    case QUERY_AWARENESS:
      return { type: 'query-awareness' }
    default:
      return null
  }
}

function readAwareness(bytes: Uint8Array): AwarenessEntry[] {
  const decoder = decoding.createDecoder(bytes)
  const count = decoding.readVarUint(decoder)
  if (count > MOST_AWARENESS_ENTRIES) throw new RangeError('too many awareness states')
  return Array.from({ length: count }, () => ({
    client: readNumber(decoder),
    clock: readNumber(decoder),
    state: JSON.parse(decoding.readVarString(decoder)) as unknown,
  }))
}

function readNumber(decoder: decoding.Decoder): number {
  const number = decoding.readVarUint(decoder)
  if (number > MOST_NUMBER) throw new RangeError('no client counts that far')
  return number
}

function syncFrame(step: number, payload: Uint8Array): Uint8Array {
  const encoder = encoding.createEncoder()
  encoding.writeVarUint(encoder, SYNC)
  encoding.writeVarUint(encoder, step)
  encoding.writeVarUint8Array(encoder, payload)
  return encoding.toUint8Array(encoder)
}

/** Asks for what the other side has beyond this state vector. */
export function syncStep1(vector: Uint8Array): Uint8Array {
  return syncFrame(STEP_1, vector)
}

export function syncStep2(update: Uint8Array): Uint8Array {
  return syncFrame(STEP_2, update)
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(UPDATE, update)
}

export function awarenessFrame(entries: readonly AwarenessEntry[]): Uint8Array {
  const payload = encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, entries.length)
    for (const { client, clock, state } of entries) {
      encoding.writeVarUint(encoder, client)
      encoding.writeVarUint(encoder, clock)
      encoding.writeVarString(encoder, JSON.stringify(state))
    }
  })
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, AWARENESS)
    encoding.writeVarUint8Array(encoder, payload)
  })
}

/**
 * A frame as the WebSocket message that goes over the wire, unmasked and whole as a server sends it: made once for all
 * who get the same. RFC 6455, section 5.2.
 */
export function messageOf(frame: Uint8Array): Uint8Array {
  const { length } = frame
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10
  const message = Buffer.allocUnsafe(head + length)
  message[0] = 0x82 // binary, and the end of it
  if (head === 2) message[1] = length
  else if (head === 4) {
    message[1] = 126
    message.writeUInt16BE(length, 2)
  } else {
    message[1] = 127
    message.writeBigUInt64BE(BigInt(length), 2)
  }
  message.set(frame, head)
  return message
}
