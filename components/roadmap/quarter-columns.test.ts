import { expect, test } from 'vitest'
import type { PlacedAction } from '#model/roadmap'
import { boardColumns, neighbourOf, plannedQuarters } from './quarter-columns'

const TODAY = '2026-11-23'

function placed(id: string, due?: string): PlacedAction {
  const rating = { comprehensiveness: 1, scope: 1 } as const
  const action = {
    id,
    practice: 'access-control',
    from: rating,
    to: { ...rating, comprehensiveness: 2 },
    title: 'A step',
    status: 'open',
    dependsOn: [],
    ...(due && { due }),
  } as const
  return { action, pulledFor: null, overdue: false, tooEarly: [] }
}

const shown = (actions: readonly PlacedAction[]) =>
  boardColumns(actions, TODAY).map(({ key, actions: inside }) => [key, ...inside.map(({ action }) => action.id)])

test('a board without actions has what is not scheduled and a year of quarters', () => {
  expect(shown([])).toEqual([['unscheduled'], ['2026-Q4'], ['2027-Q1'], ['2027-Q2'], ['2027-Q3']])
})

test('the quarters go on to the last action, and what was due before them has a column of its own', () => {
  const actions = [
    placed('late', '2026-09-30'),
    placed('now', '2026-10-01'),
    placed('far', '2028-01-01'),
    placed('some'),
  ]
  expect(shown(actions)).toEqual([
    ['unscheduled', 'some'],
    ['earlier', 'late'],
    ['2026-Q4', 'now'],
    ['2027-Q1'],
    ['2027-Q2'],
    ['2027-Q3'],
    ['2027-Q4'],
    ['2028-Q1', 'far'],
  ])
})

test('three years are shown at most, and nothing falls off the board', () => {
  const actions = [placed('far', '2042-05-01')]
  expect(plannedQuarters([{ due: '2042-05-01' }], TODAY)).toHaveLength(12)
  expect(shown(actions).at(-1)).toEqual(['2029-Q3', 'far'])
})

test('a card moves to the next column it may go to, never into the past, and not off the board', () => {
  const columns = boardColumns([placed('late', '2026-01-01')], TODAY)
  expect(neighbourOf(columns, 'unscheduled', 1)?.key).toBe('2026-Q4')
  expect(neighbourOf(columns, '2026-Q4', -1)?.key).toBe('unscheduled')
  expect(neighbourOf(columns, 'unscheduled', -1)).toBe(null)
  expect(neighbourOf(columns, '2027-Q3', 1)).toBe(null)
})
