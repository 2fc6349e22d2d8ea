import { useTranslations } from 'next-intl'
import { REFUSALS } from '#model/refusal'

/** A code of the server as a sentence: what is wrong and what to do. */
export function useRefusal(): (code: string) => string {
  const t = useTranslations('refusal')
  const run = useTranslations('run')
  return (code) => {
    const known = REFUSALS.find((refusal) => refusal === code)
    if (known) return t(known)
    return run(code === 'offline' ? 'failedOffline' : 'failedUnknown')
  }
}
