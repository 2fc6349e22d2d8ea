'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useLive, useRoom } from '#components/live/live-assessment'
import { useWorkPage } from '#components/live/work-page'
import { WorkshopStatus } from '#components/live/workshop-status'
import { TopBar } from '#components/ui/top-bar'
import { questionId } from '#model/question'
import { Consensus, type HrefOfPractice } from './consensus'
import css from './consensus.module.css'

/** Where the room stands now. While a round is open nothing here moves: only settled rounds are drawn. */
export function LiveConsensus() {
  const t = useTranslations('consensus')
  const view = useRoom()
  const { assessment } = useLive()
  const { title } = view.assessment
  const to = (page: string) => `/a/${assessment}/${page}`
  const work = useWorkPage()
  const hrefOf: HrefOfPractice = (practice, pass) =>
    work ? `${to(work)}?question=${encodeURIComponent(questionId(pass, practice))}` : null
  const links = (
    <>
      {work ? (
        <Link className="btn quiet" href={to(work)}>
          {t(`nav.${work}`)}
        </Link>
      ) : null}
      <Link className="btn quiet" href={to('overview')}>
        {t('nav.overview')}
      </Link>
    </>
  )
  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />}>
        <span className={css.barActions}>{links}</span>
      </TopBar>
      <Consensus
        view={view}
        hrefOf={hrefOf}
        baseline={view.assessment.baseline?.current ?? null}
        actions={<nav className={css.headActions}>{links}</nav>}
      />
    </>
  )
}
