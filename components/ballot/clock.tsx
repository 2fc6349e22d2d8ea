'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { durationText, useSecondsUntil } from '#components/live/countdown'
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
