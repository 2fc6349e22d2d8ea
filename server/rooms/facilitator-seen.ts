import type { Instant } from '#model/limits'

/** Milliseconds between two notes in the store: a takeover waits a minute at least, so that this is exact enough. */
const NOTED_EVERY = 5_000
/** Milliseconds until who has come back is noted: what they ask for isn't to wait for that. */
const NOTED_WITHIN = 250

/**
 * When any facilitator of an assessment last sent a frame or a request, at any node and before any restart.
 * A takeover counts from then.
 */
export class FacilitatorSeen {
  private latest: Instant
  /** Milliseconds, as `clock`. */
  private notedAt = 0
  private timer: NodeJS.Timeout | null = null
  private isStopped = false

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

  /**
   * One of them is here, now.
   * @param isAwaited a takeover is announced, which any node may complete or call off in the next second
   */
  seen(isAwaited = false): void {
    const now = this.clock()
    this.latest = new Date(now).toISOString()
    const ago = now - this.notedAt
    if (isAwaited && ago >= NOTED_WITHIN) this.keep()
    else this.keepAfter(ago < NOTED_EVERY ? NOTED_EVERY : NOTED_WITHIN)
  }

  /** What another node has noted. */
  learn(stored: Instant | null): void {
    if (stored !== null && stored > this.latest) this.latest = stored
  }

  /** Notes what wasn't noted yet. */
  stop(): void {
    this.isStopped = true
    if (!this.timer) return
    clearTimeout(this.timer)
    this.timer = null
    this.keep()
  }

  private keepAfter(milliseconds: number): void {
    this.timer ??= setTimeout(() => {
      this.timer = null
      this.keep()
    }, milliseconds).unref()
  }

  private keep(): void {
    this.notedAt = this.clock()
    this.note(this.latest).catch(() => {
      if (!this.isStopped) this.keepAfter(NOTED_EVERY)
    })
  }
}
