'use client'

import { useSyncExternalStore } from 'react'
import { useLive } from '#components/live/live-assessment'
import { CONNECTING, type Connection } from '#lib/docs/connection'
import type { Session } from '#lib/docs/session'

/** How the ballot's own document stands to the server: what the receipt line goes by. */
export function useBallotConnection(): Connection {
  const { ballotConnection } = useLive().session
  return useSyncExternalStore(ballotConnection.subscribe, ballotConnection.get, () => CONNECTING)
}

const NOTHING: ReturnType<Session['written']['get']> = {}

/** What this very page sent, by question. */
export function useWritten(): ReturnType<Session['written']['get']> {
  const { written } = useLive().session
  return useSyncExternalStore(written.subscribe, written.get, () => NOTHING)
}
