'use client'

import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useProblemText } from '#components/ui/problem-text'
import type { Problem } from '#lib/api'

interface FormErrors<Field extends string> {
  /** One sentence a field. */
  fields: Partial<Record<Field, string>>
  /** What belongs to no field. */
  form: string | null
}

const NONE = { fields: {}, form: null }

/** The errors of one form: shown beside the fields, with the focus on the first of them; what was typed stays. */
export function useFormErrors<Field extends string>() {
  const [errors, setErrors] = useState<FormErrors<Field>>(NONE)
  const problemText = useProblemText()

  function show(form: HTMLFormElement, next: FormErrors<Field>) {
    flushSync(() => setErrors(next))
    form.querySelector<HTMLElement>('[aria-invalid]')?.focus()
  }

  return {
    errors,
    clear: () => setErrors(NONE),
    show: (form: HTMLFormElement, fields: Partial<Record<Field, string>>) => show(form, { fields, form: null }),
    /** A problem of the server: beside the field it names (by its path's first step, or by `fieldOfCode`), else over the form. */
    showProblem(
      form: HTMLFormElement,
      problem: Pick<Problem, 'code'> & Partial<Problem>,
      texts: Partial<Record<Field, string>>,
      fieldOfCode: Record<string, Field> = {},
    ) {
      const named = fieldOfCode[problem.code]
      const fields: Partial<Record<Field, string>> = named
        ? ({ [named]: problemText(problem) } as Partial<Record<Field, string>>)
        : {}
      for (const { path } of problem.errors ?? []) {
        const field = path.split('.')[0] as Field // compared with our own fields right here
        const text = texts[field]
        if (text !== undefined) fields[field] = text
      }
      const placed = Object.keys(fields).length > 0
      show(form, { fields, form: placed ? null : problemText(problem) })
    },
  }
}
