import { PRACTICE_IDS, type PracticeId } from '../practice'
import type { Domain } from './domain'

type DomainId = Domain['id']

const PRACTICES_A_DOMAIN = 6

/** The order of the model without its texts: for pages, which get those in the language of who reads. */
export const OUTLINE: readonly { id: DomainId; practices: readonly PracticeId[] }[] = (
  ['governance', 'enablement', 'hardening'] as const
).map((id, index) => ({
  id,
  practices: PRACTICE_IDS.slice(index * PRACTICES_A_DOMAIN, (index + 1) * PRACTICES_A_DOMAIN),
}))

const domains = new Map(OUTLINE.flatMap(({ id, practices }) => practices.map((practice) => [practice, id] as const)))

/** The domain that a practice belongs to. */
export function domainOf(practice: PracticeId): DomainId {
  const found = domains.get(practice)
  if (!found) throw new Error(`The outline lacks ${practice}`)
  return found
}
