import type { Random } from './secrets'

/** 32 digits and letters that are not taken for one another: no 0 and O, no 1 and I. */
const ALPHABET = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'
const LENGTH = 6

/** A code short enough to be read out: 30 bits, so it needs a try budget and a short life. */
export function newShortCode(random: Random): string {
  return [...random(LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]).join('')
}

/** A short code as people type it: any case, with blanks and hyphens. Null: this is none. */
export function parseShortCode(typed: string): string | null {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '')
  return code.length === LENGTH && [...code].every((digit) => ALPHABET.includes(digit)) ? code : null
}
