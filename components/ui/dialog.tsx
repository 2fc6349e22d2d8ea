'use client'

import { type ReactNode, useEffect, useId, useRef } from 'react'
import css from './dialog.module.css'

/**
 * A question that stops everything else: for what can't be undone. The browser keeps focus inside and Escape closes.
 * Focus starts on the element that carries `data-safe` (give it to the harmless choice), else on the first control.
 */
export function Dialog({
  open,
  onClose,
  title,
  children,
  actions,
}: {
  open: boolean
  onClose: () => void
  /** The question itself. */
  title: ReactNode
  children?: ReactNode
  /** Buttons; the one that acts repeats the verb of the title. */
  actions: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || !open) return
    dialog.showModal()
    dialog.querySelector<HTMLElement>('[data-safe]')?.focus()
    return () => dialog.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      className={css.dialog}
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault()
        if (event.target === event.currentTarget) onClose()
      }}
    >
      {open ? (
        <>
          <h2 className="h2" id={id}>
            {title}
          </h2>
          {children ? <div className={css.body}>{children}</div> : null}
          <div className={css.actions}>{actions}</div>
        </>
      ) : null}
    </dialog>
  )
}
