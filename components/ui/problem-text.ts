'use client'

import { useTranslations } from 'next-intl'
import { REFUSALS, type Refusal } from '#model/refusal'

/** What requests fail with besides refusals, as far as there is a sentence of ours for it. */
const PROBLEMS = [
  'offline',
  'unavailable',
  'not-signed-in',
  'wrong-credentials',
  'wrong-key',
  'account-needed',
  'owner-needed',
  'not-found',
  'unknown-invite',
  'unknown-code',
  'bad-name',
  'group-required',
  'group-fixed',
  'set-up-already',
  'email-taken',
  'too-large',
  'wrong-host',
  'restarting',
  'unexpected',
] as const

/** The sentence for a code of the server or of the network: what happened, then what to do. */
export function useProblemText(): (problem: { code: string; detail?: string | null }) => string {
  const refusal = useTranslations('refusal')
  const problems = useTranslations('app.problem')
  return ({ code, detail }) => {
    if (REFUSALS.includes(code as Refusal)) return refusal(code as Refusal)
    const known = PROBLEMS.find((each) => each === code)
    return known ? problems(known) : detail || problems('unknown')
  }
}
