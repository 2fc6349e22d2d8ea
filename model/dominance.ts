/** A practice with a gap, as the order of a roadmap sees it. Codes are ordinal: compared, never calculated with. */
export interface Candidate<Id extends string = string> {
  id: Id
  /** 3 critical, 2 important, 1 useful. */
  tier: 1 | 2 | 3
  /** Steps to climb, 0 or more. */
  comprehensiveness: number
  scope: number
}

const CRITERIA = ['tier', 'comprehensiveness', 'scope'] as const

/** Whether `a` comes first whatever the criteria weigh: nowhere less, somewhere more. */
function dominates(a: Candidate, b: Candidate): boolean {
  return CRITERIA.every((key) => a[key] >= b[key]) && CRITERIA.some((key) => a[key] > b[key])
}

/**
 * Layer 1: dominated by nobody; layer 2: by nobody once layer 1 is gone; and so on, each in the order given.
 * Practices without a step to climb are left out. Two of different layers need not be comparable.
 */
export function layersOf<C extends Candidate>(candidates: readonly C[]): C[][] {
  const layers: C[][] = []
  let rest = candidates.filter(({ comprehensiveness, scope }) => comprehensiveness > 0 || scope > 0)
  while (rest.length > 0) {
    const layer = rest.filter((candidate) => !rest.some((other) => dominates(other, candidate)))
    layers.push(layer)
    rest = rest.filter((candidate) => !layer.includes(candidate))
  }
  return layers
}

/** The default order: by layer, in it by tier, comprehensiveness and scope falling, then the order given. */
export function priorityOrder<C extends Candidate>(candidates: readonly C[]): C[] {
  return layersOf(candidates).flatMap((layer) =>
    layer.toSorted((a, b) => b.tier - a.tier || b.comprehensiveness - a.comprehensiveness || b.scope - a.scope),
  )
}

export interface Dependency<Id extends string = string> {
  id: Id
  needs: Id
}

type RoadmapOrder<Id extends string> =
  /** `pulledForward`: what comes earlier than its priority, and for whom. */
  | { ok: true; order: Id[]; pulledForward: Partial<Record<Id, Id>> }
  /** Each needs the next, and the last is the first again. */
  | { ok: false; cycle: Id[] }

/** The priority order with prerequisites before what needs them. What isn't in the list is done already, or not planned. */
export function roadmapOrder<Id extends string>(
  priority: readonly Id[],
  dependencies: readonly Dependency<Id>[],
): RoadmapOrder<Id> {
  const order: Id[] = []
  const pulledForward: Partial<Record<Id, Id>> = {}

  /** Emits an id after all it needs; gives the cycle back if it needs itself. */
  const visit = (id: Id, path: readonly Id[]): Id[] | null => {
    if (order.includes(id)) return null
    if (path.includes(id)) return [...path.slice(path.indexOf(id)), id]
    const needed = new Set(dependencies.filter((dependency) => dependency.id === id).map(({ needs }) => needs))
    for (const prerequisite of priority.filter((each) => needed.has(each))) {
      const cycle = visit(prerequisite, [...path, id])
      if (cycle) return cycle
    }
    order.push(id)
    const waiting = path.at(-1)
    if (waiting !== undefined) pulledForward[id] = waiting
    return null
  }

  for (const id of priority) {
    const cycle = visit(id, [])
    if (cycle) return { ok: false, cycle }
  }
  return { ok: true, order, pulledForward }
}
