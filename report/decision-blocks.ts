import { type LedgerRow, ledgerRows } from '#components/decisions/ledger-rows'
import type { Dissent } from '#model/decision'
import { type Rating, scopeOf } from '#model/rating'
import type { RoomView } from '#model/room'
import { settledRounds } from '#model/standing'
import type { DecisionBlock } from './blocks'
import type { Pictures } from './pictures'
import type { Words } from './words'

/** Every decision with its reasons, its dissent and the vote that it stands on, in the order of their numbers. */
export function decisionBlocks(view: RoomView, pictures: Pictures, words: Words): DecisionBlock[] {
  return ledgerRows(view, words.nameOf).map((row): DecisionBlock => {
    const { decision, result, statistics } = row
    const { ledger, app } = words
    return {
      kind: 'decision',
      number: decision.number,
      title: `${row.name}, ${app(`passIn.${row.pass}`)}`,
      level: levelText(decision.rating, words),
      replaced: decision.supersededBy !== undefined,
      flags: flagsOf(row, words),
      statistics: statisticsText(view, row, words),
      votes: result?.comprehensiveness.all
        ? pictures.votes(result, statistics?.suggestion.comprehensiveness.level ?? null)
        : null,
      rationale: decision.rationale,
      dissent: decision.dissent.map((dissent) => ({
        who: ledger('dissentFrom', { who: whoOf(view, dissent, words) }),
        text: ledger('quote', { text: dissent.text }),
        group: dissent.group ?? null,
      })),
      evidence: decision.evidence,
      about: aboutText(view, row, words),
    }
  })
}

/** Level and scope by number and name. */
export function levelText(rating: Rating, { app }: Words): string {
  const level = `${rating.comprehensiveness} ${app(`level.${rating.comprehensiveness}`)}`
  const scope = scopeOf(rating)
  return scope === null ? level : `${level} · ${app(`scope.${scope}`)}`
}

function flagsOf({ decision, lacksEvidence, reopened }: LedgerRow, { ledger }: Words): string[] {
  return [
    decision.rule === 'overridden' ? ledger('overridden') : null,
    decision.outcome === 'stable-disagreement' ? ledger('stable') : null,
    decision.outcome === 'agreed-with-reservations' ? ledger('reservations') : null,
    decision.quorum || decision.round === null ? null : ledger('noQuorum'),
    lacksEvidence ? ledger('noEvidence') : null,
    reopened ? ledger('reopened') : null,
    decision.supersededBy ? ledger('now', { number: decision.supersededBy }) : null,
    decision.supersedes ? ledger('replaces', { number: decision.supersedes }) : null,
  ].filter((flag) => flag !== null)
}

function statisticsText(view: RoomView, { decision, result, statistics }: LedgerRow, words: Words): string {
  const { t, ledger } = words
  if (decision.round === null) return ledger('noVote')
  if (!result) return ledger('withheld')
  const rounds = settledRounds(view, decision.question).length
  const of = (group: 'business' | 'technical') => t('ledger.of', { ...result.progress[group] })
  const shown = result.comprehensiveness.all !== null && statistics !== null
  const { label, n, within } = statistics?.comprehensiveness ?? { label: 'no-votes' as const, n: 0, within: 0 }
  const w1 = statistics?.divergence.comprehensiveness.w1 ?? null
  const dontKnow = result.dontKnow.all ?? 0
  return [
    t('ledger.round', { round: decision.round, rounds }),
    t('ledger.answered', { business: of('business'), technical: of('technical') }),
    shown
      ? `${words.app(`agreement.${label}`)}, ${n > 2 ? ledger('within', { within, n }) : ledger('votes', { n })}`
      : ledger('withheld'),
    w1 === null ? null : t('ledger.apart', { levels: words.number(w1, 1) }),
    dontKnow > 0 ? t('ledger.dontKnow', { count: dontKnow }) : null,
    decision.block ? t('ledger.block') : null,
    decision.accepted > 0 ? ledger('accepted', { count: decision.accepted }) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

function aboutText(view: RoomView, { decision }: LedgerRow, { t, day, plainDay }: Words): string {
  return [
    t('ledger.recorded', { day: day(decision.at), name: view.members[decision.by]?.name ?? '–' }),
    decision.owner ? t('ledger.owner', { name: decision.owner }) : null,
    decision.reviewOn ? t('ledger.review', { day: plainDay(decision.reviewOn) }) : null,
  ]
    .filter((part) => part !== null)
    .join(' · ')
}

/** Who dissented, and of which group, only as far as privacy allows. */
function whoOf(view: RoomView, { member, group }: Dissent, { ledger, app }: Words): string {
  const name = member === undefined ? null : (view.members[member]?.name ?? null)
  const groupName = group ? app(`group.${group}`) : null
  if (name && groupName) return ledger('named', { name, group: groupName.toLowerCase() })
  return name ?? groupName ?? ledger('somebody')
}
