import type { Event } from '#model/event'
import type { MemberId } from '#model/people'
import type { Changes, LockedTurn, Position } from '#server/store/shared'
import type { Idempotent, LoggedEvent, Write } from '#server/store/store'
import type { LiveDocument } from '#server/sync/live-document'
import type { Follower } from './locked-turns'
import type { Turns } from './turns'

interface OutboxDeps {
  turns: Turns<Follower>
  /** Whether other nodes write the same assessment: then nothing is done but in a turn, under the lock. */
  isShared: boolean
  assessment: string
  /** What has happened, once it is durable. */
  onEvents(events: readonly Event[]): void
  /** The turn could not be stored; runs before those who wait for it are told. */
  onFailed(cause: unknown): void
  /** How far the room's memory reaches, and how it goes on from there. */
  position(): Position
  follow(changes: Changes): void
  reached(turn: number): void
  /** A turn begins, by the clock that all share. */
  begin(turn: Pick<LockedTurn, 'now' | 'facilitatorSeen'>): void
  end(): void
}

/** The store failed, and what was to be done is as if it had never been asked for: try again. */
export class NotStored extends Error {
  override name = 'NotStored'
}

/** Of whom an answer may be stored already, under which key. */
export interface AnswerKey {
  actor: MemberId
  key: string
}

/** Something to be done in a turn. */
interface Input {
  /** Looked up first. */
  answered: AnswerKey | null
  run(answered: Idempotent | null): void
  failed(cause: unknown): void
}

/** Something to be read between two turns. */
interface Load {
  read(): Promise<void>
  failed(cause: unknown): void
}

interface Waiter {
  done(): void
  failed(cause: unknown): void
}

/** What gathers in one turn, to be durable together or not at all. */
interface Batch {
  writes: Write[]
  /** Documents with updates that nobody has been sent yet. */
  documents: Set<LiveDocument>
  happened: Event[]
  answers: Idempotent[]
  waiting: Waiter[]
}

function emptyBatch(): Batch {
  return { writes: [], documents: new Set(), happened: [], answers: [], waiting: [] }
}

/** Append, then send, for one room: everything that waits for the turn's commit, and what follows from it. */
export class Outbox implements Follower {
  private inputs: Input[] = []
  private loads: Load[] = []
  private looks: Waiter[] = []
  private gathering = emptyBatch()
  private underWay: Batch | null = null
  private failure: { cause: unknown } | null = null
  private isEntered = false

  constructor(private readonly deps: OutboxDeps) {}

  get assessment(): string {
    return this.deps.assessment
  }

  /** Only the first turn of a new assessment has none before it. */
  get isNew(): boolean {
    return this.deps.position().turn === 0 && this.deps.position().seq === 0
  }

