import { Clock } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { minutesToAnswer } from '#lib/answering-time'
import type { Waiting } from '#lib/services'
import css from './home.module.css'

/** Questions that wait for the visitor's vote, how long they take, until when, and the way to them. */
export function WaitingRow({ id, title, waiting }: { id: string; title: string; waiting: Waiting }) {
  const t = useTranslations('home')
  const format = useFormatter()
  const { questions, until } = waiting
  const zone = waiting.timeZone || 'UTC'
  return (
    <div className={`card ${css.waiting}`}>
      <Clock className="i" aria-hidden />
      <span className="grow">
        {t.rich('waiting', {
          questions,
          minutes: minutesToAnswer(questions),
          b: (words) => <b className="b">{words}</b>,
        })}
        {until
          ? t('waitingUntil', {
              at: format.dateTime(new Date(until), {
                weekday: 'short',
                day: 'numeric',
                month: 'short',
                hour: '2-digit',
                minute: '2-digit',
                hourCycle: 'h23',
                timeZone: zone,
              }),
              zone,
            })
          : null}
        {' · '}
        {title}
      </span>
      <Link className="btn" href={`/a/${id}/ballot`}>
        {t('answer')}
      </Link>
    </div>
  )
}
