import { describe, expect, test } from 'vitest'
import { projectRoom } from './project-room'
import type { Answer } from './rating'
import type { Result } from './result'
import { level, Q, type SampleWorkshop, SEATS, sampleWorkshop } from './sample-workshop'
import type { Settings } from './settings'
import { statisticsOf } from './statistics/statistics-of'

/** Eight who vote, four in each group. */
const EIGHT = {
  olga: SEATS.olga,
  ...Object.fromEntries(
    (['business', 'technical'] as const).flatMap((group) =>
      [1, 2, 3, 4].map((number) => [`${group}-${number}`, { role: 'participant' as const, group }]),
    ),
  ),
}

/** An open round with these answers, in this order; the reason of each says whose it is. */
function voted(settings: Partial<Settings>, answers: Record<string, Answer | number>): SampleWorkshop {
  const workshop = sampleWorkshop({ closeWhenComplete: false, ...settings }, EIGHT)
  workshop.events('olga', { type: 'open', questions: [Q] })
  for (const [member, answer] of Object.entries(answers))
    workshop.votes(member, answer, { reason: `reason of ${member}` })
  return workshop
}

function revealed(settings: Partial<Settings>, answers: Record<string, Answer | number>): Result {
  const workshop = voted(settings, answers)
  workshop.events('olga', { type: 'reveal', questions: [Q] })
  return resultOf(workshop)
}

function resultOf(workshop: SampleWorkshop): Result {
  const result = workshop.view.results[Q]?.at(-1)
  if (!result) throw new Error('nothing is revealed')
  return result
}

test('before the reveal there are counts alone, and who has answered where that may be told', () => {
  const answers = { 'business-1': 4, 'technical-1': 0 }
  const told = { named: ['business-1', 'technical-1'], group: ['business-1', 'technical-1'], anonymous: null }
  for (const [privacy, responded] of Object.entries(told) as [Settings['privacy'], string[] | null][]) {
    const workshop = voted({ privacy }, answers)
    for (const step of ['open', 'locked']) {
      if (step === 'locked') workshop.events('olga', { type: 'lock', questions: [Q] })
      expect(workshop.view.results).toEqual({})
      expect(workshop.view.progress[Q]).toEqual({
        business: { eligible: 4, responded: 1 },
        technical: { eligible: 4, responded: 1 },
        responded,
      })
      expect(JSON.stringify(workshop.view)).not.toMatch(/reason of|salt-|digest-|shuffle-|"answer"/)
    }
  }
})

test('a changed vote changes nothing that anybody sees', () => {
  const workshop = voted({ privacy: 'named' }, { 'business-1': 4, 'technical-1': 0 })
  const before = workshop.view
  workshop.votes('business-1', 'abstain', { reason: 'changed my mind' })
  expect(workshop.view).toEqual(before)
})

test('evidence without a word stands among the reasons', () => {
  const workshop = voted({}, {})
  workshop.votes('business-1', 3, { reason: '', evidence: ['https://example.org/audit'] })
  workshop.votes('technical-1', 1, { reason: '  ' })
  workshop.events('olga', { type: 'reveal', questions: [Q] })
  expect(resultOf(workshop).reasons).toEqual([
    { text: '', answer: level(3), evidence: ['https://example.org/audit'], group: 'business' },
  ])
})

describe('named', () => {
  test('shows who voted what, and whose each reason is', () => {
    const result = revealed({ privacy: 'named' }, { 'technical-1': 1, 'business-1': 4 })
    expect(result.votes).toEqual([
      { member: 'business-1', answer: level(4) },
      { member: 'technical-1', answer: level(1) },
    ])
    expect(result.reasons).toEqual([
      { text: 'reason of technical-1', answer: level(1), group: 'technical', name: 'Name of technical-1' },
      { text: 'reason of business-1', answer: level(4), group: 'business', name: 'Name of business-1' },
    ])
  })

  test('a later name is shown with an earlier reason', () => {
    const workshop = voted({ privacy: 'named' }, { 'business-1': 4 })
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    workshop.events('olga', { type: 'renameMember', member: 'business-1', name: 'Beatrix' })
    expect(resultOf(workshop).reasons).toMatchObject([{ name: 'Beatrix' }])
  })

  test('an open show of hands shows results with names from the first vote to the decision', () => {
    const workshop = voted({ privacy: 'named', voting: 'live' }, { 'business-1': 4 })
    expect(resultOf(workshop).votes).toEqual([{ member: 'business-1', answer: level(4) }])
    expect(workshop.view.progress[Q]?.responded).toBe(null)
    workshop.votes('technical-1', 1)
    workshop.events('business-1', { type: 'withdrawVote', question: Q, round: 1 })
    expect(resultOf(workshop).votes).toEqual([{ member: 'technical-1', answer: level(1) }])
    workshop.events('olga', { type: 'lock', questions: [Q] })
    expect(resultOf(workshop).votes).toEqual([{ member: 'technical-1', answer: level(1) }])
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    expect(resultOf(workshop).votes).toEqual([{ member: 'technical-1', answer: level(1) }])
  })
})

