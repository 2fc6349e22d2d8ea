'use client'

import { useSearchParams } from 'next/navigation'
import { Timer } from '#components/live/countdown'
import { useLive, useMe, usePresence, useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { api } from '#lib/api'
import { accessTo } from '#model/access'
import type { CommandType } from '#model/command'
import { isQuestionId } from '#model/question'
import { RunScreen } from './run-screen'
import type { Send } from './send'

/** The run screen, bound to the room document, presence and the command route. */
export function LiveRun() {
  const { clockOffset } = useLive()
  const view = useRoom()
  const me = useMe()
  const presence = usePresence()
  const { timer } = view.assessment
  const asked = useSearchParams().get('question')
  const may = (command: CommandType) => accessTo({ to: 'command', command }, me, view.assessment.phase) === 'write'
  const send: Send = async (command) => {
    const answer = await api.post(`/assessments/${view.assessment.id}/commands`, command)
    return answer.ok ? { ok: true } : { ok: false, code: answer.problem.code }
  }
  return (
    <RunScreen
      view={view}
      asked={isQuestionId(asked) ? asked : null}
      presence={presence}
      controls={may('reveal')}
      votes={me.group !== null && may('castVote')}
      send={send}
      clockOffset={clockOffset}
      status={
        <>
          {timer ? <Timer endsAt={timer.endsAt} className="tag line" /> : null}
          <WorkshopStatus />
        </>
      }
    />
  )
}
