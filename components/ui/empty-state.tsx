import type { ReactNode } from 'react'
import css from './empty-state.module.css'

const TICKS = Array.from({ length: 21 }, (_, index) => index)

/** Nothing here yet: the bob on its line, what will be here, one primary, and one way to look around. */
export function EmptyState({
  title,
  text,
  actions,
  children,
  level = 1,
}: {
  title: ReactNode
  text?: ReactNode
  actions?: ReactNode
  children?: ReactNode
  level?: 1 | 2
}) {
  const Title = level === 1 ? 'h1' : 'h2'
  return (
    <div className={css.empty}>
      <svg className={css.drop} viewBox="0 0 120 190" aria-hidden="true">
        <path
          className="c-axis"
          d={`M10 2H110${TICKS.map((tick) => `M${10 + tick * 5} 2v${tick % 5 === 0 ? 8 : 4}`).join('')}`}
        />
        <path className="c-line" d="M60 2V118" strokeWidth="1.25" />
        <path className="c-ink" d="M54 112h12v9h11v8c0 14-10 30-17 52-7-22-17-38-17-52v-8h11z" />
      </svg>
      <Title className="h1">{title}</Title>
      {text ? <p className={css.text}>{text}</p> : null}
      {actions ? <div className={css.actions}>{actions}</div> : null}
      {children}
    </div>
  )
}
