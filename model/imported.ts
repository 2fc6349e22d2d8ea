import type { Action } from './action'
import type { Decision } from './decision'
import type { Evidence } from './evidence'
import type { Indicators } from './indicators'
import type { Group, MemberId, Role } from './people'
import type { PracticeId } from './practice'
import { QUESTION_IDS, type QuestionId } from './question'
import type { Reason, Result } from './result'
import type { Phase } from './room'
import type { LedgerEntry, Member, Question, Round, State } from './state'

/** A round as it was exported: its votes stay where they were cast, only what was shown of them comes along. */
export type ImportedResult = Omit<Result, 'reasons'> & {
  /** Whose reason it is by id: names stand beside the log. */
  reasons: readonly (Omit<Reason, 'name'> & { member?: MemberId })[]
}

export interface ImportedQuestion {
  /** A round that was under way when it was exported isn't in here, and its question stands as before that round. */
  state: 'idle' | 'revealed' | 'decided' | 'parked'
  parked?: string
  /** Index into the ledger of the decision in force. */
  decision: number | null
  rounds: readonly ImportedResult[]
}

/** What an import brings along, beside what an assessment is created with. No name is in here. */
export interface ImportedRecord {
  phase: Phase
  members: Readonly<
    Record<MemberId, { role: Role; group: Group | null; active: boolean; excused?: 'all' | readonly QuestionId[] }>
  >
  questions: Readonly<Record<QuestionId, ImportedQuestion>>
  ledger: readonly Decision[]
  actions: readonly Action[]
  evidence: Readonly<Partial<Record<QuestionId, readonly Evidence[]>>>
  indicators: Indicators
  riskTiers: Partial<Record<PracticeId, 1 | 2 | 3>>
  agendaOrder: readonly QuestionId[]
}

/** The state with the record in it. Who imported keeps it, and took part in nothing. */
export function withImported(state: State, record: ImportedRecord, keeper: MemberId | null): State {
  const own = keeper === null ? undefined : state.members[keeper]
  return {
    ...state,
    phase: record.phase,
    started: record.phase !== 'preparing',
    members: {
      ...Object.fromEntries(Object.entries(record.members).map(([id, member]) => [id, memberOf(member)])),
      ...(keeper !== null && own && { [keeper]: { ...own, keeper: true } }),
    },
    questions: Object.fromEntries(
      QUESTION_IDS.map((question) => [question, questionOf(record.questions[question])]),
    ) as State['questions'], // all 36
    ledger: record.ledger.map(entryOf),
    actions: record.actions,
    actionsUsed: lastNumber(record.actions),
    evidence: record.evidence,
    evidenceUsed: lastNumber(Object.values(record.evidence).flatMap((each) => each ?? [])),
    indicators: record.indicators,
    riskTiers: record.riskTiers,
    agendaOrder: record.agendaOrder,
  }
}

/** A round's result as it was shown, with what people are called now. */
export function shownImported({ names }: Pick<State, 'names'>, { reasons, ...result }: ImportedResult): Result {
  return {
    ...result,
    reasons: reasons.map(({ member, ...reason }) => ({
      ...reason,
      ...(member === undefined ? {} : { name: names[member] ?? '' }),
    })),
  }
}

/** Nobody stands behind an imported member: it isn't asked, counts for nothing, and says who it was. */
function memberOf({ role, group, active, excused }: ImportedRecord['members'][MemberId]): Member {
  return {
    role,
    group,
    active: false,
    removed: false,
    excused: excused === 'all' ? null : (excused ?? []),
    mergedInto: null,
    imported: { active },
  }
}

function questionOf({ state, parked, decision, rounds }: ImportedQuestion): Question {
  const last = rounds.at(-1)?.round ?? 0
  return {
    state,
    round: last,
    roundsUsed: last,
    deadline: null,
    before: last > 0 ? 'revealed' : 'idle',
    rounds: Object.fromEntries(rounds.map((result) => [result.round, roundOf(result)])),
    decision,
    parked: parked ?? null,
  }
}

function roundOf(result: ImportedResult): Round {
  const { openedAt, revealedAt, progress, changedShare } = result
  return { openedAt, progress, lockedBy: 'facilitator', revealedAt, changedShare, imported: result }
}

/** Who dissented and who accepted is known as far as the file said it; how many did is kept. */
function entryOf({ dissent, accepted, supersededBy, ...made }: Decision): LedgerEntry {
  return {
    made,
    dissent: dissent.map(({ text, at, member = '', group = 'business' }) => ({ text, at, member, group })),
    accepted: Array.from({ length: accepted }, (_, at) => `imported ${at + 1}`),
    supersededBy: supersededBy ?? null,
  }
}

/** Ids end in their number, and no number is used twice. Of a longer one its end is enough: numbers count on from here. */
function lastNumber(things: readonly { id: string }[]): number {
  return Math.max(things.length, ...things.map(({ id }) => Number(/\d{1,9}$/.exec(id)?.[0] ?? 0)))
}
