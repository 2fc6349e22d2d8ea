import { accessTo } from '#model/access'
import { useLive, useRoom } from './live-assessment'

/** Where this person works on a question: on the run screen, on the ballot, or nowhere (they only look). */
export function useWorkPage(): 'run' | 'ballot' | null {
  const { member, role } = useLive()
  const { phase } = useRoom().assessment
  const me = { id: member, role, active: true }
  if (accessTo({ to: 'command', command: 'open' }, me, phase) === 'write') return 'run'
  return accessTo({ to: 'document', document: 'ballot' }, me, phase) === 'write' ? 'ballot' : null
}
