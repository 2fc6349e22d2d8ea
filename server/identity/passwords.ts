import { type ScryptOptions, scrypt, timingSafeEqual } from 'node:crypto'
import { fromBase64url, toBase64url } from '#lib/base64url'

/** 32 MiB and about a fifth of a second a try: one of the settings OWASP gives for scrypt. */
const COST = { N: 2 ** 15, r: 8, p: 3 }
const KEY_BYTES = 32

/** As `scrypt$N$r$p$salt$key`, with salt and key in base64url: a later cost can be told from this one. */
export async function hashPassword(password: string, random: (bytes: number) => Uint8Array): Promise<string> {
  const salt = random(16)
  const key = await derive(password, salt, COST)
  return ['scrypt', COST.N, COST.r, COST.p, toBase64url(salt), toBase64url(key)].join('$')
}

/** Nobody's password: compared against when there is none, so that an unknown e-mail address takes the same time. */
const NOBODY = ['scrypt', COST.N, COST.r, COST.p, 'A'.repeat(22), 'A'.repeat(43)].join('$')

/** Whether this is the password that was kept. Null (no such account, or no password set yet) is false, and no faster. */
export async function checkPassword(password: string, kept: string | null): Promise<boolean> {
  const [scheme, N, r, p, salt, key] = (kept ?? NOBODY).split('$')
  const expected = fromBase64url(key ?? '')
  const saltBytes = fromBase64url(salt ?? '')
  if (scheme !== 'scrypt' || !expected || expected.length !== KEY_BYTES || !saltBytes) {
    throw new Error('A kept password is not in a form that this version knows')
  }
  const derived = await derive(password, saltBytes, { N: Number(N), r: Number(r), p: Number(p) })
  return timingSafeEqual(derived, expected) && kept !== null
}

/** NFKC first, so that a password typed on another keyboard is still the same (RFC 8265 asks for the like). */
function derive(password: string, salt: Uint8Array, cost: ScryptOptions & { N: number; r: number }): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r }
  return new Promise((resolve, reject) => {
    scrypt(password.normalize('NFKC'), salt, KEY_BYTES, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}
