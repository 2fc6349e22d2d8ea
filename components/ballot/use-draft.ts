'use client'

import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { useLive } from '#components/live/live-assessment'
import { LOCAL_PREFIX } from '#lib/docs/local-copies'
import type { QuestionId } from '#model/question'
import { type Draft, parseDraft } from './draft'

const listeners = new Set<() => void>()
/** Where the browser forbids storage, a draft lives as long as the page. */
const unstored = new Map<string, string>()

/** A draft's place: by assessment, member, question and round, so that two people on one device never share one. */
export function draftKey(assessment: string, member: string, question: QuestionId, round: number): string {
  return `${LOCAL_PREFIX}draft/${assessment}/${member}/${question}/${round}`
}

export function readDraft(key: string): string | null {
  try {
    return sessionStorage.getItem(key) ?? unstored.get(key) ?? null
  } catch {
    return unstored.get(key) ?? null
  }
}

function writeDraft(key: string, draft: Draft | null): void {
  const text = draft && JSON.stringify(draft)
  try {
    if (text === null) sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, text)
    unstored.delete(key)
  } catch {
    if (text === null) unstored.delete(key)
    else unstored.set(key, text)
  }
  for (const listener of listeners) listener()
}

export function subscribeToDrafts(onChange: () => void): () => void {
  listeners.add(onChange)
  return () => listeners.delete(onChange)
}

/** What this person has chosen and not sent on one question in one round; null: nothing. Survives a reload. */
export function useDraft(question: QuestionId, round: number): [Draft | null, (draft: Draft | null) => void] {
  const { assessment, member } = useLive()
  const key = draftKey(assessment, member, question, round)
  const text = useSyncExternalStore(
    subscribeToDrafts,
    () => readDraft(key),
    () => null,
  )
  const draft = useMemo(() => parseDraft(text), [text])
  return [draft, useCallback((next) => writeDraft(key, next), [key])]
}
