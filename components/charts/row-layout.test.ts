import { expect, test } from 'vitest'
import { DOMAINS, practicesOf } from '#model/catalogue/catalogue'
import { columnBox, levelRowLayout, levelX, type RowLayoutInput, rowLayout } from './row-layout'

const sections = DOMAINS.map((domain) => ({
  key: domain.id,
  name: domain.name,
  rows: practicesOf(domain).map(({ id, name }) => ({ key: id, name })),
}))

function layout(change: Partial<RowLayoutInput> = {}) {
  return rowLayout({ width: 900, rtl: false, sections, aside: 60, head: 30, ...change })
}

test.each([320, 360, 720, 1280, 1840])('at %i px all 18 rows stand below each other without overlap', (width) => {
  const { rows, height, area } = layout({ width })
  expect(rows.length).toBe(18)
  rows.slice(1).forEach((row, at) => {
    const above = rows[at]
    if (above) expect(row.y).toBeGreaterThanOrEqual(above.y + above.height)
  })
  const last = rows.at(-1)
  expect(last && last.y + last.height).toBeLessThanOrEqual(height)
  expect(area.left).toBeGreaterThanOrEqual(0)
  expect(area.right).toBeLessThanOrEqual(width)
})

test('on a phone a name stands above its marks, and the marks have the whole width', () => {
  const { narrow, area, rows } = layout({ width: 328, aside: 0 })
  expect(narrow).toBe(true)
  expect(area).toEqual({ left: 0, right: 328 })
  for (const row of rows) expect(row.middle).toBeGreaterThan(row.nameY)
})

test('where text runs from the right, names stand at the right and levels still rise to the right', () => {
  const { nameX, area, asideX } = layout({ rtl: true })
  expect(nameX).toBe(900)
  expect(asideX).toBe(0)
  expect(area.right).toBeLessThan(900 - 180)
  expect(levelX(area, 0)).toBeLessThan(levelX(area, 4))
})

test('columns fill the area in reading order', () => {
  const area = { left: 100, right: 500 }
  expect(columnBox(area, 0, 4, false)).toEqual({ left: 100, width: 100 })
  expect(columnBox(area, 0, 4, true)).toEqual({ left: 400, width: 100 })
})

test('a heading without a name takes no room', () => {
  const flat = rowLayout({
    width: 900,
    rtl: false,
    aside: 0,
    head: 0,
    sections: [{ key: 'all', name: '', rows: [{ key: 'a', name: 'A' }] }],
  })
  expect(flat.sections).toEqual([])
  expect(flat.rows[0]?.y).toBe(0)
})

test('names of levels stand on two lines where they would touch on one', () => {
  const sections = [{ key: 'all', name: '', rows: [{ key: 'a', name: 'Access Control' }] }]
  const firstRow = (width: number, aside: number) =>
    levelRowLayout({ width, rtl: false, sections, aside }).rows[0]?.y ?? 0
  expect(firstRow(1180, 200)).toBe(26)
  expect(firstRow(680, 200)).toBe(38)
  expect(firstRow(680, 44)).toBe(26)
  expect(firstRow(328, 44)).toBe(38)
})
