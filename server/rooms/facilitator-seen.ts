import type { Instant } from '#model/limits'

/** Milliseconds between two notes in the store: a takeover waits a minute at least, so that this is exact enough. */
const NOTED_EVERY = 5_000

/**
 * When any facilitator of an assessment last sent a frame or a request, at any node and before any restart.
 * A takeover counts from then.
 */
export class FacilitatorSeen {
  private latest: Instant
  private timer: NodeJS.Timeout | null = null

  constructor(
    stored: Instant | null,
    private readonly clock: () => number,
    /** Keeps it for other nodes and for the time after a restart. */
    private readonly note: (at: Instant) => Promise<void>,
  ) {
    this.latest = stored ?? new Date(clock()).toISOString()
  }

  get at(): Instant {
    return this.latest
  }

  /** One of them is here, now. Noted a moment later: what they ask for isn't to wait for that. */
  seen(): void {
    this.latest = new Date(this.clock()).toISOString()
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.keep()
    }, NOTED_EVERY).unref()
  }

  /** What another node has noted. */
  learn(stored: Instant | null): void {
    if (stored !== null && stored > this.latest) this.latest = stored
  }

  stop(): void {
    if (!this.timer) return
    clearTimeout(this.timer)
    this.timer = null
    this.keep()
  }

  private keep(): void {
    // It is noted again in a moment, and a minute has many of them.
    this.note(this.latest).catch(() => undefined)
  }
}
