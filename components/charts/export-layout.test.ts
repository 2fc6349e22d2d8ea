import { expect, test } from 'vitest'
import { exportLayout } from './export-layout'

const input = {
  chart: { width: 600, height: 300 },
  heading: 'Where are the gaps',
  finding: 'Four of 18 practices are two steps or more below their target.',
  legend: [{ width: 60 }, { width: 60 }, { width: 60 }],
  caption: 'Bottling line 4',
}

test('heading, finding, chart, legend and caption stand below each other inside the picture', () => {
  const { heading, finding, chart, legend, caption, height, width } = exportLayout(input)
  const order = [heading[0]?.y, finding[0]?.y, chart.y, legend[0]?.y, caption[0]?.y, height]
  expect(order).toEqual(order.toSorted((a, b) => (a ?? 0) - (b ?? 0)))
  expect(chart.y + 300).toBeLessThan(legend[0]?.y ?? 0)
  expect(width).toBe(648)
})

test('a legend that is wider than the chart goes on below', () => {
  const wide = { ...input, legend: Array.from({ length: 12 }, () => ({ width: 90 })) }
  const { legend, width, height } = exportLayout(wide)
  expect(new Set(legend.map(({ y }) => y)).size).toBeGreaterThan(1)
  for (const { x } of legend) expect(x + 22 + 90).toBeLessThanOrEqual(width - 24)
  expect(height).toBeGreaterThan(exportLayout(input).height)
})

test('a long finding breaks into lines and loses no word', () => {
  const finding = `${input.finding} ${input.finding} ${input.finding}`
  const placed = exportLayout({ ...input, finding }).finding
  expect(placed.length).toBeGreaterThan(1)
  expect(placed.map(({ text }) => text).join(' ')).toBe(finding)
})

test('a small chart stands in the middle of a picture that has room for its words', () => {
  const { chart, width } = exportLayout({ ...input, chart: { width: 200, height: 100 } })
  expect(chart.x + 100).toBe(width / 2)
})
