'use client'

import { ConnectionTag } from '#components/live/connection-tag'
import { useMe, usePresence, useRoom } from '#components/live/live-assessment'
import { api } from '#lib/api'
import { RunScreen } from './run-screen'
import type { Send } from './send'

/** The run screen, bound to the room document, presence and the command route. */
export function LiveRun() {
  const view = useRoom()
  const me = useMe()
  const presence = usePresence()
  const send: Send = async (command) => {
    const answer = await api.post(`/assessments/${view.assessment.id}/commands`, command)
    return answer.ok ? { ok: true } : { ok: false, code: answer.problem.code }
  }
  return (
    <RunScreen
      view={view}
      me={me}
      presence={presence}
      controls={me.active && me.role === 'facilitator'}
      send={send}
      status={<ConnectionTag />}
    />
  )
}
