import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisFindingOf, findingOf, groupsFindingOf, votesFindingOf } from './finding'
import { rated, sampleResult } from './sample-result'
import { axisOf } from './statistics/agreement'
import { distanceOf } from './statistics/distance'
import { COMPREHENSIVENESS_SCALE as LEVELS, SCOPE_SCALE as SCOPES } from './statistics/scale'
import { statisticsOf } from './statistics/statistics-of'

const on5 = (counts: number[]) => votesFindingOf(axisOf(counts, LEVELS), LEVELS)
const groups = (business: number[] | null, technical: number[]) =>
  groupsFindingOf(distanceOf(business, technical, LEVELS))

test.each([
  ['nothing', [0, 0, 0, 0, 0], { kind: 'no-votes' }],
  ['one vote', [0, 0, 0, 1, 0], { kind: 'one-vote', level: 3 }],
  ['two votes for the same level', [0, 0, 0, 2, 0], { kind: 'two-same', level: 3 }],
  ['two votes two levels apart', [0, 1, 0, 1, 0], { kind: 'two-apart', low: 1, high: 3, apart: 2 }],
  ['strong agreement', [1, 0, 9, 2, 0], { kind: 'strong', n: 12, within: 11, near: 1, level: 2, fewVotes: false }],
  ['the same level from everybody', [0, 0, 0, 9, 0], { kind: 'strong', n: 9, within: 9, near: 0, level: 3 }],
  ['moderate agreement of few', [0, 1, 1, 1, 0], { kind: 'moderate', within: 3, level: 2, fewVotes: true }],
  ['no agreement without camps', [2, 2, 2, 2, 2], { kind: 'divided', within: 6, level: 2 }],
  [
    'two camps with nobody between',
    [0, 5, 0, 6, 0],
    { kind: 'camps', n: 11, low: { votes: 5, from: 1, to: 1 }, high: { votes: 6, from: 3, to: 3 }, between: 0 },
  ],
  [
    'two camps over several levels',
    [10, 78, 14, 82, 16],
    { kind: 'camps', low: { votes: 88, from: 0, to: 1 }, high: { votes: 98, from: 3, to: 4 }, between: 14 },
  ],
])('finds %s', (_, counts, finding) => {
  expect(on5(counts)).toMatchObject(finding)
})

test('agreement on scope counts the votes exactly on the middle level, from 1', () => {
  const finding = votesFindingOf(axisOf([1, 8, 1], SCOPES), SCOPES)
  expect(finding).toEqual({ kind: 'strong', n: 10, within: 8, near: 0, level: 2, fewVotes: false })
})

test('two people are never in strong agreement, and everybody stands in one camp or between', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(6), { minLength: 5, maxLength: 5 }), (counts) => {
      const finding = on5(counts)
      const n = counts.reduce((sum, votes) => sum + votes, 0)
      if (n <= 2) expect(['no-votes', 'one-vote', 'two-same', 'two-apart']).toContain(finding.kind)
      if (finding.kind === 'camps') expect(finding.low.votes + finding.between + finding.high.votes).toBe(n)
    }),
  )
})

test.each([
  ['aligned groups', [0, 0, 5, 0, 0], [0, 0, 4, 1, 0], null],
  ['hidden groups', null, [0, 0, 4, 1, 0], null],
  [
    'a higher business',
    [0, 0, 0, 5, 0],
    [0, 0, 5, 0, 0],
    { kind: 'groups-apart', higher: 'business', far: true, business: 3, technical: 2 },
  ],
  ['a group split around the other', [0, 0, 6, 0, 0], [2, 0, 2, 0, 2], { kind: 'groups-spread', far: true }],
  [
    'a shift that the middle votes hide',
    [0, 0, 4, 0, 0],
    [0, 0, 2, 2, 0],
    { kind: 'groups-spread', far: false, fewVotes: true },
  ],
])('says of %s what the middle votes bear out', (_, business, technical, finding) => {
  if (finding === null) expect(groups(business, technical)).toBeNull()
  else expect(groups(business, technical)).toMatchObject(finding)
})

const apart = sampleResult({ business: new Array(6).fill(rated(3)), technical: new Array(6).fill(rated(2)) })

test('groups far apart make the headline', () => {
  const finding = findingOf(statisticsOf(apart, null, { quorum: 0.5 }), apart)
  expect(finding).toMatchObject({ kind: 'groups-apart', axis: 'comprehensiveness', business: 3, technical: 2 })
})

test('between two people the headline is how far they are apart', () => {
  const pair = sampleResult({ business: [rated(3)], technical: [rated(1)] })
  const finding = findingOf(statisticsOf(pair, null, { quorum: 0.5 }), pair)
  expect(finding).toMatchObject({ kind: 'two-apart', apart: 2 })
})

test('hidden votes are called hidden, not missing', () => {
  const result = { ...apart, scope: { all: null, business: null, technical: null } }
  expect(axisFindingOf(statisticsOf(result, null, { quorum: 0.5 }), result, 'scope')).toEqual({ kind: 'hidden' })
})

test('where too many don’t know, the headline says so before anything the others agree on', () => {
  const unsure = sampleResult({
    business: ['dont-know', 'dont-know', 'dont-know', rated(2), rated(2)],
    technical: ['dont-know', 'dont-know', 'abstain', ...new Array(4).fill(rated(2))],
  })
  const finding = findingOf(statisticsOf(unsure, null, { quorum: 0.5 }), unsure)
  expect(finding).toMatchObject({ kind: 'dont-know', dontKnow: 5, of: 11 })

  const missed = { ...unsure, progress: { ...unsure.progress, business: { eligible: 20, responded: 5 } } }
  expect(findingOf(statisticsOf(missed, null, { quorum: 0.5 }), missed)).toMatchObject({ kind: 'dont-know', of: 11 })
})
