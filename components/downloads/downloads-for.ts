import { accessTo } from '#model/access'
import type { MemberId, Role } from '#model/people'
import type { Phase } from '#model/room'

const DOWNLOADS = ['pdf', 'docx', 'xlsx', 'csv', 'md', 'json'] as const
export type Download = (typeof DOWNLOADS)[number]

/** What this person may take away at this moment. */
export function downloadsFor(me: { id: MemberId; role: Role }, phase: Phase): Download[] {
  return DOWNLOADS.filter((format) => accessTo({ to: 'export', format }, { ...me, active: true }, phase) !== 'none')
}
