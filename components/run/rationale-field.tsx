import { useTranslations } from 'next-intl'
import { Pad } from '#components/pad/pad'
import type { QuestionId } from '#model/question'

/** Why this level: the draft that the room writes together, as it stands when the decision is recorded. */
export function RationaleField({
  question,
  error,
  onText,
}: {
  question: QuestionId
  /** What is wrong with it; null when nothing is. */
  error: string | null
  /** Keep it the same between renders. */
  onText: (rationale: string) => void
}) {
  const t = useTranslations('run.decide')
  return (
    <fieldset>
      <legend>{t('why')}</legend>
      <Pad pad={`rationale:${question}`} label={t('why')} placeholder={t('whyHint')} error={error} onText={onText} />
    </fieldset>
  )
}
