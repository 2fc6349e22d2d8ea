import { setImmediate } from 'node:timers/promises'
import { CLOSE } from '#lib/docs/close-codes'
import type { Event } from '#model/event'
import { ownVotesOf, waitingQuestionsOf } from '#model/own-votes'
import { personalOf } from '#model/personal'
import type { PresenceSharing } from '#server/bus/shared-presence'
import type { AssessmentStore } from '#server/store/store'
import { compact } from './compaction'
import { createLockedTurns, type Follower, LeftBehind } from './locked-turns'
import { admittedTo } from './membership'
import { NotStored } from './outbox'
import { Room, type RoomDeps } from './room'
import type { Rooms } from './rooms'
import { runCommand } from './run-command'
import { createTurns, type Turns } from './turns'

interface RoomsDeps {
  store: AssessmentStore
  clock(): number
  /** Members of one assessment, active or not. */
  mostMembers: number
  random(bytes: number): string
  log: { error(fields: object, message: string): void; info(fields: object, message: string): void }
  onRemoved(person: string): void
  /** Tells other nodes who is at a document; null: there are none. */
  sharing: PresenceSharing | null
  /** What has happened in an assessment, once it is durable. */
  onEvents(assessment: string, events: readonly Event[]): void
  /** Where nodes share a store: a turn of this one is durable, and the others may be told. */
  onTurn(assessment: string, turn: number): void
}

/** What sockets, the clock and the shutdown need besides commands. */
export interface RunningRooms extends Rooms {
  /** The room, opened on first use; null: no such assessment. */
  open(assessment: string): Promise<Room | null>
  /** Locks what is due and completes takeovers, in every assessment of the store. Run each second. */
  tick(): Promise<void>
  /** The assessments that are open here. */
  assessments(): string[]
  /** Somebody else has committed a turn of an assessment; null: there is no such assessment any more. */
  reached(assessment: string, turn: number | null): void
  /** Lets go of rooms that nobody uses. */
  unloadIdle(): void
  /** Lets documents rest that nobody has looked into since this was last run, one at a time. */
  rest(): Promise<void>
  count(): { rooms: number; documents: number; connections: number }
  /** Everything committed, every socket told to come back. Resolves in any case. */
  stop(): Promise<void>
}

/** A room without sockets stays this long after its last use. */
const IDLE_AFTER = 2 * 60_000
/** Milliseconds after a lock: the reveal that often comes with it reaches everybody first. */
const TIDIED_AFTER = 250

