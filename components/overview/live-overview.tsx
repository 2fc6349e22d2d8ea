'use client'

import { DownloadsCard } from '#components/downloads/downloads-card'
import { useLive, useRoom } from '#components/live/live-assessment'
import { useWorkPage } from '#components/live/work-page'
import { WorkshopStatus } from '#components/live/workshop-status'
import { TopBar } from '#components/ui/top-bar'
import { accessTo } from '#model/access'
import { CloseWorkshop } from './close-workshop'
import { Overview } from './overview'
import css from './overview.module.css'
import type { HrefOfRow } from './row-link'

/** The overview of the room as it is now, with what this person can do from here. */
export function LiveOverview() {
  const view = useRoom()
  const { assessment, member, role } = useLive()
  const { title, phase } = view.assessment
  const to = (page: string) => `/a/${assessment}/${page}`
  const me = { id: member, role, active: true }
  const work = useWorkPage()
  const hrefOf: HrefOfRow = (question, decision) => {
    if (decision) return `${to('decisions')}#${decision}`
    return work ? `${to(work)}?question=${encodeURIComponent(question)}` : null
  }
  const close =
    accessTo({ to: 'command', command: 'freeze' }, me, phase) === 'write' ? <CloseWorkshop view={view} /> : null
  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />}>
        {close ? <span className={css.barActions}>{close}</span> : null}
      </TopBar>
      <Overview
        view={view}
        hrefOf={hrefOf}
        actions={close}
        downloads={<DownloadsCard assessment={assessment} me={me} phase={phase} />}
      />
    </>
  )
}
