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
  /** @param isAwaited somebody waits for an answer: the turn doesn't wait for company */
  mark(dirty: Kind, isAwaited: boolean): void
  /** Resolves when nothing is waiting or under way. */
  idle(): Promise<void>
}

/** What people write waits so long for what others write: one commit, and one frame for everybody, are enough for both. */
const COMPANY_MS = 16

/** One transaction for all that is dirty in an event-loop turn or a few; the next waits until it is durable. */
export function createTurns(commit: (writes: readonly Write[]) => Promise<void>): Turns {
  const marked = new Set<Dirty>()
  let running: Promise<void> | null = null
  let isAwaited = false
  let hurry: (() => void) | null = null

  async function run(): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve)) // the rest of this turn comes along
    while (marked.size > 0) {
      if (!isAwaited) await company()
      isAwaited = false
      const batch = [...marked]
      marked.clear()
      const writes = batch.map((dirty) => dirty.collect())
      await commitAll(batch, writes)
    }
    running = null
  }

  function company(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(done, COMPANY_MS)
      hurry = done
      function done(): void {
        clearTimeout(timer)
        if (hurry === done) hurry = null
        resolve()
      }
    })
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
    mark(dirty, awaited) {
      marked.add(dirty)
      if (awaited) {
        isAwaited = true
        // The rest of this turn comes along here too.
        if (hurry) setImmediate(hurry)
      }
      running ??= run()
    },
    async idle() {
      while (running) await running
    },
  }
}
