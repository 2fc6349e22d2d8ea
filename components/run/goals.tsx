'use client'

import { Flag } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useRef } from 'react'
import type { Goal } from '#model/room'
import styles from './goals.module.css'

/** The business goals beside a question: the first in a line, all of them in full a tap away. */
export function Goals({ goals }: { goals: readonly Goal[] }) {
  const t = useTranslations('run')
  const details = useRef<HTMLDetailsElement>(null)
  const [first] = goals
  useEffect(() => {
    const close = ({ target }: Event) => {
      const { current } = details
      if (current?.open && !(target instanceof Node && current.contains(target))) current.open = false
    }
    document.addEventListener('pointerdown', close)
    document.addEventListener('focusin', close)
    return () => {
      document.removeEventListener('pointerdown', close)
      document.removeEventListener('focusin', close)
    }
  }, [])
  if (!first) return null
  return (
    <details
      ref={details}
      className={styles.goals}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !details.current?.open) return
        event.stopPropagation()
        details.current.open = false
        details.current.querySelector('summary')?.focus()
      }}
    >
      <summary className="tag line">
        <Flag className="i" strokeWidth={1.75} aria-hidden />
        <span className={styles.short} aria-hidden>
          {t('goals')}
        </span>
        <span className={styles.first}>{t('goal', { n: 1, text: first.text })}</span>
        {goals.length > 1 && (
          <span className="muted">
            <span aria-hidden>+{goals.length - 1}</span>
            <span className="sr">{t('goalsMore', { count: goals.length - 1 })}</span>
          </span>
        )}
      </summary>
      <ol className={styles.list}>
        {goals.map(({ id, text }) => (
          <li key={id} dir="auto">
            {text}
          </li>
        ))}
      </ol>
    </details>
  )
}
