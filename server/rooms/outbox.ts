import type { Event } from '#model/event'
import type { MemberId } from '#model/people'
import type { Idempotent, Write } from '#server/store/store'
import type { LiveDocument } from '#server/sync/live-document'
import type { Dirty, Turns } from './turns'

interface OutboxDeps {
  turns: Turns
  /** What has happened, once it is durable. */
  onEvents(events: readonly Event[]): void
  /** The turn could not be stored; runs before those who wait for it are told. */
  onFailed(cause: unknown): void
}

/** The store failed, and what was to be done is as if it had never been asked for: try again. */
export class NotStored extends Error {
  override name = 'NotStored'
}

/** What gathers in one turn, to be durable together or not at all. */
interface Batch {
  writes: Write[]
  /** Documents with updates that nobody has been sent yet. */
  documents: Set<LiveDocument>
  happened: Event[]
  answers: Idempotent[]
  waiting: { done(): void; failed(cause: unknown): void }[]
}

function emptyBatch(): Batch {
  return { writes: [], documents: new Set(), happened: [], answers: [], waiting: [] }
}

/** Append, then send, for one room: everything that waits for the turn's commit, and what follows from it. */
export class Outbox implements Dirty {
  private gathering = emptyBatch()
  private underWay: Batch | null = null
  private failure: { cause: unknown } | null = null

  constructor(private readonly deps: OutboxDeps) {}

  write(write: Write): void {
    this.gathering.writes.push(write)
    this.markDirty()
  }

  documentChanged(document: LiveDocument): void {
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
      this.markDirty()
    })
  }

  get isSettled(): boolean {
    return !this.hasGathered && this.underWay === null
  }

  get hasFailed(): boolean {
    return this.failure !== null
  }

  collect(): Write[] {
    const batch = this.gathering
    this.gathering = emptyBatch()
    this.underWay = batch
    const updates = [...batch.documents].flatMap((document) => document.collect() ?? [])
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
    this.failure = { cause }
    const lost = [...(this.underWay?.waiting ?? []), ...this.gathering.waiting]
    this.underWay = null
    this.deps.onFailed(cause)
    for (const { failed } of lost) failed(notStored(cause))
  }

  private get hasGathered(): boolean {
    return this.gathering.writes.length > 0 || this.gathering.documents.size > 0
  }

  private markDirty(): void {
    if (!this.failure) this.deps.turns.mark(this)
  }
}

function notStored(cause: unknown): NotStored {
  return new NotStored('The store failed', { cause })
}

/** Events of one turn in one write, and only the last of what replaces itself. */
function mergeWrites(writes: readonly Write[]): Write[] {
  const events = writes.flatMap((write) => (write.kind === 'events' ? [write] : []))
  const [first] = events
  const last = (kind: Write['kind']) => writes.findLast((write) => write.kind === kind)
  const kept = writes.filter(
    (write) =>
      write.kind !== 'events' &&
      ((write.kind !== 'summary' && write.kind !== 'deadline') || write === last(write.kind)),
  )
  if (!first) return kept
  const merged: Write = { ...first, events: events.flatMap((write) => write.events) }
  const at = kept.findIndex((write) => write.kind === 'assessment') + 1 // the log belongs to an assessment that is there
  return kept.toSpliced(at, 0, merged)
}
