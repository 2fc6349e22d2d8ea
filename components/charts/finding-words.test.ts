import { createTranslator } from 'next-intl'
import { expect, test } from 'vitest'
import { messages } from '#lib/messages/messages'
import { type Finding, findingOf } from '#model/finding'
import type { Pass } from '#model/question'
import type { Result } from '#model/result'
import { statisticsOf } from '#model/statistics/statistics-of'
import { findingWords } from './finding-words'

const t = createTranslator({ locale: 'en-GB', messages, namespace: 'charts' })

function sentence(finding: Finding, pass: Pass = 'target'): string {
  const { key, values } = findingWords(finding, pass, {
    level: (level) => (finding.axis === 'scope' ? messages.app.scope[`${level}` as '1'] : String(level)),
    people: (count) => t('people', { count }),
    agreement: messages.app.agreement,
    group: messages.app.group,
    groupIn: messages.app.groupIn,
  })
  return t(`finding.${key}`, values)
}

function sentenceOf(business: number[], technical: number[], pass: Pass = 'target'): string {
  const all = business.map((count, level) => count + (technical[level] ?? 0))
  const [system, ofBusiness, ofTechnical] = [all, business, technical].map((counts) => [
    0,
    0,
    counts.reduce((a, b) => a + b),
  ])
  if (!system || !ofBusiness || !ofTechnical) throw new Error('three lists')
  const turnout = { eligible: 6, responded: 6 }
  const result: Result = {
    round: 1,
    openedAt: '2026-11-23T10:00:00.000Z',
    revealedAt: '2026-11-23T10:05:00.000Z',
    progress: { business: turnout, technical: turnout },
    changedShare: null,
    comprehensiveness: { all, business, technical },
    scope: { all: system, business: ofBusiness, technical: ofTechnical },
    map: null,
    dontKnow: { all: 0, business: 0, technical: 0 },
    abstain: { all: 0, business: 0, technical: 0 },
    reasons: [],
  }
  const statistics = statisticsOf(result, null, { quorum: 0.5 })
  return sentence({ ...findingOf(statistics, result), axis: 'comprehensiveness' }, pass)
}

test('groups far apart are named with what each wants', () => {
  expect(sentenceOf([0, 0, 1, 3, 1], [0, 2, 3, 1, 0])).toBe('Business wants 3, technical thinks 2 is enough.')
  expect(sentenceOf([0, 2, 3, 1, 0], [0, 0, 1, 3, 1])).toBe('Technical wants 3, business thinks 2 is enough.')
})

test('what is there today is seen, not wanted', () => {
  expect(sentenceOf([0, 0, 1, 3, 1], [0, 2, 3, 1, 0], 'current')).toBe('Business sees 3, technical sees 2.')
})

test('agreement is counted around the middle vote', () => {
  expect(sentenceOf([0, 1, 4, 0, 0], [0, 0, 5, 1, 0])).toBe('Strong agreement: 11 of 11 within one level of 2.')
})

test('two camps are counted in words', () => {
  expect(
    sentence({
      axis: 'comprehensiveness',
      kind: 'camps',
      n: 11,
      low: { votes: 5, from: 1, to: 1 },
      high: { votes: 6, from: 3, to: 3 },
      between: 0,
    }),
  ).toBe('Two camps: five at 1, six at 3, nobody between.')
})

test('two votes are told in words alone', () => {
  expect(sentenceOf([0, 0, 1, 0, 0], [0, 0, 1, 0, 0])).toBe('Two votes, both for 2.')
  expect(sentenceOf([0, 0, 1, 0, 0], [0, 0, 0, 1, 0])).toBe('Two votes, one level apart: 2 and 3.')
})

test('no votes, one vote and withheld votes are each said', () => {
  expect(sentenceOf([0, 0, 0, 0, 0], [0, 0, 0, 0, 0])).toBe('No votes for a level.')
  expect(sentenceOf([0, 0, 1, 0, 0], [0, 0, 0, 0, 0])).toBe('One vote, for 2.')
  expect(sentence({ axis: 'comprehensiveness', kind: 'hidden' })).toBe('Too few votes to show numbers.')
})

test('scopes are called by name', () => {
  expect(
    sentence({
      axis: 'scope',
      kind: 'groups-apart',
      far: true,
      higher: 'business',
      business: 3,
      technical: 2,
      w1: 1.2,
      fewVotes: false,
    }),
  ).toBe('Business says System, technical says Industry.')
  expect(sentence({ axis: 'scope', kind: 'moderate', n: 11, within: 8, near: 0, level: 3, fewVotes: false })).toBe(
    'Moderate agreement on how specific: 8 of 11 say System.',
  )
})
