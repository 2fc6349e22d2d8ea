import type { Event } from '#model/event'
import type { RunningRooms } from '#server/rooms/create-rooms'
import type { Store } from '#server/store/store'
import { createAnswering } from './answering'
import { fill } from './fill'
import { playLastYear } from './last-year'
import { BRIEF } from './workshop'

interface DemoDeps {
  rooms: RunningRooms
  store: Store
  /** Milliseconds. */
  clock(): number
  random(bytes: number): Uint8Array
}

/** Fictional workshops to play with: filled when they are made, and with people who go on answering. */
export function createDemos({ rooms, store, clock }: DemoDeps) {
  const answering = createAnswering(rooms)
  /** Workshops whose people still follow the script. */
  const filling = new Set<string>()

  return {
    /** A filled workshop that this person facilitates, and the one of last year that it follows; gives its id. */
    async create(facilitator: { person: string; name: string }): Promise<string> {
      const begun: string[] = []
      const begin = (id: string) => {
        begun.push(id)
        filling.add(id)
      }
      try {
        const { baseline, expected } = await playLastYear(rooms, facilitator, clock(), begin)
        const id = await rooms.create(facilitator, { ...BRIEF, baseline })
        begin(id)
        await store.assessments.expect(id, expected)
        const member = await rooms.memberOf(id, facilitator.person)
        if (member === null) throw new Error('Whoever makes a demo is in it')
        await fill(rooms, id, member, clock())
        return id
      } finally {
        for (const each of begun) filling.delete(each)
      }
    },
    /** What has happened in any assessment, once it is durable. */
    onEvents(assessment: string, events: readonly Event[]): void {
      if (filling.has(assessment)) return
      // A room that can't be read has said so itself.
      answering.onEvents(assessment, events).catch(() => undefined)
    },
    stop(): void {
      answering.stop()
    },
  }
}
