import type { Bus } from '#server/bus/bus'
import type { SharedStore } from '#server/store/shared'
import type { RunningRooms } from './create-rooms'

/** Seconds between two comparisons with the store while the bus is there. */
const COMPARED_EVERY = 5

/**
 * Keeps the open assessments of a node up with what the others commit: as soon as the bus says so, and by comparing
 * with the store now and then, each second while there is no bus.
 */
export function createFollowing({
  shared,
  rooms,
  bus,
}: {
  shared: SharedStore
  rooms: Pick<RunningRooms, 'assessments' | 'reached'>
  bus: Bus | null
}) {
  let seconds = 0

  async function compare(): Promise<void> {
    const known = rooms.assessments()
    if (known.length === 0) return
    const stored = await shared.turnsOf(known)
    for (const assessment of known) rooms.reached(assessment, stored.get(assessment) ?? null)
  }

  bus?.subscribe((message) => {
    if (message.kind === 'turn') rooms.reached(message.assessment, message.turn)
  })
  // What was told while the bus was away wasn't heard.
  bus?.onUp(() => void compare().catch(() => undefined))

  return {
    /** Run each second. */
    async tick(): Promise<void> {
      seconds++
      if (!bus?.isUp || seconds % COMPARED_EVERY === 0) await compare()
    },
  }
}
