import { canonicalJson, type Json } from '#lib/canonical-json'
import type { Logged } from '#model/event'
import type { Instant } from '#model/limits'
import type { MemberId } from '#model/people'
import { digestOf, saltedDigestOfText } from '#server/digest'
import type { LoggedEvent } from '#server/store/store'

/** Where a chain stands: number and hash of its last event. */
export interface ChainHead {
  seq: number
  hash: string
}

export const CHAIN_START: ChainHead = { seq: 0, hash: '' }

/** All of a link that the next one follows from: what it says needn't stay in memory. */
export function headOf({ seq, hash }: ChainHead): ChainHead {
  return { seq, hash }
}

/**
 * The next link: hash = SHA-256(previous hash ‖ RFC 8785 of {seq, at, type, actor, digest of data}), base64url.
 * The data has a nonce, so that a digest whose data is withheld can't be guessed from the few values possible.
 */
export function linkOf(
  head: ChainHead,
  event: Logged,
  at: Instant,
  actor: MemberId | null,
  nonce: string,
): LoggedEvent {
  const { type, ...fields } = event
  const data = { ...fields, nonce } as unknown as Json // events are plain JSON
  const seq = head.seq + 1
  const digest = digestOf(data)
  return {
    seq,
    at,
    type,
    actor,
    data: JSON.stringify(data),
    digest,
    hash: hashOf(head.hash, { seq, at, type, actor, digest }),
  }
}

function hashOf(
  previous: string,
  link: { seq: number; at: Instant; type: string; actor: MemberId | null; digest: string },
): string {
  return saltedDigestOfText(previous, canonicalJson(link))
}

/** The event a link holds; null if its data is withheld. */
export function eventOf(link: LoggedEvent): Logged | null {
  if (link.data === null) return null
  const { nonce: _nonce, ...fields } = JSON.parse(link.data) as Record<string, unknown>
  return { type: link.type, ...fields } as Logged // written by linkOf
}

/** Null: what stands there isn't JSON any more. */
function digestOfText(data: string): string | null {
  try {
    return digestOf(JSON.parse(data) as Json)
  } catch {
    return null
  }
}

/** The first link that doesn't follow from the one before it; null: the chain holds. */
export function brokenAt(links: readonly LoggedEvent[]): number | null {
  let head = CHAIN_START
  for (const { seq, at, type, actor, data, digest, hash } of links) {
    const intact = seq === head.seq + 1 && hash === hashOf(head.hash, { seq, at, type, actor, digest })
    const matching = data === null || digestOfText(data) === digest
    if (!intact || !matching) return seq
    head = { seq, hash }
  }
  return null
}
