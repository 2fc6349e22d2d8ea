import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Action } from './action'
import { practiceOf } from './catalogue/catalogue'
import { gapBetween } from './gaps'
import type { PracticeId } from './practice'
import { PRACTICE_IDS } from './practice'
import { projectedRating, projectionOf } from './projection'
import { questionId } from './question'
import { LEVELS, type Rating, SCOPES, scopeOf } from './rating'
import { draftsOf, orderedActions, roadmapCounts, roadmapPractices, stepsOf } from './roadmap'
import type { RoomView } from './room'
import { sampleDecision, sampleRoom } from './sample-room'

const ACCESS: PracticeId = 'access-control'
const PATCH: PracticeId = 'patch-management'
const THREATS: PracticeId = 'threat-modeling'
const TODAY = '2026-11-23'

/** `3S` is level 3, scope System; `0` has no scope. */
function rating(text: string): Rating {
  const [level, scope] = text
  if (level === '0') return { comprehensiveness: 0 }
  return { comprehensiveness: Number(level), scope: ' GIS'.indexOf(scope ?? 'G') } as Rating // as written in the tests below
}

function write(value: Rating | null): string {
  if (value === null) return '–'
  const scope = scopeOf(value)
  return `${value.comprehensiveness}${scope === null ? '' : ' GIS'[scope]}`
}

/** A room where these practices are decided, current to target. */
function room(
  decided: Partial<Record<PracticeId, readonly [current: string, target: string]>>,
  actions: readonly Action[] = [],
  assessment: Partial<RoomView['assessment']> = {},
): RoomView {
  const made = Object.entries(decided).flatMap(([practice, [current, target]]) => [
    sampleDecision(questionId('current', practice as PracticeId), rating(current)), // the keys of the table
    sampleDecision(questionId('target', practice as PracticeId), rating(target)),
  ])
  const ledger = made.map((decision, index) => ({ ...decision, number: `D-00${index + 1}` }))
  const questions = Object.fromEntries(
    ledger.map(({ question }, index) => [question, { state: 'decided' as const, round: 1, decision: index }]),
  )
  return { ...sampleRoom({ assessment, questions, ledger }), actions }
}

const drafts = (view: RoomView) => draftsOf(view, roadmapPractices(view), (practice) => practiceOf(practice).levels)

let made = 0
function action(practice: PracticeId, from: string, to: string, rest: Partial<Action> = {}): Action {
  made += 1
  return {
    id: `action-${String(made).padStart(3, '0')}`,
    practice,
    from: rating(from),
    to: rating(to),
    title: 'A step',
    status: 'open',
    dependsOn: [],
    ...rest,
  }
}

test.each([
  ['1G', '3S', '1G>2G 2G>3G 3G>3I 3I>3S'],
  ['0', '2I', '0>1G 1G>2G 2G>2I'],
  ['2S', '3I', '2S>3S'],
  ['3G', '2I', '3G>3I'],
  ['2I', '2I', ''],
  ['2G', '0', ''],
])('from %s to %s the steps are %s', (current, target, steps) => {
  const found = stepsOf(ACCESS, { current: rating(current), target: rating(target) })
  expect(found.map(({ from, to }) => `${write(from)}>${write(to)}`).join(' ')).toBe(steps)
})

const ratings: fc.Arbitrary<Rating> = fc
  .record({ comprehensiveness: fc.constantFrom(...LEVELS), scope: fc.constantFrom(...SCOPES) })
  .map(({ comprehensiveness, scope }) =>
    comprehensiveness === 0 ? { comprehensiveness } : { comprehensiveness, scope },
  )

test('steps climb exactly the gap, one level on one axis each, and once all are done nothing is left to climb', () => {
  fc.assert(
    fc.property(ratings, ratings, (current, target) => {
      const steps = stepsOf(ACCESS, { current, target })
      for (const { from, to, axis } of steps) {
        const levels = to.comprehensiveness - from.comprehensiveness
        expect(levels).toBe(axis === 'comprehensiveness' ? 1 : 0)
      }
      const done = steps.map(({ from, to }) => action(ACCESS, write(from), write(to), { status: 'done' }))
      const reached = projectedRating(current, done, ACCESS, 'now')
      const left = gapBetween(target, reached)
      expect(left.comprehensiveness).toBeLessThanOrEqual(0)
      expect(left.scope ?? 0).toBeLessThanOrEqual(0)
    }),
  )
})

test('a later horizon never reaches less', () => {
  const planned = fc.record({
    from: ratings,
    to: ratings,
    due: fc.option(fc.constantFrom('2026-12-31', '2027-03-31', '2027-06-30'), { nil: undefined }),
    status: fc.constantFrom('open' as const, 'doing' as const, 'done' as const),
  })
  fc.assert(
    fc.property(ratings, fc.array(planned, { maxLength: 6 }), (current, plans) => {
      const actions = plans.map(({ from, to, due, status }) =>
        action(ACCESS, write(from), write(to), { status, ...(due && { due }) }),
      )
      const reached = (['now', '2026-12-31', '2027-03-31', '2027-06-30', 'all'] as const).map((horizon) =>
        projectedRating(current, actions, ACCESS, horizon),
      )
      for (const [index, after] of reached.entries()) {
        const before = reached[index - 1]
        if (!before || !after) continue
        expect(after.comprehensiveness).toBeGreaterThanOrEqual(before.comprehensiveness)
        expect(scopeOf(after) ?? 0).toBeGreaterThanOrEqual(scopeOf(before) ?? 0)
      }
    }),
  )
})

