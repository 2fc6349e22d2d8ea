import { TriangleAlert } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ProjectionRow, projectionSummary } from '#components/charts/projection-rows'
import { closingOf } from '#model/closing'
import type { Day } from '#model/limits'
import { roadmapCounts } from '#model/roadmap'
import type { RoomView } from '#model/room'
import css from './roadmap.module.css'

/** Where the plan leads as a sentence, how its steps stand, and what is claimed without evidence. */
export function RoadmapHead({
  rows,
  when,
  view,
  today,
}: {
  rows: readonly ProjectionRow[]
  /** The horizon in words. */
  when: string
  view: RoomView
  today: Day
}) {
  const t = useTranslations('roadmap')
  const summary = projectionSummary(rows)
  const counts = roadmapCounts(view, today)
  const unshown = closingOf(view).withoutEvidence.length
  return (
    <header className={css.head}>
      <div>
        <p className="eyebrow">{t('title')}</p>
        <h1 className="h1">
          {t('headline', { atTarget: summary.planned.atTarget, practices: summary.planned.practices, when })}
        </h1>
        <p className="muted">
          {t('left', {
            today: summary.today.atTarget,
            levels: summary.planned.steps.comprehensiveness,
            scopes: summary.planned.steps.scope,
          })}
        </p>
        {unshown > 0 ? (
          <p className={css.flag}>
            <TriangleAlert className="i" aria-hidden />
            <Link href={`/a/${view.assessment.id}/evidence`}>{t('withoutEvidence', { count: unshown })}</Link>
          </p>
        ) : null}
      </div>
      <ul className={css.counts} aria-label={t('counts.label')}>
        {(['open', 'doing', 'done', 'overdue', 'unscheduled', 'unplanned'] as const)
          .filter((key) => counts[key] > 0 || key === 'open' || key === 'done')
          .map((key) => (
            <li key={key} className={key === 'overdue' ? css.late : undefined}>
              <b>{counts[key]}</b> {t(`counts.${key}`, { count: counts[key] })}
            </li>
          ))}
      </ul>
    </header>
  )
}
