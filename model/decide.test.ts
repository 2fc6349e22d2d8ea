import { expect, test } from 'vitest'
import type { Input } from './decide'
import { QUESTION_IDS, type QuestionId, questionId } from './question'
import type { QuestionStateName } from './room'
import { level, Q, type SampleWorkshop, SEATS, sampleWorkshop, sealOf } from './sample-workshop'

const STATES = ['idle', 'open', 'locked', 'revealed', 'decided', 'parked'] as const
const OTHER = questionId('current', 'access-control')
const MANUAL = { closeWhenComplete: false } as const
const RATING = { comprehensiveness: 2, scope: 2 } as const

/** A workshop whose question is in that state; from open on, Ana has voted. */
function at(state: QuestionStateName, settings = {}): SampleWorkshop {
  const workshop = sampleWorkshop({ ...MANUAL, ...settings })
  const does = (input: Input) => workshop.events('olga', input)
  if (state === 'idle') return workshop
  if (state === 'parked') {
    does({ type: 'park', question: Q, reason: 'later' })
    return workshop
  }
  does({ type: 'open', questions: [Q] })
  workshop.votes('ana', 2)
  if (state === 'open') return workshop
  does({ type: 'lock', questions: [Q] })
  if (state === 'locked') return workshop
  does({ type: 'reveal', questions: [Q] })
  if (state === 'revealed') return workshop
  does({ type: 'decide', question: Q, rating: RATING, rationale: 'as voted' })
  return workshop
}

// What each command does to a question in each state: the state after, or the refusal. Source: the contract's table.
const TRANSITIONS: Record<string, { input: Input; from: Record<QuestionStateName, string> }> = {
  open: {
    input: { type: 'open', questions: [Q] },
    from: {
      idle: 'open',
      open: 'wrong-state',
      locked: 'open',
      revealed: 'open',
      decided: 'wrong-state',
      parked: 'wrong-state',
    },
  },
  lock: {
    input: { type: 'lock', questions: [Q] },
    from: {
      idle: 'wrong-state',
      open: 'locked',
      locked: 'wrong-state',
      revealed: 'wrong-state',
      decided: 'wrong-state',
      parked: 'wrong-state',
    },
  },
  reveal: {
    input: { type: 'reveal', questions: [Q] },
    from: {
      idle: 'wrong-state',
      open: 'revealed',
      locked: 'revealed',
      revealed: 'wrong-state',
      decided: 'wrong-state',
      parked: 'wrong-state',
    },
  },
  cancel: {
    input: { type: 'cancel', question: Q, reason: 'wrong question' },
    from: {
      idle: 'wrong-state',
      open: 'idle',
      locked: 'idle',
      revealed: 'wrong-state',
      decided: 'wrong-state',
      parked: 'wrong-state',
    },
  },
  decide: {
    input: { type: 'decide', question: Q, rating: RATING, rationale: 'so it is' },
    from: {
      idle: 'decided',
      open: 'wrong-state',
      locked: 'wrong-state',
      revealed: 'decided',
      decided: 'wrong-state',
      parked: 'decided',
    },
  },
  park: {
    input: { type: 'park', question: Q, reason: 'evidence' },
    from: {
      idle: 'parked',
      open: 'wrong-state',
      locked: 'wrong-state',
      revealed: 'parked',
      decided: 'wrong-state',
      parked: 'wrong-state',
    },
  },
  unpark: {
    input: { type: 'unpark', question: Q },
    from: {
      idle: 'wrong-state',
      open: 'wrong-state',
      locked: 'wrong-state',
      revealed: 'wrong-state',
      decided: 'wrong-state',
      parked: 'idle',
    },
  },
  reopen: {
    input: { type: 'reopen', question: Q, reason: 'news' },
    from: {
      idle: 'wrong-state',
      open: 'wrong-state',
      locked: 'wrong-state',
      revealed: 'wrong-state',
      decided: 'revealed',
      parked: 'wrong-state',
    },
  },
  exclude: {
    input: { type: 'exclude', practice: 'access-control', rationale: 'not ours' },
    from: {
      idle: 'idle',
      open: 'wrong-state',
      locked: 'wrong-state',
      revealed: 'revealed',
      decided: 'wrong-state',
      parked: 'parked',
    },
  },
  setDeadline: {
    input: { type: 'setDeadline', questions: [Q], deadline: '2026-03-02T18:00:00.000Z' },
    from: {
      idle: 'wrong-state',
      open: 'open',
      locked: 'wrong-state',
      revealed: 'wrong-state',
      decided: 'wrong-state',
      parked: 'wrong-state',
    },
  },
  freeze: {
    input: { type: 'freeze' },
    from: {
      idle: 'idle',
      open: 'open-rounds',
      locked: 'open-rounds',
      revealed: 'revealed',
      decided: 'decided',
      parked: 'parked',
    },
  },
  castVote: {
    input: { type: 'castVote', question: Q, round: 1, answer: level(3), seal: sealOf(99) },
    from: {
      idle: 'wrong-round',
      open: 'open',
      locked: 'round-closed',
      revealed: 'round-closed',
      decided: 'round-closed',
      parked: 'wrong-round',
    },
  },
}

for (const [name, { input, from }] of Object.entries(TRANSITIONS))
  for (const state of STATES)
    test(`${name} of a question that is ${state}: ${from[state]}`, () => {
      const workshop = at(state)
      const before = workshop.state
      const actor = input.type === 'castVote' ? 'ben' : 'olga'
      const refusal = workshop.refusal(actor, input)
      const expected = from[state]
      if ((STATES as readonly string[]).includes(expected)) {
        expect(refusal).toBe(null)
        expect(workshop.state.questions[Q].state).toBe(expected)
      } else {
        expect(refusal).toBe(expected)
        expect(workshop.state).toBe(before)
      }
    })

