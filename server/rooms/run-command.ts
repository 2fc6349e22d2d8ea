import type { Command } from '#model/command'
import type { MemberId } from '#model/people'
import type { AssessmentStore } from '#server/store/store'
import type { Ballot } from './ballot'
import type { Room } from './room'
import type { CommandAnswer, Idempotency } from './rooms'

/** So long a request that comes again gets the answer it had, in milliseconds. */
const IDEMPOTENT_FOR = 24 * 60 * 60_000

interface CommandDeps {
  store: AssessmentStore
  /** Milliseconds since 1970. */
  clock(): number
}

/**
 * Runs a command as that member, or answers as it was answered before under the same key.
 * Resolves once what it did is durable.
 */
export async function runCommand(
  room: Room,
  { store, clock }: CommandDeps,
  actor: MemberId,
  command: Command,
  idempotency?: Idempotency,
): Promise<CommandAnswer> {
  const isVote = command.type === 'castVote' || command.type === 'withdrawVote'
  const ballot = isVote ? await room.ballot(actor) : null
  if (command.type === 'freeze') await room.loadBallots()
  const oldest = new Date(clock() - IDEMPOTENT_FOR).toISOString()
  const before = idempotency && !store.shared && (await store.idempotent(room.id, actor, idempotency.key, oldest))
  room.seen(actor)
  return room.act<CommandAnswer>(
    (answered) => {
      // Of two requests with one key, the second finds the first: in memory, or under the lock of all nodes.
      const pending = idempotency && room.pendingAnswer(actor, idempotency.key)
      const known = pending ?? answered ?? (before || null)
      if (known && known.bodyHash !== idempotency?.bodyHash) return { ok: false, code: 'other-body' }
      if (known) return JSON.parse(known.answer) as CommandAnswer // stored below
      const answer = ballot ? vote(ballot, command) : act(room, actor, command)
      if (idempotency && answer.ok) room.remember(actor, idempotency, JSON.stringify(answer))
      return answer
    },
    idempotency ? { actor, key: idempotency.key } : null,
  )
}

/** A vote over HTTP is written into the ballot too, and answered with its receipt. */
function vote(ballot: Ballot, command: Command): CommandAnswer {
  const receipt = submitted(ballot, command)
  return receipt.refusal ? { ok: false, code: receipt.refusal } : { ok: true, receipt }
}

function submitted(ballot: Ballot, command: Command) {
  if (command.type === 'withdrawVote') return ballot.submit(command.question, { round: command.round, answer: null })
  if (command.type !== 'castVote') throw new Error(`${command.type} is no vote`)
  const { type: _type, question, ...entry } = command
  return ballot.submit(question, entry)
}

function act(room: Room, actor: MemberId, command: Command): CommandAnswer {
  if (command.type === 'castVote') throw new Error('A vote goes through a ballot')
  const verdict = room.decide(command, actor)
  if (!verdict.ok) return verdict
  const decisions = verdict.events.flatMap((event) => (event.type === 'Decided' ? [event.decision.number] : []))
  const action = verdict.events.find((event) => event.type === 'ActionAdded')
  const evidence = verdict.events.find((event) => event.type === 'EvidenceAdded')
  return {
    ok: true,
    ...(command.type === 'decide' && decisions[0] ? { decision: decisions[0] } : {}),
    ...(command.type === 'acceptReady' ? { decisions } : {}),
    ...(action?.type === 'ActionAdded' ? { action: action.action.id } : {}),
    ...(evidence?.type === 'EvidenceAdded' ? { evidence: evidence.id } : {}),
  }
}
