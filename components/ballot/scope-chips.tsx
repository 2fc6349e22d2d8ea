'use client'

import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { HelpTopic } from '#components/help/help-topic'
import { isRating, SCOPES, type Scope, scopeOf } from '#model/rating'
import css from './ballot.module.css'
import { withOut, withScope } from './draft'
import type { ChoiceProps } from './level-rows'

/** How specific the level is: three chips, and none at level 0. */
export function ScopeChips({
  hints,
  draft,
  onChange,
  earlier,
}: ChoiceProps & {
  /** What each scope means in plain words. */
  hints: Readonly<Record<Scope, string>>
}) {
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  const name = useId()
  const earlierScope = earlier && isRating(earlier.answer) ? scopeOf(earlier.answer) : null
  return (
    <fieldset
      className={css.set}
      style={{ marginTop: 8 }}
      disabled={onChange === null}
      aria-labelledby={`${name}legend`}
    >
      <legend>
        <span id={`${name}legend`}>{t('scopeLegend')}</span> <HelpTopic topic="scope" />
      </legend>
      {draft.level === 0 ? (
        <p className={css.noScope}>{t('noScope')}</p>
      ) : (
        <div className={css.scopes}>
          {SCOPES.map((scope) => (
            <label key={scope} className={css.scope}>
              <input
                type="radio"
                name={name}
                value={scope}
                checked={draft.scope === scope}
                onChange={() => onChange?.(withScope(draft, scope))}
              />
              <span>
                {app(`scope.${scope}`)}{' '}
                <small>
                  {earlier && scope === earlierScope ? t('yourRound', { round: earlier.round }) : hints[scope]}
                </small>
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** The two ways not to give a level: they are answers too, and count as neither high nor low. */
export function Outs({ draft, onChange, earlier }: ChoiceProps) {
  const t = useTranslations('ballot')
  const readOnly = onChange === null
  return (
    <div className={css.outs}>
      {(['dont-know', 'abstain'] as const).map((out) => (
        <button
          key={out}
          type="button"
          className={`btn ${css.out}`}
          aria-pressed={draft.out === out}
          disabled={readOnly && draft.out !== out}
          aria-disabled={readOnly}
          onClick={() => onChange?.(withOut(draft, out))}
        >
          {out === 'dont-know' ? t('dontKnow') : t('abstain')}
          {earlier?.answer === out ? (
            <span className={css.yours}>{t('yourRound', { round: earlier.round })}</span>
          ) : null}
        </button>
      ))}
    </div>
  )
}
