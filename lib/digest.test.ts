import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toBase64url } from './base64url'
import { canonicalJson, type Json } from './canonical-json'
import { digestOf, saltedDigest } from './digest'

test('a digest is the SHA-256 of the canonical text in UTF-8, as anybody can check with other tools', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.uint8Array({ minLength: 16, maxLength: 16 }), (value, salt) => {
      const text = canonicalJson(value as Json)
      const sha = (...parts: (string | Uint8Array)[]) =>
        parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('base64url')
      expect(digestOf(value as Json)).toBe(sha(text))
      expect(saltedDigest(toBase64url(salt), value as Json)).toBe(sha(salt, text))
    }),
  )
})

test('the order of keys does not matter, the salt does', () => {
  const salts = ['AAAAAAAAAAAAAAAAAAAAAA', 'AAAAAAAAAAAAAAAAAAAAAQ'] as const
  const entry = { round: 1, answer: { comprehensiveness: 3, scope: 2 } }
  const turned = { answer: { scope: 2, comprehensiveness: 3 }, round: 1 }
  expect(saltedDigest(salts[0], entry)).toBe(saltedDigest(salts[0], turned))
  expect(saltedDigest(salts[0], entry)).not.toBe(saltedDigest(salts[1], entry))
})
