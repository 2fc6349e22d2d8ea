import { expect, test } from 'vitest'
import { matches, type PortfolioEntry, systemsOf } from './portfolio'

const entry = (id: string, more: Partial<PortfolioEntry> = {}): PortfolioEntry => ({
  id,
  title: id,
  system: id,
  industry: '',
  baseline: null,
  fictional: false,
  decided: 0,
  updatedAt: '2026-01-01',
  ...more,
})

const ids = (all: PortfolioEntry[]) =>
  systemsOf(all).map(({ latest, earlier }) => [latest.id, ...earlier.map(({ id }) => id)])

test('assessments that follow one another are one system, whatever each is called; nothing follows the first of it', () => {
  const first = entry('a-2024', { updatedAt: '2024-05-01' })
  const second = entry('a-2025', { baseline: 'a-2024', updatedAt: '2025-05-01' })
  const third = entry('a-2026', { baseline: 'a-2025', updatedAt: '2024-01-01' })
  const other = entry('b', { updatedAt: '2026-02-01' })
  expect(ids([second, other, first, third])).toEqual([['b'], ['a-2026', 'a-2025', 'a-2024']])
})

test('one description is one system, however it is typed; demos only where they follow one another', () => {
  const typed = [
    entry('a', { system: 'Pump  Station' }),
    entry('b', { system: 'pump station ', updatedAt: '2025-01-01' }),
  ]
  expect(ids(typed)).toEqual([['a', 'b']])
  const demo = { system: 'Line 4', fictional: true }
  expect(ids([entry('x', demo), entry('y', demo), entry('z', { ...demo, baseline: 'y' })])).toEqual([['x'], ['z', 'y']])
})

test('a system whose earlier assessment is out of sight still has its latest', () => {
  expect(ids([entry('a', { baseline: 'gone' })])).toEqual([['a']])
})

test('until the next assessment has decided something, a system is known by the newest that has', () => {
  const before = entry('before', { decided: 30, updatedAt: '2024-05-01' })
  const older = entry('older', { system: 'before', decided: 36, updatedAt: '2023-05-01' })
  const known = (decided: number) =>
    systemsOf([entry('next', { baseline: 'before', decided, updatedAt: '2025-05-01' }), older, before])[0]?.known.id
  expect([known(0), known(1)]).toEqual(['before', 'next'])
  expect(systemsOf([entry('new')])[0]?.known.id).toBe('new')
})

test('a search finds all its words in any assessment of a system, without accents and case', () => {
  const [system] = systemsOf([
    entry('a', { title: 'Línea 4', industry: 'Food and beverage' }),
    entry('old', { title: 'Abfüllung', updatedAt: '2020-01-01', system: 'a' }),
  ])
  if (!system) throw new Error('One system')
  for (const words of ['linea', 'FOOD 4', 'abfullung', ' ']) expect(matches(system, words), words).toBe(true)
  expect(matches(system, 'food 5')).toBe(false)
})
