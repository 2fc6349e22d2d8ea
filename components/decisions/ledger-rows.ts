import type { Domain } from '#model/catalogue/domain'
import { domainOf } from '#model/catalogue/outline'
import type { Decision } from '#model/decision'
import { type Evidence, lacksEvidence } from '#model/evidence'
import type { Gap } from '#model/gap'
import { gapsOf } from '#model/gaps'
import type { PracticeId } from '#model/practice'
import { type Pass, passOf, practiceIdOf, questionId } from '#model/question'
import type { Result } from '#model/result'
import type { RoomView } from '#model/room'
import { settledRounds, statisticsOfRound } from '#model/standing'
import type { Statistics } from '#model/statistics/statistics'

/** One decision with what stands around it. */
export interface LedgerRow {
  decision: Decision
  pass: Pass
  practice: PracticeId
  name: string
  domain: Domain['id']
  /** The decision in force on the practice's other pass. */
  other: Decision | null
  /** Of the practice, while this decision is in force. */
  gap: Gap | null
  /** Of the round it stands on; null if decided without a vote. */
  result: Result | null
  statistics: Statistics | null
  lacksEvidence: boolean
  /** Laid beside the question since, while this decision is in force. */
  added: readonly Evidence[]
  /** In force, and under discussion again. */
  reopened: boolean
}

/** In the order of their numbers. */
export function ledgerRows(view: RoomView, nameOf: (practice: PracticeId) => string): LedgerRow[] {
  const gaps = gapsOf(view)
  return view.ledger.map((decision) => {
    const pass = passOf(decision.question)
    const practice = practiceIdOf(decision.question)
    const other = view.questions[questionId(pass === 'target' ? 'current' : 'target', practice)].decision
    const rounds = settledRounds(view, decision.question)
    const index = rounds.findIndex((result) => result.round === decision.round)
    const inForce = decision.supersededBy === undefined
    return {
      decision,
      pass,
      practice,
      name: nameOf(practice),
      domain: domainOf(practice),
      other: other === null ? null : (view.ledger[other] ?? null),
      gap: inForce ? gaps[practice] : null,
      result: rounds[index] ?? null,
      statistics: statisticsOfRound(view, rounds, index),
      lacksEvidence: lacksEvidence(view, decision),
      added: inForce ? (view.evidence[decision.question] ?? []) : [],
      reopened: inForce && view.questions[decision.question].state !== 'decided',
    }
  })
}

/** As they stand in the address: `?show=dissent`. */
export const LEDGER_FILTERS = ['all', 'dissent', 'evidence', 'overridden'] as const
export type LedgerFilter = (typeof LEDGER_FILTERS)[number]

/** What an address asks for; anything unknown is all of them. */
export function parseLedgerFilter(value: string | null): LedgerFilter {
  return LEDGER_FILTERS.find((filter) => filter === value) ?? 'all'
}

export function isShown({ decision, lacksEvidence }: LedgerRow, filter: LedgerFilter): boolean {
  switch (filter) {
    case 'all':
      return true
    case 'dissent':
      return decision.dissent.length > 0
    case 'evidence':
      return lacksEvidence
    case 'overridden':
      return decision.rule === 'overridden'
  }
}
