import type { ReactNode } from 'react'
import { TopBar } from '#components/ui/top-bar'
import css from './templates.module.css'

/** A page of profiles or packs: its title, a sentence, and what it is for. */
export function PageFrame({
  title,
  text,
  bar,
  children,
}: {
  title: ReactNode
  text?: ReactNode
  /** What stands at the right of the bar. */
  bar: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <TopBar>{bar}</TopBar>
      <main id="main" tabIndex={-1} className={css.page}>
        <div className={css.intro}>
          <h1 className="h1">{title}</h1>
          {text ? <p className="read muted">{text}</p> : null}
        </div>
        {children}
      </main>
    </>
  )
}
