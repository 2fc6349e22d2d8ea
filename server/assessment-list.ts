import { earliest } from '#lib/deadline'
import type { AssessmentSummary, Person, Waiting } from '#lib/services'
import type { Day } from '#model/limits'
import { membershipOf } from './rooms/membership'
import type { Rooms } from './rooms/rooms'
import { askedIn, type Seat, type Summary } from './rooms/summary'
import type { Store } from './store/store'

interface Deps {
  store: Store
  rooms: Rooms
  /** Milliseconds. */
  clock(): number
}

type Row = Awaited<ReturnType<Store['assessments']['summariesOf']>>[number]

/**
 * A person's assessments, the latest first, from what is kept beside the logs: no room is opened for a list.
 * Summaries written before open questions were kept in them are the exception; each is written anew when its room is used.
 */
export async function summariesOf({ store, rooms, clock }: Deps, person: Person): Promise<AssessmentSummary[]> {
  const rows = await store.assessments.summariesOf(person.id)
  const today = new Date(clock()).toISOString().slice(0, 10)
  const summaries = await Promise.all(rows.map((row) => lineOf({ store, rooms }, person, row, today)))
  return summaries.filter((summary) => summary !== null).toSorted((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1))
}

async function lineOf(
  { store, rooms }: Pick<Deps, 'store' | 'rooms'>,
  person: Person,
  { assessment, member, seat: seatText, summary: text, archived }: Row,
  today: Day,
): Promise<AssessmentSummary | null> {
  const summary = JSON.parse(text) as Summary | Omit<Summary, 'asked'> // written by rooms/summary.ts, of this version or one before
  if (!('asked' in summary)) return oldLine({ rooms }, person, summary, archived)
  if (seatText === null) return null
  const seat = JSON.parse(seatText) as Seat // the same
  const { asked, reviews, timeZone, ...shown } = summary
  const open = askedIn({ asked }, seat)
  const answered = open.length === 0 ? [] : await store.assessments.answeredBy(assessment, member)
  const waits = open.filter(
    ({ question, round }) => !answered.some((vote) => vote.question === question && vote.round === round),
  )
  return {
    ...shown,
    role: seat.role,
    waiting: waitingFor(waits, timeZone),
    overdue: reviews.filter((day) => day < today).length,
    archived,
  }
}

async function oldLine(
  { rooms }: Pick<Deps, 'rooms'>,
  person: Person,
  summary: Omit<Summary, 'asked'>,
  archived: boolean,
): Promise<AssessmentSummary | null> {
  const membership = await membershipOf(rooms, person.id, summary.id)
  if (!membership?.member.active) return null
  const { member, view } = membership
  const open = await rooms.waitingFor(summary.id, membership.id)
  const waits = open.map((question) => ({ deadline: view.questions[question].deadline }))
  return {
    ...summary,
    role: member.role,
    waiting: waitingFor(waits, view.assessment.timeZone),
    overdue: 0,
    baseline: view.assessment.baseline?.assessment ?? null,
    archived,
  }
}

/** What waits, as the asker is told; null: nothing. */
export function waitingFor(open: readonly { deadline: string | null }[], timeZone: string): Waiting | null {
  if (open.length === 0) return null
  return { questions: open.length, until: earliest(open.map(({ deadline }) => deadline)), timeZone }
}
