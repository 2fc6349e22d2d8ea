import { useTranslations } from 'next-intl'
import { countStandings } from '#model/standing'
import css from './overview.module.css'
import type { OverviewRow } from './overview-rows'

const STEPS = ['one-step', 'two-steps', 'three-or-more'] as const
const OTHERS = ['over', 'scope', 'contested', 'not-agreed', 'excluded'] as const

/** The finding, large, and what the rest is made of. Counts, never an average of levels. */
export function SummaryHeadline({ rows }: { rows: readonly OverviewRow[] }) {
  const t = useTranslations('overview')
  const counts = countStandings(rows)
  const total = rows.length - counts.excluded
  const uncertain = rows.filter(({ gap }) => gap.uncertain && gap.comprehensiveness !== null).length
  const decided = rows.flatMap(({ target, current }) => [target, current]).filter(({ decision }) => decision).length
  if (counts['not-agreed'] === total)
    return (
      <div className={css.headline}>
        <p className="h1">{t(decided > 0 ? 'noGap' : 'nothing')}</p>
        <p>{decided > 0 ? t('noGapText', { count: decided }) : t('nothingText')}</p>
      </div>
    )
  const steps = STEPS.filter((step) => counts[step] > 0).map((step, index) =>
    t(`steps.${step}.${index === 0 ? 'first' : 'next'}`, { count: counts[step] }),
  )
  const others = OTHERS.filter((other) => counts[other] > 0).map((other) =>
    t(`others.${other}`, { count: counts[other] }),
  )
  const sentences = [steps, others].filter((parts) => parts.length > 0).map((parts) => `${parts.join(', ')}.`)
  if (uncertain > 0) sentences.push(t('uncertain', { count: uncertain }))
  return (
    <div className={css.headline}>
      <p className="h1">{t('headline', { count: counts['at-target'], total })}</p>
      <p>{sentences.join(' ')}</p>
    </div>
  )
}
