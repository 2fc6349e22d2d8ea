import type { Instant } from '#model/limits'
import type { Group, MemberId, Role } from '#model/people'
import type { QuestionId } from '#model/question'
import type { SharedStore } from './shared'
import type { WebhookStore } from './webhooks'

/** One event of the chained log, as stored. */
export interface LoggedEvent {
  /** 1, 2, 3, … without holes within one assessment. */
  seq: number
  at: Instant
  type: string
  /** Null: the server itself (a deadline, a complete round). */
  actor: MemberId | null
  /** JSON text; null once withheld: the digest still holds the chain together. */
  data: string | null
  /** base64url SHA-256 of the RFC 8785 form of the data. */
  digest: string
  /** base64url SHA-256 of the previous hash ‖ RFC 8785 of {seq, at, type, actor, digest}. */
  hash: string
}

/** One vote, replaced in place while its round is open. Not in the log: only its digest enters that, at the lock. */
export interface VoteRow {
  question: QuestionId
  round: number
  member: MemberId
  group: Group
  /** JSON text of the Answer. */
  answer: string
  reason: string | null
  /** JSON text of string[]. */
  evidence: string
  /** base64url, 16 random bytes. */
  salt: string
  digest: string
  /** A random key that orders reasons, so that neither arrival nor digest does. */
  shuffle: string
  /** 1: the only one asked in their group, and told so. */
  alone: number
  at: Instant
}

/** The receipt given last for one entry of a ballot, so that an entry is answered once. */
export interface ProcessedEntry {
  question: QuestionId
  /** base64url SHA-256 of the RFC 8785 form of the entry (unsalted; never leaves the store). */
  entryDigest: string
  /** JSON text of the receipt. */
  receipt: string
}

export interface MemberRow {
  member: MemberId
  person: string
  name: string
}

/** Somebody a next assessment expects, as they were in the one before. */
export interface ExpectedRow {
  person: string
  name: string
  role: Role
  group: Group | null
}

/** What the home page shows of an assessment; kept beside the log so that a list needs no replay. */
export interface SummaryRow {
  assessment: string
  /** JSON text, see rooms/summary.ts. */
  summary: string
  updatedAt: Instant
}

export interface Idempotent {
  actor: string
  key: string
  bodyHash: string
  status: number
  /** JSON text. */
  answer: string
}

/** A Yjs document: `room/<a>`, `notes/<a>` or `ballot/<a>/<member>`. */
export interface StoredDocument {
  name: string
  /** The client id under which the server writes, for the document's whole life. */
  serverClient: number
  /** Number of the last update. 0: none. */
  head: number
  /** Snapshot (if any) and then the updates after it, in order. */
  updates: Uint8Array[]
  /** Whose client ids are, where members write under their own: the notes. */
  clients: { client: number; person: string }[]
}

/** All updates of a document up to a number, as one. */
export interface Snapshot {
  document: string
  upTo: number
  bytes: Uint8Array
}

/** Everything one assessment needs to open whole. */
export interface StoredAssessment {
  id: string
  /** Number of the last turn, where nodes count them; else 0. */
  turn: number
  /** When any facilitator last did anything; null: not known. */
  facilitatorSeen: Instant | null
  events: LoggedEvent[]
  votes: VoteRow[]
  members: (MemberRow & { seat: string | null })[]
}

/** One thing to write; a commit takes many, of many assessments, all or nothing. */
export type Write =
  | { kind: 'assessment'; assessment: string; createdAt: Instant }
  /** Fails with HeadMoved unless the log's head is `after`. */
  | { kind: 'events'; assessment: string; after: number; events: readonly LoggedEvent[] }
  | { kind: 'vote'; assessment: string; vote: VoteRow }
  | { kind: 'vote-erased'; assessment: string; question: QuestionId; round: number; member: MemberId }
  /** Cuts the link between votes and people: the member of each becomes the given pseudonym; salt, digest and time go. */
  | {
      kind: 'vote-unlinked'
      assessment: string
      question: QuestionId
      round: number
      member: MemberId
      pseudonym: string
    }
  | { kind: 'processed'; assessment: string; member: MemberId; entry: ProcessedEntry }
  | { kind: 'member'; assessment: string; member: MemberRow }
  /** What a member is in the assessment, as JSON, see rooms/summary.ts; null: not in any more. */
  | { kind: 'seat'; assessment: string; member: MemberId; seat: string | null }
  | { kind: 'summary'; row: SummaryRow }
  /** The earliest deadline of an open question, or null. */
  | { kind: 'deadline'; assessment: string; at: Instant | null }
  /** Creates the document when its head is 0 and it isn't there. Fails with HeadMoved unless its head is `after`. */
  | { kind: 'update'; document: string; serverClient: number; after: number; bytes: Uint8Array }
  /** Removes a document with its updates and snapshots, everything processed of it, and receipts kept for idempotency keys. */
  | { kind: 'document-erased'; document: string }
  /** The same for every ballot of an assessment. */
  | { kind: 'ballots-erased'; assessment: string }
  /** From its first use on, a client id of a document is one person's. */
  | { kind: 'client'; document: string; client: number; person: string }
  /** An erased person's client ids are nobody's. */
  | { kind: 'clients-reassigned'; assessment: string; from: string; person: string }
  | { kind: 'idempotent'; assessment: string; at: Instant; entry: Idempotent }

