'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { CopyButton } from '#components/ui/copy-button'
import { Field } from '#components/ui/field'
import { api } from '#lib/api'
import { parseName } from '#model/name'
import css from './entry.module.css'
import { isEmail, textField } from './form-data'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'

/** For the owner: an account for somebody else, as an address where they set their own password. */
export function InviteAccount() {
  const t = useTranslations('entry.account')
  const fields = useTranslations('entry.field')
  const [busy, setBusy] = useState(false)
  const [made, setMade] = useState<{ name: string; url: string } | null>(null)
  const { errors, clear, show, showProblem } = useFormErrors<'name' | 'email'>()
  const wrong = { name: fields('nameWrong'), email: fields('emailWrong') }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const data = new FormData(form)
    const name = parseName(textField(data, 'name'))
    const email = textField(data, 'email').trim()
    if (name === null || !isEmail(email)) {
      return show(form, { ...(name === null && { name: wrong.name }), ...(!isEmail(email) && { email: wrong.email }) })
    }
    clear()
    setBusy(true)
    const answer = await api.post<{ url: string }>('/accounts', { name, email })
    setBusy(false)
    if (!answer.ok) return showProblem(form, answer.problem, wrong, { 'email-taken': 'email' })
    setMade({ name, url: answer.data.url })
    form.reset()
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <Field label={fields('name')} error={errors.fields.name}>
        {(control) => <input {...control} name="name" autoComplete="off" />}
      </Field>
      <Field label={fields('email')} error={errors.fields.email}>
        {(control) => <input {...control} name="email" type="email" autoComplete="off" />}
      </Field>
      <span>
        <button type="submit" className="btn" aria-busy={busy}>
          {t('inviteMake')}
        </button>
      </span>
      <div role="status" className={css.live}>
        {made ? (
          <>
            <p className="small">{t('inviteMade', { name: made.name })}</p>
            <code className={css.secret}>{made.url}</code>
            <span>
              <CopyButton text={made.url} label={t('copyLink')} />
            </span>
          </>
        ) : null}
      </div>
    </form>
  )
}
