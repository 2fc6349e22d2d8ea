import { type LedgerRow, ledgerRows } from '#components/decisions/ledger-rows'
import type { Decision } from '#model/decision'
import { PASSES } from '#model/question'
import type { RoomView } from '#model/room'
import type { Block, Cell } from './blocks'
import type { Words } from './words'

/** What a decision can stand on; each in force counts where it holds, and it can hold in several lines. */
const GROUNDS = {
  strong: ({ statistics, result }: LedgerRow) => shown(result) && statistics?.comprehensiveness.label === 'strong',
  moderate: ({ statistics, result }: LedgerRow) => shown(result) && statistics?.comprehensiveness.label === 'moderate',
  weak: ({ statistics, result }: LedgerRow) =>
    shown(result) && ['weak', 'divided'].includes(statistics?.comprehensiveness.label ?? ''),
  withheld: ({ decision, result }: LedgerRow) => decision.round !== null && !shown(result),
  noVote: ({ decision }: LedgerRow) => decision.round === null,
  few: ({ statistics, result }: LedgerRow) => shown(result) && statistics?.comprehensiveness.fewVotes === true,
  fragile: ({ statistics, result }: LedgerRow) => shown(result) && statistics?.comprehensiveness.fragile === true,
  quorum: ({ decision }: LedgerRow) => decision.round !== null && !decision.quorum,
  against: ({ decision }: LedgerRow) => decision.rule === 'overridden' || decision.outcome === 'stable-disagreement',
} as const

function shown(result: LedgerRow['result']): boolean {
  return result !== null && result.comprehensiveness.all !== null
}

/** How many decisions in force stand on what. */
export function sureTable(view: RoomView, inForce: readonly Decision[], words: Words): Block {
  const { t, record } = words
  const rows = ledgerRows(view, words.nameOf).filter(({ decision }) => inForce.includes(decision))
  const line = (name: string, holds: (row: LedgerRow) => boolean): Cell[] => [
    name,
    ...PASSES.map((pass) => ({ number: String(rows.filter((row) => row.pass === pass && holds(row)).length) })),
  ]
  const keys = Object.keys(GROUNDS) as (keyof typeof GROUNDS)[] // the literal's own keys
  return {
    kind: 'table',
    head: [t('sure.column'), t('sure.target'), t('sure.current')],
    widths: ['*', 80, 80],
    rows: [line(record('summary.all'), () => true), ...keys.map((key) => line(t(`sure.${key}`), GROUNDS[key]))],
  }
}
