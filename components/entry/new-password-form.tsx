'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { signInWithPassword } from '#components/session/sign-in'
import { api } from '#lib/api'
import { LIMITS } from '#model/limits'
import css from './entry.module.css'
import { textField } from './form-data'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'
import { PasswordField } from './password-field'

/** Sets the password of an account with the one-time code of its invitation, and signs in. */
export function NewPasswordForm({ code }: { code: string }) {
  const t = useTranslations('entry.newPassword')
  const fields = useTranslations('entry.field')
  const [busy, setBusy] = useState(false)
  const { errors, clear, show, showProblem } = useFormErrors<'password'>()
  const tooShort = fields('passwordShort', { min: LIMITS.passwordMin })

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const password = textField(new FormData(form), 'password')
    if (password.length < LIMITS.passwordMin) return show(form, { password: tooShort })
    clear()
    setBusy(true)
    const answer = await api.post<{ email: string | null }>('/account/password', { code, password })
    if (!answer.ok) {
      setBusy(false)
      return showProblem(form, answer.problem, { password: tooShort })
    }
    const { email } = answer.data
    const signedIn = email !== null && (await signInWithPassword(email, password)).ok
    window.location.assign(signedIn ? '/' : '/sign-in')
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <PasswordField label={t('password')} error={errors.fields.password} isNew />
      <button type="submit" className={`btn primary ${css.submit}`} aria-busy={busy}>
        {t('submit')}
      </button>
    </form>
  )
}
