import { expect, test } from 'vitest'
import { themeCookie, themeOf } from './theme'

test('a chosen theme is kept for a year, and anything else is the wish of the device', () => {
  expect(themeOf('dark')).toBe('dark')
  expect(themeOf('light')).toBe('light')
  for (const none of [undefined, null, '', 'solarized']) expect(themeOf(none)).toBeNull()
  expect(themeCookie('dark')).toBe('plumbline-theme=dark; path=/; max-age=31536000; samesite=lax')
  expect(themeCookie(null)).toContain('max-age=0')
})
