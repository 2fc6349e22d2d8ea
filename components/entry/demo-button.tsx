'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { startDemo } from '#components/session/sign-in'
import { useProblemText } from '#components/ui/problem-text'

/** Opens a filled fictional workshop: for whoever is signed in, else for a new guest who needs no account. */
export function DemoButton({ className = 'btn' }: { className?: string }) {
  const t = useTranslations('entry')
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function open() {
    if (busy) return
    setBusy(true)
    setProblem(null)
    const answer = await startDemo()
    if (answer.ok) return window.location.assign(answer.url)
    setBusy(false)
    setProblem(problemText({ code: answer.error }))
  }

  return (
    <>
      <button type="button" className={className} aria-busy={busy} onClick={open}>
        {t('demo')}
      </button>
      {problem ? (
        <span className="small text-danger" role="alert">
          {problem}
        </span>
      ) : null}
    </>
  )
}
