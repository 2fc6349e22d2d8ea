import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { instantOf, quickDeadlines, wallTimeOf } from '#lib/deadline'
import type { AskProps } from './ask-dialogs'
import styles from './deadline-dialog.module.css'
import { useDeadlineText } from './deadline-line'

/** Asks until when votes are taken, by the clocks of the assessment's time zone; the server locks then. */
export function DeadlineDialog({
  title,
  current,
  shared,
  timeZone,
  error,
  busy,
  onClose,
  onSubmit,
}: AskProps & {
  title: string
  current: string | null
  /** How many questions are open until `current`, this one included. */
  shared: number
  timeZone: string
  /** Null takes the deadline away. `all`: of every question that shares it. */
  onSubmit: (deadline: string | null, all: boolean) => void
}) {
  const t = useTranslations('run.deadline')
  const run = useTranslations('run')
  const textOf = useDeadlineText(timeZone)
  const [now] = useState(() => new Date().toISOString())
  const [value, setValue] = useState(() => (current ? wallTimeOf(current, timeZone) : ''))
  const [all, setAll] = useState(true)
  const [problem, setProblem] = useState<'missing' | 'past' | null>(null)
  const submitOwn = () => {
    const at = instantOf(value, timeZone)
    if (at === null) setProblem('missing')
    else if (Date.parse(at) <= Date.now()) setProblem('past')
    else {
      setProblem(null)
      onSubmit(at, all)
    }
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {run('back')}
          </button>
          {current && (
            <button type="button" className="btn" disabled={busy} onClick={() => onSubmit(null, all)}>
              {t('remove')}
            </button>
          )}
          <button type="button" className="btn primary" disabled={busy} onClick={submitOwn}>
            {t('verb')}
          </button>
        </>
      }
    >
      <ul className={styles.quick} aria-label={t('quick')}>
        {quickDeadlines(now, timeZone).map(({ id, at }, index) => (
          <li key={id}>
            <button
              type="button"
              className="btn"
              disabled={busy}
              {...(index === 0 ? { 'data-safe': true } : {})}
              onClick={() => onSubmit(at, all)}
            >
              {t('choice', { which: id, at: textOf(at) })}
            </button>
          </li>
        ))}
      </ul>
      <Field label={t('label')} hint={t('hint', { zone: timeZone || 'UTC' })} error={problem ? t(problem) : error}>
        {(control) => (
          <input {...control} type="datetime-local" value={value} onChange={(event) => setValue(event.target.value)} />
        )}
      </Field>
      {current && shared > 1 && (
        <label className={styles.all}>
          <input type="checkbox" checked={all} onChange={(event) => setAll(event.target.checked)} />
          {t('all', { n: shared })}
        </label>
      )}
    </Dialog>
  )
}
