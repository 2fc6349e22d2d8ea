import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field'
import { LIMITS } from '#model/limits'
import type { QuestionId } from '#model/question'

/** Why this level: what next year's readers will want to know. Required, and never prefilled. */
export function RationaleField({
  value,
  missing,
  onChange,
}: {
  /** What it is the rationale of. */
  question: QuestionId
  value: string
  /** Somebody tried to record without one. */
  missing: boolean
  onChange: (value: string) => void
}) {
  const t = useTranslations('run.decide')
  return (
    <Field
      label={t('why')}
      error={missing ? t('missing.rationale') : null}
      hint={t('counter', { used: value.length, most: LIMITS.text })}
    >
      {(control) => (
        <textarea
          {...control}
          dir="auto"
          rows={4}
          maxLength={LIMITS.text}
          placeholder={t('whyHint')}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  )
}
