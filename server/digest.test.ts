import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from '#lib/canonical-json'
import * as ofPages from '#lib/digest'
import { digestOf, saltedDigestOfText } from './digest'

const json = fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json>
const salt = fc.uint8Array({ minLength: 16, maxLength: 32 }).map((bytes) => Buffer.from(bytes).toString('base64url'))

test('server and pages work out the same digests, or nobody could check a receipt', () => {
  fc.assert(
    fc.property(json, salt, (value, salted) => {
      expect(digestOf(value)).toBe(ofPages.digestOf(value))
      expect(saltedDigestOfText(salted, canonicalJson(value))).toBe(ofPages.saltedDigest(salted, value))
    }),
  )
})
