import type { PracticeId } from '../practice'
import type { Domain, Practice } from './domain'
import { ENABLEMENT } from './enablement'
import { GOVERNANCE } from './governance'
import { HARDENING } from './hardening'

/** The model: 3 domains, 9 subdomains, 18 practices, with guidance in our own words. */
export const DOMAINS: readonly Domain[] = [GOVERNANCE, ENABLEMENT, HARDENING]

/** All practices in model order. */
export const PRACTICES: readonly Practice[] = DOMAINS.flatMap((domain) => practicesOf(domain))

const byId = new Map(PRACTICES.map((practice) => [practice.id, practice]))

export function practicesOf(domain: Domain): Practice[] {
  return domain.subdomains.flatMap((subdomain) => subdomain.practices)
}

/** The practice of an id. Every PracticeId has one: the catalogue's test holds the two together. */
export function practiceOf(id: PracticeId): Practice {
  const practice = byId.get(id)
  if (!practice) throw new Error(`The catalogue lacks ${id}`)
  return practice
}