test('the first open starts the workshop and fixes its settings', () => {
  const workshop = sampleWorkshop()
  expect(workshop.refusal('olga', { type: 'updateBrief', settings: { privacy: 'anonymous' } })).toBe(null)
  expect(workshop.view.assessment).toMatchObject({ phase: 'preparing', settings: { privacy: 'anonymous' } })
  workshop.events('olga', { type: 'open', questions: [Q] })
  expect(workshop.view.assessment.phase).toBe('running')
  expect(workshop.refusal('olga', { type: 'updateBrief', settings: { privacy: 'named' } })).toBe('settings-fixed')
  workshop.events('olga', { type: 'cancel', question: Q, reason: 'too early' })
  expect(workshop.refusal('olga', { type: 'updateBrief', settings: { quorum: 1 } })).toBe('settings-fixed')
  expect(workshop.refusal('olga', { type: 'updateBrief', title: 'Line 5' })).toBe(null)
  expect(workshop.view.assessment).toMatchObject({ title: 'Line 5', settings: { privacy: 'anonymous' } })
})

test('an open show of hands needs named votes, from the start and later', () => {
  expect(() => sampleWorkshop({ voting: 'live', privacy: 'group' })).toThrow('bad-answer')
  const workshop = sampleWorkshop()
  expect(workshop.refusal('olga', { type: 'updateBrief', settings: { voting: 'live' } })).toBe('bad-answer')
  expect(workshop.refusal('olga', { type: 'updateBrief', settings: { voting: 'live', privacy: 'named' } })).toBe(null)
})

test('several questions at once are all or nothing, and each refused one is named', () => {
  const workshop = at('open')
  workshop.events('olga', { type: 'exclude', practice: 'patch-management', rationale: 'no software' })
  const before = workshop.state
  const patching = questionId('target', 'patch-management')
  const verdict = workshop.does('olga', { type: 'open', questions: [OTHER, Q, patching] })
  expect(verdict).toEqual({
    ok: false,
    code: 'wrong-state',
    refused: [
      { question: Q, code: 'wrong-state' },
      { question: patching, code: 'excluded' },
    ],
  })
  expect(workshop.state).toBe(before)
  const open = QUESTION_IDS.filter((id) => id !== Q && !id.endsWith('patch-management'))
  expect(workshop.events('olga', { type: 'open', questions: open })).toHaveLength(33)
})

test('a command from a screen that shows another round is stale, for every command that can say its round', () => {
  const second = (workshop: SampleWorkshop) => {
    workshop.events('olga', { type: 'open', questions: [Q] })
    workshop.votes('ana', 2)
    return workshop
  }
  const rounds = { [Q]: 1 }
  const open = second(at('revealed'))
  expect(open.refusal('olga', { type: 'lock', questions: [Q], rounds })).toBe('stale')
  expect(open.refusal('olga', { type: 'reveal', questions: [Q], rounds })).toBe('stale')
  expect(open.refusal('olga', { type: 'setDeadline', questions: [Q], deadline: null, rounds })).toBe('stale')
  expect(open.refusal('olga', { type: 'cancel', question: Q, reason: 'x', round: 1 })).toBe('stale')
  open.events('olga', { type: 'reveal', questions: [Q], rounds: { [Q]: 2 } })
  expect(open.refusal('olga', { type: 'open', questions: [Q], rounds })).toBe('stale')
  expect(open.refusal('olga', { type: 'park', question: Q, reason: 'x', round: 1 })).toBe('stale')
  expect(open.refusal('olga', { type: 'decide', question: Q, rating: RATING, rationale: 'x', round: 1 })).toBe('stale')
  expect(
    open.refusal('olga', {
      type: 'acceptReady',
      decisions: [{ question: Q, round: 1, rating: RATING }],
      rationale: 'x',
    }),
  ).toBe('stale')
})

test('a vote counts until the millisecond of the deadline, whether or not the clock has locked the round', () => {
  const workshop = sampleWorkshop(MANUAL)
  const deadline = new Date(Date.parse(workshop.now()) + 60_000).toISOString()
  workshop.events('olga', { type: 'open', questions: [Q], deadline })
  workshop.clock = 59_999
  expect(workshop.votes('ana', 2).ok).toBe(true)
  workshop.clock = 60_000
  expect(workshop.votes('ben', 2)).toEqual({ ok: false, code: 'deadline-passed' })
  expect(workshop.refusal('ana', { type: 'withdrawVote', question: Q, round: 1 })).toBe('deadline-passed')
  expect(workshop.events(null, { type: 'tick' })).toEqual(['RoundLocked'])
  expect(workshop.events(null, { type: 'tick' })).toEqual([])
  expect(workshop.state.questions[Q].rounds[1]).toMatchObject({ lockedBy: 'deadline' })
  expect(workshop.votes('ben', 2)).toEqual({ ok: false, code: 'deadline-passed' })
})

test('a deadline in the past is refused, and one can be moved or taken away while the round is open', () => {
  const workshop = sampleWorkshop(MANUAL)
  workshop.clock = 1_000
  expect(workshop.refusal('olga', { type: 'open', questions: [Q], deadline: workshop.now() })).toBe('deadline-passed')
  workshop.events('olga', { type: 'open', questions: [Q], deadline: '2026-03-02T10:00:00.000Z' })
  expect(workshop.refusal('olga', { type: 'setDeadline', questions: [Q], deadline: '2026-03-02T09:00:00.000Z' })).toBe(
    'deadline-passed',
  )
  workshop.events('olga', { type: 'setDeadline', questions: [Q], deadline: null })
  workshop.clock = 3 * 3_600_000
  expect(workshop.events(null, { type: 'tick' })).toEqual([])
  expect(workshop.votes('ana', 2).ok).toBe(true)
})

