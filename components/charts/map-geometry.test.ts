import { expect, test } from 'vitest'
import { type MapInput, mapGeometry } from './map-geometry'

const map = [
  [0, 0, 0],
  [0, 1, 1],
  [0, 1, 3],
  [0, 1, 3],
  [0, 0, 1],
]
const totals: MapInput = { map, votes: null, suggested: { level: 2, scope: 3 }, decided: null }

function cell(input: MapInput, level: number, scope: number | null) {
  return mapGeometry(input).cells.find((each) => each.level === level && each.scope === scope)
}

test('twelve cells and a wide one for level 0', () => {
  const { cells } = mapGeometry(totals)
  expect(cells).toHaveLength(13)
  expect(cells.at(-1)).toMatchObject({ level: 0, scope: null, width: 225 })
})

test('totals show marks of nobody in particular', () => {
  expect(cell(totals, 2, 3)?.marks.map(({ side }) => side)).toEqual(['all', 'all', 'all'])
})

test('named votes show whose group they are from, business first', () => {
  const named: MapInput = {
    ...totals,
    votes: [
      { group: 'technical', rating: { comprehensiveness: 2, scope: 3 } },
      { group: 'business', rating: { comprehensiveness: 2, scope: 3 } },
    ],
  }
  expect(cell(named, 2, 3)?.marks.map(({ side }) => side)).toEqual(['business', 'technical'])
})

test('above eight votes a cell prints numbers', () => {
  const crowded = cell({ ...totals, map: [[0], [0], [0, 0, 12], [0], [0]] }, 2, 3)
  expect(crowded?.marks).toEqual([])
  expect(crowded?.numbers).toEqual([{ side: 'all', count: 12 }])
})

test('eight marks stay inside their cell', () => {
  const full = cell({ ...totals, map: [[0], [0], [0, 0, 8], [0], [0]] }, 2, 3)
  if (!full) throw new Error('no cell')
  for (const { x, y } of full.marks) {
    expect(x - 6).toBeGreaterThanOrEqual(full.x)
    expect(x + 6).toBeLessThanOrEqual(full.x + full.width)
    expect(y - 6).toBeGreaterThanOrEqual(full.y)
    expect(y + 6).toBeLessThanOrEqual(full.y + full.height)
  }
})

test('the suggestion is framed, and the decision before it', () => {
  expect(cell(totals, 2, 3)?.frame).toBe('suggested')
  expect(cell({ ...totals, decided: { comprehensiveness: 2, scope: 3 } }, 2, 3)?.frame).toBe('decided')
  expect(cell({ ...totals, decided: { comprehensiveness: 0 } }, 0, null)?.frame).toBe('decided')
})
