'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { HatchPatterns } from '#components/charts/hatch-patterns'
import { HelpTopic } from '#components/help/help-topic'
import { usePracticeName } from '#components/ui/practice-name'
import type { RoomView } from '#model/room'
import { countStandings, type Standing } from '#model/standing'
import { DomainBars } from './domain-bars'
import css from './overview.module.css'
import { OverviewAside } from './overview-aside'
import { StandingLegend } from './overview-legend'
import { byDiscussion, ORDERS, type Order, overviewRows } from './overview-rows'
import { OverviewTable } from './overview-table'
import { ProfileCompare } from './profile-compare'
import type { HrefOfRow } from './row-link'
import { SummaryHeadline } from './summary-headline'

/** Where the whole workshop stands: one sentence, one bar a domain, one row a practice. A function of the view. */
export function Overview({
  view,
  hrefOf,
  actions,
  downloads,
}: {
  view: RoomView
  hrefOf: HrefOfRow
  /** Where to go and what to do, for screens whose top bar has no room for it. */
  actions?: ReactNode
  /** What can be taken away from here. */
  downloads?: ReactNode
}) {
  const t = useTranslations('overview')
  const [order, setOrder] = useState<Order>('model')
  const nameOf = usePracticeName()
  const rows = useMemo(() => overviewRows(view, nameOf), [view, nameOf])
  const sorted = useMemo(() => (order === 'model' ? rows : byDiscussion(view, rows)), [view, rows, order])
  const counts = countStandings(rows)
  return (
    <main id="main" className={css.main}>
      <HatchPatterns />
      <h1 className="sr">
        {t('title')}: {view.assessment.title}
      </h1>
      <section className={css.summary}>
        <SummaryHeadline rows={rows} />
        <DomainBars rows={rows} />
      </section>
      <div className={css.tools}>
        <HelpTopic topic="target-first" />
        <StandingLegend present={(standing: Standing) => counts[standing] > 0} />
        <fieldset className={css.order}>
          <legend className="sr">{t('sort.label')}</legend>
          {ORDERS.map((each) => (
            <button
              key={each}
              type="button"
              className={css.choice}
              aria-pressed={order === each}
              onClick={() => setOrder(each)}
            >
              {t(`sort.${each}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <OverviewTable view={view} rows={sorted} grouped={order === 'model'} hrefOf={hrefOf} />
      <OverviewAside view={view} rows={rows} hrefOf={hrefOf} actions={actions} downloads={downloads} />
      <ProfileCompare view={view} />
      <p className={`tiny muted ${css.note}`}>{t('note')}</p>
    </main>
  )
}
