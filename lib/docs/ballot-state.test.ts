import { describe, expect, test } from 'vitest'
import type { Json } from '../canonical-json'
import { saltedDigest } from '../digest'
import type { BallotEntry, BallotView, Receipt } from './ballot-doc'
import { type BallotStateContext, ballotStateOf } from './ballot-state'

const Q = 'target:access-control'
const AT = '2026-11-23T10:42:00.000Z'
const three: BallotEntry = {
  round: 1,
  answer: { comprehensiveness: 3, scope: 3 },
  reason: 'Rights end with the order.',
}
const two: BallotEntry = { round: 1, answer: { comprehensiveness: 2, scope: 3 } }
const withdrawn: BallotEntry = { round: 1, answer: null }

function receiptFor(entry: BallotEntry, status: Receipt['status'] = 'received', refusal?: Receipt['refusal']): Receipt {
  const salt = 'AAAAAAAAAAAAAAAAAAAAAA'
  const digest = saltedDigest(salt, entry as unknown as Json)
  return { round: entry.round, status, at: AT, salt, digest, ...(refusal ? { refusal } : {}) }
}

function ballot(entry?: BallotEntry, receipt?: Receipt): BallotView {
  return { owner: 'ana', votes: entry ? { [Q]: entry } : {}, receipts: receipt ? { [Q]: receipt } : {} }
}

const live: BallotStateContext = { round: 1, connection: { state: 'live', code: null } }
const away: BallotStateContext = { round: 1, connection: { state: 'reconnecting', code: null } }

describe('an answer on its way', () => {
  test.each<[string, BallotView, BallotStateContext, string]>([
    ['is empty before anything was answered', ballot(), live, 'empty'],
    ['is empty again when a new round opens', ballot(three, receiptFor(three)), { ...live, round: 2 }, 'empty'],
    ['is saved here while there is no connection', ballot(three), away, 'saved'],
    ['is sent, not received, before a receipt came', ballot(three), live, 'sent'],
    ['is received when the receipt is for exactly this entry', ballot(three, receiptFor(three)), live, 'received'],
    ['stays received when the connection goes', ballot(three, receiptFor(three)), away, 'received'],
    ['is only sent while the receipt is for the answer before', ballot(two, receiptFor(three)), live, 'sent'],
    [
      'is only saved while offline with the receipt of the answer before',
      ballot(two, receiptFor(three)),
      away,
      'saved',
    ],
    ['is on its way while a withdrawal has no receipt', ballot(withdrawn, receiptFor(three)), live, 'sent'],
    ['is withdrawn when the server says so', ballot(withdrawn, receiptFor(withdrawn, 'withdrawn')), live, 'withdrawn'],
    ['is received for the page that wrote it', ballot(three, receiptFor(three)), { ...live, mine: three }, 'received'],
    [
      'is another device’s when that one counts',
      ballot(two, receiptFor(two)),
      { ...live, mine: three },
      'other-device',
    ],
    [
      'is this page’s own matter in another round',
      ballot(two, receiptFor(two)),
      { ...live, mine: { ...three, round: 3 } },
      'received',
    ],
  ])('%s', (_name, view, context, state) => {
    expect(ballotStateOf(view, Q, context).state).toBe(state)
  })

  test('says which earlier answer counts when a change was refused', () => {
    const receipt = { ...receiptFor(three, 'refused', 'round-closed'), counted: 'abstain' as const }
    expect(ballotStateOf(ballot(three, receipt), Q, live)).toMatchObject({ state: 'refused', counted: 'abstain' })
  })

  test('says why it was refused', () => {
    const view = ballot(three, receiptFor(three, 'refused', 'round-closed'))
    expect(ballotStateOf(view, Q, live)).toMatchObject({ state: 'refused', refusal: 'round-closed', at: AT })
  })

  test('says what counts when another device withdrew it', () => {
    const view = ballot(withdrawn, receiptFor(withdrawn, 'withdrawn'))
    expect(ballotStateOf(view, Q, { ...live, mine: three })).toMatchObject({ state: 'other-device', mine: three })
  })
})
