import type { ReactNode } from 'react'
import { Areas } from '#components/ui/areas'
import { LanguageChoice } from '#components/ui/language-choice'
import { TopBar } from '#components/ui/top-bar'
import css from './entry.module.css'

/** A page with one thing to do: a title, a sentence, and a form. */
export function EntryPage({
  title,
  text,
  wide = false,
  bar,
  children,
}: {
  title: ReactNode
  text?: ReactNode
  wide?: boolean
  /** What stands at the right of the bar. */
  bar?: ReactNode
  children: ReactNode
}) {
  return (
    <>
      <TopBar>{bar}</TopBar>
      <main id="main" tabIndex={-1} className={`${css.page} ${wide ? css.wide : ''}`}>
        <div className={css.intro}>
          <h1 className="h1" dir="auto">
            {title}
          </h1>
          {text ? <p className="read muted">{text}</p> : null}
        </div>
        <Areas of={['entry']}>{children}</Areas>
        <LanguageChoice />
      </main>
    </>
  )
}
