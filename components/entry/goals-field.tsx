'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useRef } from 'react'
import { flushSync } from 'react-dom'
import css from './new-workshop.module.css'

export interface GoalDraft {
  id: number
  text: string
}

const MAX_GOALS = 20

/** Business goals, one a line. Enter adds the next, Backspace in an empty one removes it. */
export function GoalsField({
  goals,
  onChange,
}: {
  goals: readonly GoalDraft[]
  onChange: (goals: readonly GoalDraft[]) => void
}) {
  const t = useTranslations('entry.new')
  const list = useRef<HTMLOListElement>(null)

  function focusGoal(index: number) {
    list.current?.querySelectorAll<HTMLInputElement>('input')[index]?.focus()
  }

  function addAfter(index: number) {
    if (goals.length >= MAX_GOALS) return
    const goal = { id: Math.max(0, ...goals.map(({ id }) => id)) + 1, text: '' }
    flushSync(() => onChange([...goals.slice(0, index + 1), goal, ...goals.slice(index + 1)]))
    focusGoal(index + 1)
  }

  function removeAt(index: number) {
    const rest = goals.filter((_, each) => each !== index)
    flushSync(() => onChange(rest.length > 0 ? rest : [{ id: 1, text: '' }]))
    focusGoal(Math.max(0, index - 1))
  }

  return (
    <fieldset className={css.fieldset}>
      <legend className={css.legend}>{t('goals')}</legend>
      <p className="small muted">{t('goalsHint')}</p>
      <ol className={css.goals} ref={list}>
        {goals.map((goal, index) => (
          <li key={goal.id} className={css.goal}>
            <span className="small muted" aria-hidden="true">
              {index + 1}
            </span>
            <input
              aria-label={t('goal', { number: index + 1 })}
              className={css.input}
              value={goal.text}
              maxLength={500}
              placeholder={index === 0 ? t('goalExample') : undefined}
              onChange={(event) =>
                onChange(goals.map((each) => (each.id === goal.id ? { ...each, text: event.target.value } : each)))
              }
              onKeyDown={(event) => {
                if (event.nativeEvent.isComposing) return
                if (event.key === 'Enter') {
                  event.preventDefault()
                  addAfter(index)
                }
                if (event.key === 'Backspace' && goal.text === '' && goals.length > 1) {
                  event.preventDefault()
                  removeAt(index)
                }
              }}
            />
            <button
              type="button"
              className={`btn quiet ${css.square}`}
              aria-label={t('goalRemove', { number: index + 1 })}
              onClick={() => removeAt(index)}
            >
              <X className="i" aria-hidden />
            </button>
          </li>
        ))}
      </ol>
      {goals.length < MAX_GOALS ? (
        <button type="button" className={`btn quiet ${css.add}`} onClick={() => addAfter(goals.length - 1)}>
          <Plus className="i" aria-hidden />
          {t('goalAdd')}
        </button>
      ) : null}
    </fieldset>
  )
}
