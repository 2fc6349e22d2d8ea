import { CircleDashed, CircleDot, Lock } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { HangingGaps } from '#components/charts/hanging-gaps'
import type { AssessmentSummary } from '#lib/services'
import { gapCounts } from '#model/gaps'
import css from './home.module.css'

const PHASE_ICON = { preparing: CircleDashed, running: CircleDot, frozen: Lock }

/** One assessment on the home page: its name, how far below its targets it hangs, where it stands, three numbers. */
export function SystemRow({ assessment }: { assessment: AssessmentSummary }) {
  const t = useTranslations('home')
  const app = useTranslations('app')
  const format = useFormatter()
  const { title, system, industry, phase, open, decided, gaps, people, gapOf, fictional, updatedAt } = assessment
  const counts = gapCounts(Object.values(gapOf))
  const Icon = PHASE_ICON[phase]
  const day = format.dateTime(new Date(updatedAt), { day: 'numeric', month: 'short', year: 'numeric' })
  return (
    <Link className={css.system} href={`/a/${assessment.id}`} prefetch={false}>
      <span className="min-w-0">
        <h2>{title}</h2>
        <span className={`small muted ${css.about}`}>
          {fictional ? <span className="tag">{app('fictional')}</span> : null}
          <span className={css.cut}>{industry || system}</span>
        </span>
      </span>
      <HangingGaps
        className={css.hang}
        gapOf={gapOf}
        label={t('gapsInWords', {
          practices: counts.practices,
          at: counts.atTarget,
          above: counts.aboveTarget,
          below: counts.belowTarget,
          unknown: counts.unknown,
        })}
      />
      <span>
        <span className={css.state}>
          <Icon className="i" aria-hidden />
          {phase === 'running' && open === 0
            ? t('started')
            : phase === 'frozen'
              ? t('frozenOn', { day })
              : app(`phase.${phase}`)}
        </span>
        <span className="small muted block">
          {phase === 'running' && open > 0 ? t('peopleAndOpen', { people, open }) : t('people', { people })}
        </span>
      </span>
      <span className={css.numbers}>
        <span>
          <b>{t('share', { part: counts.atTarget, all: counts.practices })}</b>
          {t('atTarget')}
        </span>
        <span>
          <b>{gaps}</b>
          {t('openGaps', { gaps })}
        </span>
        <span>
          <b>{t('share', { part: decided, all: 2 * counts.practices })}</b>
          {t('decided')}
        </span>
      </span>
    </Link>
  )
}
