'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Field } from '#components/ui/field'
import css from './entry.module.css'
import { textField } from './form-data'
import { useFormErrors } from './form-errors'

/** A code from a screen or a slip of paper; a whole link pasted here works as well. */
export function CodeForm({ code, error }: { code: string; error: string | null }) {
  const t = useTranslations('entry.code')
  const [busy, setBusy] = useState(false)
  const { errors, show } = useFormErrors<'code'>()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    const form = event.currentTarget
    const typed = textField(new FormData(form), 'code').trim()
    const wanted = codeOf(typed)
    if (wanted === '') return show(form, { code: t('missing') })
    setBusy(true)
    window.location.assign(`/join/${encodeURIComponent(wanted)}`)
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <Field label={t('label')} hint={t('hint')} error={errors.fields.code ?? error}>
        {(control) => (
          <input
            {...control}
            name="code"
            className={css.codeInput}
            defaultValue={code}
            autoComplete="off"
            autoCapitalize="characters"
            autoCorrect="off"
            spellCheck={false}
            enterKeyHint="go"
          />
        )}
      </Field>
      <button type="submit" className={`btn primary ${css.submit}`} aria-busy={busy}>
        {t('submit')}
      </button>
    </form>
  )
}

/** The code in what was typed: out of a link, or six characters however people space them. A long code is taken as it is. */
function codeOf(typed: string): string {
  const linked = /\/join\/([^/?#\s]+)/u.exec(typed)?.[1]
  if (linked) return linked
  const close = typed.replaceAll(/[\s-]/gu, '')
  return close.length <= 8 ? close : typed
}
