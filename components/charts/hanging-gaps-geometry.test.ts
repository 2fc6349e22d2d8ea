import { expect, test } from 'vitest'
import type { Gap } from '#model/gap'
import { PRACTICE_IDS, type PracticeId } from '#model/practice'
import { hangingGapsGeometry } from './hanging-gaps-geometry'

const NOTHING: Gap = {
  target: null,
  current: null,
  comprehensiveness: null,
  scope: null,
  status: 'unknown',
  uncertain: false,
}

function gaps(some: Partial<Record<PracticeId, Partial<Gap>>>): Record<PracticeId, Gap> {
  return Object.fromEntries(PRACTICE_IDS.map((id) => [id, { ...NOTHING, ...some[id] }])) as Record<PracticeId, Gap>
}

function stemOf(practice: PracticeId, gap: Partial<Gap>) {
  const chart = hangingGapsGeometry(gaps({ [practice]: gap }))
  return { ...chart, stem: chart.stems.find((stem) => stem.practice === practice) }
}

test('eighteen practices hang in model order, six under each domain, inside the chart', () => {
  const { stems, domains, width } = hangingGapsGeometry(gaps({}))
  expect(stems.map((stem) => stem.practice)).toEqual(PRACTICE_IDS)
  expect(domains).toHaveLength(3)
  for (const [index, stem] of stems.entries()) {
    const domain = domains[Math.floor(index / 6)]
    expect(stem.x).toBeGreaterThan(domain?.x1 ?? Number.NaN)
    expect(stem.x).toBeLessThan(domain?.x2 ?? Number.NaN)
  }
  expect(domains.at(-1)?.x2).toBeLessThanOrEqual(width)
})

test('a gap of two levels hangs twice as deep as a gap of one', () => {
  const one = stemOf('access-control', { comprehensiveness: 1, status: 'gap' })
  const two = stemOf('access-control', { comprehensiveness: 2, status: 'gap' })
  expect((two.stem?.y ?? 0) - two.lineY).toBe(2 * ((one.stem?.y ?? 0) - one.lineY))
})

test('a level over the target stands above the line', () => {
  const { stem, lineY } = stemOf('patch-management', { comprehensiveness: -1, status: 'exceeds' })
  expect(stem?.mark).toBe('over')
  expect(stem?.y).toBeLessThan(lineY)
})

test('four levels down and four up still fit', () => {
  const chart = hangingGapsGeometry(
    gaps({
      'risk-attitude': { comprehensiveness: 4, status: 'gap' },
      'access-control': { comprehensiveness: -4, status: 'exceeds' },
    }),
  )
  for (const { y } of chart.stems) {
    expect(y).toBeGreaterThanOrEqual(4)
    expect(y).toBeLessThanOrEqual(chart.height - 4)
  }
})

test('a level that is reached but not as specific as wanted is not drawn as met', () => {
  const { stem } = stemOf('threat-modeling', { comprehensiveness: 0, scope: 1, status: 'gap' })
  expect(stem?.mark).toBe('scope')
})

test('what is not agreed and what is not applicable are told apart from what is met', () => {
  const { stems } = hangingGapsGeometry(
    gaps({
      'risk-attitude': { status: 'excluded' },
      'access-control': { comprehensiveness: 0, scope: 0, status: 'met' },
    }),
  )
  const markOf = (id: PracticeId) => stems.find((stem) => stem.practice === id)?.mark
  expect(markOf('risk-attitude')).toBe('excluded')
  expect(markOf('access-control')).toBe('met')
  expect(markOf('patch-management')).toBe('unknown')
})
