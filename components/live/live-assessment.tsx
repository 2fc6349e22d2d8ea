'use client'

import { createContext, type ReactNode, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import type { BallotView } from '#lib/docs/ballot-doc'
import type { Connection } from '#lib/docs/connection'
import { createSession, type Notes, type Session } from '#lib/docs/session'
import type { Instant } from '#model/limits'
import type { Group, MemberId, Role } from '#model/people'
import type { RoomView } from '#model/room'

interface Live {
  session: Session
  assessment: string
  member: MemberId
  role: Role
  initial: RoomView
  /** Server time minus this device's, in milliseconds. */
  clockOffset: number
}

const LiveContext = createContext<Live | null>(null)

interface LiveAssessmentProps {
  assessment: string
  member: MemberId
  role: Role
  /** The room as the server rendered it. */
  initial: RoomView
  /** Server time of that rendering, so that countdowns survive wrong clocks. */
  now?: Instant
  children: ReactNode
}

/**
 * Connects everything inside it to one assessment.
 *
 * A layout or page that knows who asks wraps its content once:
 *
 * ```tsx
 * const room = await services().roomOf(person, id)
 * <LiveAssessment assessment={id} member={room.me.id} role={room.me.role} initial={room.view} now={room.now}>…</LiveAssessment>
 * ```
 *
 * Inside, `useRoom()` and its siblings give plain data. Another assessment or member is another session: the key is set here.
 */
export function LiveAssessment(props: LiveAssessmentProps) {
  return <Connected key={`${props.assessment}/${props.member}`} {...props} />
}

function Connected(props: LiveAssessmentProps) {
  const { assessment, member, initial } = props
  const [session] = useState(() => createSession({ base: syncAddress(), assessment, member, initial }))
  return <LiveSession {...props} session={session} />
}

/** The same around a session that exists already: for tests and for pages that bring their own. */
function LiveSession({
  session,
  assessment,
  member,
  role,
  initial,
  now,
  children,
}: LiveAssessmentProps & { session: Session }) {
  const [first] = useState(initial)
  const [clockOffset] = useState(() => (now ? Date.parse(now) - Date.now() : 0))
  useEffect(() => session.connect(), [session])
  const live = useMemo(
    () => ({ session, assessment, member, role, initial: first, clockOffset }),
    [session, assessment, member, role, first, clockOffset],
  )
  return <LiveContext value={live}>{children}</LiveContext>
}

/** On the server there is no address, and nothing connects there. */
function syncAddress(): string {
  if (typeof location === 'undefined') return ''
  return `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}/sync`
}

/** Everything of the provider at once: for hooks and components that send. */
export function useLive(): Live {
  const live = useContext(LiveContext)
  if (!live) throw new Error('This needs a <LiveAssessment> around it.')
  return live
}

/** All that everybody may see, now; renders again when it changes. */
export function useRoom(): RoomView {
  const { session, initial } = useLive()
  return useSyncExternalStore(session.room.subscribe, session.room.get, () => initial) ?? initial
}

const NO_BALLOT: BallotView = { owner: null, votes: {}, receipts: {} }

/** One's own votes and their receipts. */
export function useBallot(): BallotView {
  const { session } = useLive()
  return useSyncExternalStore(session.ballot.subscribe, session.ballot.get, () => NO_BALLOT)
}

const NOT_YET: Connection = { state: 'connecting', code: null }

export function useConnection(): Connection {
  const { session } = useLive()
  return useSyncExternalStore(session.connection.subscribe, session.connection.get, () => NOT_YET)
}

const NOBODY: readonly MemberId[] = []

/** Ids of the members whose pages are open now. */
export function usePresence(): readonly MemberId[] {
  const { session } = useLive()
  return useSyncExternalStore(session.presence.subscribe, session.presence.get, () => NOBODY)
}

/** The shared notes, opened by the first who asks; null until they are. */
export function useNotes(): Notes | null {
  const { session } = useLive()
  useEffect(() => session.openNotes(), [session])
  return useSyncExternalStore(session.notes.subscribe, session.notes.get, () => null)
}

export interface LiveMe {
  id: MemberId
  name: string
  role: Role
  group: Group | null
  /** False: removed, or left. */
  active: boolean
}

/** Oneself, as the room has it now: the role can change while the page is open. */
export function useMe(): LiveMe {
  const { member, role } = useLive()
  const found = useRoom().members[member]
  return useMemo(
    () => (found ? { id: member, ...found } : { id: member, name: '', role, group: null, active: false }),
    [member, role, found],
  )
}
