'use client'

import { useSyncExternalStore } from 'react'

const STEP = 10_000

function often(onChange: () => void): () => void {
  const ticking = setInterval(onChange, STEP)
  return () => clearInterval(ticking)
}

const thisStep = () => Math.floor(Date.now() / STEP) * STEP
const notKnown = () => null

/**
 * Server time in milliseconds, for what is told in minutes; null where no clock runs.
 * @param clockOffset server time minus this device's
 */
export function useMinute(clockOffset: number): number | null {
  const now = useSyncExternalStore(often, thisStep, notKnown)
  return now === null ? null : now + clockOffset
}
