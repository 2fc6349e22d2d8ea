import { accessTo } from '#model/access'
import type { MemberId, Role } from '#model/people'
import type { Phase } from '#model/room'

const DOWNLOADS = ['pdf', 'docx', 'xlsx', 'csv', 'md', 'zip', 'json'] as const
export type Download = (typeof DOWNLOADS)[number]

/** What this person may take away at this moment. */
export function downloadsFor(me: { id: MemberId; role: Role }, phase: Phase): Download[] {
  return DOWNLOADS.filter((each) => {
    // The same records, one file each.
    const format = each === 'zip' ? 'md' : each
    return accessTo({ to: 'export', format }, { ...me, active: true }, phase) !== 'none'
  })
}
