import { CLOSE } from './close-codes'

/** How a document, or a whole session, stands to the server. */
export interface Connection {
  /** `live` only while a socket is open and the first exchange on it is done. */
  state: 'connecting' | 'live' | 'reconnecting' | 'offline' | 'closed'
  /** Why the server closed for good: 4400 to 4499. Beside another state than `closed`: a part of the session is read-only now (4423). */
  code: number | null
}

export const CONNECTING: Connection = { state: 'connecting', code: null }

/** Never on the wire: the page's own word for a ballot that the server says is somebody else's. */
export const OTHER_PERSON = 4490

/** From best to worst. */
const ORDER: readonly Connection['state'][] = ['live', 'connecting', 'reconnecting', 'offline', 'closed']

/** One word for several documents: the worst of them. One that is only frozen doesn't make the others look dead. */
export function worstOf(connections: readonly Connection[]): Connection {
  const frozen = connections.some(({ code }) => code === CLOSE.frozen)
  const told = connections.filter(({ code }) => code !== CLOSE.frozen)
  const worst = told.toSorted((a, b) => ORDER.indexOf(b.state) - ORDER.indexOf(a.state))[0]
  if (!worst) return { state: frozen ? 'closed' : 'connecting', code: frozen ? CLOSE.frozen : null }
  return { state: worst.state, code: worst.code ?? (frozen ? CLOSE.frozen : null) }
}
