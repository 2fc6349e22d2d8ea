'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { EmptyState } from '#components/ui/empty-state'
import { TopBar } from '#components/ui/top-bar'
import type { ExpectedPerson } from '#lib/services'
import type { Day } from '#model/limits'
import { Drift } from './drift'
import css from './drift.module.css'

/** The drift of the room as it is now: each decision shows as it is made. */
export function LiveDrift({
  expected,
  today,
  earlierIsOpen,
}: {
  expected: readonly ExpectedPerson[]
  today: Day
  /** Whether this person may look into the assessment before. */
  earlierIsOpen: boolean
}) {
  const t = useTranslations('drift')
  const view = useRoom()
  const { title, baseline } = view.assessment
  const earlier =
    baseline && earlierIsOpen ? (
      <Link className="btn quiet" href={`/a/${baseline.assessment}/overview`}>
        {t('nav.earlier')}
      </Link>
    ) : null
  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />}>
        {earlier ? <span className={css.barActions}>{earlier}</span> : null}
      </TopBar>
      {baseline ? (
        <Drift view={view} expected={expected} today={today} actions={earlier} />
      ) : (
        <main id="main" tabIndex={-1} className={css.main}>
          <EmptyState
            title={t('none')}
            text={t('noneText')}
            actions={
              <Link className="btn primary" href="/">
                {t('nav.home')}
              </Link>
            }
          />
        </main>
      )}
    </>
  )
}
