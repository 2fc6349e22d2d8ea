import type { Receipt } from '#lib/docs/ballot-doc'
import type { Request } from '#model/access'
import type { Baseline } from '#model/baseline'
import type { Brief, Command, Vote } from '#model/command'
import type { ImportedRecord } from '#model/imported'
import type { GuidancePack } from '#model/pack'
import type { Group, MemberId, Role } from '#model/people'
import type { Personal } from '#model/personal'
import type { PracticeId } from '#model/practice'
import type { TargetProfile } from '#model/profile'
import type { QuestionId } from '#model/question'
import type { Refusal } from '#model/refusal'
import type { RoomView } from '#model/room'
import type { LoggedEvent } from '#server/store/store'

/** What a command came to. A refusal is an expected answer; exceptions are for a store that fails. */
export type CommandAnswer =
  | { ok: true; receipt?: Receipt; decision?: string; decisions?: string[]; action?: string; evidence?: string }
  | { ok: false; code: Refusal; refused?: { question: QuestionId; code: Refusal }[]; circle?: string[] }
  /** The idempotency key was used for another request. */
  | { ok: false; code: 'other-body' }

export interface Idempotency {
  key: string
  bodyHash: string
}

/**
 * All assessments that are open here, each opened whole on first use.
 * Everything resolves after the commit of its turn: append, then send.
 */
export interface Rooms {
  /** A new assessment whose creator is its first facilitator (with no group until they choose one). */
  create(creator: { person: string; name: string }, brief: NewAssessment): Promise<string>
  /**
   * Lets a person in, or back in as who they were: somebody known keeps member id, role and group
   * (a facilitator's invite raises the role). Refused with `frozen`, or `no-group` for a participant without one.
   */
  join(
    assessment: string,
    who: { person: string; name: string; role: Role; group: Group | null },
  ): Promise<{ ok: true; member: MemberId } | { ok: false; code: Refusal }>
  /** Runs a command as that member. Roles and state are looked up here. */
  command(assessment: string, actor: MemberId, command: Command, idempotency?: Idempotency): Promise<CommandAnswer>
  /** The member a person is, active or not; null for strangers. */
  memberOf(assessment: string, person: string): Promise<MemberId | null>
  /** The member a person is, if the policy lets them do this; null for everybody else, and where there is no such assessment. */
  admittedTo(assessment: string, person: string, request: Request): Promise<MemberId | null>
  /** What everybody may see; null: no such assessment. */
  view(assessment: string): Promise<RoomView | null>
  /** The member's own counted votes: this, not the document, is the authority. */
  ballotOf(assessment: string, member: MemberId): Promise<Partial<Record<QuestionId, Vote & { digest: string }>>>
  /** Open questions that the member is asked and has not answered, in model order. */
  waitingFor(assessment: string, member: MemberId): Promise<QuestionId[]>
  /** The chained log of an assessment, whole; null: no such assessment. */
  log(assessment: string): Promise<LoggedEvent[] | null>
  /**
   * A person's name becomes a pseudonym and their ballot goes, also after the freeze; before it they leave as well.
   * What they said stays, under the pseudonym. Refused with `last-facilitator`.
   */
  erase(assessment: string, member: MemberId, as: { by: MemberId; name: string }): Promise<CommandAnswer>
  /** The assessment with everything that belongs to it is gone for good; its sockets close. False: there is none. */
  remove(assessment: string): Promise<boolean>
  /** The target profile an assessment was started from, whole: what the room may see of it is less. */
  profile(assessment: string): Promise<TargetProfile | null>
  /** What is known of a member in an assessment, for themselves. */
  personal(assessment: string, member: MemberId): Promise<Personal | null>
  /** Somebody's rights changed or their account is gone: every socket of theirs is looked at again, at once. */
  recheck(person: string): void
}

export interface NewAssessment extends Partial<Brief> {
  title: string
  system: string
  exclude?: Partial<Record<PracticeId, string>>
  fictional?: boolean
  /** Milliseconds that it lies back: until its room is let go of, its clock is late by so much. For fictions only. */
  ago?: number
  baseline?: Baseline
  /** What was exported elsewhere, with what people are called. */
  imported?: { record: ImportedRecord; names: Readonly<Record<MemberId, string>> }
  profile?: TargetProfile
  pack?: GuidancePack
}
