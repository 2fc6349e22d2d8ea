import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { checkPassword, hashPassword } from './passwords'

test('the password that was set is right, also typed on another keyboard, and no other is', async () => {
  const kept = await hashPassword('pass\u00e9 composé', randomBytes)
  expect(kept).toMatch(/^scrypt\$32768\$8\$3\$[\w-]{22}\$[\w-]{43}$/)
  expect(await checkPassword('passe\u0301 composé', kept)).toBe(true)
  expect(await checkPassword('passe compose', kept)).toBe(false)
  expect(await hashPassword('pass\u00e9 composé', randomBytes)).not.toBe(kept)
})

test('without an account or a password no password is right', async () => {
  expect(await checkPassword('', null)).toBe(false)
})

test('an older cost is read from what was kept', async () => {
  // RFC 7914, section 12: scrypt("pleaseletmein", "SodiumChloride", 16384, 8, 1), its first 32 bytes
  const salt = Buffer.from('SodiumChloride').toString('base64url')
  const key = Buffer.from('7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2', 'hex')
  expect(await checkPassword('pleaseletmein', `scrypt$16384$8$1$${salt}$${key.toString('base64url')}`)).toBe(true)
})
