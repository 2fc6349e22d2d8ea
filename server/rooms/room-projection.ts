import { isMemberEntry, roomEntries } from '#lib/docs/room-doc'
import { projectResult } from '#model/project-result'
import { type Parts, projectMembers, projectRoom } from '#model/project-room'
import type { RoomView } from '#model/room'
import { type RoundVotes, type State, votesOf } from '#model/state'
import type { LiveDocument } from '#server/sync/live-document'

/** Milliseconds between two updates of the counters while votes come in. */
const PROGRESS_EVERY = 100
/** Milliseconds after which the counters of votes at another node ought to have come. */
const ELSEWHERE_SHOWN_WITHIN = 1_500

interface KnownResult {
  names: State['names']
  revealedAt: string
  result: ReturnType<Parts['resultOf']>
}

/** Keeps the room document as the projection of the state: whole values, of the keys that differ. */
export class RoomProjection implements Parts {
  private readonly results = new WeakMap<RoundVotes, KnownResult>()
  /** Members as they stand in the document: hundreds, which needn't be compared at each command. */
  private shown: RoomView['members'] | null = null
  private known: { members: State['members']; names: State['names']; views: RoomView['members'] } | null = null
  private timer: NodeJS.Timeout | null = null
  private elsewhere: NodeJS.Timeout | null = null

  constructor(
    private readonly document: LiveDocument,
    private readonly stateNow: () => State,
    /** Lets something write to the document when that is allowed. */
    private readonly inTurn: (work: () => void) => void,
  ) {}

  get view(): RoomView {
    return projectRoom(this.stateNow(), this)
  }

  get isWaiting(): boolean {
    return this.timer !== null || this.elsewhere !== null
  }

  /** After a vote: many of them make one update. */
  soon(): void {
    this.timer ??= setTimeout(() => this.inTurn(() => this.now()), PROGRESS_EVERY)
  }

  /** Others have voted elsewhere, and their node shows it; this one does, should that one have ended. */
  unlessShown(): void {
    this.elsewhere ??= setTimeout(() => {
      this.elsewhere = null
      if (this.isOutdated) this.inTurn(() => this.now())
    }, ELSEWHERE_SHOWN_WITHIN)
  }

  /** Whether the document says anything else than the state. */
  get isOutdated(): boolean {
    const { changed, gone } = this.difference(this.view)
    return changed.length + gone.length > 0
  }

  private difference(view: RoomView) {
    const isShown = this.shown === view.members
    const entries = roomEntries(isShown ? { ...view, members: {} } : view)
    const map = this.document.doc.getMap('room')
    const changed: [string, unknown][] = []
    for (const [key, value] of entries) if (!isSame(map.get(key), value)) changed.push([key, value])
    const gone: string[] = []
    for (const key of map.keys()) if (!entries.has(key) && !(isShown && isMemberEntry(key))) gone.push(key)
    return { changed, gone }
  }

  /** Another node has written to the document: nothing of ours is known to stand there. */
  followed(): void {
    this.shown = null
  }

  /** Gives the view it has written. */
  now(): RoomView {
    this.stop()
    const { view } = this
    const { changed, gone } = this.difference(view)
    this.shown = view.members
    if (changed.length === 0 && gone.length === 0) return view
    this.document.write((doc) => {
      const map = doc.getMap('room')
      for (const [key, value] of changed) map.set(key, value)
      for (const key of gone) map.delete(key)
    })
    return view
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    if (this.elsewhere) clearTimeout(this.elsewhere)
    this.timer = null
    this.elsewhere = null
  }

  /** A revealed round never changes, so its Result is made once; in `named` it also holds names. */
  readonly resultOf: Parts['resultOf'] = (state, question, number, round, progress) => {
    const votes = votesOf(state, question, number)
    const known = this.results.get(votes)
    if (known && known.names === state.names && known.revealedAt === round.revealedAt) return known.result
    const result = projectResult(state, question, number, round, progress)
    const { revealedAt } = round
    if (revealedAt !== null) this.results.set(votes, { names: state.names, revealedAt, result })
    return result
  }

  /** Hundreds of members are the same ones from one command to the next. */
  readonly membersOf: Parts['membersOf'] = ({ members, names }) => {
    if (this.known?.members !== members || this.known.names !== names)
      this.known = { members, names, views: projectMembers({ members, names }) }
    return this.known.views
  }
}

/** Whether two plain JSON values say the same; a key without a value is no key. Hundreds are compared at every change. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  if (Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>] // objects, or arrays by index
  for (const key in one) if (!isSame(one[key], other[key])) return false
  for (const key in other) if (other[key] !== undefined && one[key] === undefined) return false
  return true
}
