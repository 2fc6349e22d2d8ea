'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useSyncExternalStore } from 'react'
import { useLive, useRoom } from '#components/live/live-assessment'
import type { Instant } from '#model/limits'

/** Times are told in the assessment's own zone, so that everybody in the room reads the same numbers. */
export function useTimes() {
  const format = useFormatter()
  const { timeZone } = useRoom().assessment
  return {
    zone: timeZone,
    /** 10:42 */
    time: (at: Instant) =>
      format.dateTime(new Date(at), { hour: '2-digit', minute: '2-digit', hour12: false, timeZone }),
    /** Thu, 26 Nov, 18:00 */
    day: (at: Instant) =>
      format.dateTime(new Date(at), {
        weekday: 'short',
        day: 'numeric',
        month: 'short',
        hour: '2-digit',
        minute: '2-digit',
        hour12: false,
        timeZone,
      }),
  }
}

function everySecond(onChange: () => void): () => void {
  const ticking = setInterval(onChange, 1_000)
  return () => clearInterval(ticking)
}

const thisSecond = () => Math.floor(Date.now() / 1_000)
const notKnown = () => null

/** Seconds until an instant by the server's clock, never below 0; null where no clock runs. */
export function useSecondsUntil(at: Instant): number | null {
  const { clockOffset } = useLive()
  const now = useSyncExternalStore(everySecond, thisSecond, notKnown)
  if (now === null) return null
  return Math.max(0, Math.ceil((Date.parse(at) - clockOffset) / 1_000 - now))
}

/** 4:05, 1:04:05, or days where that is enough. */
function durationText(seconds: number): string {
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60]
  const two = (n: number) => String(n).padStart(2, '0')
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

/** Until when a question is open; within a day also how long that still is. */
export function Deadline({ at }: { at: Instant }) {
  const t = useTranslations('ballot')
  const { day, zone } = useTimes()
  const seconds = useSecondsUntil(at)
  const soon = seconds !== null && seconds < 43_200
  return (
    <span>
      {t('deadline', { time: day(at), zone })}
      {!soon ? null : (
        <>
          {', '}
          {/* Not a live region: it would speak every second. */}
          <span role="timer" aria-live="off">
            {seconds === 0 ? t('timeUp') : t('deadlineLeft', { left: durationText(seconds) })}
          </span>
        </>
      )}
    </span>
  )
}

/** The deadlines of the workshop as a file for one's own calendar. */
export function CalendarLink() {
  const t = useTranslations('ballot')
  const { assessment } = useLive()
  return (
    <a href={`/api/v1/assessments/${assessment}/calendar.ics`} download className="whitespace-nowrap underline">
      {t('calendar')}
    </a>
  )
}

/** The facilitator's timer. It only shows; nothing locks when it ends. */
export function Timer({ endsAt }: { endsAt: Instant }) {
  const t = useTranslations('ballot')
  const seconds = useSecondsUntil(endsAt)
  if (seconds === null) return null
  return (
    <span role="timer" aria-live="off">
      {seconds === 0 ? t('timeUp') : t('timer', { left: durationText(seconds) })}
    </span>
  )
}
