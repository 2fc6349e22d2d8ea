import type { Changes, LockedTurn, Position, SharedStore } from '#server/store/shared'
import type { Dirty, Turns } from './turns'

/** One assessment in the memory of one node of several. */
export interface Follower extends Dirty {
  readonly assessment: string
  /** Not stored yet: its first turn makes it. */
  readonly isNew: boolean
  position(): Position
  /** Others were here: their work comes first. */
  follow(changes: Changes): void
  /** Whether anything waits for the lock. */
  readonly wantsTurn: boolean
  /** The lock is held and nothing is missing: what came in meanwhile is done now. */
  enter(turn: LockedTurn): Promise<void>
  /** The turn is durable and the last one now. */
  reached(turn: number): void
  /** Takes the readings that must not overlap with a turn or a look. */
  takeLoads(): (() => Promise<void>)[]
  /** Whether it was asked to look what others did; asking takes the request. */
  takeLook(): boolean
}

/** An assessment moved on in a way that memory can't follow, or is gone: it must be forgotten, and read again. */
export class LeftBehind extends Error {
  override name = 'LeftBehind'
}

/**
 * Turns where several nodes share the store: each assessment has its own, one after the other.
 *
 * Under the assessment's lock a node first takes over what others committed, then does what came in meanwhile, then
 * commits. Nothing is done before the lock is held, so nothing has to be undone when somebody else was faster.
 * @param onTurn a turn of ours is durable: others may be told
 */
export function createLockedTurns(
  shared: SharedStore,
  onTurn: (assessment: string, turn: number) => void,
): Turns<Follower> {
  const running = new Map<Follower, Promise<void>>()

  async function run(follower: Follower): Promise<void> {
    await new Promise((resolve) => setImmediate(resolve)) // the rest of this turn comes along
    try {
      for (let work = next(follower); work; work = next(follower)) await work
    } catch (cause) {
      follower.failed(cause)
    }
    running.delete(follower)
  }

  /** What there is to do; null: nothing, and nothing has come in between this answer and the end of the loop. */
  function next(follower: Follower): Promise<unknown> | null {
    const loads = follower.takeLoads()
    if (loads.length > 0) return Promise.all(loads.map((load) => load()))
    if (follower.wantsTurn) return turn(follower)
    return follower.takeLook() ? look(follower) : null
  }

  async function look(follower: Follower): Promise<void> {
    take(follower, await shared.changesSince(follower.assessment, follower.position()))
    follower.committed()
  }

  async function turn(follower: Follower): Promise<void> {
    const { assessment, isNew } = follower
    const number = await shared.turn(assessment, isNew, async (locked) => {
      const position = follower.position()
      if (locked.number !== position.turn + 1) take(follower, await locked.changesSince(position))
      await follower.enter(locked)
      return follower.collect()
    })
    if (number !== null) follower.reached(number)
    follower.committed()
    if (number !== null) onTurn(assessment, number)
  }

  return {
    mark(follower) {
      if (!running.has(follower)) running.set(follower, run(follower))
    },
    async idle() {
      while (running.size > 0) await Promise.all(running.values())
    },
  }
}

function take(follower: Follower, changes: Changes | null): void {
  if (!changes) throw new LeftBehind('What others did can not be followed step by step')
  follower.follow(changes)
}
