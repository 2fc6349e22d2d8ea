import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { instantOf, wallTimeOf } from '#lib/deadline'
import type { Instant } from '#model/limits'
import type { AskProps } from './ask-dialogs'
import styles from './deadline-dialog.module.css'

const QUICK_MINUTES = [30, 60, 120, 180] as const
const MINUTE = 60_000

/** Asks until when the meeting lasts: everybody who facilitates then sees the pace, and nothing closes by it. */
export function EndDialog({
  current,
  timeZone,
  error,
  busy,
  onClose,
  onSubmit,
}: AskProps & {
  current: Instant | null
  timeZone: string
  /** Null takes the end away. */
  onSubmit: (at: Instant | null) => void
}) {
  const t = useTranslations('run.end')
  const run = useTranslations('run')
  const format = useFormatter()
  const [now] = useState(() => Date.now())
  const [value, setValue] = useState(() => (current ? wallTimeOf(current, timeZone).slice(11) : ''))
  const [problem, setProblem] = useState<'missing' | 'past' | null>(null)
  const timeOf = (at: number) =>
    format.dateTime(at, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: timeZone || 'UTC' })
  /** Today by the clocks of the assessment: an end is a matter of hours. */
  const submitOwn = () => {
    const today = wallTimeOf(new Date().toISOString(), timeZone).slice(0, 10)
    const at = instantOf(`${today}T${value}`, timeZone)
    if (at === null) setProblem('missing')
    else if (Date.parse(at) <= Date.now()) setProblem('past')
    else onSubmit(at)
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {run('back')}
          </button>
          {current && (
            <button type="button" className="btn" disabled={busy} onClick={() => onSubmit(null)}>
              {t('remove')}
            </button>
          )}
          <button type="button" className="btn primary" disabled={busy} onClick={submitOwn}>
            {t('verb')}
          </button>
        </>
      }
    >
      <p className="muted">{t('text')}</p>
      <ul className={styles.quick} aria-label={run('deadline.quick')}>
        {QUICK_MINUTES.map((minutes, index) => (
          <li key={minutes}>
            <button
              type="button"
              className="btn"
              disabled={busy}
              {...(index === 0 ? { 'data-safe': true } : {})}
              onClick={() => onSubmit(new Date(Date.now() + minutes * MINUTE).toISOString())}
            >
              {t('choice', { minutes, time: timeOf(now + minutes * MINUTE) })}
            </button>
          </li>
        ))}
      </ul>
      <Field label={t('label')} hint={t('hint', { zone: timeZone || 'UTC' })} error={problem ? t(problem) : error}>
        {(control) => (
          <input {...control} type="time" value={value} onChange={(event) => setValue(event.target.value)} />
        )}
      </Field>
    </Dialog>
  )
}
