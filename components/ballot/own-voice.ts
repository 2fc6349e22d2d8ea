'use client'

import { useCallback, useSyncExternalStore } from 'react'
import { useLive } from '#components/live/live-assessment'
import { LOCAL_PREFIX } from '#lib/docs/local-copies'

export type Voice = 'accepted' | 'dissented'

const listeners = new Set<() => void>()
/** Where the browser forbids storage, it is remembered as long as the page lives. */
const unstored = new Map<string, Voice>()

function read(key: string): Voice | null {
  const kept = unstored.get(key)
  if (kept) return kept
  try {
    const text = localStorage.getItem(key)
    return text === 'accepted' || text === 'dissented' ? text : null
  } catch {
    return null
  }
}

function subscribe(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

/**
 * What this person has said to a decision from this device, so that nobody is asked twice. Only this device knows:
 * the room tells how many accepted, never who.
 */
export function useOwnVoice(decision: string): [Voice | null, (voice: Voice) => void] {
  const { assessment, member } = useLive()
  const key = `${LOCAL_PREFIX}voice/${assessment}/${member}/${decision}`
  const voice = useSyncExternalStore(
    subscribe,
    () => read(key),
    () => null,
  )
  const keep = useCallback(
    (said: Voice) => {
      try {
        localStorage.setItem(key, said)
      } catch {
        unstored.set(key, said)
      }
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [voice, keep]
}
