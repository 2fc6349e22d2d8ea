'use client'

import { type KeyboardEvent, memo, type ReactNode, useRef, useState } from 'react'
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
          {stops.map(({ key, text, box, href }, index) => (
            <Place
              key={key}
              index={index}
              text={text}
              href={href}
              {...box}
              current={index === current}
              onReach={setAt}
              onAsk={setShown}
            />
          ))}
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

/** Compared by its own words and place, so that a change elsewhere doesn't touch it. */
const Place = memo(function Place({
  index,
  text,
  href,
  left,
  top,
  width,
  height,
  current,
  onReach,
  onAsk,
}: Stop['box'] & {
  index: number
  text: string
  href: string | undefined
  /** The one that Tab leads to. */
  current: boolean
  onReach: (index: number) => void
  onAsk: (text: string) => void
}) {
  const props = {
    'data-stop': true,
    className: css.stop,
    tabIndex: current ? 0 : -1,
    'aria-label': text,
    style: { left: `${left * 100}%`, top: `${top * 100}%`, width: `${width * 100}%`, height: `${height * 100}%` },
    onFocus: () => {
      onReach(index)
      onAsk(text)
    },
    onMouseEnter: () => onAsk(text),
  }
  return href === undefined ? (
    <button type="button" {...props} onClick={() => onAsk(text)} />
  ) : (
    <a href={href} {...props}>
      <span className="sr">{text}</span>
    </a>
  )
})
