import { createHash } from 'node:crypto'
import { canonicalJson, type Json } from '#lib/canonical-json'

/** As in `lib/digest.ts`, which pages use, by Node's own SHA-256: many times faster before it has run often. */
export function digestOf(value: Json): string {
  return digestOfText(canonicalJson(value))
}

/** The same for what is in its RFC 8785 form already. */
export function digestOfText(canonical: string): string {
  return createHash('sha256').update(canonical).digest('base64url')
}

/** base64url SHA-256 of salt ‖ text; the salt is base64url of bytes. */
export function saltedDigestOfText(salt: string, canonical: string): string {
  return createHash('sha256').update(Buffer.from(salt, 'base64url')).update(canonical).digest('base64url')
}
