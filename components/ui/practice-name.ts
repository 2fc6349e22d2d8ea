import { useTranslations } from 'next-intl'
import { useCallback } from 'react'
import type { PracticeId } from '#model/practice'

/** What practices are called in the language of the page. */
export function usePracticeName(): (practice: PracticeId) => string {
  const t = useTranslations('practices')
  return useCallback((practice) => t(practice), [t])
}