/** Somebody else wrote in between: what is in memory is out of date, and must be forgotten and read again. */
export class HeadMoved extends Error {
  override name = 'HeadMoved'
}

/** Assessments and their documents. Every method rejects if the database does; nothing is retried in here. */
export interface AssessmentStore {
  /** What nodes that share this store need; null: one process has it to itself. */
  readonly shared: SharedStore | null
  /** One transaction, durable when it resolves. */
  commit(writes: readonly Write[]): Promise<void>
  /** Null: no such assessment. */
  load(assessment: string): Promise<StoredAssessment | null>
  /** Null: not there yet. */
  document(name: string): Promise<StoredDocument | null>
  /**
   * Puts each snapshot in place of the updates it holds, in one transaction; the heads stay. A document that was written
   * to meanwhile stays as it is. With several nodes it waits for their assessments' locks.
   */
  compact(snapshots: readonly Snapshot[]): Promise<void>
  /** What was replaced or deleted so far can't be read in the database's files any more (SQLite: its write-ahead log). */
  forget(): Promise<void>
  processed(assessment: string, member: MemberId): Promise<ProcessedEntry[]>
  /** Names of ballots that exist, for start-up and for reopening whole. */
  ballotsOf(assessment: string): Promise<MemberId[]>
  /** Assessments whose deadline is at or before now; PostgreSQL goes by its own clock. */
  due(now: Instant): Promise<string[]>
  /** Notes that a facilitator was there then. Earlier than what is noted changes nothing. */
  facilitatorSeen(assessment: string, at: Instant): Promise<void>
  summariesOf(person: string): Promise<
    {
      assessment: string
      member: MemberId
      seat: string | null
      summary: string
      updatedAt: Instant
      archived: boolean
    }[]
  >
  /** What this member has a vote on, round by round. */
  answeredBy(assessment: string, member: MemberId): Promise<{ question: QuestionId; round: number }[]>
  /** Puts an assessment into this person's own archive, or takes it out; false: they aren't in it. */
  setArchived(assessment: string, person: string, archived: boolean): Promise<boolean>
  /** Every assessment a person is in or is expected in. */
  assessmentsOf(person: string): Promise<string[]>
  /** Adds to whom an assessment expects. */
  expect(assessment: string, people: readonly ExpectedRow[]): Promise<void>
  expected(assessment: string): Promise<ExpectedRow[]>
  /** Gives an expected person another name and another identity: that of nobody. */
  renameExpected(assessment: string, person: string, as: { person: string; name: string }): Promise<void>
  /** Takes an assessment out with all its rows and documents, for good; false: no such assessment. */
  remove(assessment: string): Promise<boolean>
  memberOf(assessment: string, person: string): Promise<MemberId | null>
  personOfMember(assessment: string, member: MemberId): Promise<string | null>
  idempotent(assessment: string, actor: string, key: string, notBefore: Instant): Promise<Idempotent | null>
}

export interface PersonRow {
  id: string
  kind: 'account' | 'guest'
  name: string
  /** Lower case; null for guests. */
  email: string | null
  /** scrypt, with its parameters and salt; null until set. */
  password: string | null
  owner: boolean
  createdAt: Instant
}

export interface TokenRow {
  id: string
  person: string
  name: string
  createdAt: Instant
  expiresAt: Instant
}

export interface InviteRow {
  code: string
  shortCode: string | null
  shortUntil: Instant | null
  assessment: string
  role: Role
  group: Group | null
  createdBy: string
  createdAt: Instant
  expiresAt: Instant
  maxUses: number
  uses: number
  revoked: boolean
}

