'use client'

import { useState } from 'react'
import { useLive, useMe, useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { TopBar } from '#components/ui/top-bar'
import { wallTimeOf } from '#lib/deadline'
import { accessTo } from '#model/access'
import { usePlanning } from './planning'
import { Roadmap } from './roadmap'
import css from './roadmap.module.css'
import { RoadmapDownloads } from './roadmap-downloads'

/** The roadmap of the room as it is now. Facilitators plan; others read. */
export function LiveRoadmap() {
  const room = useRoom()
  const { assessment, clockOffset } = useLive()
  const me = useMe()
  const planning = usePlanning(room)
  const { title, phase, timeZone } = room.assessment
  const [today] = useState(() => wallTimeOf(new Date(Date.now() + clockOffset).toISOString(), timeZone).slice(0, 10))
  const to = (page: string) => `/a/${assessment}/${page}`
  const mayEdit = phase !== 'frozen' && accessTo({ to: 'command', command: 'updateAction' }, me, phase) === 'write'
  const mayExport = accessTo({ to: 'export', format: 'csv' }, me, phase) !== 'none'
  const downloads = mayExport && room.actions.length > 0 ? <RoadmapDownloads assessment={assessment} /> : null
  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />}>
        {downloads ? <span className={css.barActions}>{downloads}</span> : null}
      </TopBar>
      <Roadmap
        planning={planning}
        today={today}
        mayEdit={mayEdit}
        evidenceHref={(practice) => `${to('evidence')}#${practice}`}
        actions={downloads}
      />
    </>
  )
}
