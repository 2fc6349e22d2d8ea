'use client'

import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import css from './chart-figure.module.css'
import { nextStop } from './roving'

/** One place of a chart that can be asked: a level, or a row. */
export interface Stop {
  key: string
  /** All that is to be said of it. */
  text: string
  /** In shares of the chart's width and height, 0 to 1. */
  box: { left: number; top: number; width: number; height: number }
  /** Where it leads, if somewhere. */
  href?: string | undefined
}

/**
 * The keyboard's and the finger's way into a picture: one stop of the Tab key, arrows from level to level, and what
 * a level says in words below. The picture itself stays one image with one name.
 */
export function LevelStops({
  stops,
  label,
  hint,
  rtl,
  onShow,
  children,
}: {
  stops: readonly Stop[]
  label: string
  /** Stands below until something is asked; left out where `onShow` shows the words elsewhere. */
  hint?: string
  rtl: boolean
  /** Takes the words, or null, and shows them in a place of its own. */
  onShow?: (text: string | null) => void
  /** The picture. */
  children: ReactNode
}) {
  const group = useRef<HTMLDivElement>(null)
  const [at, setAt] = useState(0)
  const [shown, setShownHere] = useState<string | null>(null)
  const setShown = onShow ?? setShownHere
  const current = Math.min(at, stops.length - 1)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') setShown(null)
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const next = nextStop(event.key, current, stops.length, rtl)
    if (next === null) return
    event.preventDefault()
    setAt(next)
    group.current?.querySelectorAll<HTMLElement>('[data-stop]')[next]?.focus()
  }

  return (
    <>
      <div className={css.picture}>
        {children}
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset would be a form's part; this names a set of places */}
        <div
          ref={group}
          role="group"
          aria-label={label}
          className={css.stops}
          onKeyDown={onKeyDown}
          onMouseLeave={() => setShown(null)}
          onBlur={() => setShown(null)}
        >
          {stops.map(({ key, text, box, href }, index) => {
            const props = {
              'data-stop': true,
              className: css.stop,
              tabIndex: index === current ? 0 : -1,
              'aria-label': text,
              style: {
                left: `${box.left * 100}%`,
                top: `${box.top * 100}%`,
                width: `${box.width * 100}%`,
                height: `${box.height * 100}%`,
              },
              onFocus: () => {
                setAt(index)
                setShown(text)
              },
              onMouseEnter: () => setShown(text),
            }
            return href === undefined ? (
              <button key={key} type="button" {...props} onClick={() => setShown(text)} />
            ) : (
              <a key={key} href={href} {...props}>
                <span className="sr">{text}</span>
              </a>
            )
          })}
        </div>
      </div>
      {onShow ? null : (
        <p className={css.readout} aria-hidden="true">
          {shown ?? hint}
        </p>
      )}
    </>
  )
}
