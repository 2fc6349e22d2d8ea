'use client'

import { TriangleAlert } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import css from './field.module.css'

/** What the control of a field has to carry, so that label, hint and error belong to it. */
interface FieldControl {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** One labelled control. `children` draws the input, textarea or select with the attributes it is given. */
export function Field({
  label,
  hint,
  error,
  optional,
  children,
}: {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do; null when nothing is. */
  error?: ReactNode
  /** A word such as "optional", after the label. */
  optional?: ReactNode
  children: (control: FieldControl) => ReactNode
}) {
  const id = useId()
  const hintId = hint ? `${id}-hint` : null
  const errorId = error ? `${id}-error` : null
  const describedBy = [errorId, hintId].filter(Boolean).join(' ')
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {label} {optional ? <span className={css.optional}>{optional}</span> : null}
      </label>
      {children({ id, 'aria-describedby': describedBy || undefined, 'aria-invalid': error ? true : undefined })}
      {errorId ? (
        <p className={css.error} id={errorId}>
          <TriangleAlert className="i" aria-hidden />
          <span>{error}</span>
        </p>
      ) : null}
      {hintId ? (
        <p className={css.hint} id={hintId}>
          {hint}
        </p>
      ) : null}
    </div>
  )
}
