// Frames of y-websocket's protocol, and of Hocuspocus', which puts the name of the document in front of each.
import * as decoding from 'lib0/decoding'
import * as encoding from 'lib0/encoding'

const SYNC = 0
const AWARENESS = 1
const AUTH = 2
const STEPS = ['step-1', 'step-2', 'update']

/** @param {string | null} name of the document, where frames carry it */
export function framesFor(name) {
  const frame = (write) =>
    encoding.encode((encoder) => {
      if (name !== null) encoding.writeVarString(encoder, name)
      write(encoder)
    })
  const sync = (step) => (payload) =>
    frame((encoder) => {
      encoding.writeVarUint(encoder, SYNC)
      encoding.writeVarUint(encoder, step)
      encoding.writeVarUint8Array(encoder, payload)
    })
  return {
    step1: sync(0),
    step2: sync(1),
    update: sync(2),
    auth: () =>
      frame((encoder) => {
        encoding.writeVarUint(encoder, AUTH)
        encoding.writeVarUint(encoder, 0)
        encoding.writeVarString(encoder, 'a token')
        encoding.writeVarString(encoder, '4.7.0')
      }),
    awareness(client, clock, state) {
      const payload = encoding.encode((encoder) => {
        encoding.writeVarUint(encoder, 1)
        encoding.writeVarUint(encoder, client)
        encoding.writeVarUint(encoder, clock)
        encoding.writeVarString(encoder, JSON.stringify(state))
      })
      return frame((encoder) => {
        encoding.writeVarUint(encoder, AWARENESS)
        encoding.writeVarUint8Array(encoder, payload)
      })
    },
    /** What a frame is, and what is in it. */
    parse(data) {
      const decoder = decoding.createDecoder(data)
      if (name !== null) decoding.readVarString(decoder)
      const type = decoding.readVarUint(decoder)
      if (type === SYNC || type === 4)
        return { type: STEPS[decoding.readVarUint(decoder)], payload: decoding.readVarUint8Array(decoder) }
      if (type === AWARENESS) return { type: 'awareness', payload: decoding.readVarUint8Array(decoder) }
      return { type: 'other', payload: null }
    },
  }
}

/** Client ids of an awareness payload. */
export function clientsIn(payload) {
  const decoder = decoding.createDecoder(payload)
  return Array.from({ length: decoding.readVarUint(decoder) }, () => {
    const client = decoding.readVarUint(decoder)
    decoding.readVarUint(decoder)
    const bytes = decoding.readVarUint(decoder)
    decoder.pos += bytes
    return client
  })
}