export function createRooms(deps: RoomsDeps): RunningRooms {
  const { store, clock, random, log } = deps
  const turns: Turns<Follower> = store.shared
    ? createLockedTurns(store.shared, deps.onTurn)
    : createTurns((writes) => store.commit(writes))
  const rooms = new Map<string, Promise<Room | null>>()
  const opened = new Map<string, Room>()
  let tidying: Promise<void> = Promise.resolve()
  /** Those that wait for their turn to be tidied: many locks at once are one reason, not many. */
  const untidy = new Set<string>()
  /** Those being deleted: nobody opens them again meanwhile. */
  const removed = new Set<string>()
  let stopping = false

  function depsOf(id: string, ago = 0): RoomDeps {
    return {
      store,
      turns,
      clock: ago === 0 ? clock : () => clock() - ago,
      random,
      sharing: deps.sharing,
      onFailed(cause) {
        if (cause instanceof LeftBehind) log.info({ assessment: id }, 'an assessment is read again')
        else log.error({ err: cause }, 'an assessment could not be stored and is read again')
        rooms.delete(id)
        opened.delete(id)
      },
      onTrouble(cause) {
        if (!(cause instanceof NotStored)) log.error({ err: cause }, 'something in an assessment could not be done')
      },
      onEvents(assessment, events) {
        deps.onEvents(assessment, events)
        for (const event of events) if (event.type === 'RoundLocked') tidy(assessment)
      },
      onRemoved: deps.onRemoved,
    }
  }

  /** Rows of ballots and of the room that say what is no longer so go: at a lock, and when a room is left. */
  function tidy(assessment: string): void {
    if (untidy.has(assessment)) return
    untidy.add(assessment)
    tidying = tidying
      .then(async () => {
        if (!stopping) await new Promise((resolve) => setTimeout(resolve, TIDIED_AFTER))
        untidy.delete(assessment) // what locks from now on needs another look
        const ballots = (await store.ballotsOf(assessment)).map((member) => `ballot/${assessment}/${member}`)
        await compact(store, [...ballots, `room/${assessment}`, `notes/${assessment}`])
        await store.forget()
      })
      .catch((cause: unknown) => log.error({ err: cause }, 'documents could not be compacted'))
  }

  function open(id: string): Promise<Room | null> {
    if (removed.has(id)) return Promise.resolve(null)
    const inUse = opened.get(id)
    if (inUse) inUse.lastUsed = clock() // it isn't let go of between here and what it is opened for
    let room = rooms.get(id)
    if (!room) {
      room = Room.open(id, depsOf(id))
      rooms.set(id, room)
      room.then(
        (found) => (found ? opened.set(id, found) : rooms.delete(id)),
        () => rooms.delete(id),
      )
    }
    return room
  }

  async function existing(id: string): Promise<Room> {
    const room = await open(id)
    if (!room) throw new Error(`There is no assessment ${id}`)
    return room
  }

  return {
    open,

    async create(creator, { exclude, fictional, baseline, profile, pack, imported, ago = 0, ...brief }) {
      const id = random(12)
      const input = {
        type: 'create',
        id,
        brief,
        excluded: exclude ?? {},
        fictional: fictional ?? false,
        ...(baseline && { baseline }),
        ...(profile && { profile }),
        ...(pack && { pack }),
      } as const
      const making = Room.create(id, { input, imported }, { member: random(9), ...creator }, depsOf(id, ago))
      rooms.set(id, making)
      making.then(
        (room) => opened.set(id, room),
        () => rooms.delete(id),
      )
      await making
      return id
    },

    async join(assessment, { person, name, role, group }) {
      const room = await existing(assessment)
      const fresh = random(9)
      return room.act(() => {
        const known = room.memberOf(person)
        if (!known && Object.keys(room.current.members).length >= deps.mostMembers)
          return { ok: false, code: 'invite-used' }
        const member = known ?? fresh
        if (!known) room.enroll(member, person)
        const verdict = room.decide({ type: 'join', member, name, role, group }, member)
        if (!verdict.ok) {
          if (!known) room.forget(member)
          return verdict
        }
        room.seen(member)
        return { ok: true, member }
      })
    },

    async command(assessment, actor, command, idempotency) {
      return runCommand(await existing(assessment), deps, actor, command, idempotency)
    },

    async memberOf(assessment, person) {
      const room = await open(assessment)
      const known = room?.memberOf(person)
      if (!room || known) return known ?? null
      await room.catchUp() // they may have joined at another node just now
      return room.memberOf(person)
    },

    async admittedTo(assessment, person, request) {
      const room = await open(assessment)
      return room && admittedTo(room, person, request)
    },

    async view(assessment) {
      const room = await open(assessment)
      if (!room) return null
      room.lastUsed = clock()
      return room.read(() => room.view)
    },

    async waitingFor(assessment, member) {
      const room = await existing(assessment)
      return room.read(() => waitingQuestionsOf(room.current, member))
    },
    async ballotOf(assessment, member) {
      const room = await existing(assessment)
      return room.read(() => ownVotesOf(room.current, member))
    },

    async log(assessment) {
      const room = await open(assessment)
      if (!room) return null
      await room.settled()
      return (await store.load(assessment))?.events ?? null
    },

    async erase(assessment, member, { by, name }) {
      const room = await existing(assessment)
      const persons = room.personsOf(member)
      const verdict = await room.act(() => room.decide({ type: 'erase', member, name }, by))
      if (!verdict.ok) return verdict
      await room.loadBallot(member)
      await room.act(() => {
        room.eraseBallot(member)
        // What they sign in with leads nowhere any more, and links this assessment to no other.
        for (const person of persons) room.reassign(person, `erased-${random(9)}`, name)
      })
      for (const person of persons) {
        room.disconnect(person)
        deps.onRemoved(person)
      }
      tidy(assessment)
      await tidying
      return { ok: true }
    },

    async remove(assessment) {
      const room = await open(assessment)
      removed.add(assessment)
      try {
        await room?.settled()
        room?.close(CLOSE.notYours, 'This workshop was deleted')
        rooms.delete(assessment)
        opened.delete(assessment)
        const isRemoved = await store.remove(assessment)
        deps.onTurn(assessment, Number.MAX_SAFE_INTEGER) // who looks finds that it is gone
        return isRemoved
      } finally {
        removed.delete(assessment)
      }
    },

    async profile(assessment) {
      return (await open(assessment))?.current.profile ?? null
    },

    async personal(assessment, member) {
      const room = await open(assessment)
      if (!room) return null
      return room.read(() => personalOf(room.current, member))
    },

    recheck(person) {
      for (const room of opened.values()) {
        const member = room.memberOf(person)
        if (member) room.recheck(member)
      }
    },

    async tick() {
      const due = await store.due(new Date(clock()).toISOString())
      for (const id of due) {
        const room = await open(id)
        room?.enter(() => room.decide({ type: 'tick' }, null))
      }
    },

    assessments: () => [...opened.keys()],

    reached(assessment, turn) {
      const room = opened.get(assessment)
      if (!room) return
      if (turn !== null) return room.reached(turn)
      rooms.delete(assessment)
      opened.delete(assessment)
      room.close(CLOSE.notYours, 'This workshop is gone')
    },

    unloadIdle() {
      for (const [id, room] of opened) {
        const idle = room.connections === 0 && room.isSettled && clock() - room.lastUsed > IDLE_AFTER
        if (!idle) continue
        rooms.delete(id)
        opened.delete(id)
        room.close(CLOSE.restarting, 'Idle')
        tidy(id)
      }
    },

    async rest() {
      for (const room of [...opened.values()])
        for (const document of room.openDocuments) if (document.restIfQuiet()) await setImmediate()
    },

    count() {
      const sum = (of: (room: Room) => number) => [...opened.values()].reduce((total, room) => total + of(room), 0)
      return {
        rooms: opened.size,
        documents: sum((room) => room.openDocuments.length),
        connections: sum((room) => room.connections),
      }
    },

    async stop() {
      if (stopping) return
      stopping = true
      await turns.idle()
      await tidying
      for (const room of opened.values()) room.close(CLOSE.restarting, 'The server restarts')
    },
  }
}