test('a vote for a round that is over is closed, and one for a round that never was is wrong', () => {
  const workshop = at('revealed')
  workshop.events('olga', { type: 'open', questions: [Q] })
  const cast = (round: number) => workshop.votes('ben', 1, { round })
  expect(cast(1)).toEqual({ ok: false, code: 'round-closed' })
  expect(cast(3)).toEqual({ ok: false, code: 'wrong-round' })
  expect(cast(2).ok).toBe(true)
  workshop.events('olga', { type: 'cancel', question: Q, reason: 'again' })
  expect(cast(2)).toEqual({ ok: false, code: 'round-closed' })
})

test('who is not asked can not vote, and is told why', () => {
  const workshop = at('open')
  const refusal = (actor: string, input: Partial<Input> = {}) => {
    const verdict = workshop.votes(actor, 2, input as object)
    return verdict.ok ? null : verdict.code
  }
  expect(refusal('olga')).toBe('no-group')
  expect(refusal('otto')).toBe('not-entitled')
  expect(refusal('eve')).toBe('not-entitled')
  workshop.events('olga', { type: 'excuse', member: 'dia', questions: [Q] })
  expect(refusal('dia')).toBe('not-entitled')
  workshop.events('olga', { type: 'excuse', member: 'dia', questions: null })
  expect(refusal('dia')).toBe('not-entitled')
  workshop.events('olga', { type: 'excuse', member: 'dia', questions: [] })
  expect(refusal('dia')).toBe(null)
  workshop.events('olga', { type: 'setGroup', member: 'olga', group: 'business' })
  expect(refusal('olga')).toBe(null)
})

test('a vote changes in place and can be taken back while its round is open', () => {
  const workshop = at('open')
  workshop.votes('ana', 4)
  expect(Object.values(workshop.state.votes[`${Q}#1`] ?? {})).toMatchObject([{ member: 'ana', answer: level(4) }])
  expect(workshop.events('ana', { type: 'withdrawVote', question: Q, round: 1 })).toEqual(['VoteErased'])
  expect(workshop.events('ana', { type: 'withdrawVote', question: Q, round: 1 })).toEqual([])
  expect(workshop.refusal('olga', { type: 'reveal', questions: [Q] })).toBe('nothing-to-reveal')
})

test('cancel erases the votes, uses up the number and leads back to the state before', () => {
  const first = at('open')
  expect(first.events('olga', { type: 'cancel', question: Q, reason: 'wrong' })).toEqual([
    'VoteErased',
    'RoundCancelled',
  ])
  expect(first.view.questions[Q]).toMatchObject({ state: 'idle', round: 0, deadline: null })
  expect(first.view.progress[Q]).toBe(undefined)
  first.events('olga', { type: 'open', questions: [Q] })
  expect(first.view.questions[Q].round).toBe(2)
  expect(first.view.progress[Q]).toMatchObject({ business: { responded: 0 } })

  const later = at('revealed')
  const shown = later.view.results[Q]
  later.events('olga', { type: 'open', questions: [Q] })
  later.votes('ben', 4)
  later.events('olga', { type: 'lock', questions: [Q] })
  later.events('olga', { type: 'cancel', question: Q, reason: 'wrong' })
  expect(later.view.questions[Q]).toMatchObject({ state: 'revealed', round: 1 })
  expect(later.view.results[Q]).toEqual(shown)
  later.events('olga', { type: 'open', questions: [Q] })
  expect(later.view.questions[Q].round).toBe(3)
})

test('a round that was locked by mistake goes on as it was', () => {
  const workshop = at('locked')
  expect(workshop.events('olga', { type: 'open', questions: [Q] })).toEqual(['RoundResumed'])
  expect(workshop.view.questions[Q]).toMatchObject({ state: 'open', round: 1 })
  expect(workshop.view.progress[Q]).toMatchObject({ responded: ['ana'] })
  expect(workshop.votes('ana', 4).ok).toBe(true)
  workshop.events('olga', { type: 'cancel', question: Q, reason: 'wrong' })
  expect(workshop.view.questions[Q].state).toBe('idle')
})

test('who left while a round was locked has no vote in it when it goes on', () => {
  const workshop = at('open')
  workshop.votes('ben', 4)
  workshop.events('olga', { type: 'lock', questions: [Q] })
  workshop.events('olga', { type: 'removeMember', member: 'ana' })
  expect(workshop.events('olga', { type: 'open', questions: [Q] })).toEqual(['RoundResumed', 'VoteErased'])
  expect(workshop.view.progress[Q]).toEqual({
    business: { eligible: 1, responded: 1 },
    technical: { eligible: 2, responded: 0 },
    responded: ['ben'],
  })
})

test('a round closes by itself when the last person asked has answered, if the settings say so', () => {
  for (const closeWhenComplete of [true, false]) {
    const workshop = sampleWorkshop({ closeWhenComplete })
    workshop.events('olga', { type: 'open', questions: [Q] })
    for (const member of ['ana', 'ben', 'cem']) workshop.votes(member, 1)
    expect(workshop.state.questions[Q].state).toBe('open')
    workshop.votes('dia', 'abstain')
    expect(workshop.state.questions[Q].state).toBe(closeWhenComplete ? 'locked' : 'open')
  }
})

/** Complete, locked by itself, and opened again by Olga. */
function resumed(): SampleWorkshop {
  const workshop = sampleWorkshop({ closeWhenComplete: true })
  workshop.events('olga', { type: 'open', questions: [Q] })
  for (const member of ['ana', 'ben', 'cem', 'dia']) workshop.votes(member, 1)
  workshop.events('olga', { type: 'open', questions: [Q] })
  return workshop
}

test('a complete round that was opened again stays open while votes are changed', () => {
  const workshop = resumed()
  workshop.votes('ana', 3)
  expect(workshop.state.questions[Q].state).toBe('open')
  workshop.events('ana', { type: 'withdrawVote', question: Q, round: 1 })
  workshop.votes('ana', 3)
  expect(workshop.state.questions[Q].state).toBe('locked')
})

