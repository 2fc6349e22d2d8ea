'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { startDemo } from '#components/session/sign-in'
import { useProblemText } from '#components/ui/problem-text'
import { api } from '#lib/api'

/** Opens a filled fictional workshop: for the account that asks, or for a new guest who needs none. */
export function DemoButton({ signedIn, className = 'btn' }: { signedIn: boolean; className?: string }) {
  const t = useTranslations('entry')
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  async function open() {
    setBusy(true)
    setProblem(null)
    const url = signedIn ? await demoOfAccount() : await demoOfGuest()
    if (url) window.location.assign(url)
    else setBusy(false)
  }

  async function demoOfAccount(): Promise<string | null> {
    const answer = await api.post<{ url: string }>('/demo', {})
    if (answer.ok) return answer.data.url
    setProblem(problemText(answer.problem))
    return null
  }

  async function demoOfGuest(): Promise<string | null> {
    const answer = await startDemo()
    if (answer.ok) return answer.url
    setProblem(problemText({ code: answer.error }))
    return null
  }

  return (
    <>
      <button type="button" className={className} aria-busy={busy} onClick={() => !busy && void open()}>
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
