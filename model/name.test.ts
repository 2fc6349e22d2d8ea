import { expect, test } from 'vitest'
import { parseName } from './name'

test.each([
  ['Čeněk', 'Čeněk'],
  ['  Ada Byron ', 'Ada Byron'],
  ['e\u0301', '\u00e9'],
  ['李小龍', '李小龍'],
  ['x'.repeat(80), 'x'.repeat(80)],
  ['👩‍🔧 Mia', '👩‍🔧 Mia'],
])('%j is kept as %j', (written, name) => {
  expect(parseName(written)).toBe(name)
})

test.each([
  ['nothing', ''],
  ['blanks', ' \u00a0 '],
  ['81 characters', 'x'.repeat(81)],
  ['500 characters', 'x'.repeat(500)],
  ['a line break', 'Ada\nByron'],
  ['a null character', 'Ada\0'],
  ['a direction override', 'Ada\u202eB'],
  ['an isolate', 'Ada\u2066B'],
  ['only an invisible character', '\u200d'],
  ['half a character', 'Ada\ud800'],
  ['no text', 5],
])('a name of %s is refused, not repaired', (_, written) => {
  expect(parseName(written)).toBeNull()
})
