'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useCommand } from '#components/ballot/command'
import { useLive, useMe, useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { TopBar } from '#components/ui/top-bar'
import { accessTo } from '#model/access'
import type { EvidenceCommand } from '#model/command'
import css from './evidence.module.css'
import { EvidenceList } from './evidence-list'

/** The evidence of the room as it is now. Who takes part adds to it; facilitators tick what is there. */
export function LiveEvidence() {
  const t = useTranslations('evidence')
  const view = useRoom()
  const { assessment } = useLive()
  const me = useMe()
  const { send, problem } = useCommand()
  const { title, phase } = view.assessment
  const to = (page: string) => `/a/${assessment}/${page}`
  const may = (command: EvidenceCommand['type'], subject?: string) =>
    phase !== 'frozen' &&
    accessTo({ to: 'command', command, ...(subject !== undefined && { subject }) }, me, phase) === 'write'
  const links = (
    <>
      <Link className="btn quiet" href={to('overview')}>
        {t('nav.overview')}
      </Link>
      <Link className="btn quiet" href={to('roadmap')}>
        {t('nav.roadmap')}
      </Link>
      <Link className="btn quiet" href={to('decisions')}>
        {t('nav.decisions')}
      </Link>
    </>
  )
  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />}>
        <span className={css.barActions}>{links}</span>
      </TopBar>
      <EvidenceList
        view={view}
        problem={problem}
        may={may}
        onSend={async (command) => (await send(command)).ok}
        actions={links}
      />
    </>
  )
}
