import type { Event } from '#model/event'
import type { RunningRooms } from '#server/rooms/create-rooms'
import type { Store } from '#server/store/store'

export interface DemoDeps {
  rooms: RunningRooms
  store: Store
  /** Milliseconds. */
  clock(): number
  random(bytes: number): Uint8Array
}

/** Fictional workshops to play with. */
export function createDemos({ rooms }: DemoDeps) {
  return {
    /** A filled workshop that this person facilitates; gives its id. */
    create(facilitator: { person: string; name: string }): Promise<string> {
      return rooms.create(facilitator, { title: 'Bottling line 4', system: 'Bottling line 4', fictional: true })
    },
    /** What has happened in any assessment, once it is durable. */
    onEvents(_assessment: string, _events: readonly Event[]): void {},
    stop(): void {},
  }
}
