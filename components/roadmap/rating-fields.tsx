import { useTranslations } from 'next-intl'
import { Field } from '#components/ui/field'
import { LEVELS, SCOPES } from '#model/rating'
import type { ActionDraft } from './action-draft'
import css from './roadmap.module.css'

/** Where a step begins or ends: a level, and a scope unless it is level 0. */
export function RatingFields({
  legend,
  level,
  scope,
  onLevel,
  onScope,
}: {
  legend: string
  level: ActionDraft['fromLevel']
  scope: ActionDraft['fromScope']
  onLevel: (level: ActionDraft['fromLevel']) => void
  onScope: (scope: ActionDraft['fromScope']) => void
}) {
  const t = useTranslations('roadmap.dialog')
  const app = useTranslations('app')
  return (
    <fieldset className={css.ratingFields}>
      <legend>{legend}</legend>
      <Field label={t('level')}>
        {(control) => (
          <select
            {...control}
            value={level}
            onChange={(event) => onLevel(LEVELS.find((each) => each === Number(event.target.value)) ?? level)}
          >
            {LEVELS.map((each) => (
              <option key={each} value={each}>
                {each} {app(`level.${each}`)}
              </option>
            ))}
          </select>
        )}
      </Field>
      {level === 0 ? (
        <p className="small muted">{t('noScope')}</p>
      ) : (
        <Field label={t('scope')}>
          {(control) => (
            <select
              {...control}
              value={scope}
              onChange={(event) => onScope(SCOPES.find((each) => each === Number(event.target.value)) ?? scope)}
            >
              {SCOPES.map((each) => (
                <option key={each} value={each}>
                  {app(`scope.${each}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
    </fieldset>
  )
}
