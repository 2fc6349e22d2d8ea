'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'
import { LIMITS } from '#model/limits'
import css from './home.module.css'

/** Asks for the title of the assessment that follows this one, or is set up like it, and leads to its people. */
export function CopyDialog({
  kind,
  assessment,
  title,
  onClose,
}: {
  kind: 'next' | 'duplicate'
  assessment: string
  title: string
  onClose: () => void
}) {
  const t = useTranslations('home.copy')
  const home = useTranslations('home')
  const problemText = useProblemText()
  const form = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const data = new FormData(event.currentTarget)
    const named = String(data.get('title') ?? '').trim()
    if (named === '') return setProblem(t('titleMissing'))
    setBusy(true)
    setProblem(null)
    const people = kind === 'next' ? { people: data.get('people') === 'on' } : {}
    const path = `/assessments/${assessment}/${kind === 'next' ? 'next' : 'duplicate'}`
    const answer = await api.post<{ id: string }>(path, { title: named, ...people })
    if (answer.ok) return window.location.assign(`/a/${answer.data.id}/people`)
    setBusy(false)
    setProblem(problemText(answer.problem))
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t(`${kind}.title`)}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose}>
            {home('cancel')}
          </button>
          <button type="submit" form={form} className="btn primary" aria-busy={busy}>
            {t(`${kind}.submit`)}
          </button>
        </>
      }
    >
      <form id={form} className={css.dialogForm} method="post" onSubmit={submit} noValidate>
        <p className="small muted">{t(`${kind}.text`)}</p>
        <Field label={t('name')} error={problem}>
          {(control) => (
            <input
              {...control}
              name="title"
              dir="auto"
              data-safe
              maxLength={LIMITS.title}
              defaultValue={kind === 'next' ? title : t('copyOf', { title }).slice(0, LIMITS.title)}
              autoComplete="off"
            />
          )}
        </Field>
        {kind === 'next' ? (
          <label className={css.check}>
            <input type="checkbox" name="people" defaultChecked />
            <span>
              {t('people')}
              <span className="small muted block">{t('peopleHint')}</span>
            </span>
          </label>
        ) : null}
      </form>
    </Dialog>
  )
}