describe('group', () => {
  test('shows split counts whatever the size, and reasons with their group and no name', () => {
    const result = revealed(
      { privacy: 'group' },
      { 'business-1': 3, 'business-2': 'dont-know', 'business-3': 0, 'technical-1': 1 },
    )
    expect(result).toMatchObject({
      comprehensiveness: { all: [1, 1, 0, 1, 0], business: [1, 0, 0, 1, 0], technical: [0, 1, 0, 0, 0] },
      scope: { all: [0, 2, 0], business: [0, 1, 0], technical: [0, 1, 0] },
      dontKnow: { all: 1, business: 1, technical: 0 },
      abstain: { all: 0, business: 0, technical: 0 },
    })
    expect(result.map).toEqual([
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
      [0, 1, 0],
      [0, 0, 0],
    ])
    expect(result).not.toHaveProperty('votes')
    expect(JSON.stringify(result)).not.toContain('Name of')
    expect(result.reasons.map(({ group }) => group)).toEqual(['business', 'technical', 'business', 'business'])
  })

  test('a group that shrank to one after its member voted is told from the room nowhere in the result', () => {
    const workshop = voted(
      { privacy: 'group' },
      { 'business-1': 3, 'business-2': 3, 'technical-1': 1, 'business-3': 'dont-know' },
    )
    for (const member of ['technical-2', 'technical-3', 'technical-4'])
      workshop.events('olga', { type: 'removeMember', member })
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    const result = resultOf(workshop)
    expect(result).toMatchObject({
      comprehensiveness: { all: [0, 1, 0, 2, 0], business: null, technical: null },
      scope: { all: [0, 3, 0], business: null, technical: null },
      dontKnow: { all: 1, business: null, technical: null },
      abstain: { all: 0, business: null, technical: null },
    })
    expect(result.reasons).toHaveLength(4)
    for (const reason of result.reasons) expect(reason).not.toHaveProperty('group')
  })

  test('who was alone in a group from the start, and had been told so, is shown as a group of one', () => {
    const seats = { olga: SEATS.olga, ana: SEATS.ana, ben: SEATS.ben, cem: SEATS.cem }
    const workshop = sampleWorkshop({ privacy: 'group' }, seats)
    workshop.events('olga', { type: 'open', questions: [Q] })
    for (const member of ['ana', 'ben', 'cem']) workshop.votes(member, 2)
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    expect(resultOf(workshop).comprehensiveness.technical).toEqual([0, 0, 1, 0, 0])
  })
})

