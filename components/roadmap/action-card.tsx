'use client'

import { Clock, GripVertical, Link2, Pencil, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { KeyboardEvent, PointerEvent } from 'react'
import { usePracticeName } from '#components/ui/practice-name'
import { ACTION_STATES, type Action } from '#model/action'
import type { PlacedAction } from '#model/roadmap'
import { type BoardColumn, isTarget } from './quarter-columns'
import css from './roadmap.module.css'
import { StepRatings } from './step-ratings'
import { useQuarterText } from './use-quarter-text'

/** What a facilitator does with a card; others only read it. */
export interface CardActs {
  onMove(id: string, column: BoardColumn): void
  /** By the arrow keys on its handle. */
  onNudge(id: string, by: 1 | -1): void
  onStatus(id: string, status: Action['status']): void
  onEdit(id: string): void
  onHold(id: string): (event: PointerEvent<HTMLElement>) => void
}

/** Once, when the card appears in its new column. */
function takeFocus(handle: HTMLElement | null): void {
  handle?.focus()
}

/** One action on the board. */
export function ActionCard({
  placed: { action, pulledFor, overdue, tooEarly },
  column,
  columns,
  titleOf,
  acts,
  focus,
}: {
  placed: PlacedAction
  column: BoardColumn
  columns: readonly BoardColumn[]
  /** The title of another action, by its id. */
  titleOf: (id: string) => string
  /** Null: this person only reads. */
  acts: CardActs | null
  /** Whether its handle takes the focus: it has just been moved by a key. */
  focus: boolean
}) {
  const t = useTranslations('roadmap')
  const nameOf = usePracticeName()
  const { columnText, dayText } = useQuarterText()
  const nudge = (event: KeyboardEvent) => {
    const rtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (by === 0) return
    event.preventDefault()
    acts?.onNudge(action.id, by === (rtl ? -1 : 1) ? 1 : -1)
  }
  const needs = action.dependsOn.filter((id) => !tooEarly.includes(id))
  return (
    <article
      className={css.actionCard}
      data-status={action.status}
      data-held={acts ? true : undefined}
      aria-labelledby={`${action.id}-title`}
      onPointerDown={acts?.onHold(action.id)}
    >
      <div className={css.cardHead}>
        {acts ? (
          <button
            type="button"
            className={css.grip}
            data-grip
            ref={focus ? takeFocus : undefined}
            aria-label={t('card.grip', { title: action.title })}
            aria-describedby="grip-hint"
            onKeyDown={nudge}
          >
            <GripVertical className="i" aria-hidden />
          </button>
        ) : null}
        <h3 id={`${action.id}-title`} className={css.cardTitle} dir="auto">
          {action.title}
        </h3>
        {acts ? (
          <button
            type="button"
            className={css.iconButton}
            aria-label={t('card.edit', { title: action.title })}
            onClick={() => acts.onEdit(action.id)}
          >
            <Pencil className="i" aria-hidden />
          </button>
        ) : null}
      </div>
      <p className="tiny muted">{nameOf(action.practice)}</p>
      <StepRatings from={action.from} to={action.to} />
      <ul className={css.facts}>
        {action.effort ? <li className="tag line">{t(`effort.${action.effort}`)}</li> : null}
        {action.owner ? (
          <li className="tag" dir="auto">
            {action.owner}
          </li>
        ) : null}
        {action.due ? (
          <li className={`tag ${overdue ? css.late : ''}`}>
            {overdue ? <TriangleAlert className="i" aria-hidden /> : <Clock className="i" aria-hidden />}
            {overdue ? t('card.overdue', { day: dayText(action.due) }) : dayText(action.due)}
          </li>
        ) : null}
      </ul>
      {needs.length > 0 ? (
        <p className={css.cardNote}>
          <Link2 className="i" aria-hidden />
          <span dir="auto">{t('card.needs', { titles: needs.map(titleOf).join('; ') })}</span>
        </p>
      ) : null}
      {tooEarly.length > 0 ? (
        <p className={css.cardNote}>
          <TriangleAlert className="i" aria-hidden />
          <span dir="auto">{t('card.tooEarly', { titles: tooEarly.map(titleOf).join('; ') })}</span>
        </p>
      ) : null}
      {pulledFor ? (
        <p className={css.cardNote} dir="auto">
          {t('card.pulled', { title: titleOf(pulledFor) })}
        </p>
      ) : null}
      {acts ? (
        <div className={css.cardActs}>
          <select
            aria-label={t('card.statusOf', { title: action.title })}
            value={action.status}
            onChange={(event) => {
              const status = ACTION_STATES.find((each) => each === event.target.value)
              if (status) acts.onStatus(action.id, status)
            }}
          >
            {ACTION_STATES.map((status) => (
              <option key={status} value={status}>
                {t(`status.${status}`)}
              </option>
            ))}
          </select>
          <select
            aria-label={t('card.moveTo', { title: action.title })}
            value={column.key}
            onChange={(event) => {
              const target = columns.find(({ key }) => key === event.target.value)
              if (target) acts.onMove(action.id, target)
            }}
          >
            {columns
              .filter((each) => isTarget(each) || each.key === column.key)
              .map((each) => (
                <option key={each.key} value={each.key}>
                  {columnText(each)}
                </option>
              ))}
          </select>
        </div>
      ) : (
        <p className="tiny">{t(`status.${action.status}`)}</p>
      )}
    </article>
  )
}
