import { useFormatter, useTranslations } from 'next-intl'
import { usePracticeName } from '#components/ui/practice-name'
import type { Delivery } from '#lib/webhook-answer'
import { isQuestionId, passOf, practiceIdOf } from '#model/question'
import css from './webhooks.module.css'

const ERRORS = ['not-public', 'timeout', 'too-large', 'unreachable'] as const
const WORDS = {
  'round.opened': 'round-opened',
  'round.locked': 'round-locked',
  'round.revealed': 'round-revealed',
  'decision.recorded': 'decision-recorded',
  'assessment.frozen': 'assessment-frozen',
  test: 'test',
} as const

/** One delivery: what it told, what came of it, and sending it again. */
export function DeliveryRow({
  delivery,
  busy,
  onRedeliver,
}: {
  delivery: Delivery
  busy: boolean
  onRedeliver: () => void
}) {
  const t = useTranslations('webhooks')
  const nameOf = usePracticeName()
  const app = useTranslations('app')
  const format = useFormatter()
  const { attempts, question, number, type, state, at, nextAt } = delivery
  const time = (instant: string) => format.dateTime(new Date(instant), { dateStyle: 'medium', timeStyle: 'medium' })
  const last = attempts.at(-1)
  const event = t(`event.${WORDS[type]}`)
  const about = isQuestionId(question) ? `${nameOf(practiceIdOf(question))}, ${app(`pass.${passOf(question)}`)}` : null
  return (
    <li className={css.delivery}>
      <span className={css.what}>
        <b className="b">
          {event}
          {number === null ? null : ` ${number}`}
        </b>
        {about ? <span className="small muted">{about}</span> : null}
        <time className="tiny muted" dateTime={at}>
          {time(at)}
        </time>
      </span>
      <span className={css.outcome}>
        <span className="tag">{t(`delivery.${state}`)}</span>
        <span className="small muted">
          {t('attempts', { n: attempts.length })}
          {last ? `, ${outcomeOf(last, t)}` : null}
          {nextAt && state === 'waiting' ? `, ${t('nextAt', { at: time(nextAt) })}` : null}
        </span>
      </span>
      {type === 'test' ? null : (
        <button
          type="button"
          className="btn quiet"
          aria-busy={busy}
          aria-label={t('redeliverNamed', { event })}
          onClick={onRedeliver}
        >
          {t('redeliver')}
        </button>
      )}
    </li>
  )
}

function outcomeOf(
  { status, error }: Delivery['attempts'][number],
  t: ReturnType<typeof useTranslations<'webhooks'>>,
): string {
  const known = ERRORS.find((each) => each === error)
  if (known) return t(`outcome.${known}`)
  return t('outcome.status', { status: String(status) })
}
