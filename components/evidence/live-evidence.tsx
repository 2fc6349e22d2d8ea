'use client'

import { useCommand } from '#components/ballot/command'
import { useMe, useRoom } from '#components/live/live-assessment'
import { WorkshopStatus } from '#components/live/workshop-status'
import { TopBar } from '#components/ui/top-bar'
import { accessTo } from '#model/access'
import type { EvidenceCommand } from '#model/command'
import { EvidenceList } from './evidence-list'

/** The evidence of the room as it is now. Who takes part adds to it; facilitators tick what is there. */
export function LiveEvidence() {
  const view = useRoom()
  const me = useMe()
  const { send, problem } = useCommand()
  const { title, phase } = view.assessment
  const may = (command: EvidenceCommand['type'], subject?: string) =>
    phase !== 'frozen' &&
    accessTo({ to: 'command', command, ...(subject !== undefined && { subject }) }, me, phase) === 'write'
  return (
    <>
      <TopBar title={title} status={<WorkshopStatus />} />
      <EvidenceList view={view} problem={problem} may={may} onSend={async (command) => (await send(command)).ok} />
    </>
  )
}
