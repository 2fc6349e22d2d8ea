'use client'

import { useRouter } from 'next/navigation'
import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { Field } from '#components/ui/field'
import { api } from '#lib/api'
import { parseName } from '#model/name'
import css from './entry.module.css'
import { textField } from './form-data'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'

export function RenameForm({ name: current }: { name: string }) {
  const t = useTranslations('entry.account')
  const fields = useTranslations('entry.field')
  const router = useRouter()
  const [state, setState] = useState<'idle' | 'busy' | 'saved'>('idle')
  const { errors, clear, show, showProblem } = useFormErrors<'name'>()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (state === 'busy') return
    const form = event.currentTarget
    const name = parseName(textField(new FormData(form), 'name'))
    if (name === null) return show(form, { name: fields('nameWrong') })
    clear()
    setState('busy')
    const answer = await api.patch('/me', { name })
    setState(answer.ok ? 'saved' : 'idle')
    if (answer.ok) router.refresh()
    else showProblem(form, answer.problem, { name: fields('nameWrong') })
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <Field label={fields('name')} hint={t('nameHint')} error={errors.fields.name}>
        {(control) => (
          <span className={css.inline}>
            <input {...control} name="name" defaultValue={current} autoComplete="name" />
            <button type="submit" className="btn" aria-busy={state === 'busy'}>
              {t('rename')}
            </button>
          </span>
        )}
      </Field>
      <p className={state === 'saved' ? 'small' : 'sr'} role="status">
        {state === 'saved' ? t('renamed') : ''}
      </p>
    </form>
  )
}
