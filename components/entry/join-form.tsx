'use client'

import { useTranslations } from 'next-intl'
import { type FormEvent, useState } from 'react'
import { joinAsGuest } from '#components/session/sign-in'
import { Field } from '#components/ui/field'
import { LIMITS } from '#model/limits'
import { parseName } from '#model/name'
import { GROUPS } from '#model/people'
import css from './entry.module.css'
import { textField } from './form-data'
import { FormError } from './form-error'
import { useFormErrors } from './form-errors'
import { GroupChoice } from './group-choice'

/** Name, group where the invite leaves it open, and in. */
export function JoinForm({
  code,
  assessment,
  name: knownName,
  asksGroup,
}: {
  code: string
  assessment: string
  /** Of somebody who is signed in: they stay who they are. */
  name: string
  asksGroup: boolean
}) {
  const t = useTranslations('entry.join')
  const fields = useTranslations('entry.field')
  const [busy, setBusy] = useState(false)
  const { errors, clear, show, showProblem } = useFormErrors<'name' | 'group'>()

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (busy) return
    const form = event.currentTarget
    const data = new FormData(form)
    const name = parseName(textField(data, 'name'))
    const group = GROUPS.find((each) => each === data.get('group')) ?? null
    const groupMissing = asksGroup && group === null
    if (name === null || groupMissing) {
      return show(form, {
        ...(name === null && { name: fields('nameWrong') }),
        ...(groupMissing && { group: t('groupMissing') }),
      })
    }
    clear()
    setBusy(true)
    const answer = await joinAsGuest({ code, name, group })
    if (answer.ok) return window.location.assign(`/a/${assessment}`)
    setBusy(false)
    showProblem(form, { code: answer.error }, {}, { 'bad-name': 'name', 'group-required': 'group' })
  }

  return (
    <form className={css.form} method="post" onSubmit={submit} noValidate>
      <FormError text={errors.form} />
      <Field label={t('name')} hint={t('nameHint')} error={errors.fields.name}>
        {(control) => (
          <input
            {...control}
            name="name"
            defaultValue={knownName}
            autoComplete="name"
            maxLength={2 * LIMITS.name}
            enterKeyHint="go"
          />
        )}
      </Field>
      {asksGroup ? <GroupChoice error={errors.fields.group} /> : null}
      <button type="submit" className={`btn primary ${css.submit}`} aria-busy={busy}>
        {t('submit')}
      </button>
    </form>
  )
}
