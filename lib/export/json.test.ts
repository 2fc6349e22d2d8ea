import { expect, test } from 'vitest'
import { bottlingLine, resultOf } from '#model/sample-line'
import { digestOf } from '../digest'
import { jsonOf } from './json'
import { checksumOf } from './snapshot'

const NOW = '2026-10-14T15:00:00.000Z'
const OPEN = 'current:event-detection-and-response-plan'

test('names its format and version, and when it was written', () => {
  expect(JSON.parse(jsonOf(bottlingLine(), NOW))).toMatchObject({
    format: 'plumbline-assessment',
    version: 1,
    exportedAt: NOW,
  })
})

test('equal rooms give equal text, in whatever order their keys came', () => {
  const view = bottlingLine()
  const turned = Object.fromEntries(Object.entries(view).toReversed()) as unknown as typeof view // the same keys
  expect(jsonOf(turned, NOW)).toBe(jsonOf(view, NOW))
})

test('the checksum is that of the content, and not of the moment', () => {
  const view = bottlingLine()
  const file = JSON.parse(jsonOf(view, NOW))
  expect(file.checksum).toBe(digestOf(file.content))
  expect(file.checksum).toBe(checksumOf(view))
  expect(JSON.parse(jsonOf(view, '2027-01-01T00:00:00.000Z')).checksum).toBe(file.checksum)
})

test('the checksum of another rationale is another', () => {
  const view = bottlingLine()
  const [first, ...rest] = view.ledger
  if (!first) throw new Error('The room has decisions')
  expect(checksumOf({ ...view, ledger: [{ ...first, rationale: 'Other words.' }, ...rest] })).not.toBe(checksumOf(view))
})

test('each settled round carries its statistics, each practice its gap', () => {
  const { content } = JSON.parse(jsonOf(bottlingLine(), NOW))
  expect(content.questions['target:access-control'].rounds).toHaveLength(2)
  expect(content.questions['target:access-control'].rounds[1].statistics.comprehensiveness.n).toBe(12)
  expect(content.questions['target:risk-attitude'].decision).toMatch(/^D-\d{3}$/)
  expect(content.gaps['threat-modeling'].comprehensiveness).toBe(2)
})

test('the measures of other schools stand beside the content, by round, and none where the numbers are withheld', () => {
  const view = bottlingLine()
  const votes = Array.from({ length: 4 }, () => ({ comprehensiveness: 4, scope: 2 }) as const)
  const said = resultOf(1, votes)
  const withheld = { ...said, comprehensiveness: { ...said.comprehensiveness, all: null } }
  const results = { ...view.results, 'target:access-control': [said, { ...withheld, round: 2 }] } as const
  const { indices, content } = JSON.parse(jsonOf({ ...view, results }, NOW))
  expect(indices['target:access-control']).toMatchObject([
    { comprehensiveness: { tastleWierman: 1, vanDerEijk: 1, blairLacy: 1, withinGroupAgreement: 1 } },
    { comprehensiveness: null },
  ])
  expect(indices[OPEN]).toEqual([])
  expect(content).not.toHaveProperty('indices')
})

test('an open round leaves no trace but its state: no progress, deadline, focus or live result', () => {
  const view = bottlingLine()
  const live = { ...view, results: { ...view.results, [OPEN]: [resultOf(1, [{ comprehensiveness: 4, scope: 3 }])] } }
  const { content } = JSON.parse(jsonOf(live, NOW))
  expect(content.questions[OPEN]).toEqual({ state: 'open', decision: null, rounds: [] })
  expect(content).not.toHaveProperty('progress')
  expect(content.assessment).not.toHaveProperty('focus')
  expect(jsonOf(live, NOW)).not.toContain('15:30:00')
})

test('people and their words come back as they were written', () => {
  const { content } = JSON.parse(jsonOf(bottlingLine(), NOW))
  expect(content.members['chen-wei'].name).toBe('陈伟')
  expect(content.ledger[0].rationale).toBe(bottlingLine().ledger[0]?.rationale)
})
