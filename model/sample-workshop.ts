import { decide, type Input } from './decide'
import type { Verdict } from './decide/verdict'
import { type CountedVote, type Event, isLogged, type Logged } from './event'
import { evolve } from './evolve'
import type { Instant } from './limits'
import type { Group, MemberId, Role } from './people'
import { projectRoom } from './project-room'
import type { QuestionId } from './question'
import type { Answer, Rating } from './rating'
import type { RoomView } from './room'
import type { Settings } from './settings'
import { EMPTY, type State } from './state'

/** The question that samples are about. */
export const Q: QuestionId = 'target:access-control'
/** Olga facilitates without a group; the others vote, but for Otto, who observes. */
export const SEATS = {
  olga: { role: 'facilitator', group: null },
  ana: { role: 'participant', group: 'business' },
  ben: { role: 'participant', group: 'business' },
  cem: { role: 'participant', group: 'technical' },
  dia: { role: 'participant', group: 'technical' },
  otto: { role: 'observer', group: null },
} as const satisfies Record<string, { role: Role; group: Group | null }>

interface LoggedAt {
  event: Logged
  at: Instant
  actor: MemberId | null
}

/** A workshop that lives from command to command, by the model alone, with a clock that is set by hand. */
export interface SampleWorkshop {
  readonly state: State
  readonly view: RoomView
  readonly log: readonly LoggedAt[]
  /** Milliseconds since the start; a command takes none. */
  clock: number
  now(): Instant
  facilitatorSeenAt: Instant | null
  /** Judges, and unless refused makes it so. */
  does(actor: MemberId | null, input: Input): Verdict
  /** The refusal of a command, or null; what is accepted happens. */
  refusal(actor: MemberId | null, input: Input): string | null
  /** The types of what an accepted command brings about. @throws Error when it is refused */
  events(actor: MemberId | null, input: Input): Event['type'][]
  /** A vote with the next salt and shuffle. */
  votes(actor: MemberId, answer: Answer | number, more?: Partial<Extract<Input, { type: 'castVote' }>>): Verdict
}

const START = Date.parse('2026-03-02T09:00:00.000Z')

export function sampleWorkshop(
  settings: Partial<Settings> = {},
  seats: Readonly<Record<MemberId, { role: Role; group: Group | null }>> = SEATS,
): SampleWorkshop {
  let state = EMPTY
  let seals = 0
  const log: LoggedAt[] = []
  const workshop: SampleWorkshop = {
    clock: 0,
    facilitatorSeenAt: null,
    get state() {
      return state
    },
    get view() {
      return projectRoom(state)
    },
    log,
    now: () => new Date(START + workshop.clock).toISOString(),
    does(actor, input) {
      const now = workshop.now()
      const verdict = decide(state, input, { actor, now, facilitatorSeenAt: workshop.facilitatorSeenAt })
      if (!verdict.ok) return verdict
      for (const event of verdict.events) {
        state = evolve(state, event, now, actor)
        if (isLogged(event)) log.push({ event, at: now, actor })
      }
      return verdict
    },
    refusal(actor, input) {
      const verdict = workshop.does(actor, input)
      return verdict.ok ? null : verdict.code
    },
    events(actor, input) {
      const verdict = workshop.does(actor, input)
      if (!verdict.ok) throw new Error(`${input.type} was refused: ${verdict.code}`)
      return verdict.events.map((event) => event.type)
    },
    votes(actor, answer, more = {}) {
      seals += 1
      const given = typeof answer === 'number' ? level(answer) : answer
      const question = more.question ?? Q
      return workshop.does(actor, {
        type: 'castVote',
        question,
        round: state.questions[question].round,
        answer: given,
        seal: sealOf(seals),
        ...more,
      })
    },
  }
  workshop.events('olga', {
    type: 'create',
    id: 'workshop-1',
    brief: { title: 'Line 4', system: 'Line 4', settings },
    excluded: {},
    fictional: false,
  })
  for (const [member, { role, group }] of Object.entries(seats))
    workshop.events(member, { type: 'join', member, name: `Name of ${member}`, role, group })
  return workshop
}

/** A vote's salt, digest and place among the reasons; the place falls while the numbers rise. */
export function sealOf(number: number): Pick<CountedVote, 'salt' | 'digest' | 'shuffle'> {
  const text = String(number).padStart(6, '0')
  return { salt: `salt-${text}`, digest: `digest-${text}`, shuffle: `shuffle-${String(1_000_000 - number)}` }
}

/** A level as an answer, with the middle scope. */
export function level(comprehensiveness: number): Rating {
  if (comprehensiveness === 0) return { comprehensiveness: 0 }
  return { comprehensiveness: comprehensiveness as 1 | 2 | 3 | 4, scope: 2 } // samples ask for levels there are
}
