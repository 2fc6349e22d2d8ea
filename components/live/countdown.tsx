'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import type { Instant } from '#model/limits'
import { useLive } from './live-assessment'

function everySecond(onChange: () => void): () => void {
  const ticking = setInterval(onChange, 1_000)
  return () => clearInterval(ticking)
}

const thisSecond = () => Math.floor(Date.now() / 1_000)
const notKnown = () => null

/** Seconds until an instant by the server's clock, negative after it; null where no clock runs. */
function useSecondsFrom(at: Instant): number | null {
  const { clockOffset } = useLive()
  const now = useSyncExternalStore(everySecond, thisSecond, notKnown)
  if (now === null) return null
  return Math.round((Date.parse(at) - clockOffset) / 1_000 - now)
}

/** Seconds until an instant by the server's clock, never below 0; null where no clock runs. */
export function useSecondsUntil(at: Instant): number | null {
  const seconds = useSecondsFrom(at)
  return seconds === null ? null : Math.max(0, seconds)
}

/** 4:05, 1:04:05, or days where that is enough. */
export function durationText(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** Who comes this much later finds no timer: nobody in the room thinks of it any more. */
const FORGOTTEN_AFTER = 300

/**
 * The facilitator's timer. It only shows; nothing locks when it ends, and what somebody writes stays. Its end is told
 * once, to those whose page has seen it run.
 */
export function Timer({ endsAt, className }: { endsAt: Instant; className?: string | undefined }) {
  const t = useTranslations('app.timer')
  const seconds = useSecondsFrom(endsAt)
  const [ran, setRan] = useState<Instant | null>(null)
  if (seconds !== null && seconds > 0 && ran !== endsAt) setRan(endsAt)
  if (seconds === null || seconds < -FORGOTTEN_AFTER) return null
  const over = seconds <= 0
  return (
    <>
      <span role="timer" aria-live="off" aria-label={t('label')} className={className} data-over={over || undefined}>
        <Clock className="i" aria-hidden />
        <span>{over ? t('over') : durationText(seconds)}</span>
      </span>
      <span className="sr" role="status">
        {over && ran === endsAt ? t('ended') : null}
      </span>
    </>
  )
}
