import type { Gap } from '#model/gap'
import type { Instant } from '#model/limits'
import type { Group, MemberId, Role } from '#model/people'
import type { PracticeId } from '#model/practice'
import type { Phase, RoomView } from '#model/room'
import type { TemplateKind, TemplateLine, TemplateView } from './templates'

/** Somebody who is signed in: an account, or a guest who came by an invite. */
export interface Person {
  id: string
  kind: 'account' | 'guest'
  name: string
  email: string | null
  /** The account that set this installation up. */
  owner: boolean
}

/** A person inside one assessment. */
export interface Me {
  id: MemberId
  name: string
  role: Role
  group: Group | null
}

/** One line of the home page and of `GET /assessments`. */
export interface AssessmentSummary {
  id: string
  title: string
  system: string
  industry: string
  phase: Phase
  role: Role
  updatedAt: Instant
  /** Questions open for votes. */
  open: number
  /** Questions decided, of those not excluded. */
  decided: number
  /** Practices below their target. */
  gaps: number
  people: number
  /** For the hanging gaps. */
  gapOf: Record<PracticeId, Gap>
  fictional: boolean
  /** What waits for the asker's vote; null: nothing. */
  waiting: Waiting | null
  /** Decisions in force whose review day is past. */
  overdue: number
  /** The earlier assessment of the same system that this one follows. */
  baseline: string | null
  /** The asker has put it away; everybody has an archive of their own. */
  archived: boolean
}

/** Open questions that somebody is asked and has not answered. */
export interface Waiting {
  questions: number
  /** The earliest of their deadlines. */
  until: Instant | null
  timeZone: string
}

/** What somebody who holds an invite may know before joining. */
export interface Invitation {
  assessment: string
  title: string
  system: string
  role: Role
  group: Group | null
  privacy: 'named' | 'group' | 'anonymous'
  voting: 'sealed' | 'live'
  /** The asker's membership, if they have one already. */
  me: Me | null
}

/** Somebody who was in the assessment before. */
export interface ExpectedPerson {
  name: string
  role: Role
  group: Group | null
  /** They have joined this one too, as this member. */
  member: MemberId | null
}

export interface Invite {
  code: string
  /** Null where none is allowed (facilitators) or it has run out. */
  shortCode: string | null
  url: string
  role: Role
  group: Group | null
  expiresAt: Instant
  maxUses: number
  uses: number
}

/**
 * What pages may ask of the server, as plain data in and out.
 *
 * Next bundles routes apart from the server, so each has its own instance of every module; this one slot on
 * `globalThis`, filled by `server/main.ts`, is how they meet. It is the only global. Whatever changes something
 * goes over HTTP (`/api/v1`) instead, except for what next-auth needs to sign somebody in.
 */
export interface Services {
  /** Who holds this `Cookie` header, or null. */
  personOf(cookieHeader: string | null): Promise<Person | null>
  /** Whether an owner exists yet; until then every page leads to `/setup`. */
  isSetUp(): Promise<boolean>
  assessmentsOf(person: Person): Promise<AssessmentSummary[]>
  /** The room as this person may see it, or null: not a member, or no such assessment. */
  roomOf(person: Person, assessment: string): Promise<{ me: Me; view: RoomView; now: Instant } | null>
  /** Live invites, newest first; only for facilitators, else []. */
  invitesOf(person: Person, assessment: string, host?: string | null): Promise<Invite[]>
  /** Target profiles or guidance packs that this person may read: none without an account. */
  templatesOf(person: Person, kind: TemplateKind): Promise<TemplateLine[]>
  /** One of them, whole; null: there is none, or no account. */
  templateOf(person: Person, kind: TemplateKind, id: string): Promise<TemplateView | null>
  /** Whom this assessment expects from the one before; [] where it follows none, or to strangers. */
  expectedOf(person: Person, assessment: string): Promise<ExpectedPerson[]>
  /** What an invite code (long or short) offers, or null: wrong, used up and expired look the same. */
  invitation(code: string, person: Person | null): Promise<Invitation | null>
  /** The address people type or scan. `reachable` is false when only this machine can open it. */
  publicAddress(host: string | null): { url: string; reachable: boolean; lan: string[] }
  /** Whether a mail server is set: invitations and reminders can be sent. */
  mail: boolean
  auth: AuthServices
}

/** What next-auth's callbacks ask. Each answers with a person or a code for why not, and counts failures against the address. */
export interface AuthServices {
  secret: string
  /** Cookies only over https, with a name that says so: PLUMBLINE_URL begins with https. */
  secureCookies: boolean
  /** Null unless configured. */
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null
  withPassword(email: string, password: string, address: string): Promise<{ person: Person } | { refusal: string }>
  /** Joins by an invite; a person who is signed in already keeps their identity. */
  asGuest(
    join: { code: string; name: string; group: Group | null },
    signedIn: Person | null,
    address: string,
  ): Promise<{ person: Person; assessment: string } | { refusal: string }>
  /** A one-time code of `POST /me/link`. */
  withOneTimeCode(code: string, address: string): Promise<{ person: Person } | { refusal: string }>
  /** By issuer and subject; linked to an existing account only if that account is signed in now. */
  withOidc(
    profile: { issuer: string; subject: string; name: string | null; email: string | null },
    signedIn: Person | null,
  ): Promise<Person>
  /** What a new session of this person holds: its own id, and after which password it began. */
  startSession(person: string): Promise<{ sid: string; generation: number }>
  /** Ends a session at sign-out, whoever has a copy of its cookie. */
  endSession(token: Readonly<Record<string, unknown>>): Promise<void>
  /** A visitor of "Try the demo": a new guest who facilitates a fictional workshop of their own. */
  asDemoVisitor(address: string): Promise<{ person: Person; assessment: string } | { refusal: string }>
}

const SLOT = Symbol.for('plumbline.services')

/** Fills the slot; `server/main.ts` alone calls it. */
export function provideServices(services: Services): void {
  Reflect.set(globalThis, SLOT, services)
}

/** The server's services, inside the running server only: during `next build` nothing may ask. */
export function services(): Services {
  const provided = Reflect.get(globalThis, SLOT) as Services | undefined
  if (!provided) throw new Error('Plumbline pages need the Plumbline server: start it with `npm start`.')
  return provided
}
