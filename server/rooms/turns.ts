import type { Write } from '#server/store/store'

/** Something whose changes gather until the turn's commit. */
export interface Dirty {
  /** Takes what has gathered. */
  collect(): Write[]
  /** What was collected is durable: it may be sent and answered now. */
  committed(): void
  /** It isn't: forget everything, and let people come back. */
  failed(cause: unknown): void
}

/** Commits what is dirty: everything waits until it is durable. */
export interface Turns<Kind extends Dirty = Dirty> {
  mark(dirty: Kind): void
  /** Resolves when nothing is waiting or under way. */
  idle(): Promise<void>
}

/** One transaction an event-loop turn for all that is dirty; the next waits until it is durable. */
export function createTurns(commit: (writes: readonly Write[]) => Promise<void>): Turns {
  const marked = new Set<Dirty>()
  let running: Promise<void> | null = null

  async function run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve)) // the rest of this turn comes along
    while (marked.size > 0) {
      const batch = [...marked]
      marked.clear()
      const writes = batch.map((dirty) => dirty.collect())
      await commitAll(batch, writes)
    }
    running = null
  }

  /** A room whose write fails must not take the others of its turn down: they get a transaction each. */
  async function commitAll(batch: readonly Dirty[], writes: readonly Write[][]): Promise<void> {
    try {
      const all = writes.flat()
      if (all.length > 0) await commit(all)
      for (const dirty of batch) dirty.committed()
    } catch (cause) {
      const [only] = batch
      if (batch.length === 1 && only) return only.failed(cause)
      for (const [index, dirty] of batch.entries()) await commitAll([dirty], [writes[index] ?? []])
    }
  }

  return {
    mark(dirty) {
      marked.add(dirty)
      running ??= run()
    },
    async idle() {
      while (running) await running
    },
  }
}
