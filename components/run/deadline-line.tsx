import { CalendarPlus } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'

/** A deadline in words: weekday, day and time by the clocks of the assessment's time zone. */
export function useDeadlineText(timeZone: string): (at: string) => string {
  const format = useFormatter()
  return (at) =>
    format.dateTime(new Date(at), {
      weekday: 'short',
      hourCycle: 'h23',
      hour: '2-digit',
      minute: '2-digit',
      day: 'numeric',
      month: 'short',
      timeZone: timeZone || 'UTC',
    })
}

/** Until when a question is open, one tap to give it another day, and the deadlines for one's own calendar. */
export function DeadlineLine({
  at,
  assessment,
  timeZone,
  extend,
}: {
  at: string
  assessment: string
  timeZone: string
  /** Null for those who only watch. `n`: questions that share the deadline and move with it. */
  extend: { act: () => void; n: number } | null
}) {
  const t = useTranslations('run')
  const textOf = useDeadlineText(timeZone)
  return (
    <>
      <span>{t('until', { at: textOf(at), zone: timeZone || 'UTC' })}</span>
      {extend && (
        <button type="button" className="btn" onClick={extend.act}>
          {t('extend', { n: extend.n })}
        </button>
      )}
      <a className="btn quiet" href={`/api/v1/assessments/${assessment}/calendar.ics`} download>
        <CalendarPlus className="i" aria-hidden />
        {t('calendar')}
      </a>
    </>
  )
}
