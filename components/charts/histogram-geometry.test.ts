import { expect, test } from 'vitest'
import type { Split } from '#model/result'
import { type HistogramInput, histogramGeometry } from './histogram-geometry'

const votes: Split = { all: [0, 2, 4, 4, 1], business: [0, 0, 1, 3, 1], technical: [0, 2, 3, 1, 0] }

function geometry(change: Partial<HistogramInput> = {}) {
  const drawn = histogramGeometry({
    votes,
    previous: null,
    first: 0,
    middle: { business: 3, technical: 2, all: 2 },
    suggested: [2],
    decided: null,
    mine: null,
    shape: 'wide',
    ...change,
  })
  if (!drawn) throw new Error('nothing drawn')
  return drawn
}

test('business stands above the strip, technical below, one mark a vote', () => {
  const { sides, strip } = geometry()
  expect(sides.map(({ side, marks }) => [side, marks.length])).toEqual([
    ['business', 5],
    ['technical', 6],
  ])
  expect(sides[0]?.marks.every(({ y }) => y < strip.top)).toBe(true)
  expect(sides[1]?.marks.every(({ y }) => y > strip.bottom)).toBe(true)
})

test('a number stands at the end of every column that has votes, and nowhere else', () => {
  expect(geometry().sides[0]?.counts.map(({ level, count }) => [level, count])).toEqual([
    [2, 1],
    [3, 3],
    [4, 1],
  ])
})

test('the bar on the strip is the middle vote of its group', () => {
  const { sides, bands } = geometry()
  expect(sides.map(({ middle }) => middle && middle.box.x + middle.box.width / 2)).toEqual([bands[3]?.x, bands[2]?.x])
})

test('the bob hangs over the suggested level', () => {
  const { bobX, bands, suggestedFrame } = geometry()
  expect(bobX).toBe(bands[2]?.x)
  expect(suggestedFrame?.width).toBe(68)
})

test('a tie frames both bands and hangs the bob at the lower', () => {
  const { bobX, bands, suggestedFrame } = geometry({ suggested: [2, 3] })
  expect(bobX).toBe(bands[2]?.x)
  expect(suggestedFrame?.width).toBe(142)
})

test('a divided room gets neither frame nor bob', () => {
  expect(geometry({ suggested: [] })).toMatchObject({ bobX: null, suggestedFrame: null })
})

test('a decision that follows the votes takes the place of the suggestion, another one stands beside it', () => {
  expect(geometry({ decided: 2 })).toMatchObject({ bobX: null, suggestedFrame: null })
  const other = geometry({ decided: 3 })
  expect(other.decidedFrame?.x).toBeGreaterThan(other.suggestedFrame?.x ?? 0)
  expect(other.lockX).toBe(other.bands[3]?.x)
})

test('marks come from where their rank stood in the last round, whoever moved', () => {
  const { sides } = geometry({
    votes: { all: null, business: [0, 0, 2, 0, 0], technical: [0, 0, 1, 0, 0] },
    previous: { all: null, business: [0, 1, 1, 0, 0], technical: [0, 0, 1, 0, 0] },
  })
  expect(sides[0]?.marks.map(({ fromX }) => fromX)).toEqual([-74, 0])
  expect(sides[1]?.marks.map(({ fromX, fromY }) => [fromX, fromY])).toEqual([[0, 0]])
})

test('withheld groups give one undivided side, withheld numbers nothing at all', () => {
  const undivided = geometry({ votes: { all: [0, 1, 5, 2, 0], business: null, technical: null } })
  expect(undivided.sides.map(({ side }) => side)).toEqual(['all'])
  expect(
    histogramGeometry({
      votes: { all: null, business: null, technical: null },
      previous: null,
      first: 0,
      middle: { business: null, technical: null, all: null },
      suggested: [],
      decided: null,
      mine: null,
      shape: 'wide',
    }),
  ).toBeNull()
})

test('the last round is not outlined where it was shown undivided', () => {
  expect(geometry({ previous: { all: [1, 1, 1, 1, 1], business: null, technical: null } }).sides[0]?.outlines).toEqual(
    [],
  )
})

test('on a phone more than forty votes become bars', () => {
  const many: Split = { all: null, business: [5, 5, 5, 5, 1], technical: [5, 5, 5, 5, 1] }
  expect(geometry({ votes: many, shape: 'narrow' }).layout.bars).toBe(true)
  expect(geometry({ votes: many }).layout.bars).toBe(false)
})

test('twenty against a hundred and eighty are compared as shares of their group', () => {
  const { share, sides } = geometry({
    votes: { all: null, business: [0, 0, 20, 0, 0], technical: [0, 0, 180, 0, 0] },
  })
  expect(share).toBe(true)
  expect(sides.map(({ bars }) => bars[2]?.height)).toEqual([100, 100])
})

test('only one mark of the own group and level is called yours', () => {
  const { sides } = geometry({ mine: { level: 3, group: 'business' } })
  expect(sides.map(({ marks }) => marks.filter(({ mine }) => mine).length)).toEqual([1, 0])
})

test('no votes leave the axis standing', () => {
  const { sides, bands } = geometry({
    votes: { all: [0, 0, 0, 0, 0], business: [0, 0, 0, 0, 0], technical: [0, 0, 0, 0, 0] },
    suggested: [],
  })
  expect(sides.flatMap(({ marks, counts }) => [...marks, ...counts])).toEqual([])
  expect(bands).toHaveLength(5)
})

test('three scopes share the width of five levels', () => {
  const scope = geometry({
    votes: { all: null, business: [0, 1, 4], technical: [0, 2, 4] },
    first: 1,
    suggested: [3],
    middle: { business: 3, technical: 3, all: 3 },
  })
  expect(scope.bands.map(({ level }) => level)).toEqual([1, 2, 3])
  expect(scope.width).toBe(geometry().width)
})

test('of uneven groups bars show shares, unless somebody asks for people', () => {
  const uneven: Split = { all: [0, 4, 9, 0, 0], business: [0, 1, 1, 0, 0], technical: [0, 3, 8, 0, 0] }
  const heights = (share: boolean | null) =>
    geometry({ votes: uneven, share }).sides.map(({ bars }) => Math.max(...bars.map(({ height }) => height)))
  const shares = heights(null)
  const people = heights(false)
  expect(geometry({ votes: uneven }).share).toBe(true)
  expect(shares[0]).toBeGreaterThan((shares[1] ?? 0) / 2)
  expect(geometry({ votes: uneven, share: false })).toMatchObject({ uneven: true, share: false })
  expect(people).not.toEqual(shares)
  expect(geometry({ share: true }).share).toBe(false)
})
