'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'
import css from './home.module.css'

/** Deletes an assessment for good, once its title was typed: what can't be undone shouldn't be a slip. */
export function DeleteDialog({
  assessment,
  title,
  onClose,
}: {
  assessment: string
  title: string
  onClose: () => void
}) {
  const t = useTranslations('home.delete')
  const home = useTranslations('home')
  const problemText = useProblemText()
  const router = useRouter()
  const form = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const typed = String(new FormData(event.currentTarget).get('typed') ?? '')
    if (!isSame(typed, title)) return setProblem(t('differs'))
    setBusy(true)
    setProblem(null)
    const answer = await api.delete(`/assessments/${assessment}`)
    setBusy(false)
    if (!answer.ok) return setProblem(problemText(answer.problem))
    onClose()
    router.refresh()
  }

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('title')}
      actions={
        <>
          <button type="button" className="btn" onClick={onClose} data-safe>
            {home('cancel')}
          </button>
          <button type="submit" form={form} className={`btn danger ${css.filled}`} aria-busy={busy}>
            {t('submit')}
          </button>
        </>
      }
    >
      <form id={form} className={css.dialogForm} method="post" onSubmit={submit} noValidate>
        <p>{t.rich('text', { title, b: (words) => <b dir="auto">{words}</b> })}</p>
        <Field label={t('typed')} error={problem}>
          {(control) => <input {...control} name="typed" dir="auto" autoComplete="off" />}
        </Field>
      </form>
    </Dialog>
  )
}

/** As people copy it by eye: spaces and the form of letters don't count. */
function isSame(typed: string, title: string): boolean {
  const plain = (text: string) => text.normalize('NFC').replace(/\s+/g, ' ').trim()
  return plain(typed) === plain(title)
}
