'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/ui/field'
import { LIMITS } from '#model/limits'
import css from './entry.module.css'

/** A password, hidden until one asks to see it. */
export function PasswordField({
  label,
  error,
  isNew = false,
}: {
  label: string
  error?: string | undefined
  /** To be set now: says how long it has to be, and password managers offer one. */
  isNew?: boolean
}) {
  const t = useTranslations('entry')
  const hint = isNew ? t('field.passwordHint', { min: LIMITS.passwordMin }) : undefined
  const [shown, setShown] = useState(false)
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <div className={css.password}>
          <input
            {...control}
            name="password"
            type={shown ? 'text' : 'password'}
            autoComplete={isNew ? 'new-password' : 'current-password'}
            maxLength={200}
            spellCheck={false}
            autoCapitalize="none"
          />
          <button type="button" className="btn quiet" aria-pressed={shown} onClick={() => setShown(!shown)}>
            {shown ? t('hidePassword') : t('showPassword')}
          </button>
        </div>
      )}
    </Field>
  )
}