test('a complete round that was opened again is not closed by what happens to people', () => {
  const workshop = resumed()
  workshop.events('olga', { type: 'appoint', member: 'otto', role: 'facilitator' })
  workshop.events('olga', { type: 'excuse', member: 'dia', questions: [OTHER] })
  workshop.events('olga', { type: 'removeMember', member: 'cem' })
  expect(workshop.state.questions[Q].state).toBe('open')
})

test('a round is complete when whoever was missing is excused, leaves or observes', () => {
  const ways: Input[] = [
    { type: 'excuse', member: 'dia', questions: null },
    { type: 'removeMember', member: 'dia' },
    { type: 'appoint', member: 'dia', role: 'observer' },
    { type: 'setGroup', member: 'dia', group: null },
  ]
  for (const way of ways) {
    const workshop = sampleWorkshop()
    workshop.events('olga', { type: 'open', questions: [Q] })
    for (const member of ['ana', 'ben', 'cem']) workshop.votes(member, 1)
    expect(workshop.events('olga', way), way.type).toContain('RoundLocked')
  }
})

test('who leaves loses the vote of open rounds and of no other', () => {
  const workshop = at('revealed')
  const shown = workshop.view.results[Q]
  workshop.events('olga', { type: 'open', questions: [Q, OTHER] })
  workshop.votes('ana', 3)
  workshop.votes('ana', 3, { question: OTHER })
  workshop.events('olga', { type: 'lock', questions: [OTHER] })
  expect(workshop.events('olga', { type: 'removeMember', member: 'ana' })).toEqual(['MemberRemoved', 'VoteErased'])
  expect(workshop.view.progress[Q]).toMatchObject({ business: { eligible: 1, responded: 0 } })
  expect(workshop.view.progress[OTHER]).toMatchObject({ business: { eligible: 2, responded: 1 } })
  expect(workshop.view.results[Q]).toEqual(shown)
  expect(workshop.view.members.ana).toMatchObject({ active: false })
})

test('an excluded practice takes part in nothing until it is included again as it was', () => {
  const workshop = at('revealed')
  workshop.events('olga', { type: 'park', question: OTHER, reason: 'proof' })
  expect(workshop.refusal('olga', { type: 'exclude', practice: 'access-control', rationale: ' ' })).toBe(
    'rationale-missing',
  )
  workshop.events('olga', { type: 'exclude', practice: 'access-control', rationale: 'not ours' })
  expect(workshop.refusal('olga', { type: 'open', questions: [Q] })).toBe('excluded')
  expect(workshop.refusal('olga', { type: 'unpark', question: OTHER })).toBe('excluded')
  expect(workshop.refusal('olga', { type: 'decide', question: Q, rating: RATING, rationale: 'x' })).toBe('excluded')
  expect(workshop.votes('ben', 1)).toEqual({ ok: false, code: 'excluded' })
  workshop.events('olga', { type: 'include', practice: 'access-control' })
  expect(workshop.refusal('olga', { type: 'include', practice: 'access-control' })).toBe('wrong-state')
  expect([workshop.view.questions[Q].state, workshop.view.questions[OTHER].state]).toEqual(['revealed', 'parked'])
})

test('nothing changes while frozen; unfreezing goes on where it was', () => {
  const workshop = at('decided')
  workshop.events('olga', { type: 'freeze' })
  const before = workshop.state
  const tries: [string, Input][] = [
    ['olga', { type: 'open', questions: [OTHER] }],
    ['olga', { type: 'reopen', question: Q, reason: 'x' }],
    ['olga', { type: 'freeze' }],
    ['olga', { type: 'renameMember', member: 'ana', name: 'Anna' }],
    ['ana', { type: 'dissent', question: Q, text: 'no' }],
    ['ana', { type: 'accept', question: Q }],
    ['ana', { type: 'takeOver' }],
  ]
  for (const [actor, input] of tries) expect(workshop.refusal(actor, input), input.type).toBe('frozen')
  const eve = { type: 'join', member: 'eve', name: 'Eve', role: 'participant', group: 'business' } as const
  expect(workshop.refusal('eve', eve)).toBe('frozen')
  expect(workshop.state).toBe(before)
  expect(workshop.refusal('ana', { type: 'unfreeze', reason: 'x' })).toBe('not-entitled')
  workshop.events('olga', { type: 'unfreeze', reason: 'a number was wrong' })
  expect(workshop.view.assessment.phase).toBe('running')
  expect(workshop.refusal('olga', { type: 'unfreeze', reason: 'x' })).toBe('wrong-state')
})

test('what every object knows by name is no member', () => {
  const workshop = sampleWorkshop()
  for (const member of ['__proto__', 'constructor', 'toString']) {
    const inputs: Input[] = [
      { type: 'renameMember', member, name: 'Zoe' },
      { type: 'appoint', member, role: 'facilitator' },
      { type: 'setGroup', member, group: 'business' },
      { type: 'excuse', member, questions: null },
      { type: 'removeMember', member },
      { type: 'mergeMembers', from: member, into: 'ana' },
      { type: 'mergeMembers', from: 'ana', into: member },
    ]
    for (const input of inputs) expect(workshop.refusal('olga', input), input.type).toBe('not-entitled')
  }
})

