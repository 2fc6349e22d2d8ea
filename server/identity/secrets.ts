import { createHash, timingSafeEqual } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { toBase64url } from '#lib/base64url'

/** Random bytes, cryptographically: `node:crypto`'s `randomBytes`, or a test's. */
export type Random = (bytes: number) => Uint8Array

/** A secret that can be written into an address or a header. */
export function newSecret(random: Random, bytes: number): string {
  return toBase64url(random(bytes))
}

/** What the store keeps of a secret. No salt and no stretching: the secrets are random and long. */
export function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}

/** Whether two texts are the same, in a time that does not say where they differ. */
export function sameSecret(a: string, b: string): boolean {
  return timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest())
}

/** The secret in this file, made on first use. Only this user may read it. */
export function keptSecret(file: string, random: Random): string {
  try {
    const kept = readFileSync(file, 'utf8').trim()
    if (kept.length >= 16) return kept
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error // a system error always has a code
  }
  const secret = newSecret(random, 32)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${secret}\n`, { mode: 0o600 })
  return secret
}

/** The key that makes whoever holds it the owner of a new server, once. */
export interface SetupKey {
  /** To be printed at the start while nobody owns the server; the configured key is not printed. */
  readonly value: string
  readonly configured: boolean
  matches(key: string): boolean
  /** Removes the file: the key has been used. */
  forget(): void
}

/** PLUMBLINE_SETUP_KEY, or a random key kept in the data directory until it is used, so that a restart prints the same. */
export function createSetupKey({
  configured,
  file,
  random,
}: {
  configured: string | null
  file: string
  random: Random
}): SetupKey {
  let made: string | null = configured
  // Made when it is first asked for: a server with an owner never asks, and should not leave a key lying about.
  const value = () => {
    made ??= keptSecret(file, random)
    return made
  }
  return {
    get value() {
      return value()
    },
    configured: configured !== null,
    matches: (key) => sameSecret(key.trim(), value()),
    forget: () => rmSync(file, { force: true }),
  }
}
