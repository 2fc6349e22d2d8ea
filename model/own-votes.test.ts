import { describe, expect, test } from 'vitest'
import { ownVotesOf, waitingQuestionsOf } from './own-votes'
import type { QuestionId } from './question'
import { level, Q, sampleWorkshop, sealOf } from './sample-workshop'

const OTHER: QuestionId = 'current:access-control'

/** Two questions are open, and Ana has answered one of them. */
function half() {
  const workshop = sampleWorkshop({ closeWhenComplete: false })
  workshop.events('olga', { type: 'open', questions: [Q, OTHER] })
  workshop.votes('ana', 3, { reason: 'The insurer asks for it.' })
  return workshop
}

describe('what somebody has answered', () => {
  test('comes back with reason and digest, and without what was not given', () => {
    const { state } = half()
    expect(ownVotesOf(state, 'ana')).toEqual({
      [Q]: { round: 1, answer: level(3), reason: 'The insurer asks for it.', digest: sealOf(1).digest },
    })
  })

  test('is of the last round in which they voted', () => {
    const workshop = half()
    workshop.events('olga', { type: 'lock', questions: [Q] })
    workshop.events('olga', { type: 'reveal', questions: [Q] })
    workshop.events('olga', { type: 'open', questions: [Q] })
    expect(ownVotesOf(workshop.state, 'ana')[Q]).toMatchObject({ round: 1 })
    workshop.votes('ana', 2)
    expect(ownVotesOf(workshop.state, 'ana')[Q]).toMatchObject({ round: 2, answer: level(2) })
  })

  test('is nobody else’s', () => {
    expect(ownVotesOf(half().state, 'ben')).toEqual({})
  })
})

describe('what waits for somebody', () => {
  test('is what they are asked and have not answered', () => {
    const { state } = half()
    expect(waitingQuestionsOf(state, 'ana')).toEqual([OTHER])
    expect(waitingQuestionsOf(state, 'ben')).toEqual([Q, OTHER])
  })

  test('is nothing for who isn’t asked', () => {
    expect(waitingQuestionsOf(half().state, 'otto')).toEqual([])
  })

  test('is nothing that they are excused from', () => {
    const workshop = half()
    workshop.events('olga', { type: 'excuse', member: 'ben', questions: [OTHER] })
    expect(waitingQuestionsOf(workshop.state, 'ben')).toEqual([Q])
  })
})