test('a reopened decision stays in force until the next one supersedes it', () => {
  const workshop = at('decided')
  workshop.events('olga', { type: 'reopen', question: Q, reason: 'new facts' })
  expect(workshop.view.questions[Q]).toMatchObject({ state: 'revealed', decision: 0 })
  workshop.events('olga', { type: 'open', questions: [Q] })
  for (const member of ['ana', 'ben', 'cem', 'dia']) workshop.votes(member, 3)
  workshop.events('olga', { type: 'reveal', questions: [Q] })
  expect(workshop.view.questions[Q].decision).toBe(0)
  workshop.events('olga', {
    type: 'decide',
    question: Q,
    rating: { comprehensiveness: 3, scope: 2 },
    rationale: 'the second time',
  })
  expect(workshop.view.ledger).toMatchObject([
    { number: 'D-001', round: 1, supersededBy: 'D-002', rationale: 'as voted' },
    { number: 'D-002', round: 2, supersedes: 'D-001', rule: 'met' },
  ])
  expect(workshop.view.ledger[1]).not.toHaveProperty('supersededBy')
  expect(workshop.view.questions[Q]).toMatchObject({ state: 'decided', decision: 1 })
})

test('a decision without a vote overrides the rule and stands on no round', () => {
  for (const state of ['idle', 'parked'] as const) {
    const workshop = at(state)
    workshop.events('olga', { type: 'decide', question: Q, rating: RATING, rationale: 'the law says so' })
    expect(workshop.view.ledger).toMatchObject([
      { rule: 'overridden', outcome: 'overridden', round: null, quorum: false, by: 'olga' },
    ])
    expect(workshop.refusal('ana', { type: 'accept', question: Q })).toBe('not-entitled')
    workshop.events('olga', { type: 'reopen', question: Q, reason: 'ask after all' })
    expect(workshop.view.questions[Q].state).toBe('idle')
  }
  const seen = at('revealed')
  seen.events('olga', { type: 'park', question: Q, reason: 'proof' })
  seen.events('olga', { type: 'decide', question: Q, rating: RATING, rationale: 'no proof came' })
  expect(seen.view.ledger).toMatchObject([{ rule: 'overridden', round: null }])
})

test('a decision needs a rationale, and its quorum is that of its round', () => {
  const workshop = at('revealed')
  const decide = { type: 'decide', question: Q, rating: RATING } as const
  expect(workshop.refusal('olga', { ...decide, rationale: ' \n' })).toBe('rationale-missing')
  workshop.events('olga', { ...decide, rationale: 'only Ana was there' })
  expect(workshop.view.ledger[0]).toMatchObject({ quorum: false, rule: 'overridden', round: 1 })
})

/** All four have answered alike, and all has been seen. */
function agreed(question: QuestionId = Q, comprehensiveness = 3, evidence: readonly string[] = []): SampleWorkshop {
  const workshop = sampleWorkshop(MANUAL)
  workshop.events('olga', { type: 'open', questions: [question] })
  for (const member of ['ana', 'ben', 'cem', 'dia']) workshop.votes(member, comprehensiveness, { question, evidence })
  workshop.events('olga', { type: 'reveal', questions: [question] })
  return workshop
}

test('a block of decisions takes only what is ready, as it was suggested, with a rationale', () => {
  const rating = { comprehensiveness: 3, scope: 2 } as const
  const block = (more: object = {}) =>
    ({ type: 'acceptReady', decisions: [{ question: Q, round: 1, rating, ...more }], rationale: 'reviewed' }) as const
  const workshop = agreed()
  expect(workshop.refusal('olga', block({ rating: RATING }))).toBe('wrong-state')
  expect(workshop.refusal('olga', { ...block(), rationale: ' ' })).toBe('rationale-missing')
  expect(
    workshop.does('olga', { ...block(), decisions: [...block().decisions, { question: OTHER, round: 0, rating }] }),
  ).toEqual({
    ok: false,
    code: 'wrong-state',
    refused: [{ question: OTHER, code: 'wrong-state' }],
  })
  expect(workshop.view.ledger).toEqual([])
  workshop.events('olga', block({ rationale: 'its own' }))
  expect(workshop.view.ledger).toMatchObject([
    { number: 'D-001', block: true, rule: 'met', outcome: 'agreed', rationale: 'its own', quorum: true },
  ])
  const lonely = at('revealed')
  expect(lonely.refusal('olga', block({ rating: RATING }))).toBe('wrong-state')
})

test('a current level from 3 up is ready only with evidence', () => {
  const rating = { comprehensiveness: 3, scope: 2 } as const
  const block = {
    type: 'acceptReady',
    decisions: [{ question: OTHER, round: 1, rating }],
    rationale: 'reviewed',
  } as const
  expect(agreed(OTHER).refusal('olga', block)).toBe('wrong-state')
  const proven = agreed(OTHER, 3, ['https://example.org/proof'])
  expect(proven.refusal('olga', block)).toBe(null)
  expect(proven.view.ledger[0]).toMatchObject({ evidence: ['https://example.org/proof'] })
})

test('only who voted in the decided round says "I can live with it" or dissents', () => {
  const workshop = at('decided')
  expect(workshop.events('ana', { type: 'accept', question: Q })).toEqual(['Accepted'])
  expect(workshop.events('ana', { type: 'accept', question: Q })).toEqual([])
  expect(workshop.refusal('ben', { type: 'accept', question: Q })).toBe('not-entitled')
  expect(workshop.refusal('ben', { type: 'dissent', question: Q, text: 'no' })).toBe('not-entitled')
  expect(workshop.refusal('otto', { type: 'dissent', question: Q, text: 'no' })).toBe('not-entitled')
  expect(workshop.refusal('ana', { type: 'dissent', question: Q, text: '  ' })).toBe('rationale-missing')
  expect(workshop.refusal('ana', { type: 'accept', question: OTHER })).toBe('wrong-state')
  workshop.clock = 5_000
  workshop.events('ana', { type: 'dissent', question: Q, text: 'Too low.' })
  expect(workshop.view.ledger[0]).toMatchObject({
    accepted: 1,
    dissent: [{ text: 'Too low.', group: 'business', at: workshop.now() }],
    at: '2026-03-02T09:00:00.000Z',
  })
})

