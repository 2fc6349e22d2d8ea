import { CircleDashed, CircleDot, Lock, TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { HangingGaps } from '#components/charts/hanging-gaps'
import type { AssessmentSummary } from '#lib/services'
import { gapCounts } from '#model/gaps'
import css from './home.module.css'

const PHASE_ICON = { preparing: CircleDashed, running: CircleDot, frozen: Lock }

/** A system on the home page: its latest assessment and where that stands; how far below its targets it hangs, and three numbers. */
export function SystemRow({
  assessment,
  known,
}: {
  assessment: AssessmentSummary
  /** The one that picture and numbers are of: an earlier one, as long as this has decided nothing. */
  known: AssessmentSummary
}) {
  const t = useTranslations('home')
  const app = useTranslations('app')
  const { title, system, industry, phase, open, decided, people, fictional } = assessment
  const { gaps, overdue, gapOf } = known
  const counts = gapCounts(Object.values(gapOf))
  const { practices } = gapCounts(Object.values(assessment.gapOf))
  const Icon = PHASE_ICON[phase]
  const state = useStateWords()(assessment)
  return (
    <Link className={css.system} href={`/a/${assessment.id}`} prefetch={false}>
      <span className="min-w-0">
        <h2 dir="auto">{title}</h2>
        <span className={`small muted ${css.about}`}>
          {fictional ? <span className="tag">{app('fictional')}</span> : null}
          <span className={css.cut} dir="auto">
            {industry || system}
          </span>
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
          {state}
        </span>
        <span className="small muted block">
          {phase === 'running' && open > 0
            ? t('peopleAndOpen', { people, open })
            : t('peopleAndDecided', { people, decided, questions: 2 * practices })}
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
          <b>
            {overdue > 0 ? <TriangleAlert className={`i ${css.alert}`} aria-hidden /> : null}
            {overdue}
          </b>
          {t('overdue')}
        </span>
        {known === assessment ? null : (
          <span className={css.asOf} dir="auto">
            {t('asOf', { title: known.title })}
          </span>
        )}
      </span>
    </Link>
  )
}

/** Where an assessment stands, in two words. */
export function useStateWords() {
  const t = useTranslations('home')
  const app = useTranslations('app')
  const format = useFormatter()
  return ({ phase, open, updatedAt }: Pick<AssessmentSummary, 'phase' | 'open' | 'updatedAt'>) => {
    if (phase === 'running' && open === 0) return t('started')
    if (phase !== 'frozen') return app(`phase.${phase}`)
    const day = format.dateTime(new Date(updatedAt), { day: 'numeric', month: 'short', year: 'numeric' })
    return t('frozenOn', { day })
  }
}
