'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useId, useState } from 'react'
import { signOut } from '#components/session/sign-in'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'
import { forgetLocalCopies } from '#lib/docs/local-copies'
import css from './entry.module.css'

/** What is held about somebody: theirs to take, and to have erased. The owner of the server stays, and is told so. */
export function OwnData({ name, owner }: { name: string; owner: boolean }) {
  const t = useTranslations('entry.account.data')
  const problemText = useProblemText()
  const form = useId()
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [alone, setAlone] = useState<readonly { path: string; message: string }[]>([])

  async function erase(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const typed = String(new FormData(event.currentTarget).get('typed') ?? '')
    if (typed.trim() !== name) return setProblem(t('differs'))
    setBusy(true)
    setProblem(null)
    setAlone([])
    const answer = await api.delete('/me')
    if (answer.ok) {
      await forgetLocalCopies()
      await signOut()
      return window.location.assign('/sign-in')
    }
    setBusy(false)
    setProblem(answer.problem.code === 'last-facilitator' ? t('alone') : problemText(answer.problem))
    setAlone(answer.problem.errors)
  }

  return (
    <div className={css.data}>
      <a className="btn" href="/api/v1/me/export" download>
        {t('export')}
      </a>
      {owner ? (
        <p className="small muted">{t('owner')}</p>
      ) : (
        <button type="button" className="btn danger" onClick={() => setAsking(true)}>
          {t('erase')}
        </button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('title')}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setAsking(false)}>
              {t('keep')}
            </button>
            <button type="submit" form={form} className="btn danger" aria-busy={busy}>
              {t('erase')}
            </button>
          </>
        }
      >
        <form id={form} className={css.form} method="post" onSubmit={erase} noValidate>
          <p>{t('text')}</p>
          <p className="small muted">{t('stays')}</p>
          <Field label={t('typed', { name })} error={problem}>
            {(control) => <input {...control} name="typed" dir="auto" autoComplete="off" />}
          </Field>
          {alone.length > 0 ? (
            <ul className="small">
              {alone.map(({ path, message }) => (
                <li key={path}>
                  <a href={`/a/${path}/people`} dir="auto">
                    {message}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </form>
      </Dialog>
    </div>
  )
}