/** Who people are, and how they come in. */
export interface PeopleStore {
  /** Whether an owner exists. */
  hasOwner(): Promise<boolean>
  /** False: the e-mail address (or, for an owner, the owner) was there already. */
  addPerson(person: PersonRow): Promise<boolean>
  person(id: string): Promise<PersonRow | null>
  personByEmail(email: string): Promise<PersonRow | null>
  /** Also ends every session that began before. */
  setPassword(person: string, password: string): Promise<void>
  /** Which generation of sessions of a person begins now; null: no such person. */
  sessionsOf(person: string): Promise<number | null>
  /** The person whose session this is, unless it was ended or is of an earlier generation. */
  personInSession(session: { id: string; person: string; generation: number }): Promise<PersonRow | null>
  /** Which of these sessions were ended, or are of an earlier generation. */
  endedSessions<T extends { id: string; person: string; generation: number }>(sessions: readonly T[]): Promise<Set<T>>
  /** Ends one session before its time; kept until it would have ended by itself. */
  endSession(id: string, until: Instant, now: Instant): Promise<void>
  setName(person: string, name: string): Promise<void>
  /** Takes a person out with tokens, one-time codes and identities; what they did in assessments stays. */
  removePerson(person: string): Promise<void>
  /** What a person signs in with at an identity provider. */
  oidcOf(person: string): Promise<{ issuer: string; subject: string }[]>
  tokensOf(person: string): Promise<TokenRow[]>
  personByOidc(issuer: string, subject: string): Promise<PersonRow | null>
  /** False: that identity belongs to somebody already. */
  linkOidc(person: string, issuer: string, subject: string): Promise<boolean>

  addToken(token: TokenRow, hash: string): Promise<void>
  /** The token and its person, unless expired or revoked. */
  personByToken(hash: string, now: Instant): Promise<{ person: PersonRow; token: TokenRow } | null>
  /** Which of these hashes are of no token, or of one that is expired or revoked. */
  endedTokens(hashes: readonly string[], now: Instant): Promise<Set<string>>
  /** False: not there, or not this person's. */
  revokeToken(id: string, person: string): Promise<boolean>
  revokeTokensOf(person: string): Promise<void>

  addInvite(invite: InviteRow): Promise<void>
  invite(code: string): Promise<InviteRow | null>
  /** By short code, while that is valid. */
  inviteByShortCode(shortCode: string, now: Instant): Promise<InviteRow | null>
  invitesOf(assessment: string, now: Instant): Promise<InviteRow[]>
  /** Counts one use in one statement; false when revoked, expired or used up. */
  useInvite(code: string, now: Instant): Promise<boolean>
  revokeInvite(assessment: string, code: string): Promise<boolean>
  /** Gives an invite a short code, or takes it away (null). */
  setShortCode(code: string, shortCode: string | null, until: Instant | null): Promise<void>

  /** A code that works once: to go on on another device, or to set a password. */
  addOneTimeCode(hash: string, purpose: 'link' | 'password', person: string, expiresAt: Instant): Promise<void>
  /** Takes the code out in one statement; null when wrong, used or expired. */
  takeOneTimeCode(hash: string, purpose: 'link' | 'password', now: Instant): Promise<string | null>
}

/** A target profile or a guidance pack, as stored. */
export interface TemplateRow {
  id: string
  kind: 'profile' | 'pack'
  name: string
  /** JSON text, see lib/templates. */
  body: string
  /** Null: whoever made it was erased. */
  createdBy: string | null
  createdAt: Instant
  updatedAt: Instant
}

/** What assessments start from; everybody with an account shares it. */
export interface TemplateStore {
  /** By name. */
  list(kind: TemplateRow['kind']): Promise<TemplateRow[]>
  get(kind: TemplateRow['kind'], id: string): Promise<TemplateRow | null>
  /** Adds it, or replaces name, body and time of change. */
  put(row: TemplateRow): Promise<void>
  remove(kind: TemplateRow['kind'], id: string): Promise<boolean>
  /** What this person made belongs to nobody from now on. */
  disown(person: string): Promise<void>
}

export interface Store {
  assessments: AssessmentStore
  people: PeopleStore
  webhooks: WebhookStore
  templates: TemplateStore
  /** Answers if the database does; rejects otherwise. */
  ping(): Promise<void>
  close(): Promise<void>
}
