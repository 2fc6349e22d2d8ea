import { LIMITS } from './limits'

/** Control characters, and the invisible ones that turn the direction of text: a name must not rewrite its neighbours. */
const UNSEEN = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/u
/** Letters, digits, signs: something a reader can see. */
const SEEN = /[\p{L}\p{N}\p{P}\p{S}]/u

/**
 * A person's name as it is kept: NFC, trimmed, 1 to 80 characters (code points), visible, without control or
 * direction characters. Null for anything else; a name is never cut or cleaned, so that nobody is called what
 * they did not write.
 */
export function parseName(value: unknown): string | null {
  if (typeof value !== 'string' || value.length > LIMITS.name * 8) return null
  const name = value.normalize('NFC').trim()
  if (UNSEEN.test(name) || !SEEN.test(name)) return null
  return [...name].length <= LIMITS.name ? name : null
}
