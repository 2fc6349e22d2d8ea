import type { Domain } from '#model/catalogue/domain'
import { OUTLINE } from '#model/catalogue/outline'
import type { PracticeId } from '#model/practice'
import type { RowSection } from './row-layout'

/** What a practice is called; a page can have names of its own. */
export type NameOf = (practice: PracticeId) => string

/** Practices under the names of their domains, in model order. */
export function domainSections(
  practices: readonly PracticeId[],
  nameOf: NameOf,
  domainName: (domain: Domain['id']) => string,
  noteOf: (practices: readonly PracticeId[]) => string = () => '',
): RowSection[] {
  const wanted = new Set(practices)
  return OUTLINE.map((domain) => {
    const inside = domain.practices.filter((id) => wanted.has(id))
    return {
      key: domain.id,
      name: domainName(domain.id),
      note: noteOf(inside),
      rows: inside.map((id) => ({ key: id, name: nameOf(id) })),
    }
  }).filter(({ rows }) => rows.length > 0)
}

/** Practices in an order of their own, under no heading. */
export function oneSection(practices: readonly PracticeId[], nameOf: NameOf): RowSection[] {
  return [{ key: 'all', name: '', rows: practices.map((id) => ({ key: id, name: nameOf(id) })) }]
}
