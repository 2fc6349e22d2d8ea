import { expect, test } from 'vitest'
import { baselineOf, shownBaseline } from './baseline'
import { level, Q, sampleWorkshop } from './sample-workshop'

const CURRENT = 'current:access-control'

/** A workshop in which the current level of access control was decided, and decided again. */
function lastYear() {
  const workshop = sampleWorkshop({})
  const decide = { type: 'decide', question: CURRENT, rationale: 'Seen on site.' } as const
  workshop.events('olga', { ...decide, rating: level(1) })
  workshop.events('olga', { type: 'reopen', question: CURRENT, reason: 'new logins' })
  workshop.events('olga', { ...decide, rating: level(2) })
  workshop.events('olga', { ...decide, question: Q, rating: level(4) })
  return workshop
}

test('a baseline holds the current levels in force, and no targets', () => {
  const baseline = baselineOf(lastYear().view)
  expect(baseline.current).toEqual({ 'access-control': level(2) })
})

test('the old level of a question shows once it was revealed, so that it anchors nobody', () => {
  const baseline = baselineOf(lastYear().view)
  const fresh = sampleWorkshop({})
  expect(shownBaseline(baseline, fresh.view, 'after-reveal').current).toEqual({})
  expect(shownBaseline(baseline, fresh.view, 'on-current').current).toEqual(baseline.current)
  fresh.events('olga', { type: 'open', questions: [CURRENT] })
  expect(shownBaseline(baseline, fresh.view, 'after-reveal').current).toEqual({})
  fresh.votes('ana', 3, { question: CURRENT })
  fresh.events('olga', { type: 'reveal', questions: [CURRENT] })
  expect(shownBaseline(baseline, fresh.view, 'after-reveal').current).toEqual(baseline.current)
})
