import type { Action } from './action'
import { layersOf, priorityOrder, roadmapOrder } from './dominance'
import type { Gap } from './gap'
import { gapsOf } from './gaps'
import { type IndicatorOf, indicatorsBetween, type LevelsOf } from './indicators'
import type { Day } from './limits'
import { PRACTICE_IDS, type PracticeId } from './practice'
import { type Level, type Rating, type Scope, scopeOf } from './rating'
import type { RoomView } from './room'

type Tier = 1 | 2 | 3
/** Without a tier a practice counts as important: it neither pushes ahead nor falls behind. */
export const TIER_UNLESS_SET: Tier = 2

/** A practice with steps to climb, at its place in the default order. */
export interface RoadmapPractice {
  practice: PracticeId
  gap: Gap
  /** Null: not set, so counted as `TIER_UNLESS_SET`. */
  tier: Tier | null
  /** 1: no other practice asks for more on tier, level and scope at once; 2: none does once layer 1 is gone; … */
  layer: number
  steps: readonly Step[]
}

/** One step of one level on one axis. */
export interface Step {
  practice: PracticeId
  axis: 'comprehensiveness' | 'scope'
  from: Rating
  to: Rating
}

/** All practices with something to climb, by dominance layer, tier, level steps, scope steps and model order. */
export function roadmapPractices(view: RoomView): RoadmapPractice[] {
  const gaps = gapsOf(view)
  const tiers = view.assessment.riskTiers
  const candidates = PRACTICE_IDS.map((id) => ({
    id,
    tier: tiers[id] ?? TIER_UNLESS_SET,
    comprehensiveness: Math.max(0, gaps[id].comprehensiveness ?? 0),
    scope: Math.max(0, gaps[id].scope ?? 0),
  }))
  const layers = layersOf(candidates)
  return priorityOrder(candidates).map((candidate) => ({
    practice: candidate.id,
    gap: gaps[candidate.id],
    tier: tiers[candidate.id] ?? null,
    layer: layers.findIndex((layer) => layer.includes(candidate)) + 1,
    steps: stepsOf(candidate.id, gaps[candidate.id]),
  }))
}

/**
 * The way from current to target, one level at a time: first up the levels, then more specific. What already lies above
 * its target stays as it is; what begins at level 0 begins general.
 */
export function stepsOf(practice: PracticeId, { current, target }: Pick<Gap, 'current' | 'target'>): Step[] {
  if (!current || !target) return []
  const steps: Step[] = []
  let at = current
  while (at.comprehensiveness < target.comprehensiveness) {
    const to = ratingOf(at.comprehensiveness + 1, scopeOf(at) ?? 1)
    steps.push({ practice, axis: 'comprehensiveness', from: at, to })
    at = to
  }
  while ((scopeOf(at) ?? 3) < (scopeOf(target) ?? 0)) {
    const to = ratingOf(at.comprehensiveness, (scopeOf(at) ?? 0) + 1)
    steps.push({ practice, axis: 'scope', from: at, to })
    at = to
  }
  return steps
}

/** A rating of numbers that were counted up from a rating. */
export function ratingOf(comprehensiveness: number, scope: number): Rating {
  if (comprehensiveness === 0) return { comprehensiveness: 0 }
  return { comprehensiveness: comprehensiveness as Exclude<Level, 0>, scope: scope as Scope } // levels and scopes there are
}

/** Whether an action is about that step: it may climb several levels at once. */
export function covers(action: Pick<Action, 'practice' | 'from' | 'to'>, step: Step): boolean {
  if (action.practice !== step.practice) return false
  if (step.axis === 'comprehensiveness')
    return climbs(action.from.comprehensiveness, action.to.comprehensiveness, step.from.comprehensiveness)
  return climbs(scopeOf(action.from) ?? 1, scopeOf(action.to) ?? 1, scopeOf(step.from) ?? 1)
}

function climbs(from: number, to: number, at: number): boolean {
  return from <= at && to > at
}

/** A step that could be planned, and what of the guidance for it is neither there nor planned. */
export interface Draft {
  step: Step
  /** Whether an action climbs it already: then only what that leaves out is suggested. */
  planned: boolean
  /** Of the level to be reached; none for a step of scope, whose guidance is a text. */
  missing: readonly IndicatorOf[]
}

