import type { Instant } from '#model/limits'

/** Milliseconds between two notes in the store: a takeover waits a minute at least, so that this is exact enough. */
const NOTED_EVERY = 5_000

/**
 * When any facilitator of an assessment last sent a frame or a request, at any node and before any restart.
 * A takeover counts from then.
 */
export class FacilitatorSeen {
  private latest: Instant
  private noted: Instant
  private timer: NodeJS.Timeout | null = null

  constructor(
    stored: Instant | null,
    private readonly clock: () => number,
    /** Keeps it for other nodes and for the time after a restart. */
    private readonly note: (at: Instant) => Promise<void>,
  ) {
    this.latest = stored ?? new Date(clock()).toISOString()
    this.noted = this.latest
  }

  get at(): Instant {
    return this.latest
  }

  /** One of them is here, now. */
  seen(): void {
    this.latest = new Date(this.clock()).toISOString()
    if (!this.timer) this.keepNowAndThen()
  }

  private keepNowAndThen(): void {
    this.keep()
    this.timer = setTimeout(() => {
      this.timer = null
      if (this.latest > this.noted) this.keepNowAndThen()
    }, NOTED_EVERY)
    this.timer.unref()
  }

  /** What another node has noted. */
  learn(stored: Instant | null): void {
    if (stored !== null && stored > this.latest) this.latest = stored
  }

  stop(): void {
    if (this.timer) clearTimeout(this.timer)
    this.timer = null
    if (this.latest > this.noted) this.keep()
  }

  private keep(): void {
    const at = this.latest
    this.noted = at
    // It is noted again in a moment, and a minute has many of them.
    this.note(at).catch(() => undefined)
  }
}
