'use client'

import { useTranslations } from 'next-intl'
import { type Answer, isRating } from '#model/rating'

/** An answer in words: "3 Consistent, System". */
export function useAnswerText(): (answer: Answer) => string {
  const t = useTranslations('ballot.answer')
  const app = useTranslations('app')
  return (answer) => {
    if (!isRating(answer)) return t(answer)
    if (answer.comprehensiveness === 0) return t('zero', { levelName: app('level.0') })
    return t('rating', {
      level: answer.comprehensiveness,
      levelName: app(`level.${answer.comprehensiveness}`),
      scopeName: app(`scope.${answer.scope}`),
    })
  }
}
