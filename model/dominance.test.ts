import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, layersOf, priorityOrder, roadmapOrder } from './dominance'

const candidates: fc.Arbitrary<Candidate[]> = fc
  .array(
    fc.record({
      tier: fc.constantFrom(1, 2, 3),
      comprehensiveness: fc.integer({ min: 0, max: 4 }),
      scope: fc.integer({ min: 0, max: 2 }),
    }),
    { maxLength: 18 },
  )
  .map((list) => list.map((rest, at) => ({ id: `P${at}`, ...rest }) as Candidate))

test('whatever the criteria weigh, nobody stands behind a practice that has less of each', () => {
  fc.assert(
    fc.property(candidates, fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), (list, [a, b, c]) => {
      const score = ({ tier, comprehensiveness, scope }: Candidate) => a * tier + b * comprehensiveness + c * scope
      const order = priorityOrder(list)
      order.forEach((later, at) => {
        for (const earlier of order.slice(0, at)) {
          const isLess = earlier.tier <= later.tier && earlier.comprehensiveness <= later.comprehensiveness
          if (isLess && earlier.scope <= later.scope) expect(score(earlier)).toBe(score(later))
        }
      })
    }),
  )
})

test('every practice with a step to climb stands in exactly one layer', () => {
  fc.assert(
    fc.property(candidates, (list) => {
      const open = list.filter(({ comprehensiveness, scope }) => comprehensiveness + scope > 0)
      expect(layersOf(list).flat().toSorted(byId)).toEqual(open.toSorted(byId))
    }),
  )
})

function byId(a: Candidate, b: Candidate): number {
  return a.id < b.id ? -1 : 1
}

test('what is needed comes first and says for whom, through several steps', () => {
  const dependencies = [
    { id: 'A', needs: 'C' },
    { id: 'C', needs: 'D' },
  ]
  expect(roadmapOrder(['A', 'B', 'C', 'D'], dependencies)).toEqual({
    ok: true,
    order: ['D', 'C', 'A', 'B'],
    pulledForward: { C: 'A', D: 'C' },
  })
})

test('a prerequisite that comes first anyway, or has no step left to climb, moves nothing', () => {
  const dependencies = [
    { id: 'B', needs: 'A' },
    { id: 'A', needs: 'done' },
  ]
  expect(roadmapOrder(['A', 'B'], dependencies)).toEqual({ ok: true, order: ['A', 'B'], pulledForward: {} })
})

test('a cycle is refused and printed', () => {
  const dependencies = [
    { id: 'A', needs: 'B' },
    { id: 'B', needs: 'C' },
    { id: 'C', needs: 'B' },
  ]
  expect(roadmapOrder(['A', 'B', 'C'], dependencies)).toEqual({ ok: false, cycle: ['B', 'C', 'B'] })
})
