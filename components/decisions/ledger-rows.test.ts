import { expect, test } from 'vitest'
import { messages } from '#lib/messages/messages'
import type { PracticeId } from '#model/practice'
import { bottlingLine, untouchedLine } from '#model/sample-line'
import { isShown, type LedgerFilter, ledgerRows, parseLedgerFilter } from './ledger-rows'

const nameOf = (practice: PracticeId) => messages.practices[practice]

const rows = ledgerRows(bottlingLine(), nameOf)
const numbers = (filter: LedgerFilter) => rows.filter((row) => isShown(row, filter)).map((row) => row.decision.question)

test('every decision is a row, in the order of the numbers', () => {
  expect(rows.map((row) => row.decision.number)).toEqual(rows.map((_, i) => `D-${String(i + 1).padStart(3, '0')}`))
  expect(ledgerRows(untouchedLine(), nameOf)).toEqual([])
})

test('a replaced decision has no gap, the one that replaced it has', () => {
  const [replaced, now] = rows.filter((row) => row.decision.question === 'target:product-supply-chain-risk-management')
  expect([replaced?.decision.supersededBy, replaced?.gap]).toEqual([now?.decision.number, null])
  expect(now?.gap?.comprehensiveness).toBe(1)
})

test('a row knows the decision in force on the other pass', () => {
  const row = rows.find(({ decision }) => decision.question === 'target:threat-modeling')
  expect(row?.other?.question).toBe('current:threat-modeling')
  expect(rows.find(({ decision }) => decision.question === 'current:access-control')?.other).toBeNull()
})

test('the statistics are those of the round it was decided on', () => {
  const row = rows.find(({ decision }) => decision.rule === 'overridden')
  expect([row?.decision.round, row?.result?.round]).toEqual([3, 3])
})

test('filters: dissent, missing evidence, overridden rule', () => {
  expect(numbers('dissent')).toEqual([
    'target:threat-modeling',
    'target:services-third-party-dependencies-management',
    'target:establishing-and-maintaining-identities',
  ])
  expect(numbers('overridden')).toEqual(['target:establishing-and-maintaining-identities'])
  expect(numbers('evidence').every((question) => question.startsWith('current:'))).toBe(true)
  expect(numbers('all')).toHaveLength(rows.length)
})

test('an unknown filter in the address shows all', () => {
  expect([parseLedgerFilter('dissent'), parseLedgerFilter('nonsense'), parseLedgerFilter(null)]).toEqual([
    'dissent',
    'all',
    'all',
  ])
})
