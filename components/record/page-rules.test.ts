import { expect, test } from 'vitest'
import { cssString, pageRules } from './page-rules'

test('plain words stay readable', () => {
  expect(cssString('Bottling line 4')).toBe('"Bottling line 4"')
})

test.each(['"};body{display:none}', '</style><script>', 'a\\b', 'line\nbreak', 'url(https://x.example)'])(
  'no text can leave the string: %j',
  (text) => {
    expect(cssString(text)).toMatch(/^"(?:[A-Za-z0-9 ]|\\[0-9a-f]{1,6} )*"$/)
  },
)

test('other scripts and characters beyond 16 bits keep their meaning', () => {
  expect(cssString('线 🔒')).toBe('"\\7ebf  \\1f512 "')
})

test('every page says where it is from, its number and its status', () => {
  const rules = pageRules({ title: 'S', status: 'Fictional workshop', made: 'made', page: 'Page', of: 'of' })
  for (const part of ['"S"', '"Fictional workshop"', '"made"', 'counter(page)', 'counter(pages)'])
    expect(rules).toContain(part)
})