test('a level is reached when all actions that climb it are done, and not over one that nobody has planned', () => {
  const two = [action(ACCESS, '1G', '2G', { due: '2026-12-31' }), action(ACCESS, '1G', '2G', { due: '2027-06-30' })]
  const at = (horizon: Parameters<typeof projectedRating>[3], actions: readonly Action[] = two) =>
    write(projectedRating(rating('1G'), actions, ACCESS, horizon))
  expect([at('now'), at('2026-12-31'), at('2027-06-30')]).toEqual(['1G', '1G', '2G'])
  expect(at('all', [action(ACCESS, '2G', '3G')])).toBe('1G')
  expect(at('all', [action(ACCESS, '1G', '3S')])).toBe('3S')
  expect(at('all', [action(PATCH, '1G', '3S')])).toBe('1G')
  expect(at('2026-12-31', [action(ACCESS, '1G', '2G')])).toBe('1G')
})

test('nothing is projected from a level that nobody decided, nor for a practice that is not applicable', () => {
  const view = room({ [ACCESS]: ['1G', '2G'] }, [], { excluded: { [PATCH]: 'No software in it.' } })
  const projected = projectionOf(view, 'all').filter((each) => each.projected !== null)
  expect(projected.map(({ practice }) => practice)).toEqual([ACCESS])
  expect(projectionOf(view, 'now')).toHaveLength(PRACTICE_IDS.length)
})

test('practices stand by layer, then tier, then gap; what has no tier counts as important', () => {
  const view = room({ [THREATS]: ['1G', '3G'], [ACCESS]: ['1G', '2G'], [PATCH]: ['1G', '3S'] }, [], {
    riskTiers: { [ACCESS]: 3, [THREATS]: 1 },
  })
  expect(roadmapPractices(view).map(({ practice, layer, tier }) => [practice, layer, tier])).toEqual([
    [ACCESS, 1, 3],
    [PATCH, 1, null],
    [THREATS, 2, 1],
  ])
})

test('drafts are the steps that nobody has planned, with the indicators that are not there', () => {
  const view = room({ [ACCESS]: ['1G', '3I'] }, [action(ACCESS, '1G', '2G')], {
    indicators: { [ACCESS]: { 3: [0] } },
  })
  const [planned, level, scope, ...others] = drafts(view)
  expect(others).toEqual([])
  expect(planned).toMatchObject({ planned: true, step: { to: rating('2G') } })
  expect(level?.planned).toBe(false)
  expect(level?.step).toMatchObject({ axis: 'comprehensiveness', from: rating('2G'), to: rating('3G') })
  expect(level?.missing.map(({ indicator }) => indicator)).not.toContain(0)
  expect(level?.missing.length).toBeGreaterThan(0)
  expect(level?.missing.every((each) => each.level === 3)).toBe(true)
  expect(scope).toMatchObject({ step: { axis: 'scope', to: rating('3I') }, missing: [] })
})

test('an indicator that was made an action is not suggested again, and a step without any left is not suggested at all', () => {
  const view = room({ [ACCESS]: ['1G', '2G'] })
  const [draft] = drafts(view)
  const [first, ...others] = (draft?.missing ?? []).map(({ text }) => text)
  const one = { ...view, actions: [action(ACCESS, '1G', '2G', { title: first ?? '' })] }
  expect(drafts(one).flatMap(({ missing }) => missing.map(({ text }) => text))).toEqual(others)
  const all = { ...view, actions: [first ?? '', ...others].map((title) => action(ACCESS, '1G', '2G', { title })) }
  expect(drafts(all)).toEqual([])
})

test('actions stand by their practice, what others wait for first, and what is done last', () => {
  const first = action(ACCESS, '1G', '2G', { due: '2026-12-31' })
  const needed = action(PATCH, '1G', '2G', { due: '2027-03-31' })
  const done = action(ACCESS, '1G', '2G', { status: 'done' })
  const view = room(
    { [ACCESS]: ['1G', '3G'], [PATCH]: ['1G', '2G'] },
    [done, needed, { ...first, dependsOn: [needed.id] }],
    { riskTiers: { [ACCESS]: 3, [PATCH]: 1 } },
  )
  expect(orderedActions(view, TODAY).map((each) => [each.action.id, each.pulledFor, each.tooEarly])).toEqual([
    [needed.id, first.id, []],
    [first.id, null, [needed.id]],
    [done.id, null, []],
  ])
})

test('the counts say what is late, what has no day, and what nobody has planned', () => {
  const view = room({ [ACCESS]: ['1G', '3G'] }, [
    action(ACCESS, '1G', '2G', { due: '2026-11-22' }),
    action(ACCESS, '1G', '2G', { due: TODAY, status: 'doing' }),
    action(ACCESS, '1G', '2G', { due: '2026-01-01', status: 'done' }),
    action(ACCESS, '1G', '2G'),
  ])
  expect(roadmapCounts(view, TODAY)).toEqual({
    total: 4,
    open: 2,
    doing: 1,
    done: 1,
    overdue: 1,
    unscheduled: 1,
    unplanned: 1,
  })
})
