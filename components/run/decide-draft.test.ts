import { expect, test } from 'vitest'
import type { Statistics } from '#model/statistics/statistics'
import {
  decideCommand,
  derivedOutcome,
  freshDraft,
  lacksEvidence,
  parseDraft,
  problemsOf,
  yearAfter,
} from './decide-draft'

const QUESTION = 'current:access-control'

function statistics(step: Statistics['nextStep']['step'], level: number | null = 2): Statistics {
  const suggestion = { status: 'suggest', level, alternatives: [] }
  return {
    suggestion: {
      comprehensiveness: suggestion,
      scope: level === 0 ? null : { ...suggestion, level: 3 },
      pairVotes: 3,
    },
    nextStep: { step, axis: 'comprehensiveness', why: [] },
  } as unknown as Statistics // only what a decision reads
}

test('the panel opens with the suggestion and a review in a year, and nothing written', () => {
  expect(freshDraft(statistics('ready-to-agree'), '2026-11-23')).toMatchObject({
    level: 2,
    scope: 3,
    reviewOn: '2027-11-23',
  })
})

test('without a suggestion nothing is chosen', () => {
  expect(freshDraft(null, '2026-11-23')).toMatchObject({ level: null, scope: null })
  expect(freshDraft(statistics('discuss-and-revote', null), '2026-11-23').level).toBeNull()
})

test('a review a year after a leap day is a day that exists', () => {
  expect(yearAfter('2028-02-29')).toBe('2029-02-28')
})

test('the outcome follows the rule', () => {
  const suggested = { comprehensiveness: 2, scope: 3 } as const
  const other = { comprehensiveness: 3, scope: 3 } as const
  expect(derivedOutcome(statistics('ready-to-agree'), suggested)).toBe('agreed')
  expect(derivedOutcome(statistics('hear-outliers-then-confirm'), suggested)).toBe('agreed-with-reservations')
  expect(derivedOutcome(statistics('record-disagreement'), suggested)).toBe('stable-disagreement')
  expect(derivedOutcome(statistics('ready-to-agree'), other)).toBe('overridden')
  expect(derivedOutcome(null, suggested)).toBe('overridden')
})

test('a decision needs a level, a scope from level 1 on, and a rationale', () => {
  const draft = freshDraft(null, '2026-11-23')
  expect(problemsOf(draft, ' ')).toEqual(['level', 'rationale'])
  expect(problemsOf({ ...draft, level: 2 }, 'why')).toEqual(['scope'])
  expect(problemsOf({ ...draft, level: 0 }, 'why')).toEqual([])
})

test('only http links are evidence', () => {
  const draft = freshDraft(statistics('ready-to-agree'), '2026-11-23')
  expect(problemsOf({ ...draft, evidence: ['javascript:alert(1)'] }, 'why')).toEqual(['evidence'])
  expect(problemsOf({ ...draft, evidence: ['https://example.org/policy', ''] }, 'why')).toEqual([])
})

test('a current level of 3 without a link lacks evidence, a target never does', () => {
  expect(lacksEvidence(QUESTION, { level: 3, evidence: [' '] })).toBe(true)
  expect(lacksEvidence(QUESTION, { level: 2, evidence: [] })).toBe(false)
  expect(lacksEvidence('target:access-control', { level: 4, evidence: [] })).toBe(false)
})

test('what is recorded is trimmed, and leaves out what is empty', () => {
  const draft = { ...freshDraft(statistics('ready-to-agree'), '2026-11-23'), reviewOn: '' }
  expect(decideCommand(QUESTION, draft, ' why ', 2)).toEqual({
    type: 'decide',
    question: QUESTION,
    rating: { comprehensiveness: 2, scope: 3 },
    rationale: 'why',
    round: 2,
  })
})

test('a draft survives a reload, and what is no draft is left alone', () => {
  const draft = { ...freshDraft(null, '2026-11-23'), owner: 'half a na' }
  expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
  expect(parseDraft('{"a":1}')).toBeNull()
  expect(parseDraft('not json')).toBeNull()
})
