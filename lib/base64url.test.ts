import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fromBase64url, toBase64url } from './base64url'

test('bytes read as Node reads them, and come back as they were', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
      const text = toBase64url(bytes)
      expect(text).toBe(Buffer.from(bytes).toString('base64url'))
      expect(fromBase64url(text)).toEqual(bytes)
    }),
  )
})

test.each(['a', 'abcde', 'ab=', 'a+b/', 'a b', 'ä'])('"%s" is no base64url', (text) => {
  expect(fromBase64url(text)).toBeNull()
})
