'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { Action } from '#model/action'
import type { Day } from '#model/limits'
import type { Horizon } from '#model/projection'
import { lastDayOf, type Quarter } from '#model/quarter'
import type { PlacedAction } from '#model/roadmap'
import { ActionCard } from './action-card'
import { type BoardColumn, boardColumns, isTarget, neighbourOf } from './quarter-columns'
import css from './roadmap.module.css'
import { useCardDrag } from './use-card-drag'
import { useQuarterText } from './use-quarter-text'

/** What a facilitator does on the board. */
export interface BoardActs {
  /** Null: into no quarter. */
  onSchedule(action: Action, quarter: Quarter | null): void
  onStatus(id: string, status: Action['status']): void
  onEdit(id: string): void
}

/** The actions by quarter. Cards are dragged, moved by the arrow keys on their handle, or by the list on each. */
export function Board({
  placed,
  today,
  horizon,
  acts,
}: {
  placed: readonly PlacedAction[]
  today: Day
  /** Quarters up to it are marked: their actions are in the picture. */
  horizon: Horizon
  /** Null: this person only reads. */
  acts: BoardActs | null
}) {
  const t = useTranslations('roadmap')
  const { columnText } = useQuarterText()
  const [nudged, setNudged] = useState<string | null>(null)
  const columns = boardColumns(placed, today)
  const byId = new Map(placed.map(({ action }) => [action.id, action]))
  const move = (id: string, column: BoardColumn | null | undefined) => {
    const action = byId.get(id)
    if (!action || !column || !isTarget(column)) return
    acts?.onSchedule(action, column.quarter)
  }
  const { dragging, hold } = useCardDrag((id, key) => {
    const column = columns.find((each) => each.key === key)
    setNudged(null)
    if (!column?.actions.some(({ action }) => action.id === id)) move(id, column)
  })
  const columnOf = (id: string) => columns.find(({ actions }) => actions.some(({ action }) => action.id === id))
  const cardActs = acts && {
    onStatus: acts.onStatus,
    onEdit: acts.onEdit,
    onHold: hold,
    onMove: (id: string, column: BoardColumn) => {
      setNudged(null)
      move(id, column)
    },
    onNudge: (id: string, by: 1 | -1) => {
      const from = columnOf(id)
      setNudged(id)
      move(id, from && neighbourOf(columns, from.key, by))
    },
  }
  const counts = (column: BoardColumn) =>
    t('columnCount', {
      count: column.actions.length,
      done: column.actions.filter(({ action }) => action.status === 'done').length,
    })
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways has to be reached by the keyboard
    <section className={css.board} data-board aria-label={t('board')} tabIndex={0}>
      <p id="grip-hint" className="sr">
        {t('card.gripHint')}
      </p>
      {columns.map((column) => (
        <section
          key={column.key}
          className={css.column}
          data-column={column.key}
          data-over={dragging?.over === column.key && isTarget(column) ? true : undefined}
          data-within={isWithin(column, horizon) || undefined}
          aria-label={columnText(column)}
        >
          <header className={css.columnHead}>
            <h2>{columnText(column)}</h2>
            <span className="tiny muted">{counts(column)}</span>
          </header>
          <ul className={css.cards}>
            {column.actions.map((each) => (
              <li
                key={each.action.id}
                className={dragging?.id === each.action.id ? css.place : undefined}
                style={dragging?.id === each.action.id ? { minHeight: dragging.height } : undefined}
              >
                <ActionCard
                  placed={each}
                  column={column}
                  columns={columns}
                  titleOf={(id) => byId.get(id)?.title ?? id}
                  acts={cardActs}
                  focus={nudged === each.action.id}
                />
              </li>
            ))}
          </ul>
          {column.actions.length === 0 ? <p className={css.emptyColumn}>{t('emptyColumn')}</p> : null}
        </section>
      ))}
    </section>
  )
}

function isWithin({ quarter, key }: BoardColumn, horizon: Horizon): boolean {
  if (horizon === 'now') return false
  if (horizon === 'all') return true
  return key === 'earlier' || (quarter !== null && lastDayOf(quarter) <= horizon)
}
