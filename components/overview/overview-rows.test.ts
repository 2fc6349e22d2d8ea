import { expect, test } from 'vitest'
import { messages } from '#lib/messages/messages'
import type { PracticeId } from '#model/practice'
import { bottlingLine, untouchedLine } from '#model/sample-line'
import { byDiscussion, overviewRows } from './overview-rows'

const nameOf = (practice: PracticeId) => messages.practices[practice]

test('rows stand in model order with their domain', () => {
  const rows = overviewRows(bottlingLine(), nameOf)
  expect(rows).toHaveLength(18)
  expect([rows[0]?.name, rows[0]?.domain, rows[17]?.domain]).toEqual([
    'Security Program Management',
    'governance',
    'hardening',
  ])
})

test('what is contested comes first, what is not applicable last', () => {
  const view = bottlingLine()
  const rows = byDiscussion(view, overviewRows(view, nameOf))
  expect(rows[0]?.practice).toBe('access-control')
  expect(rows[1]?.practice).toBe('vulnerability-assessment')
  expect(rows.at(-1)?.standing).toBe('excluded')
})

test('decided practices follow by their distance, the largest first', () => {
  const view = bottlingLine()
  const apart = byDiscussion(view, overviewRows(view, nameOf))
    .slice(2, -1)
    .map((row) => row.apart ?? -1)
  expect(apart).toEqual(apart.toSorted((a, b) => b - a))
})

test('without votes the order stays that of the model', () => {
  const view = untouchedLine()
  expect(byDiscussion(view, overviewRows(view, nameOf))).toEqual(overviewRows(view, nameOf))
})
