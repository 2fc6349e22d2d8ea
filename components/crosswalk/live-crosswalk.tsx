'use client'

import { useTranslations } from 'next-intl'
import { useMemo } from 'react'
import { useLive, useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { TopBar } from '#components/ui/top-bar'
import { accessTo } from '#model/access'
import { gapsOf } from '#model/gaps'
import { Crosswalk } from './crosswalk'
import css from './crosswalk.module.css'

/** The crosswalk beside what this room has decided so far. */
export function LiveCrosswalk() {
  const t = useTranslations('crosswalk')
  const view = useRoom()
  const { assessment, member, role } = useLive()
  const gaps = useMemo(() => gapsOf(view), [view])
  const me = { id: member, role, active: true }
  const mayExport = accessTo({ to: 'export', format: 'csv' }, me, view.assessment.phase) !== 'none'
  return (
    <>
      <TopBar title={view.assessment.title} status={<WorkshopStatus />} />
      <main id="main" tabIndex={-1} className={css.page}>
        <h1 className="h1">{t('title')}</h1>
        <Crosswalk gaps={gaps} csv={mayExport ? `/api/v1/assessments/${assessment}/export/crosswalk.csv` : null} />
      </main>
    </>
  )
}