test('there is always somebody who facilitates', () => {
  const workshop = sampleWorkshop()
  const ways: Input[] = [
    { type: 'removeMember', member: 'olga' },
    { type: 'appoint', member: 'olga', role: 'participant' },
    { type: 'appoint', member: 'olga', role: 'observer' },
    { type: 'mergeMembers', from: 'olga', into: 'ana' },
  ]
  for (const way of ways) expect(workshop.refusal('olga', way), way.type).toBe('last-facilitator')
  workshop.events('olga', { type: 'appoint', member: 'ana', role: 'facilitator' })
  for (const way of ways.slice(1, 2)) expect(workshop.refusal('olga', way)).toBe(null)
  expect(workshop.refusal('ana', { type: 'removeMember', member: 'ana' })).toBe('last-facilitator')
})

test('a facilitator who joined twice can be merged into a participant while another one facilitates', () => {
  const workshop = sampleWorkshop()
  workshop.events('olga', { type: 'appoint', member: 'dia', role: 'facilitator' })
  expect(workshop.refusal('olga', { type: 'mergeMembers', from: 'dia', into: 'cem' })).toBe(null)
})

test('a group is chosen before the first vote and fixed by it', () => {
  const workshop = at('open')
  expect(workshop.refusal('ana', { type: 'setGroup', member: 'ana', group: 'technical' })).toBe('settings-fixed')
  expect(workshop.refusal('olga', { type: 'setGroup', member: 'ana', group: null })).toBe('settings-fixed')
  expect(workshop.events('ana', { type: 'setGroup', member: 'ana', group: 'business' })).toEqual([])
  expect(workshop.refusal('ben', { type: 'setGroup', member: 'ben', group: 'technical' })).toBe(null)
  expect(workshop.refusal('ben', { type: 'setGroup', member: 'cem', group: 'business' })).toBe('not-entitled')
  workshop.events('ana', { type: 'withdrawVote', question: Q, round: 1 })
  expect(workshop.refusal('ana', { type: 'setGroup', member: 'ana', group: 'technical' })).toBe(null)
})

test('somebody who joined twice is one voter after merging; a sealed vote becomes nobody else’s', () => {
  const one = at('open')
  one.events('olga', { type: 'mergeMembers', from: 'ana', into: 'ben' })
  expect(one.view.progress[Q]).toMatchObject({ business: { eligible: 1, responded: 0 }, responded: [] })
  expect(one.view.members).not.toHaveProperty('ana')
  const both = at('open')
  both.votes('ben', 4)
  both.events('olga', { type: 'mergeMembers', from: 'ana', into: 'ben' })
  expect(Object.values(both.state.votes[`${Q}#1`] ?? {})).toMatchObject([{ member: 'ben', answer: level(4) }])
  for (const input of [
    { type: 'mergeMembers', from: 'ben', into: 'ben' },
    { type: 'mergeMembers', from: 'ana', into: 'cem' },
    { type: 'mergeMembers', from: 'cem', into: 'ana' },
    { type: 'appoint', member: 'ana', role: 'participant' },
  ] as const)
    expect(both.refusal('olga', input)).toBe('not-entitled')
})

test('who was merged stays the same person when that one is merged again', () => {
  const workshop = sampleWorkshop()
  workshop.events('olga', { type: 'mergeMembers', from: 'ana', into: 'ben' })
  workshop.events('olga', { type: 'mergeMembers', from: 'ben', into: 'dia' })
  expect(workshop.state.members.ana).toMatchObject({ mergedInto: 'dia' })
  expect(workshop.state.members.ben).toMatchObject({ mergedInto: 'dia' })
})

test('who left comes back as who they were; who was removed is let in by a facilitator alone', () => {
  const workshop = at('open')
  workshop.events('olga', { type: 'excuse', member: 'ana', questions: null })
  workshop.events('ana', { type: 'removeMember', member: 'ana' })
  const again = { type: 'join', member: 'ana', name: 'Ana', role: 'participant', group: 'technical' } as const
  workshop.events('ana', again)
  expect(workshop.state.members.ana).toMatchObject({ active: true, group: 'business', excused: null })
  workshop.events('olga', { type: 'removeMember', member: 'ana' })
  expect(workshop.refusal('ana', again)).toBe('not-entitled')
  workshop.events('olga', { type: 'appoint', member: 'ana', role: 'participant' })
  expect(workshop.view.members.ana).toMatchObject({ active: true, group: 'business' })
})

test('joining again changes nothing but raises a role by a facilitator’s invite', () => {
  const workshop = sampleWorkshop()
  const join = { type: 'join', member: 'ana', name: 'Another', role: 'observer', group: null } as const
  expect(workshop.events('ana', join)).toEqual([])
  expect(workshop.events('ana', { ...join, role: 'facilitator' })).toEqual(['RoleChanged'])
  expect(workshop.view.members.ana).toMatchObject({ role: 'facilitator', group: 'business', name: 'Name of ana' })
  const eve = { type: 'join', member: 'eve', name: 'Eve', role: 'participant', group: null } as const
  expect(workshop.refusal('eve', eve)).toBe('no-group')
  expect(workshop.events('eve', { ...eve, role: 'observer', group: 'business' })).toEqual([
    'MemberNamed',
    'MemberJoined',
  ])
  expect(workshop.view.members.eve).toMatchObject({ group: null })
})

