'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { CopyButton } from '#components/ui/copy-button'
import { Field } from '#components/ui/field'
import { api } from '#lib/api'
import { parseName } from '#model/name'
import css from './entry.module.css'
import { textField } from './form-data'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'

/** Makes a token for a program. It is shown once: afterwards nobody, the server included, can say it again. */
export function TokenMaker() {
  const t = useTranslations('entry.account')
  const fields = useTranslations('entry.field')
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<{ id: string; token: string } | null>(null)
  const [ended, setEnded] = useState(false)
  const { errors, clear, show, showProblem } = useFormErrors<'name'>()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const name = parseName(textField(new FormData(form), 'name'))
    if (name === null) return show(form, { name: t('tokenNameWrong') })
    clear()
    setBusy(true)
    const answer = await api.post<{ id: string; token: string }>('/tokens', { name })
    setBusy(false)
    if (!answer.ok) return showProblem(form, answer.problem, { name: fields('nameWrong') })
    setEnded(false)
    setMade(answer.data)
    form.reset()
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <Field label={t('tokenName')} hint={t('tokenHint')} error={errors.fields.name}>
        {(control) => (
          <span className={css.inline}>
            <input {...control} name="name" autoComplete="off" />
            <button type="submit" className="btn" aria-busy={busy}>
              {t('tokenMake')}
            </button>
          </span>
        )}
      </Field>
      <div role="status" className={css.live}>
        {made ? (
          <>
            <p className="small">{t('tokenOnce')}</p>
            <code className={css.secret}>{made.token}</code>
            <span className="row flex-wrap">
              <CopyButton text={made.token} label={t('tokenCopy')} />
              <button
                type="button"
                className="btn danger"
                onClick={async ({ currentTarget }) => {
                  const form = currentTarget.form
                  const answer = await api.delete(`/tokens/${made.id}`)
                  if (!answer.ok) {
                    if (form) showProblem(form, answer.problem, {})
                    return
                  }
                  setMade(null)
                  setEnded(true)
                }}
              >
                {t('tokenRevoke')}
              </button>
            </span>
          </>
        ) : null}
        {ended ? <p className="small">{t('tokenRevoked')}</p> : null}
      </div>
    </form>
  )
}
