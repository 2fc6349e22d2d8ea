import { roomEntries } from '#lib/docs/room-doc'
import { projectResult } from '#model/project-result'
import { projectRoom, type ResultOf } from '#model/project-room'
import type { RoomView } from '#model/room'
import { type RoundVotes, type State, votesOf } from '#model/state'
import type { LiveDocument } from '#server/sync/live-document'

/** Milliseconds between two updates of the counters while votes come in. */
const PROGRESS_EVERY = 100

interface KnownResult {
  names: State['names']
  revealedAt: string
  result: ReturnType<ResultOf>
}

/** Keeps the room document as the projection of the state: whole values, of the keys that differ. */
export class RoomProjection {
  /** What stands in the document, by key. */
  private readonly shown = new Map<string, unknown>()
  private readonly results = new WeakMap<RoundVotes, KnownResult>()
  private timer: NodeJS.Timeout | null = null

  constructor(
    private readonly document: LiveDocument,
    private readonly stateNow: () => State,
  ) {
    for (const [key, value] of document.doc.getMap('room').entries()) this.shown.set(key, value)
  }

  get view(): RoomView {
    return projectRoom(this.stateNow(), this.resultOf)
  }

  get isWaiting(): boolean {
    return this.timer !== null
  }

  /** After a vote: many of them make one update. */
  soon(): void {
    this.timer ??= setTimeout(() => this.now(), PROGRESS_EVERY)
  }

  /** Gives the view it has written. */
  now(): RoomView {
    this.stop()
    const { view } = this
    const entries = roomEntries(view)
    const changed = [...entries].filter(([key, value]) => !isSame(this.shown.get(key), value))
    const gone = [...this.shown.keys()].filter((key) => !entries.has(key))
    if (changed.length === 0 && gone.length === 0) return view
    this.document.write((doc) => {
      const map = doc.getMap('room')
      for (const [key, value] of changed) map.set(key, value)
      for (const key of gone) map.delete(key)
    })
    for (const [key, value] of changed) this.shown.set(key, value)
    for (const key of gone) this.shown.delete(key)
    return view
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
  }

  /** A revealed round never changes, so its Result is made once; in `named` it also holds names. */
  private readonly resultOf: ResultOf = (state, question, number, round, progress) => {
    const votes = votesOf(state, question, number)
    const known = this.results.get(votes)
    if (known && known.names === state.names && known.revealedAt === round.revealedAt) return known.result
    const result = projectResult(state, question, number, round, progress)
    const { revealedAt } = round
    if (revealedAt !== null) this.results.set(votes, { names: state.names, revealedAt, result })
    return result
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
