import type { Command } from '#model/command'
import { isEligible } from '#model/eligibility'
import type { Event } from '#model/event'
import type { MemberId } from '#model/people'
import { passOf, practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import { type Answer, isRating } from '#model/rating'
import { type State, votesOf } from '#model/state'
import type { RunningRooms } from '#server/rooms/create-rooms'
import type { Room } from '#server/rooms/room'
import { afterDiscussion, answersFrom } from './answers'
import { type DemoName, demoNameOf, VOTERS } from './people'
import { SCRIPTS } from './workshop'

/** Somebody thinks this long, in milliseconds. */
const FASTEST = 1_000
const SLOWEST = 6_000
/** Of so many who could live with a decision, one says so. */
const SPEAKS_UP = 3

/** Said in a new round, by one of each kind. */
const STANDS_FIRM = 'I have heard the others, and I stay with what I said. Put my doubt into the record.'
const HAS_MOVED = 'The other side convinced me halfway.'

/** Lets the invented people answer what they are asked, each in their own time. */
export function createAnswering(rooms: RunningRooms) {
  const timers = new Map<string, NodeJS.Timeout>()
  let stopped = false

  /** Does something later, and never twice at the same time. */
  function later(key: string, work: () => Promise<unknown>): void {
    if (stopped || timers.has(key)) return
    const timer = setTimeout(() => {
      timers.delete(key)
      // A room that can't be stored has said so itself, and is read again at its next use.
      work().catch(() => undefined)
    }, delayOf(key))
    timers.set(key, timer)
  }

  function send(room: Room, member: MemberId, command: Command): Promise<unknown> {
    return rooms.command(room.id, member, command)
  }

  function answerOpen(room: Room, question: QuestionId): void {
    const { round } = room.current.questions[question]
    for (const [name, member] of castOf(room)) {
      if (!isAsked(room.current, question, round, member)) continue
      later(`${room.id} ${question} ${round} ${name}`, async () => {
        const open = await rooms.open(room.id)
        if (!open || !isAsked(open.current, question, round, member)) return
        const vote = voteOf(open, question, name)
        if (vote) await send(open, member, { type: 'castVote', question, round, ...vote })
      })
    }
  }

  function liveWith(room: Room, question: QuestionId, number: string): void {
    const made = room.current.ledger.find((entry) => entry.made.number === number)?.made
    if (!made || made.round === null) return
    const votes = votesOf(room.current, question, made.round)
    for (const [name, member] of castOf(room)) {
      const answer = votes[member]?.answer
      if (!answer || !isRating(answer)) continue
      const distance = Math.abs(answer.comprehensiveness - made.rating.comprehensiveness)
      const key = `${room.id} ${number} ${name}`
      if (distance > 1 || spread(`${question} ${number} ${name}`) % SPEAKS_UP > 0) continue
      later(key, () => send(room, member, { type: 'accept', question }))
    }
  }

  return {
    /**
     * Looks at what is open now rather than at what has just been opened: so people also answer
     * what was open before a restart, as soon as anything happens.
     */
    async onEvents(assessment: string, events: readonly Event[]): Promise<void> {
      if (stopped || events.every((event) => event.type === 'VoteCast' || event.type === 'VoteErased')) return
      const room = await rooms.open(assessment)
      if (!room?.current.fictional) return
      for (const question of QUESTION_IDS)
        if (room.current.questions[question].state === 'open') answerOpen(room, question)
      for (const event of events)
        if (event.type === 'Decided') liveWith(room, event.decision.question, event.decision.number)
    },
    stop(): void {
      stopped = true
      for (const timer of timers.values()) clearTimeout(timer)
      timers.clear()
    },
  }
}

function isAsked(state: State, question: QuestionId, round: number, member: MemberId): boolean {
  const { state: name, round: now } = state.questions[question]
  if (name !== 'open' || now !== round || !isEligible(state.members[member], question)) return false
  return votesOf(state, question, round)[member] === undefined
}

/** The invented people of a room that are still members of their own. */
function castOf(room: Room): Map<DemoName, MemberId> {
  return new Map(
    Object.keys(room.current.members).flatMap((member): [DemoName, MemberId][] => {
      const name = room
        .personsOf(member)
        .map(demoNameOf)
        .find((each) => each !== null)
      return name ? [[name, member]] : []
    }),
  )
}

function voteOf(room: Room, question: QuestionId, name: DemoName): { answer: Answer; reason?: string } | null {
  const { rounds, reasons } = SCRIPTS[practiceIdOf(question)][passOf(question)]
  const scripted = answersFrom(rounds[0])
  const before = lastAnswers(room, question)
  const answer = before.get(name) ?? scripted.get(name)
  if (before.size === 0 || !before.has(name)) {
    const reason = reasons[name]
    return answer ? { answer, ...(reason && { reason }) } : null
  }
  const { answers, holdsOut } = afterDiscussion(before)
  const next = answers.get(name)
  if (!next) return null
  const spokesman = VOTERS.find((each) => each !== holdsOut && isMoved(before.get(each), answers.get(each)))
  if (name === holdsOut) return { answer: next, reason: reasons[name] ?? STANDS_FIRM }
  return { answer: next, ...(name === spokesman && { reason: HAS_MOVED }) }
}

function isMoved(before: Answer | undefined, after: Answer | undefined): boolean {
  return JSON.stringify(before) !== JSON.stringify(after)
}

/** What the invented people said in the last revealed round; empty in the first. */
function lastAnswers(room: Room, question: QuestionId): Map<DemoName, Answer> {
  const { round, rounds } = room.current.questions[question]
  const earlier = Object.keys(rounds)
    .map(Number)
    .filter((number) => number < round)
  const votes = earlier.length > 0 ? votesOf(room.current, question, Math.max(...earlier)) : {}
  return new Map(
    [...castOf(room)].flatMap(([name, member]): [DemoName, Answer][] => {
      const answer = votes[member]?.answer
      return answer === undefined ? [] : [[name, answer]]
    }),
  )
}

function delayOf(key: string): number {
  return FASTEST + (spread(key) % (SLOWEST - FASTEST))
}

/** A number that differs from text to text and is always the same for the same one (FNV-1a). */
function spread(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  return (hash ^ (hash >>> 15)) >>> 0
}
