'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signInWithCode } from '#components/session/sign-in'
import { useProblemText } from '#components/ui/problem-text'
import css from './entry.module.css'
import { FormError } from './form-error'

/** Goes on as oneself with a one-time code from another device. It takes a tap: opening the link alone must not use it up. */
export function ContinueHere({ code, then }: { code: string; then: string }) {
  const t = useTranslations('entry.continue')
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  return (
    <div className={css.form}>
      <FormError text={problem} />
      <button
        type="button"
        className={`btn primary ${css.submit}`}
        aria-busy={busy}
        onClick={async () => {
          if (busy) return
          setBusy(true)
          const answer = await signInWithCode(code)
          if (answer.ok) return window.location.assign(then)
          setBusy(false)
          setProblem(problemText({ code: answer.error }))
        }}
      >
        {t('submit')}
      </button>
    </div>
  )
}
