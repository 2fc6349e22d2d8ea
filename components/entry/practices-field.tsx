'use client'

import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field'
import { usePracticeName } from '#components/ui/practice-name'
import { OUTLINE } from '#model/catalogue/outline'
import { LIMITS } from '#model/limits'
import { PRACTICE_IDS, type PracticeId } from '#model/practice'
import css from './new-workshop.module.css'

/** Practices that are left out, each with why; what isn't there is in. */
export type Excluded = Readonly<Partial<Record<PracticeId, string>>>

/** The 18 practices, in or out. Leaving one out takes a reason, since the record will say so. */
export function PracticesField({
  excluded,
  onChange,
  error,
}: {
  excluded: Excluded
  onChange: (excluded: Excluded) => void
  /** For practices that are out without a reason. */
  error: string | undefined
}) {
  const t = useTranslations('entry.new')
  const app = useTranslations('app')
  const practiceName = usePracticeName()

  function toggle(practice: PracticeId, isIn: boolean) {
    const { [practice]: _, ...rest } = excluded
    onChange(isIn ? rest : { ...rest, [practice]: '' })
  }

  const count = PRACTICE_IDS.length - Object.keys(excluded).length
  return (
    <details className={css.practices} open={error ? true : undefined}>
      <summary>
        <span className="b">{t('practicesIn', { count })}</span>
        <span className="small muted">{t('practicesHint')}</span>
      </summary>
      <div className={css.domains}>
        {OUTLINE.map((domain) => (
          <fieldset className={css.fieldset} key={domain.id}>
            <legend className={css.legend}>{app(`domain.${domain.id}`)}</legend>
            {domain.practices.map((id) => {
              const name = practiceName(id)
              const reason = excluded[id]
              const isIn = reason === undefined
              return (
                <div key={id}>
                  <label className={css.check}>
                    <input type="checkbox" checked={isIn} onChange={(event) => toggle(id, event.target.checked)} />
                    <span className={isIn ? undefined : 'muted'}>{name}</span>
                  </label>
                  {isIn ? null : (
                    <div className={css.reason}>
                      <Field
                        label={t('why', { practice: name })}
                        error={error && reason.trim() === '' ? error : undefined}
                      >
                        {(control) => (
                          <textarea
                            {...control}
                            rows={2}
                            maxLength={LIMITS.text}
                            value={reason}
                            onChange={(event) => onChange({ ...excluded, [id]: event.target.value })}
                          />
                        )}
                      </Field>
                    </div>
                  )}
                </div>
              )
            })}
          </fieldset>
        ))}
      </div>
    </details>
  )
}