describe('anonymous', () => {
  const anonymous = { privacy: 'anonymous', minGroupSize: 3 } as const

  test('under the least number of votes it shows no number at all, and reasons without what was voted', () => {
    const result = revealed(anonymous, { 'business-1': 4, 'technical-1': 0 })
    const hidden = { all: null, business: null, technical: null }
    expect(result).toMatchObject({
      comprehensiveness: hidden,
      scope: hidden,
      map: null,
      dontKnow: hidden,
      abstain: hidden,
    })
    expect(result.reasons).toEqual([
      { text: 'reason of technical-1', answer: null },
      { text: 'reason of business-1', answer: null },
    ])
  })

  test('that few people chose no level, or all of them level 0, can not be told from what is hidden', () => {
    const hidden = revealed(anonymous, { 'business-1': 4, 'technical-1': 3 })
    for (const answer of ['dont-know', 'abstain', 0] as const) {
      const result = revealed(anonymous, { 'business-1': answer, 'technical-1': answer })
      expect(result.comprehensiveness, String(answer)).toEqual(hidden.comprehensiveness)
      expect(result.scope, String(answer)).toEqual(hidden.scope)
      expect(result.dontKnow, String(answer)).toEqual(hidden.dontKnow)
    }
  })

  test('enough votes are shown together, and by group only where both groups have that many on the axis', () => {
    const all = { 'business-1': 3, 'business-2': 3, 'business-3': 4, 'technical-1': 1, 'technical-2': 1 }
    const few = revealed(anonymous, all)
    expect(few.comprehensiveness).toEqual({ all: [0, 2, 0, 2, 1], business: null, technical: null })
    expect(few.dontKnow).toEqual({ all: 0, business: null, technical: null })
    const one = revealed(anonymous, { ...all, 'technical-3': 0 })
    expect(one.comprehensiveness).toEqual({
      all: [1, 2, 0, 2, 1],
      business: [0, 0, 0, 2, 1],
      technical: [1, 2, 0, 0, 0],
    })
    expect(one.scope).toEqual({ all: [0, 5, 0], business: null, technical: null })
    expect(one.map).not.toBe(null)
    for (const reason of one.reasons) expect(Object.keys(reason).toSorted()).toEqual(['answer', 'text'])
  })

  test('too few scopes hide the map and what goes with each reason', () => {
    const result = revealed(anonymous, { 'business-1': 0, 'business-2': 0, 'business-3': 3, 'technical-1': 2 })
    expect(result.comprehensiveness.all).toEqual([2, 0, 1, 1, 0])
    expect(result).toMatchObject({ scope: { all: null }, map: null })
    for (const reason of result.reasons) expect(reason.answer).toBe(null)
  })

  test('the share of changed votes needs as many people who voted twice', () => {
    const share = (members: string[]) => {
      const workshop = voted(anonymous, { 'business-1': 3, 'business-2': 3, 'business-3': 3 })
      workshop.events('olga', { type: 'reveal', questions: [Q] })
      workshop.events('olga', { type: 'open', questions: [Q] })
      for (const member of members) workshop.votes(member, 2)
      workshop.events('olga', { type: 'reveal', questions: [Q] })
      return resultOf(workshop).changedShare
    }
    expect(share(['business-1', 'business-2', 'technical-1'])).toBe(null)
    expect(share(['business-1', 'business-2', 'business-3'])).toBe(1)
  })

  test('that nobody changed their answer is withheld where the rest would be one person’s', () => {
    const workshop = voted(anonymous, { 'business-1': 3, 'business-2': 3, 'business-3': 3 })
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    workshop.events('olga', { type: 'open', questions: [Q] })
    for (const member of ['business-1', 'business-2', 'business-3']) workshop.votes(member, 3)
    workshop.votes('technical-1', 1)
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    expect(resultOf(workshop)).toMatchObject({ changedShare: null, comprehensiveness: { all: [0, 1, 0, 3, 0] } })
  })

  test('a dissent has neither group, author nor time, and stands in no order of arrival', () => {
    const workshop = voted(anonymous, { 'business-1': 3, 'technical-1': 1 })
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    workshop.events('olga', { type: 'decide', question: Q, rating: { comprehensiveness: 0 }, rationale: 'x' })
    const { at } = workshop.view.ledger[0] ?? {}
    workshop.clock = 60_000
    workshop.events('technical-1', { type: 'dissent', question: Q, text: 'Much too high' })
    workshop.clock = 90_000
    workshop.events('business-1', { type: 'dissent', question: Q, text: 'A bit too low' })
    expect(workshop.view.ledger[0]?.dissent).toEqual([
      { text: 'A bit too low', at },
      { text: 'Much too high', at },
    ])
  })

  test('after the freeze no vote belongs to anybody, and everybody sees the same as before', () => {
    const workshop = voted(anonymous, { 'business-1': 3, 'business-2': 3, 'business-3': 4, 'technical-1': 1 })
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    const before = workshop.view
    workshop.events('olga', { type: 'freeze' })
    const { results, progress } = workshop.view
    expect({ results, progress }).toEqual({ results: before.results, progress: before.progress })
    expect(JSON.stringify(workshop.state.votes)).not.toMatch(/"(business|technical)-\d"|salt-|digest-/)
    workshop.events('olga', { type: 'unfreeze', reason: 'one more question' })
    workshop.events('olga', { type: 'freeze' })
    expect(workshop.view.results).toEqual(before.results)
  })
})

test('reasons come by level, then scope, then chance, and never in the order they came', () => {
  const workshop = sampleWorkshop({ closeWhenComplete: false }, EIGHT)
  workshop.events('olga', { type: 'open', questions: [Q] })
  const votes: [string, Answer, string][] = [
    ['business-1', { comprehensiveness: 3, scope: 1 }, 'first of two'],
    ['business-2', { comprehensiveness: 3, scope: 1 }, 'second of two'],
    ['business-3', 'dont-know', 'no idea'],
    ['technical-1', { comprehensiveness: 2, scope: 3 }, 'low'],
    ['technical-2', { comprehensiveness: 2, scope: 1 }, 'lowest'],
    ['technical-3', { comprehensiveness: 4, scope: 1 }, '  '],
  ]
  for (const [member, answer, reason] of votes) workshop.votes(member, answer, { reason })
  workshop.events('olga', { type: 'reveal', questions: [Q] })
  const texts = resultOf(workshop).reasons.map(({ text }) => text)
  expect(texts).toEqual(['lowest', 'low', 'second of two', 'first of two', 'no idea'])
})

test('statistics of what is shown say nothing of what is hidden', () => {
  const settings = { privacy: 'anonymous', minGroupSize: 3 } as const
  const one = revealed(settings, { 'business-1': 4, 'business-2': 4, 'technical-1': 0, 'technical-2': 0 })
  const other = revealed(settings, { 'business-1': 0, 'business-2': 4, 'technical-1': 4, 'technical-2': 0 })
  const of = (result: Result) => statisticsOf(result, null, sampleWorkshop(settings).state.settings)
  expect(of(one)).toEqual(of(other))
  expect(of(one).divergence.comprehensiveness.label).toBe('not-shown')
})

test('a projection is made of the state alone: asked twice it is equal', () => {
  const { state } = voted({}, { 'business-1': 4 })
  expect(projectRoom(state)).toEqual(projectRoom(state))
})

test('a parked question says why for as long as it is parked', () => {
  const workshop = sampleWorkshop()
  workshop.events('olga', { type: 'park', question: Q, reason: 'Legal sends the list first.' })
  expect(workshop.view.questions[Q].parked).toBe('Legal sends the list first.')
  workshop.events('olga', { type: 'unpark', question: Q })
  expect(workshop.view.questions[Q].parked).toBeUndefined()
})
