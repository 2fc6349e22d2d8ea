import type { AssessmentSummary } from '#lib/services'
import { isEligible } from '#model/eligibility'
import { gapsOf } from '#model/gaps'
import type { Day, Instant } from '#model/limits'
import type { Group, MemberId, Role } from '#model/people'
import { practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import type { MemberView, RoomView } from '#model/room'
import type { Member, State } from '#model/state'
import type { SummaryRow } from '#server/store/store'

/** What a list shows of an assessment, but for what is the asker's own. */
type Shown = Omit<AssessmentSummary, 'role' | 'waiting' | 'archived' | 'overdue'>

/** What a member is in an assessment; kept in their own row. */
export interface Seat {
  role: Role
  group: Group | null
  /** Left out where nothing is excused. */
  excused?: readonly QuestionId[] | null
}

/**
 * What is kept of an assessment for lists, in the transaction of the events it follows from: with it, a list of
 * hundreds opens no room.
 */
export interface Summary extends Shown {
  timeZone: string
  /** Open questions with their rounds. */
  asked: readonly { question: QuestionId; round: number; deadline: Instant | null }[]
  /** When decisions in force are to be looked at again. */
  reviews: readonly Day[]
}

export function summaryOf(view: RoomView, updatedAt: Instant, state: State): SummaryRow {
  const { id, title, system, industry, phase, excluded, fictional, timeZone } = view.assessment
  const asked: QuestionId[] = []
  const decided: QuestionId[] = []
  for (const question of QUESTION_IDS) {
    if (practiceIdOf(question) in excluded) continue
    const { state: name } = view.questions[question]
    if (name === 'open') asked.push(question)
    else if (name === 'decided') decided.push(question)
  }
  const gapOf = gapsOf(view)
  const summary: Summary = {
    id,
    title,
    system,
    industry,
    phase,
    updatedAt,
    open: asked.length,
    decided: decided.length,
    gaps: Object.values(gapOf).filter(({ status }) => status === 'gap' || status === 'mixed').length,
    people: Object.values(view.members).filter(isActive).length,
    gapOf,
    fictional,
    baseline: state.baseline?.assessment ?? null,
    timeZone,
    asked: phase === 'frozen' ? [] : asked.map((question) => askedOf(state, question)),
    reviews: decided.flatMap((question) => {
      const decision = view.questions[question].decision
      return (decision === null ? null : view.ledger[decision]?.reviewOn) ?? []
    }),
  }
  return { assessment: id, summary: JSON.stringify(summary), updatedAt }
}

function isActive({ active }: MemberView): boolean {
  return active
}

/** Whose seats an event may have changed. */
export function changedSeats(before: State['members'], after: State['members']): MemberId[] {
  return before === after ? [] : Object.keys(after).filter((id) => before[id] !== after[id])
}

/** As it is kept; null: not in. */
export function seatOf(member: Member | undefined): string | null {
  if (!member?.active) return null
  const { role, group, excused } = member
  const seat: Seat = { role, group, ...(excused?.length === 0 ? {} : { excused }) }
  return JSON.stringify(seat)
}

function askedOf(state: State, question: QuestionId): Summary['asked'][number] {
  const { round, deadline } = state.questions[question]
  return { question, round, deadline }
}

/** Open questions that somebody in this seat is asked. */
export function askedIn({ asked }: Pick<Summary, 'asked'>, { role, group, excused = [] }: Seat): Summary['asked'] {
  const member = { role, group, excused, active: true, removed: false, mergedInto: null }
  return asked.filter(({ question }) => isEligible(member, question))
}
