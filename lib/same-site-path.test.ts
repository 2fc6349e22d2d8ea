import { expect, test } from 'vitest'
import { sameSitePath } from './same-site-path'

test('after signing in one goes on to the page one wanted', () => {
  expect(sameSitePath('/a/kF3nq81x/run?question=1#top')).toBe('/a/kF3nq81x/run?question=1#top')
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/\t/evil.example',
  '/..//evil.example',
  '/.//evil.example',
  '/a/..//evil.example',
  '/%2e%2e/\\evil.example',
  'a/b',
  '',
  null,
])('an address outside is not followed: %j', (next) => {
  expect(sameSitePath(next)).toBe('/')
})
