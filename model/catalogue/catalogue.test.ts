import { expect, test } from 'vitest'
import { PRACTICE_IDS } from '../practice'
import { LEVELS } from '../rating'
import { DOMAINS, PRACTICES, practiceOf, practicesOf } from './catalogue'
import { domainOf, OUTLINE } from './outline'

test('the catalogue has 3 domains, 9 subdomains and the 18 practices in model order', () => {
  expect(DOMAINS).toHaveLength(3)
  expect(DOMAINS.flatMap(({ subdomains }) => subdomains)).toHaveLength(9)
  expect(DOMAINS.every(({ subdomains }) => subdomains.every(({ practices }) => practices.length === 2))).toBe(true)
  expect(PRACTICES.map(({ id }) => id)).toEqual(PRACTICE_IDS)
  expect(PRACTICE_IDS.map((id) => practiceOf(id).id)).toEqual(PRACTICE_IDS)
})

test('the outline is the catalogue without its texts', () => {
  expect(OUTLINE).toEqual(
    DOMAINS.map((domain) => ({ id: domain.id, practices: practicesOf(domain).map(({ id }) => id) })),
  )
  expect(domainOf('patch-management')).toBe('hardening')
})

test.each(PRACTICES.map((practice) => [practice.name, practice] as const))('%s fits a small screen', (_, practice) => {
  expect(practice.question.length).toBeLessThanOrEqual(110)
  expect(practice.question).toMatch(/\?$/)
  expect(practice.levels).toHaveLength(LEVELS.length)
  for (const { gist } of practice.levels) {
    expect(gist).not.toBe('')
    expect(gist.length).toBeLessThanOrEqual(38)
  }
})

test('level 0 has nothing to describe, every other level has a summary and evidence to look for', () => {
  for (const { levels } of PRACTICES) {
    const [none, ...described] = levels
    expect(none).toMatchObject({ summary: null, indicators: [] })
    for (const { summary, indicators } of described) {
      expect(summary).toMatch(/\S/)
      expect(indicators.length).toBeGreaterThan(0)
    }
  }
})

test('no name or alias stands for two practices', () => {
  const names = PRACTICES.flatMap(({ name, aliases }) => [name, ...aliases]).map((name) => name.toLowerCase())
  expect(new Set(names).size).toBe(names.length)
})
