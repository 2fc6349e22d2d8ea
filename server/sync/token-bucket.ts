/** So many a second on average, so many at once. */
interface TokenBucket {
  /** False: too fast. */
  take(): boolean
}

export function tokenBucket(perSecond: number, burst: number, now: () => number = Date.now): TokenBucket {
  let tokens = burst
  let at = now()
  return {
    take() {
      const moment = now()
      tokens = Math.min(burst, tokens + (Math.max(0, moment - at) / 1000) * perSecond)
      at = moment
      if (tokens < 1) return false
      tokens -= 1
      return true
    },
  }
}
