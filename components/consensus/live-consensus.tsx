'use client'

import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { ConnectionTag } from '#components/live/connection-tag'
import { useLive, useRoom } from '#components/live/live-assessment'
import { TopBar } from '#components/ui/top-bar'
import { questionId } from '#model/question'
import { Consensus, type HrefOfPractice } from './consensus'

/** Where the room stands now. While a round is open nothing here moves: only settled rounds are drawn. */
export function LiveConsensus() {
  const t = useTranslations('consensus')
  const view = useRoom()
  const { assessment, role } = useLive()
  const to = (page: string) => `/a/${assessment}/${page}`
  const work = role === 'facilitator' ? 'run' : role === 'participant' ? 'ballot' : null
  const hrefOf: HrefOfPractice = (practice, pass) =>
    work ? `${to(work)}?question=${encodeURIComponent(questionId(pass, practice))}` : null
  return (
    <>
      <TopBar title={view.assessment.title} status={<ConnectionTag />}>
        {work && view.assessment.phase !== 'frozen' ? (
          <Link className="btn quiet" href={to(work)}>
            {t(`nav.${work}`)}
          </Link>
        ) : null}
        <Link className="btn quiet" href={to('overview')}>
          {t('nav.overview')}
        </Link>
      </TopBar>
      <Consensus view={view} hrefOf={hrefOf} />
    </>
  )
}
