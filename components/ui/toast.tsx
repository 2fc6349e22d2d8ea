'use client'

import { type ReactNode, useEffect, useRef, useState } from 'react'
import css from './toast.module.css'

/** How long it stays once nobody looks at it, in milliseconds. */
const STAYS = 6_000

/** Something is done and can be undone: one at a time, gone after a while, never while it is pointed at or focused. Mount it with a key. */
export function Toast({ children, action, onClose }: { children: ReactNode; action: ReactNode; onClose: () => void }) {
  const [held, setHeld] = useState(false)
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => close.current(), STAYS)
    return () => clearTimeout(timer)
  }, [held])
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it there
    <div
      className={css.toast}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span role="status">{children}</span>
      {action}
    </div>
  )
}
