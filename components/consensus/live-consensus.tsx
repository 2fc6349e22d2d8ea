'use client'

import { useLive, useRoom } from '#components/live/live-assessment'
import { useWorkPage } from '#components/live/work-page'
import { WorkshopStatus } from '#components/live/workshop-status'
import { TopBar } from '#components/ui/top-bar'
import { questionId } from '#model/question'
import { Consensus, type HrefOfPractice } from './consensus'

/** Where the room stands now. While a round is open nothing here moves: only settled rounds are drawn. */
export function LiveConsensus() {
  const view = useRoom()
  const { assessment } = useLive()
  const { title } = view.assessment
  const to = (page: string) => `/a/${assessment}/${page}`
  const work = useWorkPage()
  const hrefOf: HrefOfPractice = (practice, pass) =>
    work ? `${to(work)}?question=${encodeURIComponent(questionId(pass, practice))}` : null
  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />} />
      <Consensus view={view} hrefOf={hrefOf} baseline={view.assessment.baseline?.current ?? null} />
    </>
  )
}
