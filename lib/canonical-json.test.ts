import fc from 'fast-check'
import { expect, test } from 'vitest'
import { canonicalJson, type Json } from './canonical-json'

test.each<[string, Json, string]>([
  [
    'keys by UTF-16 unit, not by code point',
    { '\ufb33': 1, '😀': 2, é: 3, a: 4, '1': 5, '\r': 6 },
    '{"\\r":6,"1":5,"a":4,"é":3,"😀":2,"\ufb33":1}',
  ],
  [
    'numbers as ECMAScript does',
    [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
    '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
  ],
  ['only the escapes JSON needs', '€$\u000f\nA\'B"\\/', '"€$\\u000f\\nA\'B\\"\\\\/"'],
  ['nothing for what is not given', { b: undefined, a: null }, '{"a":null}'],
  ['no spaces, at any depth', { list: [{ z: [], y: {} }, true] }, '{"list":[{"y":{},"z":[]},true]}'],
])('writes %s', (_, value, text) => {
  expect(canonicalJson(value)).toBe(text)
})

test('equal values have one text, whatever the order of their keys, and it reads back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = canonicalJson(value as Json)
      expect(canonicalJson(reversed(value as Json))).toBe(text)
      expect(canonicalJson(JSON.parse(text))).toBe(text)
    }),
  )
})

test.each([Number.NaN, Number.POSITIVE_INFINITY])('refuses %s, which JSON has no form for', (number) => {
  expect(() => canonicalJson({ number })).toThrow(TypeError)
})

/** The same value with its keys the other way round. */
function reversed(value: Json): Json {
  if (value === null || typeof value !== 'object') return value
  if (Array.isArray(value)) return value.map(reversed)
  const members = Object.entries(value as Record<string, Json>).toReversed()
  return Object.fromEntries(members.map(([key, item]) => [key, reversed(item)]))
}