/** What could be planned next, in the order of the practices. Never added by itself. */
export function draftsOf(view: RoomView, practices: readonly RoadmapPractice[], levelsOf: LevelsOf): Draft[] {
  return practices
    .flatMap(({ steps }) => steps)
    .map((step) => ({
      step,
      planned: isPlanned(view, step),
      missing: step.axis === 'scope' ? [] : missingFor(view, step, levelsOf),
    }))
    .filter(({ planned, missing }) => !planned || missing.length > 0)
}

function isPlanned({ actions }: RoomView, step: Step): boolean {
  return actions.some((action) => covers(action, step))
}

function missingFor(
  { assessment, actions }: RoomView,
  { practice, from, to }: Step,
  levelsOf: LevelsOf,
): IndicatorOf[] {
  const titles = new Set(actions.filter((action) => action.practice === practice).map(({ title }) => title))
  const [above, upTo] = [from.comprehensiveness, to.comprehensiveness]
  return indicatorsBetween(assessment.indicators, { practice, levelsOf }, above, upTo).filter(
    ({ done, text }) => !done && !titles.has(text),
  )
}

/** An action at its place, and why it stands there. */
export interface PlacedAction {
  action: Action
  /** The action that needs this one, where it comes before its own priority says. */
  pulledFor: string | null
  /** Not done, and due before today. */
  overdue: boolean
  /** Due before something that it needs is due, or that isn't planned for a day at all. */
  tooEarly: readonly string[]
}

/** Actions by the order of their practices, lower steps first, and what others wait for before those. */
export function orderedActions(view: RoomView, today: Day): PlacedAction[] {
  const places = new Map(roadmapPractices(view).map(({ practice }, place) => [practice, place]))
  const byPriority = view.actions.toSorted(
    (a, b) =>
      (places.get(a.practice) ?? places.size) - (places.get(b.practice) ?? places.size) ||
      PRACTICE_IDS.indexOf(a.practice) - PRACTICE_IDS.indexOf(b.practice) ||
      a.from.comprehensiveness - b.from.comprehensiveness ||
      (scopeOf(a.from) ?? 0) - (scopeOf(b.from) ?? 0),
  )
  const open = byPriority.filter(({ status }) => status !== 'done')
  const order = roadmapOrder(
    open.map(({ id }) => id),
    open.flatMap(({ id, dependsOn }) => dependsOn.map((needs) => ({ id, needs }))),
  )
  const byId = new Map(view.actions.map((action) => [action.id, action]))
  const ids = order.ok ? order.order : open.map(({ id }) => id)
  const pulled: Partial<Record<string, string>> = order.ok ? order.pulledForward : {}
  const sorted = [...ids, ...byPriority.filter(({ status }) => status === 'done').map(({ id }) => id)]
  return sorted.flatMap((id) => {
    const action = byId.get(id)
    if (!action) return []
    const tooEarly = action.dependsOn.filter((needed) => isLater(byId.get(needed), action))
    return { action, pulledFor: pulled[id] ?? null, overdue: isOverdue(action, today), tooEarly }
  })
}

export function isOverdue({ status, due }: Pick<Action, 'status' | 'due'>, today: Day): boolean {
  return status !== 'done' && due !== undefined && due < today
}

function isLater(needed: Action | undefined, { status, due }: Action): boolean {
  if (!needed || needed.status === 'done' || status === 'done' || due === undefined) return false
  return needed.due === undefined || needed.due > due
}

/** The roadmap in numbers. */
export interface RoadmapCounts {
  total: number
  open: number
  doing: number
  done: number
  overdue: number
  /** Neither done nor due on any day. */
  unscheduled: number
  /** Steps of gaps that no action climbs. */
  unplanned: number
}

export function roadmapCounts(view: RoomView, today: Day): RoadmapCounts {
  const count = (status: Action['status']) => view.actions.filter((action) => action.status === status).length
  return {
    total: view.actions.length,
    open: count('open'),
    doing: count('doing'),
    done: count('done'),
    overdue: view.actions.filter((action) => isOverdue(action, today)).length,
    unscheduled: view.actions.filter(({ status, due }) => status !== 'done' && due === undefined).length,
    unplanned: roadmapPractices(view)
      .flatMap(({ steps }) => steps)
      .filter((step) => !isPlanned(view, step)).length,
  }
}
