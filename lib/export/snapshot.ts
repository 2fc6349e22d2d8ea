import type { Gap } from '#model/gap'
import { gapsOf } from '#model/gaps'
import type { Instant } from '#model/limits'
import type { MemberId } from '#model/people'
import type { PracticeId } from '#model/practice'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { Result } from '#model/result'
import type { AssessmentView, MemberView, QuestionStateName, QuestionView, RoomView } from '#model/room'
import { settledRounds, statisticsOfRound } from '#model/standing'
import type { Statistics } from '#model/statistics/statistics'
import type { Json } from '../canonical-json'
import { digestOf } from '../digest'

export const EXPORT_FORMAT = 'plumbline-assessment'
/** Raised when a reader of the version before would misread it. Added keys don't raise it. */
export const EXPORT_VERSION = 1

/** What a question came to; nothing of a round that isn't settled. */
interface QuestionContent {
  state: QuestionStateName
  /** Number of the decision in force. */
  decision: string | null
  /** Why it is parked, while it is. */
  parked?: string
  rounds: readonly (Result & { statistics: Statistics | null })[]
}

/** All that a checksum stands for. */
export interface SnapshotContent {
  assessment: Omit<AssessmentView, 'id' | 'focus' | 'focusedAt' | 'timer' | 'plannedEnd' | 'takeover'>
  members: Readonly<Record<MemberId, Omit<MemberView, 'imported' | 'keeper'>>>
  questions: Readonly<Record<QuestionId, QuestionContent>>
  ledger: RoomView['ledger']
  actions: RoomView['actions']
  evidence: RoomView['evidence']
  /** Where it follows an earlier assessment. */
  earlier?: NonNullable<RoomView['earlier']>
  /** Where it has more words beside the guidance. */
  pack?: NonNullable<RoomView['pack']>
  /** Follow from the rest, for readers who don't want to compute. */
  gaps: Readonly<Record<PracticeId, Gap>>
}

/**
 * One state of an assessment, as everything that leaves is made of it: the JSON export and every report.
 * Two with the same checksum hold the same, whenever and wherever they were taken.
 */
export interface Snapshot {
  format: typeof EXPORT_FORMAT
  version: typeof EXPORT_VERSION
  /** Id of the assessment it was taken of; not under the checksum. */
  assessment: string
  exportedAt: Instant
  /** base64url SHA-256 of the RFC 8785 form of `content`. */
  checksum: string
  content: SnapshotContent
}

/** What this view holds, without anything of a round that isn't settled. */
export function snapshotOf(view: RoomView, now: Instant): Snapshot {
  const content = contentOf(view)
  return {
    format: EXPORT_FORMAT,
    version: EXPORT_VERSION,
    assessment: view.assessment.id,
    exportedAt: now,
    checksum: digestOfContent(content),
    content,
  }
}

/** The checksum that every export of this view shows. */
export function checksumOf(view: RoomView): string {
  return digestOfContent(contentOf(view))
}

function digestOfContent(content: SnapshotContent): string {
  return digestOf(content as unknown as Json) // a projection is plain JSON
}

export function contentOf(view: RoomView): SnapshotContent {
  // What only says how things stand in the meeting is no part of a record.
  const { id, focus, focusedAt, timer, plannedEnd, takeover, ...assessment } = view.assessment
  const questions = QUESTION_IDS.map((question): [QuestionId, QuestionContent] => {
    const { state, decision, parked } = view.questions[question]
    const settled = settledRounds(view, question)
    const rounds = settled.map((result, i) => ({ ...result, statistics: statisticsOfRound(view, settled, i) }))
    const number = decision === null ? null : (view.ledger[decision]?.number ?? null)
    return [question, { state, decision: number, ...(parked === undefined ? {} : { parked }), rounds }]
  })
  return {
    assessment,
    members: membersOf(view),
    questions: Object.fromEntries(questions) as SnapshotContent['questions'], // all 36
    ledger: view.ledger,
    actions: view.actions,
    evidence: view.evidence,
    ...(view.earlier && { earlier: view.earlier }),
    ...(view.pack && { pack: view.pack }),
    gaps: gapsOf(view),
  }
}

/** As they were where they took part. Who only imported the record is none of them, until they do something in it. */
function membersOf({ members, ledger, evidence }: RoomView): SnapshotContent['members'] {
  const acts = new Set([
    ...ledger.map(({ by }) => by),
    ...Object.values(evidence).flatMap((each) => (each ?? []).map(({ by }) => by)),
  ])
  return Object.fromEntries(
    Object.entries(members)
      .filter(([id, { keeper, group }]) => !keeper || group !== null || acts.has(id))
      .map(([id, { imported, keeper, ...member }]) => [id, { ...member, ...imported }]),
  )
}

/** The room that a snapshot was taken of, as far as the snapshot knows it: reports are made of this, so none can say more. */
export function roomOf({ assessment: id, content }: Pick<Snapshot, 'assessment' | 'content'>): RoomView {
  const questions: Partial<Record<QuestionId, QuestionView>> = {}
  const results: Partial<Record<QuestionId, readonly Result[]>> = {}
  for (const question of QUESTION_IDS) {
    const { state, decision, parked, rounds } = content.questions[question]
    const index = content.ledger.findIndex(({ number }) => number === decision)
    // A round that is under way has the number after the last settled one, so that no settled one is taken for it.
    const underWay = state === 'open' || state === 'locked' ? 1 : 0
    questions[question] = {
      state,
      round: (rounds.at(-1)?.round ?? 0) + underWay,
      deadline: null,
      decision: index < 0 ? null : index,
      ...(parked === undefined ? {} : { parked }),
    }
    if (rounds.length > 0) results[question] = rounds.map(({ statistics, ...result }) => result)
  }
  return {
    assessment: { ...content.assessment, id, focus: null, timer: null, takeover: null },
    members: content.members,
    questions: questions as RoomView['questions'], // the loop fills all 36
    progress: {},
    results,
    ledger: content.ledger,
    actions: content.actions,
    evidence: content.evidence,
    ...(content.earlier && { earlier: content.earlier }),
    ...(content.pack && { pack: content.pack }),
  }
}
