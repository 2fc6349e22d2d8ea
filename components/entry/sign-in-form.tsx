'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { signInWithOidc, signInWithPassword } from '#components/session/sign-in'
import { Field } from '#components/ui/field'
import css from './entry.module.css'
import { isEmail, textField } from './form-data'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'
import { PasswordField } from './password-field'

/** Signing an account in, with a password or through the organisation's identity provider. `then` is a path of ours. */
export function SignInForm({ then, provider, failed }: { then: string; provider: string | null; failed: boolean }) {
  const t = useTranslations('entry.signIn')
  const fields = useTranslations('entry.field')
  const [busy, setBusy] = useState<'password' | 'oidc' | null>(null)
  const { errors, clear, show, showProblem } = useFormErrors<'email' | 'password'>()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const data = new FormData(form)
    const email = textField(data, 'email').trim()
    const password = textField(data, 'password')
    const found = {
      ...(!isEmail(email) && { email: fields('emailWrong') }),
      ...(password === '' && { password: t('passwordMissing') }),
    }
    if (Object.keys(found).length > 0) return show(form, found)
    clear()
    setBusy('password')
    const answer = await signInWithPassword(email, password)
    if (answer.ok) return window.location.assign(then)
    setBusy(null)
    showProblem(form, { code: answer.error }, {}, { 'wrong-credentials': 'password' })
  }

  return (
    <>
      {failed ? <FormError text={t('providerFailed')} /> : null}
      {provider ? (
        <>
          <button
            type="button"
            className={`btn ${css.submit}`}
            aria-busy={busy === 'oidc'}
            onClick={async () => {
              if (busy) return
              setBusy('oidc')
              await signInWithOidc(then)
              setBusy(null)
            }}
          >
            {t('with', { provider })}
          </button>
          <div className={css.or}>{t('or')}</div>
        </>
      ) : null}
      <form className={css.form} method="post" onSubmit={submit} noValidate>
        <FormError text={errors.form} />
        <Field label={fields('email')} error={errors.fields.email}>
          {(control) => <input {...control} name="email" type="email" autoComplete="username" />}
        </Field>
        <PasswordField label={fields('password')} error={errors.fields.password} />
        <button type="submit" className={`btn primary ${css.submit}`} aria-busy={busy === 'password'}>
          {t('submit')}
        </button>
      </form>
    </>
  )
}
