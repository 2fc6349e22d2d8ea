'use client'

import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
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
  const t = useTranslations('overview')
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
  const links = (
    <>
      {work && phase !== 'frozen' ? (
        <Link className="btn quiet" href={to(work)}>
          {t(`nav.${work}`)}
        </Link>
      ) : null}
      <Link className="btn quiet" href={to('consensus')}>
        {t('nav.consensus')}
      </Link>
      <Link className="btn quiet" href={to('decisions')}>
        {t('nav.decisions')}
      </Link>
      <Link className="btn quiet" href={to('roadmap')}>
        {t('nav.roadmap')}
      </Link>
      {view.assessment.baseline ? (
        <Link className="btn quiet" href={to('drift')}>
          {t('nav.drift')}
        </Link>
      ) : null}
      <Link className="btn quiet" href={to('crosswalk')}>
        {t('nav.crosswalk')}
      </Link>
      <Link className="btn quiet" href={to('record')}>
        {t('nav.record')}
      </Link>
      {accessTo({ to: 'command', command: 'freeze' }, me, phase) === 'write' ? <CloseWorkshop view={view} /> : null}
    </>
  )
  return (
    <>
      <TopBar
        title={title}
        status={
          phase === 'frozen' ? (
            <span className="tag">
              <Lock className="i" aria-hidden />
              {t('close.frozen')}
            </span>
          ) : (
            <WorkshopStatus />
          )
        }
      >
        <span className={css.barActions}>{links}</span>
      </TopBar>
      <Overview
        view={view}
        hrefOf={hrefOf}
        actions={links}
        downloads={<DownloadsCard assessment={assessment} me={me} phase={phase} />}
      />
    </>
  )
}