test('a participant takes over from a facilitator who is gone, after notice', () => {
  const workshop = sampleWorkshop({ takeoverAfterSeconds: 60 })
  workshop.facilitatorSeenAt = workshop.now()
  workshop.clock = 59_999
  expect(workshop.refusal('ana', { type: 'takeOver' })).toBe('wrong-state')
  expect(workshop.refusal('otto', { type: 'takeOver' })).toBe('not-entitled')
  workshop.clock = 60_000
  expect(workshop.events('ana', { type: 'takeOver' })).toEqual(['TakeoverAnnounced'])
  expect(workshop.view.assessment.takeover).toEqual({ member: 'ana', at: '2026-03-02T09:01:30.000Z' })
  expect(workshop.events('ana', { type: 'takeOver' })).toEqual([])
  expect(workshop.refusal('ben', { type: 'takeOver' })).toBe('wrong-state')
  workshop.clock = 89_999
  expect(workshop.events(null, { type: 'tick' })).toEqual([])
  workshop.clock = 90_000
  expect(workshop.events(null, { type: 'tick' })).toEqual(['TookOver'])
  expect(workshop.view.members).toMatchObject({
    ana: { role: 'facilitator', group: 'business' },
    olga: { role: 'facilitator' },
  })
  expect(workshop.view.assessment.takeover).toBe(null)
})

test('any act or sign of a facilitator ends a takeover that was announced', () => {
  const acted = sampleWorkshop()
  acted.events('ana', { type: 'takeOver' })
  acted.events('olga', { type: 'focus', question: Q })
  expect(acted.view.assessment.takeover).toBe(null)
  const seen = sampleWorkshop()
  seen.events('ana', { type: 'takeOver' })
  seen.clock = 30_000
  seen.facilitatorSeenAt = '2026-03-02T09:00:01.000Z'
  expect(seen.events(null, { type: 'tick' })).toEqual(['TakeoverCancelled'])
  expect(seen.view.members.ana).toMatchObject({ role: 'participant' })
  const never = sampleWorkshop({ takeover: 'nobody' })
  expect(never.refusal('ana', { type: 'takeOver' })).toBe('not-entitled')
})

test('the roadmap has no circles and no step that depends on nothing there is', () => {
  const workshop = sampleWorkshop()
  const step = { practice: 'access-control', from: RATING, to: { comprehensiveness: 3, scope: 2 } } as const
  const add = (title: string, dependsOn: string[] = []) =>
    workshop.refusal('olga', { type: 'addAction', ...step, title, dependsOn })
  const update = (id: string, dependsOn: string[]) => workshop.refusal('olga', { type: 'updateAction', id, dependsOn })
  expect(add('one')).toBe(null)
  expect(add('two', ['action-001'])).toBe(null)
  expect(add('three', ['action-009'])).toBe('wrong-state')
  expect(add('itself', ['action-003'])).toBe('wrong-state')
  expect(add('three', ['action-002'])).toBe(null)
  expect(update('action-001', ['action-003'])).toBe('wrong-state')
  expect(update('action-001', ['action-001'])).toBe('wrong-state')
  expect(update('action-404', [])).toBe('wrong-state')
  expect(workshop.refusal('olga', { type: 'removeAction', id: 'action-002' })).toBe(null)
  expect(workshop.view.actions).toMatchObject([
    { id: 'action-001', dependsOn: [] },
    { id: 'action-003', dependsOn: [] },
  ])
  expect(add('four')).toBe(null)
  expect(workshop.view.actions.at(-1)).toMatchObject({ id: 'action-004', status: 'open' })
  expect(workshop.refusal('ana', { type: 'removeAction', id: 'action-001' })).toBe('not-entitled')
})

test('a circle is refused with the actions it goes through', () => {
  const workshop = sampleWorkshop()
  const step = { practice: 'access-control', from: RATING, to: { comprehensiveness: 3, scope: 2 }, title: 'A' } as const
  workshop.events('olga', { type: 'addAction', ...step })
  workshop.events('olga', { type: 'addAction', ...step, dependsOn: ['action-001'] })
  workshop.events('olga', { type: 'addAction', ...step, dependsOn: ['action-002'] })
  expect(workshop.does('olga', { type: 'updateAction', id: 'action-001', dependsOn: ['action-003'] })).toEqual({
    ok: false,
    code: 'wrong-state',
    circle: ['action-001', 'action-003', 'action-002', 'action-001'],
  })
})

test('a removed action comes back as it was, under its own id, with what needed it', () => {
  const workshop = sampleWorkshop()
  const step = { practice: 'access-control', from: RATING, to: { comprehensiveness: 3, scope: 2 }, title: 'A' } as const
  workshop.events('olga', { type: 'addAction', ...step })
  workshop.events('olga', { type: 'addAction', ...step, due: '2026-12-31', dependsOn: ['action-001'] })
  workshop.events('olga', { type: 'addAction', ...step, dependsOn: ['action-002'] })
  const { actions } = workshop.view
  workshop.events('olga', { type: 'removeAction', id: 'action-002' })
  expect(workshop.refusal('ana', { type: 'restoreAction', id: 'action-002' })).toBe('not-entitled')
  expect(workshop.events('olga', { type: 'restoreAction', id: 'action-002' })).toEqual(['ActionRestored'])
  expect(workshop.view.actions).toEqual(actions)
  expect(workshop.refusal('olga', { type: 'restoreAction', id: 'action-002' })).toBe('wrong-state')
  expect(workshop.refusal('olga', { type: 'restoreAction', id: 'constructor' })).toBe('wrong-state')
})

test('an action that came back needs only what is still there, and never goes round in a circle', () => {
  const workshop = sampleWorkshop()
  const step = { practice: 'access-control', from: RATING, to: { comprehensiveness: 3, scope: 2 }, title: 'A' } as const
  workshop.events('olga', { type: 'addAction', ...step })
  workshop.events('olga', { type: 'addAction', ...step, dependsOn: ['action-001'] })
  workshop.events('olga', { type: 'removeAction', id: 'action-002' })
  workshop.events('olga', { type: 'removeAction', id: 'action-001' })
  workshop.events('olga', { type: 'restoreAction', id: 'action-002' })
  expect(workshop.view.actions).toMatchObject([{ id: 'action-002', dependsOn: [] }])
  workshop.events('olga', { type: 'restoreAction', id: 'action-001' })
  expect(workshop.view.actions.map(({ id }) => id)).toEqual(['action-001', 'action-002'])
})

