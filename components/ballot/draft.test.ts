import { describe, expect, test } from 'vitest'
import { answerOf, draftOf, EMPTY_DRAFT, entryOf, parseDraft, withLevel, withLink, withOut, withScope } from './draft'

describe('a draft', () => {
  test('answers nothing before somebody chooses', () => {
    expect(answerOf(EMPTY_DRAFT)).toBeNull()
  })

  test('is incomplete with a level from 1 to 4 and no scope', () => {
    expect(answerOf(withLevel(EMPTY_DRAFT, 3))).toBeNull()
    expect(answerOf(withScope(withLevel(EMPTY_DRAFT, 3), 2))).toEqual({ comprehensiveness: 3, scope: 2 })
  })

  test('needs no scope at level 0 and takes up the old one after a detour', () => {
    const detour = withLevel(withScope(withLevel(EMPTY_DRAFT, 3), 2), 0)
    expect(answerOf(detour)).toEqual({ comprehensiveness: 0 })
    expect(answerOf(withLevel(detour, 3))).toEqual({ comprehensiveness: 3, scope: 2 })
  })

  test('clears the level but keeps the reason when somebody doesn’t know', () => {
    const draft = withOut(withLevel({ ...EMPTY_DRAFT, reason: 'Never seen it.' }, 2), 'dont-know')
    expect(entryOf(draft, 1)).toEqual({ round: 1, answer: 'dont-know', reason: 'Never seen it.' })
  })

  test('sends the address that is still in its field, and no other text', () => {
    const draft = withLevel(EMPTY_DRAFT, 0)
    expect(entryOf({ ...draft, link: ' https://wiki.example/doc ' }, 2)).toEqual({
      round: 2,
      answer: { comprehensiveness: 0 },
      evidence: ['https://wiki.example/doc'],
    })
    expect(entryOf({ ...draft, link: 'ask Ben' }, 2)).toEqual({ round: 2, answer: { comprehensiveness: 0 } })
    expect(withLink({ ...draft, link: 'javascript:alert(1)' }).evidence).toEqual([])
  })

  test('comes back from what was sent', () => {
    const entry = { round: 1, answer: { comprehensiveness: 4, scope: 1 }, reason: 'Audited.' } as const
    expect(entryOf(draftOf(entry), 1)).toEqual(entry)
  })

  test('survives a reload, and a spoiled storage is no draft', () => {
    const draft = { ...withLevel(EMPTY_DRAFT, 3), reason: 'Half a sent' }
    expect(parseDraft(JSON.stringify(draft))).toEqual(draft)
    expect(parseDraft('{')).toBeNull()
    expect(parseDraft('7')).toBeNull()
  })
})
