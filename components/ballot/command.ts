'use client'

import { useState } from 'react'
import { useLive } from '#components/live/live-assessment'
import { useProblemText } from '#components/ui/problem-text'
import { type Answer, api } from '#lib/api'
import type { Command } from '#model/command'

/** Sends one command and keeps what is to be said about it: busy, or the sentence for why it failed. */
export function useCommand() {
  const { assessment } = useLive()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  return {
    busy,
    problem,
    async send(command: Command): Promise<Answer<unknown>> {
      setBusy(true)
      setProblem(null)
      const answer = await api.post(`/assessments/${encodeURIComponent(assessment)}/commands`, command)
      setBusy(false)
      if (!answer.ok) setProblem(problemText(answer.problem))
      return answer
    },
  }
}
