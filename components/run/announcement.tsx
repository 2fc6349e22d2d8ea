import { useTranslations } from 'next-intl'
import { useFindingSentence } from '#components/charts/reveal-headline'
import type { Pass } from '#model/question'
import type { Result } from '#model/result'
import type { Statistics } from '#model/statistics/statistics'

/** Tells a screen reader once what the reveal has shown. */
export function Announcement({ result, statistics, pass }: { result: Result; statistics: Statistics; pass: Pass }) {
  const t = useTranslations('run')
  const sentence = useFindingSentence(result, statistics, pass)
  return (
    <p className="sr" role="status">
      {t('announced', { sentence })}
    </p>
  )
}
