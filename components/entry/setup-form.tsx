'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { signInWithPassword } from '#components/session/sign-in'
import { Field } from '#components/ui/field'
import { api } from '#lib/api'
import { LIMITS } from '#model/limits'
import { parseName } from '#model/name'
import css from './entry.module.css'
import { isEmail, textField } from './form-data'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'
import { PasswordField } from './password-field'

/** The first account of a new server: whoever holds the setup key becomes its owner, and is signed in. */
export function SetupForm({ setupKey }: { setupKey: string }) {
  const t = useTranslations('entry.setup')
  const fields = useTranslations('entry.field')
  const [busy, setBusy] = useState(false)
  const { errors, clear, show, showProblem } = useFormErrors<'key' | 'name' | 'email' | 'password'>()
  const wrong = {
    key: t('keyMissing'),
    name: fields('nameWrong'),
    email: fields('emailWrong'),
    password: fields('passwordShort', { min: LIMITS.passwordMin }),
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const data = new FormData(form)
    const key = textField(data, 'key').trim()
    const name = parseName(textField(data, 'name'))
    const email = textField(data, 'email').trim()
    const password = textField(data, 'password')
    const found = {
      ...(key === '' && { key: wrong.key }),
      ...(name === null && { name: wrong.name }),
      ...(!isEmail(email) && { email: wrong.email }),
      ...(password.length < LIMITS.passwordMin && { password: wrong.password }),
    }
    if (Object.keys(found).length > 0) return show(form, found)
    clear()
    setBusy(true)
    const answer = await api.post('/setup', { key, name, email, password })
    if (!answer.ok) {
      setBusy(false)
      return showProblem(form, answer.problem, wrong, { 'wrong-key': 'key', 'email-taken': 'email' })
    }
    const signedIn = await signInWithPassword(email, password)
    window.location.assign(signedIn.ok ? '/' : '/sign-in')
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <Field label={t('key')} hint={t('keyHint')} error={errors.fields.key}>
        {(control) => (
          <input
            {...control}
            name="key"
            defaultValue={setupKey}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        )}
      </Field>
      <Field label={fields('name')} hint={t('nameHint')} error={errors.fields.name}>
        {(control) => <input {...control} name="name" autoComplete="name" />}
      </Field>
      <Field label={fields('email')} error={errors.fields.email}>
        {(control) => <input {...control} name="email" type="email" autoComplete="username" />}
      </Field>
      <PasswordField label={fields('password')} error={errors.fields.password} isNew />
      <button type="submit" className={`btn primary ${css.submit}`} aria-busy={busy}>
        {t('submit')}
      </button>
    </form>
  )
}