test('what an action may be without can be taken away again', () => {
  const workshop = sampleWorkshop()
  const step = { practice: 'access-control', from: RATING, to: { comprehensiveness: 3, scope: 2 }, title: 'A' } as const
  workshop.events('olga', { type: 'addAction', ...step, owner: 'Ana', due: '2026-12-31', effort: 'S' })
  workshop.events('olga', { type: 'updateAction', id: 'action-001', owner: null, due: null, effort: null })
  expect(workshop.view.actions).toEqual([{ ...step, id: 'action-001', status: 'open', dependsOn: [] }])
})

test('evidence is added beside a question by who takes part, and taken away by its author or a facilitator', () => {
  const workshop = sampleWorkshop(MANUAL)
  const url = 'https://plant.example/1'
  const add = (actor: string, more: { url?: string; note?: string }) =>
    workshop.refusal(actor, { type: 'addEvidence', question: OTHER, ...more })
  expect(add('ana', { url })).toBe(null)
  expect(add('cem', { note: 'The binder in cabinet 4.' })).toBe(null)
  expect(add('otto', { url })).toBe('not-entitled')
  expect(add('ana', {})).toBe('bad-answer')
  expect(add('ana', { note: '  ' })).toBe('bad-answer')
  expect(workshop.view.evidence[OTHER]).toEqual([
    { id: 'evidence-001', url, by: 'ana', at: workshop.now() },
    { id: 'evidence-002', note: 'The binder in cabinet 4.', by: 'cem', at: workshop.now() },
  ])
  const remove = (actor: string, id: string) => workshop.refusal(actor, { type: 'removeEvidence', question: OTHER, id })
  expect(remove('ana', 'evidence-002')).toBe('not-entitled')
  expect(remove('ana', 'evidence-001')).toBe(null)
  expect(remove('olga', 'evidence-001')).toBe('wrong-state')
  expect(remove('olga', 'evidence-002')).toBe(null)
  expect(workshop.view.evidence).toEqual({})
})

test('under a seal nothing is laid beside the question, and after the freeze nothing at all', () => {
  const workshop = sampleWorkshop(MANUAL)
  const add = () => workshop.refusal('ana', { type: 'addEvidence', question: Q, note: 'seen' })
  workshop.events('olga', { type: 'open', questions: [Q] })
  expect(add()).toBe('wrong-state')
  workshop.votes('ana', 2)
  workshop.events('olga', { type: 'reveal', questions: [Q] })
  expect(add()).toBe(null)
  workshop.events('olga', { type: 'freeze' })
  expect(add()).toBe('frozen')
})

test('an indicator is ticked once, in the order of the guidance, and only where there is one', () => {
  const workshop = sampleWorkshop()
  const tick = (indicator: number, done = true, level: 1 | 2 | 3 | 4 = 2) =>
    workshop.does('olga', { type: 'checkIndicator', practice: 'access-control', level, indicator, done })
  expect(tick(1)).toMatchObject({ ok: true, events: [{ type: 'IndicatorChecked' }] })
  expect(tick(1)).toEqual({ ok: true, events: [] })
  tick(0)
  tick(0, true, 1)
  expect(workshop.view.assessment.indicators).toEqual({ 'access-control': { 1: [0], 2: [0, 1] } })
  expect(tick(99)).toMatchObject({ ok: false, code: 'bad-answer' })
  for (const [indicator, level] of [
    [0, 2],
    [1, 2],
    [0, 1],
  ] as const)
    tick(indicator, false, level)
  expect(workshop.view.assessment.indicators).toEqual({})
})

test('the log never says who voted: a round enters it at its lock, as sorted digests', () => {
  const workshop = sampleWorkshop(MANUAL)
  workshop.events('olga', { type: 'open', questions: [Q] })
  for (const member of ['dia', 'ana', 'ben', 'ana']) workshop.votes(member, 3, { reason: `because ${member}` })
  workshop.events('olga', { type: 'lock', questions: [Q] })
  const [locked] = workshop.log.filter(({ event }) => event.type === 'RoundLocked')
  expect(locked?.event).toEqual({
    type: 'RoundLocked',
    question: Q,
    round: 1,
    progress: { business: { eligible: 2, responded: 2 }, technical: { eligible: 2, responded: 1 } },
    digests: ['digest-000001', 'digest-000003', 'digest-000004'],
    cause: 'facilitator',
  })
  expect(JSON.stringify(workshop.log)).not.toContain('because')
})

test('there are as many seats as the samples say', () => {
  expect(Object.keys(sampleWorkshop().view.members)).toEqual(Object.keys(SEATS))
})

test('taking back an opening loses no vote: it is refused once somebody has answered', () => {
  const workshop = sampleWorkshop()
  const back = { type: 'cancel', question: Q, reason: 'Opened by mistake.', ifUnanswered: true } as const
  workshop.events('olga', { type: 'open', questions: [Q] })
  expect(workshop.events('olga', back)).toEqual(['RoundCancelled'])
  workshop.events('olga', { type: 'open', questions: [Q] })
  workshop.votes('ana', 3)
  expect(workshop.refusal('olga', back)).toBe('stale')
  expect(workshop.state.questions[Q].state).toBe('open')
})

test('who is excused is told to the room, so that nobody waits for them', () => {
  const workshop = sampleWorkshop()
  expect(workshop.view.members.ana).not.toHaveProperty('excused')
  workshop.events('olga', { type: 'excuse', member: 'ana', questions: null })
  expect(workshop.view.members.ana?.excused).toBe('all')
  workshop.events('olga', { type: 'excuse', member: 'ana', questions: [Q] })
  expect(workshop.view.members.ana?.excused).toEqual([Q])
})
