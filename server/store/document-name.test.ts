import { expect, test } from 'vitest'
import { parseDocumentName } from './document-name'

test('reads what a document’s name says', () => {
  expect(parseDocumentName('room/as-1_A')).toEqual({ kind: 'room', assessment: 'as-1_A', member: null })
  expect(parseDocumentName('notes/as-1_A')).toEqual({ kind: 'notes', assessment: 'as-1_A', member: null })
  expect(parseDocumentName('ballot/as-1_A/me_1')).toEqual({ kind: 'ballot', assessment: 'as-1_A', member: 'me_1' })
})

test.each([
  '',
  'room',
  'room/',
  'room/a/b',
  'ballot/a',
  'ballot/a/',
  'ballot/a/b/c',
  'votes/a',
  'room/a b',
  '/room/a',
  'room/a\n',
])('refuses %j', (name) => {
  expect(parseDocumentName(name)).toBeNull()
})
