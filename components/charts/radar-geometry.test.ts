import { expect, test } from 'vitest'
import { radarGeometry } from './radar-geometry'

const spokes = [4, 2, 3, 0, 1, 2].map((target, at) => ({ key: `p${at}`, name: `Practice ${at}`, target, current: 1 }))

test('a level is as far from the middle as its ring, on every spoke', () => {
  const { target, rings, cx, cy } = radarGeometry(spokes)
  target.points.forEach(({ x, y }, at) => {
    expect(Math.hypot(x - cx, y - cy)).toBeCloseTo(rings[spokes[at]?.target ?? 0] ?? -1, 6)
  })
})

test('an unknown level leaves its spoke empty and the line open', () => {
  const open = radarGeometry(spokes.map((spoke, at) => (at === 2 ? { ...spoke, target: null } : spoke)))
  expect(open.target.points.length).toBe(5)
  expect(open.target.path.match(/M/g)?.length).toBe(2)
})

test('rings are evenly spaced', () => {
  const { rings } = radarGeometry(spokes)
  const steps = rings.slice(1).map((ring, at) => ring - (rings[at] ?? 0))
  for (const step of steps) expect(step).toBeCloseTo(steps[0] ?? 0, 9)
})
