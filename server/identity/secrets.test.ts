import { randomBytes } from 'node:crypto'
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createSetupKey, keptSecret } from './secrets'
import { newShortCode, parseShortCode } from './short-code'

let directory: string
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'plumbline-secrets-'))
})
afterEach(() => rmSync(directory, { recursive: true }))

test('a secret is made once, and only its user may read it', () => {
  const file = join(directory, 'deep', 'secret')
  const secret = keptSecret(file, randomBytes)
  expect(secret).toMatch(/^[\w-]{43}$/)
  expect(keptSecret(file, randomBytes)).toBe(secret)
  expect(statSync(file).mode & 0o777).toBe(0o600)
})

test('the set-up key survives a restart until it is used', () => {
  const file = join(directory, 'setup-key')
  const key = createSetupKey({ configured: null, file, random: randomBytes })
  const again = createSetupKey({ configured: null, file, random: randomBytes })
  expect(again.matches(key.value)).toBe(true)
  expect(again.matches(`${key.value} \n`)).toBe(true)
  expect(again.matches('')).toBe(false)
  again.forget()
  expect(existsSync(file)).toBe(false)
})

test('a server that needs no set-up key makes none', () => {
  const file = join(directory, 'setup-key')
  createSetupKey({ configured: null, file, random: randomBytes }).forget()
  expect(existsSync(file)).toBe(false)
})

test('a configured set-up key is never written down', () => {
  const file = join(directory, 'setup-key')
  expect(createSetupKey({ configured: 'from-outside', file, random: randomBytes }).matches('from-outside')).toBe(true)
  expect(existsSync(file)).toBe(false)
})

test('a short code is read as people type it', () => {
  const code = newShortCode((bytes) => new Uint8Array(bytes).map((_, i) => i * 7))
  expect(code).toMatch(/^[2-9A-HJ-NP-Z]{6}$/)
  expect(parseShortCode(` ${code.slice(0, 3).toLowerCase()}-${code.slice(3)} `)).toBe(code)
  expect(['', code.slice(1), `${code}A`, '0OIL22'].map(parseShortCode)).toEqual([null, null, null, null])
})
