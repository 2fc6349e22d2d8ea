import { useTranslations } from 'next-intl'
import { AgreementDisc } from '#components/charts/agreement-disc'
import { MiniHistogram } from '#components/charts/mini-histogram'
import { LEVELS, SCOPES } from '#model/rating'
import type { QuestionStanding } from '#model/standing'
import css from './overview.module.css'

/** How the last settled round lay on one axis: a histogram the size of a word, and the agreement disc. */
export function ConsensusCell({
  standing,
  axis,
  name,
}: {
  standing: QuestionStanding
  axis: 'comprehensiveness' | 'scope'
  name: string
}) {
  const t = useTranslations('overview.mini')
  const app = useTranslations('app')
  const { result, statistics } = standing
  if (!result || !statistics)
    return (
      <span className="muted">
        <span aria-hidden="true">–</span>
        <span className="sr">{t('none')}</span>
      </span>
    )
  const counts = result[axis].all
  if (!counts) return <span className="muted tiny">{t('hidden')}</span>
  const { label, n } = statistics[axis]
  if (axis === 'scope' && n === 0 && statistics.comprehensiveness.n > 0)
    return <span className="muted tiny">{t('noScope')}</span>
  const names =
    axis === 'scope' ? SCOPES.map((scope) => app(`scope.${scope}`)) : LEVELS.map((level) => app(`level.${level}`))
  const spoken = counts
    .flatMap((count, i) => (count > 0 ? [t('count', { count, name: names[i] ?? '' })] : []))
    .join(', ')
  return (
    <span className={css.mini}>
      <MiniHistogram
        votes={result[axis]}
        first={axis === 'scope' ? 1 : 0}
        suggested={statistics.suggestion[axis]?.level ?? null}
        title={t('title', { name, label: app(`agreement.${label}`), counts: spoken })}
      />
      <AgreementDisc label={label} />
    </span>
  )
}
