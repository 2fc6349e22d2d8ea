'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Field } from '#components/ui/field'
import css from './entry.module.css'

export const PASSWORD_MIN = 10

/** A password, hidden until one asks to see it. */
export function PasswordField({
  label,
  hint,
  error,
  isNew = false,
}: {
  label: string
  hint?: string
  error?: string | undefined
  /** To be set now, so that password managers offer one. */
  isNew?: boolean
}) {
  const t = useTranslations('entry')
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
