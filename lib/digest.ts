import { sha256 } from '@noble/hashes/sha2.js'
import { fromBase64url, toBase64url } from './base64url'
import { canonicalJson, type Json } from './canonical-json'

const utf8 = new TextEncoder()

/** base64url SHA-256 of the RFC 8785 form. In plain JavaScript: a page on a LAN address has no `crypto.subtle`. */
export function digestOf(value: Json): string {
  return toBase64url(sha256(utf8.encode(canonicalJson(value))))
}

/** base64url SHA-256 of salt ‖ the RFC 8785 form: says which entry it answers, and nothing to who lacks the salt. */
export function saltedDigest(salt: string, value: Json): string {
  const saltBytes = fromBase64url(salt) ?? new Uint8Array()
  const text = utf8.encode(canonicalJson(value))
  const bytes = new Uint8Array(saltBytes.length + text.length)
  bytes.set(saltBytes)
  bytes.set(text, saltBytes.length)
  return toBase64url(sha256(bytes))
}