  /**
   * Does something that may change the room: at once where this process has the store to itself, else in the next
   * turn, when the lock is held and what others did is known. Resolves once it is durable.
   * @param answered looked up for `run`: what was answered before under this key
   */
  act<T>(run: (answered: Idempotent | null) => T, answered: AnswerKey | null = null): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.input({
        answered,
        run: (found) => {
          const result = run(found)
          this.gathering.waiting.push({ done: () => resolve(result), failed: reject })
          this.markDirty(true)
        },
        failed: reject,
      })
    })
  }

  /** The same for what nobody waits for. What it throws is given to `failed`. */
  input(input: Input): void {
    if (this.failure) return input.failed(notStored(this.failure.cause))
    if (this.deps.isShared && !this.isEntered) {
      this.inputs.push(input)
      return this.markDirty()
    }
    runInput(input, null)
  }

  /** Reads something that has to begin where the room's memory ends: nothing is followed meanwhile. */
  load<T>(read: () => Promise<T>): Promise<T> {
    if (!this.deps.isShared) return read()
    return new Promise<T>((resolve, reject) => {
      if (this.failure) return reject(notStored(this.failure.cause))
      this.loads.push({ read: () => read().then(resolve, reject), failed: reject })
      this.markDirty()
    })
  }

  /** Somebody else may have committed something: resolves when it is known here. */
  look(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(notStored(this.failure.cause))
      this.looks.push({ done: resolve, failed: reject })
      this.markDirty()
    })
  }

  write(write: Write): void {
    this.mustBeEntered()
    this.gathering.writes.push(write)
    this.markDirty()
  }

  documentChanged(document: LiveDocument): void {
    this.mustBeEntered()
    this.gathering.documents.add(document)
    this.markDirty()
  }

  /** A document that is erased has nothing more to store. */
  drop(document: LiveDocument): void {
    this.gathering.documents.delete(document)
  }

  happened(events: readonly Event[]): void {
    this.gathering.happened.push(...events)
  }

  /** Keeps an answer under its idempotency key, in the transaction of what it answers. */
  remember(write: Extract<Write, { kind: 'idempotent' }>): void {
    this.gathering.answers.push(write.entry)
    this.write(write)
  }

  /** An answer that isn't in the store yet. */
  pendingAnswer(actor: MemberId, key: string): Idempotent | undefined {
    const pending = [...(this.underWay?.answers ?? []), ...this.gathering.answers]
    return pending.find((entry) => entry.actor === actor && entry.key === key)
  }

  /** Runs once all that is in memory now is durable; never, if that fails. */
  afterCommit(work: () => void): void {
    if (this.failure) return
    const waiter = { done: work, failed: () => undefined }
    if (this.hasGathered) {
      this.gathering.waiting.push(waiter)
      this.markDirty()
    } else if (this.underWay) this.underWay.waiting.push(waiter)
    else work()
  }

  /** Resolves once all that is in memory now is durable; rejects when that failed. */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(notStored(this.failure.cause))
      this.gathering.waiting.push({ done: resolve, failed: reject })
      this.markDirty(true)
    })
  }

  get isSettled(): boolean {
    return !this.hasGathered && this.underWay === null && this.inputs.length + this.loads.length === 0
  }

  get hasFailed(): boolean {
    return this.failure !== null
  }

  position(): Position {
    return this.deps.position()
  }

  follow(changes: Changes): void {
    this.deps.follow(changes)
  }

  get wantsTurn(): boolean {
    return this.inputs.length > 0 || this.hasGathered
  }

  async enter(turn: LockedTurn): Promise<void> {
    const inputs = this.inputs.splice(0)
    const stored = await Promise.all(
      inputs.map(({ answered }) => answered && turn.idempotent(answered.actor, answered.key)),
    )
    this.isEntered = true
    this.deps.begin(turn)
    for (const [index, input] of inputs.entries()) {
      const { answered } = input
      const pending = answered && this.pendingAnswer(answered.actor, answered.key)
      runInput(input, pending ?? stored[index] ?? null)
    }
    this.deps.end()
    this.isEntered = false
    this.gathering.waiting.push(...this.looks.splice(0)) // all that others did is known here now
  }

  reached(turn: number): void {
    this.deps.reached(turn)
  }

  takeLoads(): (() => Promise<void>)[] {
    return this.loads.splice(0).map(({ read }) => read)
  }

  takeLook(): boolean {
    if (this.looks.length === 0 && this.gathering.waiting.length === 0) return false
    // Who only waits has nothing to write: the look is all there is to do.
    this.gathering.waiting.push(...this.looks.splice(0))
    this.collect()
    return true
  }

  collect(): Write[] {
    const batch = this.gathering
    this.gathering = emptyBatch()
    this.underWay = batch
    const updates = [...batch.documents].flatMap((document) => document.collect())
    return [...mergeWrites(batch.writes), ...updates]
  }

  committed(): void {
    const batch = this.underWay
    this.underWay = null
    if (!batch) return
    for (const document of batch.documents) document.committed()
    for (const { done } of batch.waiting) done()
    if (batch.happened.length > 0) this.deps.onEvents(batch.happened)
  }

  failed(cause: unknown): void {
    if (this.failure) return
    this.failure = { cause }
    const lost = [this.underWay?.waiting ?? [], this.gathering.waiting, this.looks, this.inputs, this.loads].flat()
    this.underWay = null
    this.inputs = []
    this.looks = []
    this.loads = []
    this.deps.onFailed(cause)
    for (const { failed } of lost) failed(notStored(cause))
  }

  private get hasGathered(): boolean {
    return this.gathering.writes.length > 0 || this.gathering.documents.size > 0
  }

  /** Done outside of a turn, it could rest on what others have changed: a mistake in here. */
  private mustBeEntered(): void {
    if (this.deps.isShared && !this.isEntered) throw new Error('A shared assessment changes in its turn only')
  }

  private markDirty(isAwaited = false): void {
    if (!this.failure) this.deps.turns.mark(this, isAwaited)
  }
}

function runInput({ run, failed }: Input, answered: Idempotent | null): void {
  try {
    run(answered)
  } catch (cause) {
    failed(cause)
  }
}

function notStored(cause: unknown): NotStored {
  return new NotStored('The store failed', { cause })
}

/** Events of one turn in one write, and only the last of what replaces itself. */
function mergeWrites(writes: readonly Write[]): Write[] {
  const last = new Map<Write['kind'], Write>()
  for (const write of writes) last.set(write.kind, write)
  /** The log belongs to an assessment that is there. */
  const first: Write[] = []
  const kept: Write[] = []
  const links: LoggedEvent[] = []
  let events: Extract<Write, { kind: 'events' }> | null = null
  for (const write of writes)
    if (write.kind === 'events') {
      events ??= write
      links.push(...write.events)
    } else if (write.kind === 'assessment') first.push(write)
    else if ((write.kind !== 'summary' && write.kind !== 'deadline') || write === last.get(write.kind)) kept.push(write)
  if (events) first.push({ ...events, events: links })
  return [...first, ...kept]
}
