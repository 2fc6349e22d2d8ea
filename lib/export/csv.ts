import { DOMAINS, practiceOf, practicesOf } from '#model/catalogue/catalogue'
import { LEVEL_TEXTS, SCOPE_TEXTS } from '#model/catalogue/levels'
import type { Decision } from '#model/decision'
import type { PracticeId } from '#model/practice'
import { passOf, practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import { LEVELS, SCOPES, scopeOf } from '#model/rating'
import type { Result } from '#model/result'
import type { RoomView } from '#model/room'
import { settledRounds, statisticsOfRound } from '#model/standing'
import type { Statistics } from '#model/statistics/statistics'

export type Cell = string | number | boolean | null | undefined
type Row = Record<(typeof COLUMNS)[number], Cell>

/** One row is a settled round or a decision; columns that don't apply to it are empty. */
const COLUMNS = [
  'kind',
  'pass',
  'practice_id',
  'practice',
  'domain',
  'round',
  'revealed_at',
  'eligible',
  'responded',
  'dont_know',
  'abstain',
  'n',
  ...LEVELS.map((level) => `level_${level}` as const),
  'agreement_label',
  'agreement',
  'w1',
  'w1_label',
  'few_votes',
  'suggestion',
  'suggested_level',
  'scope_n',
  ...SCOPES.map((scope) => `scope_${scope}` as const),
  'scope_agreement_label',
  'scope_agreement',
  'scope_w1',
  'suggested_scope',
  'next_step',
  'decision',
  'level',
  'level_name',
  'scope',
  'scope_name',
  'outcome',
  'rule',
  'quorum',
  'accepted_by',
  'rationale',
  'dissent',
  'evidence',
  'owner',
  'review_on',
  'decided_at',
  'decided_by',
  'supersedes',
  'superseded_by',
] as const

const EMPTY = Object.fromEntries(COLUMNS.map((column) => [column, null])) as Row // every column, none filled

/** A spreadsheet runs a cell that begins so, also after blanks and in full width. */
const FORMULA = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|^[\t\r\n]/
const BOM = '\uFEFF'

/**
 * The rounds and decisions as CSV (RFC 4180, UTF-8 with BOM, CRLF).
 *
 * It holds what this view holds, and nothing of a round that isn't settled. A text that a spreadsheet would run as a
 * formula gets a leading apostrophe.
 */
export function csvOf(view: RoomView): string {
  const rows = QUESTION_IDS.flatMap((question) => [...roundRows(view, question), ...decisionRows(view, question)])
  return csvText([COLUMNS, ...rows.map((row) => COLUMNS.map((column) => row[column]))])
}

/** Rows of cells as RFC 4180 has them; `mark`: whether a byte order mark tells a spreadsheet that this is UTF-8. */
export function csvText(rows: readonly (readonly Cell[])[], { mark = true }: { mark?: boolean } = {}): string {
  const lines = rows.map((row) => row.map(cellOf).join(','))
  return `${mark ? BOM : ''}${lines.join('\r\n')}\r\n`
}

/** One cell; numbers have a point and at most four decimals. */
export function cellOf(value: Cell): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'number') return String(Math.round(value * 10_000) / 10_000)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  const text = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n\t']/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

function roundRows(view: RoomView, question: QuestionId): Row[] {
  const rounds = settledRounds(view, question)
  return rounds.map((result, i) => {
    const statistics = statisticsOfRound(view, rounds, i)
    return {
      ...EMPTY,
      kind: 'round',
      ...questionCells(question),
      ...resultCells(result),
      ...statisticsCells(result, statistics),
    }
  })
}

function resultCells(result: Result): Partial<Row> {
  const { business, technical } = result.progress
  return {
    round: result.round,
    revealed_at: result.revealedAt,
    eligible: business.eligible + technical.eligible,
    responded: business.responded + technical.responded,
    dont_know: result.dontKnow.all,
    abstain: result.abstain.all,
    ...countCells('level', result.comprehensiveness.all, LEVELS),
    ...countCells('scope', result.scope.all, SCOPES),
  }
}

/** Empty cells where the counts are withheld: a 0 would claim that nobody chose it. */
function countCells(
  name: 'level' | 'scope',
  counts: readonly number[] | null,
  values: readonly number[],
): Partial<Row> {
  return Object.fromEntries(values.map((value, i) => [`${name}_${value}`, counts?.[i] ?? null]))
}

/** Where numbers are withheld, what would be computed from them is empty as well. */
function statisticsCells(result: Result, statistics: Statistics | null): Partial<Row> {
  if (!statistics) return {}
  const { comprehensiveness, scope, divergence, suggestion, nextStep } = statistics
  const levelCells = {
    n: comprehensiveness.n,
    agreement_label: comprehensiveness.label,
    agreement: comprehensiveness.agreement,
    few_votes: comprehensiveness.fewVotes,
    suggestion: suggestion.comprehensiveness.status,
    suggested_level: suggestion.comprehensiveness.level,
  }
  const scopeCells = {
    scope_n: scope.n,
    scope_agreement_label: scope.label,
    scope_agreement: scope.agreement,
    suggested_scope: suggestion.scope?.level,
  }
  return {
    ...(result.comprehensiveness.all ? levelCells : { agreement_label: 'not-shown' }),
    ...(result.scope.all ? scopeCells : { scope_agreement_label: 'not-shown' }),
    w1: divergence.comprehensiveness.w1,
    w1_label: divergence.comprehensiveness.label,
    scope_w1: divergence.scope.w1,
    next_step: nextStep.step,
  }
}

function decisionRows(view: RoomView, question: QuestionId): Row[] {
  return view.ledger
    .filter((decision) => decision.question === question)
    .map((decision) => ({ ...EMPTY, kind: 'decision', ...questionCells(question), ...decisionCells(view, decision) }))
}

function decisionCells(view: RoomView, decision: Decision): Partial<Row> {
  const scope = scopeOf(decision.rating)
  return {
    round: decision.round,
    decision: decision.number,
    level: decision.rating.comprehensiveness,
    level_name: LEVEL_TEXTS[decision.rating.comprehensiveness].name,
    scope,
    scope_name: scope === null ? null : SCOPE_TEXTS[scope].name,
    outcome: decision.outcome,
    rule: decision.rule,
    quorum: decision.quorum,
    accepted_by: decision.accepted,
    rationale: decision.rationale,
    dissent: decision.dissent.map((dissent) => `${dissentFrom(view, dissent)}${dissent.text}`).join('\n'),
    evidence: decision.evidence.join('\n'),
    owner: decision.owner,
    review_on: decision.reviewOn,
    decided_at: decision.at,
    decided_by: view.members[decision.by]?.name,
    supersedes: decision.supersedes,
    superseded_by: decision.supersededBy,
  }
}

function dissentFrom(view: RoomView, { member, group }: Decision['dissent'][number]): string {
  const from = [member === undefined ? null : view.members[member]?.name, group].filter(Boolean).join(', ')
  return from && `${from}: `
}

function questionCells(question: QuestionId): Partial<Row> {
  const practice = practiceIdOf(question)
  return {
    pass: passOf(question),
    practice_id: practice,
    practice: practiceOf(practice).name,
    domain: domainName(practice),
  }
}

function domainName(id: PracticeId): string | undefined {
  return DOMAINS.find((domain) => practicesOf(domain).some((practice) => practice.id === id))?.name
}
