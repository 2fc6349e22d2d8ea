/** A limit with a bucket of tokens for each key: an address, an invite, a person. */
export interface RateLimit {
  /** Like `take`, but takes nothing: for tries that are counted only once they have failed. */
  wait(key: string): number | null
  /** Takes a token. Null: go on; otherwise the whole seconds until there is one. */
  take(key: string): number | null
  /** Puts a token back: what was taken in advance for a failure that did not happen. */
  giveBack(key: string): void
}

/**
 * Token buckets in memory: `burst` at once, `perSecond` after that.
 *
 * At most `keys` are remembered. The one that was quiet for longest is forgotten first, and is then full again, so an
 * attacker with very many addresses is slowed by their number only.
 */
export function createRateLimit({
  perSecond,
  burst,
  clock,
  keys = 10_000,
}: {
  perSecond: number
  burst: number
  /** Milliseconds. */
  clock: () => number
  keys?: number
}): RateLimit {
  const buckets = new Map<string, { tokens: number; at: number }>()

  function bucketOf(key: string): { tokens: number; at: number } {
    const now = clock()
    const { tokens, at } = buckets.get(key) ?? { tokens: burst, at: now }
    const bucket = { tokens: Math.min(burst, tokens + (Math.max(0, now - at) / 1000) * perSecond), at: now }
    buckets.delete(key)
    buckets.set(key, bucket)
    const oldest = buckets.size > keys ? buckets.keys().next().value : undefined
    if (oldest !== undefined) buckets.delete(oldest)
    return bucket
  }

  function wait(key: string): number | null {
    const { tokens } = bucketOf(key)
    return tokens >= 1 ? null : Math.max(1, Math.ceil((1 - tokens) / perSecond))
  }

  return {
    wait,
    take(key) {
      const seconds = wait(key)
      if (seconds === null) bucketOf(key).tokens -= 1
      return seconds
    },
    giveBack(key) {
      const bucket = bucketOf(key)
      bucket.tokens = Math.min(burst, bucket.tokens + 1)
    },
  }
}

/**
 * A budget that everybody shares: after `tries` within a minute, a pause of a minute for all. For codes short enough
 * to be guessed, where a limit by address would only be a matter of having addresses.
 */
export function createTryBudget({ tries, clock }: { tries: number; clock: () => number }) {
  let wrong: number[] = []
  let pausedUntil = 0
  return {
    /** Null: tries are taken; otherwise the whole seconds until they are again. */
    paused(): number | null {
      const left = pausedUntil - clock()
      return left > 0 ? Math.ceil(left / 1000) : null
    },
    /** Counts a wrong try. */
    spend(): void {
      const now = clock()
      wrong = [...wrong.filter((at) => at > now - 60_000), now]
      if (wrong.length < tries) return
      wrong = []
      pausedUntil = now + 60_000
    },
  }
}
