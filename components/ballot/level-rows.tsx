'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { type Answer, isRating, LEVELS } from '#model/rating'
import css from './ballot.module.css'
import { type Draft, withLevel } from './draft'

export interface ChoiceProps {
  draft: Draft
  /** Null: nothing can be changed now. */
  onChange: ((draft: Draft) => void) | null
  /** The answer of an earlier round, marked as such. */
  earlier: { round: number; answer: Answer } | null
}

/** The five levels with their meaning. */
export function LevelRows({
  levels,
  draft,
  onChange,
  earlier,
}: ChoiceProps & {
  /** What each level asks: in short, and at length once it is chosen. */
  levels: readonly { gist: string; summary: string | null }[]
}) {
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  const name = useId()
  const earlierLevel = earlier && isRating(earlier.answer) ? earlier.answer.comprehensiveness : null
  return (
    <fieldset className={css.set} disabled={onChange === null}>
      <legend className="sr">{t('level')}</legend>
      {LEVELS.map((level) => {
        const chosen = draft.level === level
        const text = levels[level]
        return (
          <LevelRow key={level} chosen={chosen} summary={text?.summary ?? null} gist={text?.gist ?? ''}>
            {(describedBy) => (
              <>
                <input
                  type="radio"
                  name={name}
                  value={level}
                  checked={chosen}
                  aria-label={app('levelNamed', { level, name: app(`level.${level}`) })}
                  aria-describedby={describedBy}
                  onChange={() => onChange?.(withLevel(draft, level))}
                />
                <span className={`lv lv${level} ${css.chip}`} aria-hidden>
                  {level}
                </span>
                <span className={css.name}>
                  <b>{app(`level.${level}`)}</b>
                  {earlier && earlierLevel === level ? (
                    <span className={css.yours}>{t('yourRound', { round: earlier.round })}</span>
                  ) : null}
                </span>
              </>
            )}
          </LevelRow>
        )
      })}
    </fieldset>
  )
}

/** One row; the chosen one says the whole meaning. */
function LevelRow({
  chosen,
  gist,
  summary,
  children,
}: {
  chosen: boolean
  gist: string
  summary: string | null
  children: (describedBy: string) => ReactNode
}) {
  const t = useTranslations('ballot')
  const [whole, setWhole] = useState(false)
  const id = useId()
  const expanded = chosen && summary !== null
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its input is among the children
    <label className={css.level} data-chosen={chosen || undefined}>
      {children(id)}
      <span className={css.radio} aria-hidden />
      <small id={id} className={expanded && !whole ? css.clamped : undefined}>
        {expanded ? summary : gist}
      </small>
      {expanded ? (
        <button type="button" className={css.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('levelLess') : t('levelMore')}
        </button>
      ) : null}
    </label>
  )
}
