/** What grouping needs to know of an assessment. */
export interface PortfolioEntry {
  id: string
  title: string
  system: string
  industry: string
  /** The assessment it follows. */
  baseline: string | null
  fictional: boolean
  /** Questions decided. */
  decided: number
  /** Instants sort as text. */
  updatedAt: string
}

/** One system with its assessments over the years. */
export interface System<T extends PortfolioEntry> {
  /** The one that nothing follows. */
  latest: T
  /** Newest first. */
  earlier: readonly T[]
  /** The newest that has decided something: what is known of the system until the next one is under way. */
  known: T
}

/**
 * Assessments by system: those that follow one another, and those of one description. Demos are of one system only
 * where they follow one another: each visitor's is a world of its own. The system that changed last comes first.
 */
export function systemsOf<T extends PortfolioEntry>(assessments: readonly T[]): System<T>[] {
  const groupOf = new Map<string, string>()
  const rootOf = (key: string): string => {
    const next = groupOf.get(key)
    return next === undefined || next === key ? key : rootOf(next)
  }
  for (const { id, baseline, system, fictional } of assessments) {
    if (baseline !== null) groupOf.set(rootOf(id), rootOf(baseline))
    if (!fictional) groupOf.set(rootOf(id), rootOf(`system ${plain(system)}`))
  }
  const groups = new Map<string, T[]>()
  for (const assessment of assessments) {
    const root = rootOf(assessment.id)
    groups.set(root, [...(groups.get(root) ?? []), assessment])
  }
  return [...groups.values()].map(systemOf).toSorted((a, b) => compare(b.latest.updatedAt, a.latest.updatedAt))
}

function systemOf<T extends PortfolioEntry>(assessments: readonly T[]): System<T> {
  const followed = new Set(assessments.map(({ baseline }) => baseline))
  const [latest, ...earlier] = assessments.toSorted(
    (a, b) => Number(followed.has(a.id)) - Number(followed.has(b.id)) || compare(b.updatedAt, a.updatedAt),
  )
  if (!latest) throw new Error('A system has an assessment')
  const newestFirst = earlier.toSorted((a, b) => compare(b.updatedAt, a.updatedAt))
  const known = [latest, ...newestFirst].find(({ decided }) => decided > 0) ?? latest
  return { latest, earlier: newestFirst, known }
}

/** Whether all the words stand somewhere in the titles, descriptions or industries of a system. */
export function matches<T extends PortfolioEntry>({ latest, earlier }: System<T>, words: string): boolean {
  const text = plain([latest, ...earlier].map((each) => `${each.title} ${each.system} ${each.industry}`).join(' '))
  return plain(words)
    .split(' ')
    .every((word) => text.includes(word))
}

/** For comparing what people typed: small letters without accents, single spaces. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
