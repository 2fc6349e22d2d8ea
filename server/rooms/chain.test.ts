import { expect, test } from 'vitest'
import { digestOf } from '#lib/digest'
import type { LoggedEvent } from '#server/store/store'
import { brokenAt, CHAIN_START, eventOf, linkOf } from './chain'

function chain(): [LoggedEvent, LoggedEvent, LoggedEvent] {
  const at = '2026-03-02T09:00:00.000Z'
  const first = linkOf(
    CHAIN_START,
    { type: 'Excluded', practice: 'access-control', rationale: 'x' },
    at,
    'olga',
    'bm9uY2U',
  )
  const second = linkOf(first, { type: 'Focused', question: null }, at, null, 'b3RoZXI')
  return [
    first,
    second,
    linkOf(second, { type: 'Unfrozen', reason: 'y' }, '2026-03-02T09:00:01.000Z', 'olga', 'dGhpcmQ'),
  ]
}

test('a log verifies, and gives back the events it was made of', () => {
  const links = chain()
  expect(brokenAt(links)).toBe(null)
  expect(brokenAt([])).toBe(null)
  expect(links.map(eventOf)).toEqual([
    { type: 'Excluded', practice: 'access-control', rationale: 'x' },
    { type: 'Focused', question: null },
    { type: 'Unfrozen', reason: 'y' },
  ])
})

test('a log whose data is withheld still verifies', () => {
  const withheld = chain().map((link) => ({ ...link, data: null }))
  expect(brokenAt(withheld)).toBe(null)
  expect(withheld.map(eventOf)).toEqual([null, null, null])
})

test('what was changed in a log is found where it was changed', () => {
  const [first, second, third] = chain()
  const changes: Partial<LoggedEvent>[] = [
    { seq: 4 },
    { at: '2026-03-02T09:00:00.001Z' },
    { type: 'Included' },
    { actor: 'olga' },
    { data: '{"nonce":"b3RoZXI","question":"target:access-control"}' },
    { data: '{"question":null}' },
    { data: 'not even JSON' },
    { digest: digestOf({ question: null }) },
    { hash: first.hash },
  ]
  for (const change of changes)
    expect(brokenAt([first, { ...second, ...change }, third]), JSON.stringify(change)).toBe(change.seq ?? 2)
})

test('an event that was taken out, doubled, moved or put in is found', () => {
  const [first, second, third] = chain()
  const forged = linkOf(first, { type: 'Focused', question: 'target:access-control' }, second.at, null, 'b3RoZXI')
  expect(brokenAt([first, third])).toBe(3)
  expect(brokenAt([second, third])).toBe(2)
  expect(brokenAt([first, first, second])).toBe(1)
  expect(brokenAt([first, third, second])).toBe(3)
  expect(brokenAt([first, forged, third])).toBe(3)
})
