import { CLOSE } from '#lib/docs/close-codes'
import { decide, type Input } from '#model/decide'
import { nextTick } from '#model/decide/takeover'
import type { Verdict } from '#model/decide/verdict'
import { type Event, isLogged } from '#model/event'
import { evolve } from '#model/evolve'
import type { Instant } from '#model/limits'
import type { MemberId } from '#model/people'
import { type Kept, replay } from '#model/replay'
import type { RoomView } from '#model/room'
import type { State } from '#model/state'
import type { PresenceSharing } from '#server/bus/shared-presence'
import type { Changes } from '#server/store/shared'
import type { AssessmentStore, Idempotent, MemberRow, StoredAssessment, Write } from '#server/store/store'
import { LiveDocument } from '#server/sync/live-document'
import type { Ballot } from './ballot'
import { openBallot } from './ballot'
import { CHAIN_START, type ChainHead, eventOf, headOf, linkOf } from './chain'
import { FacilitatorSeen } from './facilitator-seen'
import type { Follower } from './locked-turns'
import { type AnswerKey, Outbox } from './outbox'
import { RoomProjection } from './room-projection'
import type { Idempotency } from './rooms'
import { countedVoteOf, voteRowOf } from './stored-vote'
import { changedSeats, seatOf, summaryOf } from './summary'
import type { Turns } from './turns'

export interface RoomDeps {
  store: AssessmentStore
  turns: Turns<Follower>
  /** Milliseconds since 1970. */
  clock(): number
  /** So many random bytes, base64url. */
  random(bytes: number): string
  /** Where people of several nodes are at a document. */
  sharing: PresenceSharing | null
  /** The room has forgotten itself after a failed commit. */
  onFailed(cause: unknown): void
  /** Something that nobody waits for could not be done. */
  onTrouble(cause: unknown): void
  /** What has happened, once it is durable. */
  onEvents(assessment: string, events: readonly Event[]): void
  /** Somebody isn't a member any more. */
  onRemoved(person: string): void
}

/** What an assessment begins with. */
interface Begun {
  input: Extract<Input, { type: 'create' }>
  imported: Pick<Extract<Input, { type: 'bringIn' }>, 'record' | 'names'> | undefined
}

/**
 * One assessment in memory: its state and its documents.
 *
 * It opens whole, and it is forgotten whole: a Y.Doc and a state can't be rolled back, so after a commit that failed
 * both are read again from what is stored.
 */
export class Room {
  private state: State
  private head: ChainHead
  private persons: Map<MemberId, string>
  private readonly outbox: Outbox
  private readonly projection: RoomProjection
  private readonly ballots = new Map<MemberId, Promise<Ballot>>()
  private notesLoading: Promise<LiveDocument> | null = null
  private readonly documents = new Set<LiveDocument>()
  private tickAt: Instant | null
  private closed = false
  private readonly facilitator: FacilitatorSeen
  /** The last turn that is in memory, where nodes count them. */
  private turn: number
  /** What time it is for all nodes, while one of our turns holds the lock. */
  private turnTime: Instant | null = null
  lastUsed: number

  private constructor(
    readonly id: string,
    readonly document: LiveDocument,
    stored: StoredAssessment,
    private readonly deps: RoomDeps,
  ) {
    this.persons = new Map(stored.members.map(({ member, person }) => [member, person]))
    this.state = replay(keptOf(stored))
    this.head = headOf(stored.events.at(-1) ?? CHAIN_START)
    this.tickAt = nextTick(this.state)
    this.turn = stored.turn
    this.facilitator = new FacilitatorSeen(stored.facilitatorSeen, deps.clock, (at) =>
      deps.store.facilitatorSeen(id, at),
    )
    this.lastUsed = deps.clock()
    this.documents.add(document)
    this.projection = new RoomProjection(
      document,
      () => this.state,
      (work) => this.enter(work),
    )
    this.outbox = new Outbox({
      turns: deps.turns,
      isShared: deps.store.shared !== null,
      assessment: id,
      onEvents: (events) => deps.onEvents(id, events),
      onFailed: (cause) => {
        this.close(CLOSE.tryLater, 'The server could not store that. It is tried again')
        deps.onFailed(cause)
      },
      position: () => ({ turn: this.turn, seq: this.head.seq, documents: this.heads() }),
      follow: (changes) => this.follow(changes),
      reached: (turn) => {
        this.turn = turn
      },
      begin: ({ now, facilitatorSeen }) => {
        this.turnTime = now
        this.facilitator.learn(facilitatorSeen)
      },
      end: () => {
        this.turnTime = null
      },
    })
  }

  /** Opens an assessment with everything that belongs to it; null: there is none of that id. */
  static async open(id: string, deps: RoomDeps): Promise<Room | null> {
    const stored = await deps.store.load(id)
    if (!stored) return null
    const name = `room/${id}`
    let room: Room | null = null
    const document = new LiveDocument(name, await deps.store.document(name), {
      onDirty: (dirty) => room?.outbox.documentChanged(dirty),
      sharing: deps.sharing,
    })
    const opened = new Room(id, document, stored, deps)
    room = opened
    // A projection that was waiting when the last process ended, or that has learned a new field.
    if (opened.projection.isOutdated) opened.enter(() => opened.projection.now())
    else document.rest()
    if (stored.members.some((row) => opened.isMoved(row)))
      opened.enter(() => {
        for (const row of stored.members) if (opened.isMoved(row)) opened.writeSeat(row.member)
      })
    return room
  }

  /** A new assessment, once it is stored. */
  static async create(id: string, begun: Begun, creator: MemberRow, deps: RoomDeps): Promise<Room> {
    let room: Room | null = null
    const document = new LiveDocument(`room/${id}`, null, {
      onDirty: (dirty) => room?.outbox.documentChanged(dirty),
      sharing: deps.sharing,
    })
    const facilitatorSeen = new Date(deps.clock()).toISOString()
    const made = new Room(id, document, { id, turn: 0, facilitatorSeen, events: [], votes: [], members: [] }, deps)
    room = made
    await made.act(() => made.begin(begun, creator))
    return made
  }

  private begin({ input, imported }: Begun, { member, person, name }: MemberRow): void {
    this.write({ kind: 'assessment', assessment: this.id, createdAt: this.now() })
    this.persons.set(member, person)
    const created = this.decide(input, member)
    const joined = created.ok
      ? this.decide({ type: 'join', member, name, role: 'facilitator', group: null }, member)
      : created
    if (!joined.ok) throw new Error('A new assessment was refused')
    if (!imported) return
    // Nobody is behind the members that come along: a person has one of each assessment.
    for (const each of Object.keys(imported.names)) this.persons.set(each, `imported:${this.id}:${each}`)
    if (!this.decide({ type: 'bringIn', ...imported }, member).ok) throw new Error('An import was refused')
  }

  /**
   * Does something that may change this assessment: at once where the store is this process' own, else under the lock
   * that all nodes share. Resolves once it is durable.
   */
  act<T>(run: (answered: Idempotent | null) => T, answered: AnswerKey | null = null): Promise<T> {
    return this.outbox.act(run, answered)
  }

  /** The same for what nobody waits for; what fails ends the room, which says so itself. */
  enter(run: () => void): void {
    this.outbox.input({ answered: null, run, failed: (cause) => this.deps.onTrouble(cause) })
  }

  /** Does something that has to be done before anybody goes on from it. */
  async enterFirst(run: () => void): Promise<void> {
    if (this.deps.store.shared) await this.act(run)
    else run()
  }

  /**
   * Reads what anybody may rely upon: nobody is shown what could still be lost, nor what is out of date because
   * another node was asked a moment ago.
   */
  async read<T>(look: () => T): Promise<T> {
    if (this.deps.store.shared) await this.outbox.look()
    const found = look()
    if (!this.deps.store.shared) await this.settled()
    return found
  }

  /** Another node has committed that turn, or it is our own. */
  reached(turn: number): void {
    if (turn > this.turn) this.outbox.look().catch(() => undefined) // what fails is said by the room
  }

  /** Resolves when all that any node has committed is known here. */
  async catchUp(): Promise<void> {
    if (this.deps.store.shared) await this.outbox.look()
  }

  private heads(): Map<string, number> {
    return new Map([...this.documents].map(({ name, storedHead }) => [name, storedHead]))
  }

  /** Others have committed this: it was judged, and is told here as it is. */
  private follow({ turn, events, members, votes, erased, documents }: Changes): void {
    for (const link of events) {
      const event = eventOf(link)
      if (event) this.state = evolve(this.state, event, link.at, link.actor)
      this.head = headOf(link)
    }
    const after = (event: Event) => {
      this.state = evolve(this.state, event, this.state.lastAt, null)
    }
    for (const { member, person, name } of members) {
      this.persons.set(member, person)
      after({ type: 'MemberNamed', member, name })
    }
    for (const row of votes)
      after({ type: 'VoteCast', question: row.question, round: row.round, vote: countedVoteOf(row) })
    for (const key of erased) after({ type: 'VoteErased', ...key })
    this.tickAt = nextTick(this.state)
    const byName = new Map(documents.map((document) => [document.name, document]))
    for (const document of this.documents) {
      const stored = byName.get(document.name)
      if (stored) document.follow(stored)
    }
    this.projection.followed()
    this.turn = turn
    if (votes.length + erased.length + events.length > 0) this.projection.unlessShown()
    for (const { type, data } of events)
      if (type === 'MemberRemoved' || type === 'RoleChanged' || type === 'MembersMerged')
        this.closeIfGone(memberIn(data))
  }

  get view(): RoomView {
    return this.projection.view
  }

  get current(): State {
    return this.state
  }

  get dueAt(): Instant | null {
    return this.tickAt
  }

  /** Server time, never earlier than the last event. */
  now(): Instant {
    const now = this.turnTime ?? new Date(this.deps.clock()).toISOString()
    return now > this.state.lastAt ? now : this.state.lastAt
  }

  /** The member a person is, or was; null: a stranger. A seat that was merged into another doesn't open that one's ballot. */
  memberOf(person: string): MemberId | null {
    for (const [member, known] of this.persons) if (known === person) return member
    return null
  }

  personsOf(member: MemberId): string[] {
    return [...this.persons]
      .filter(([id]) => id === member || this.state.members[id]?.mergedInto === member)
      .map(([, person]) => person)
  }

  /** Somebody of this assessment did something; takeovers count from the last time a facilitator did. */
  seen(member: MemberId): void {
    this.lastUsed = this.deps.clock()
    if (this.state.members[member]?.role === 'facilitator') this.facilitator.seen(this.state.takeover !== null)
  }

  /** Judges an input and, unless refused, makes it so in memory; it is durable once `settled` resolves. */
  decide(input: Input, actor: MemberId | null): Verdict {
    const now = this.now()
    const verdict = decide(this.state, input, { actor, now, facilitatorSeenAt: this.facilitator.at })
    if (verdict.ok) this.apply(verdict.events, now, this.isUnattributed(input) ? null : actor)
    return verdict
  }

  /** Where votes have no names, who accepts or dissents is in the data, which the log withholds, and not in the actor, which it tells. */
  private isUnattributed(input: Input): boolean {
    return this.state.settings.privacy !== 'named' && (input.type === 'accept' || input.type === 'dissent')
  }

  private apply(events: readonly Event[], at: Instant, actor: MemberId | null): void {
    if (events.length === 0) return
    this.outbox.happened(events)
    const { members } = this.state
    for (const event of events) {
      this.state = evolve(this.state, event, at, actor)
      this.record(event, at, actor)
    }
    for (const member of changedSeats(members, this.state.members)) this.writeSeat(member)
    if (events.every((event) => event.type === 'VoteCast' || event.type === 'VoteErased')) this.projection.soon()
    else {
      this.schedule()
      this.write({ kind: 'summary', row: summaryOf(this.projection.now(), at, this.state) })
    }
    const { privacy } = this.state.settings
    if (privacy === 'anonymous' && events.some((event) => event.type === 'Frozen')) this.eraseBallots()
    for (const member of new Set(events.flatMap((event) => (event.type === 'VoteErased' ? [event.member] : []))))
      this.reconcile(member)
    for (const event of events)
      if (event.type === 'MemberRemoved' || event.type === 'RoleChanged') this.recheck(event.member)
      else if (event.type === 'MembersMerged') this.closeIfGone(event.from)
  }

  /** Whether somebody's seat is another one than what is kept of it, by an earlier version. */
  private isMoved({ member, seat }: StoredAssessment['members'][number]): boolean {
    return seatOf(this.state.members[member]) !== seat
  }

  private writeSeat(member: MemberId): void {
    this.write({ kind: 'seat', assessment: this.id, member, seat: seatOf(this.state.members[member]) })
  }

  /** Notes when time alone will change something. Votes move no deadline. */
  private schedule(): void {
    const tickAt = nextTick(this.state)
    if (tickAt === this.tickAt) return
    this.tickAt = tickAt
    this.write({ kind: 'deadline', assessment: this.id, at: tickAt })
  }

  private record(event: Event, at: Instant, actor: MemberId | null): void {
    const assessment = this.id
    if (isLogged(event)) {
      const link = linkOf(this.head, event, at, actor, this.deps.random(16))
      this.write({ kind: 'events', assessment, after: this.head.seq, events: [link] })
      this.head = headOf(link)
      return
    }
    switch (event.type) {
      case 'VoteCast':
        return this.write({ kind: 'vote', assessment, vote: voteRowOf(event.question, event.round, event.vote, at) })
      case 'VoteErased':
        return this.write({
          kind: 'vote-erased',
          assessment,
          question: event.question,
          round: event.round,
          member: event.member,
        })
      case 'VoteUnlinked':
        return this.write({
          kind: 'vote-unlinked',
          assessment,
          question: event.question,
          round: event.round,
          member: event.member,
          pseudonym: event.pseudonym,
        })
      case 'MemberNamed': {
        const person = this.persons.get(event.member) ?? ''
        return this.write({ kind: 'member', assessment, member: { member: event.member, person, name: event.name } })
      }
    }
  }

  /** Lets a person in under a new member id, or as who they were. */
  enroll(member: MemberId, person: string): void {
    this.persons.set(member, person)
  }

  /** Whoever was this member is somebody else from now on, under another name: an erased person is nobody. */
  reassign(from: string, person: string, name: string): void {
    for (const [member, known] of this.persons) {
      if (known !== from) continue
      this.persons.set(member, person)
      this.write({ kind: 'member', assessment: this.id, member: { member, person, name } })
    }
    this.write({ kind: 'clients-reassigned', assessment: this.id, from, person })
    for (const document of this.documents) document.reassign(from, person)
  }

  /** The other way round, for somebody who was refused. */
  forget(member: MemberId): void {
    this.persons.delete(member)
  }

  /** Keeps an answer under its idempotency key, in the transaction of what it answers. */
  remember(actor: MemberId, { key, bodyHash }: Idempotency, answer: string): void {
    const entry = { actor, key, bodyHash, status: 200, answer }
    this.outbox.remember({ kind: 'idempotent', assessment: this.id, at: this.now(), entry })
  }

  /** An answer that isn't in the store yet. */
  pendingAnswer(actor: MemberId, key: string): Idempotent | undefined {
    return this.outbox.pendingAnswer(actor, key)
  }

  write(write: Write): void {
    this.outbox.write(write)
  }

  /** A member's ballot, loaded once. */
  ballot(member: MemberId): Promise<Ballot> {
    let ballot = this.ballots.get(member)
    if (!ballot) {
      ballot = openBallot(this, member, this.deps)
      this.ballots.set(member, ballot)
      ballot.catch(() => this.ballots.delete(member))
    }
    return ballot
  }

  /** A vote of theirs is gone; their receipt says so too, in a turn of its own. What fails here is done when the ballot opens. */
  private reconcile(member: MemberId): void {
    this.ballot(member).then(
      (ballot) => this.enter(() => ballot.reconcile()),
      () => undefined,
    )
  }

  notes(): Promise<LiveDocument> {
    this.notesLoading ??= this.load(`notes/${this.id}`, async () => null).then(
      ({ document }) => {
        document.rest()
        return document
      },
      (cause) => {
        this.notesLoading = null
        throw cause
      },
    )
    return this.notesLoading
  }

  /** Reads a document; from then on it is followed like the room itself. */
  load<T>(name: string, beside: () => Promise<T>): Promise<{ document: LiveDocument; beside: T }> {
    return this.outbox.load(async () => {
      const [stored, found] = await Promise.all([this.deps.store.document(name), beside()])
      const document = new LiveDocument(name, stored, {
        onDirty: (dirty) => this.outbox.documentChanged(dirty),
        sharing: name.startsWith('ballot/') ? null : this.deps.sharing, // nobody else is at a ballot
      })
      this.documents.add(document)
      return { document, beside: found }
    })
  }

  /** Before a freeze: an anonymous one erases every ballot, in its own turn. */
  async loadBallots(): Promise<void> {
    await Promise.all(this.ballots.values())
  }

  /** After an anonymous assessment was frozen, nothing may say any more who voted what: the ballots go. */
  private eraseBallots(): void {
    this.write({ kind: 'ballots-erased', assessment: this.id })
    for (const document of this.documents) {
      if (!document.name.startsWith('ballot/')) continue
      this.documents.delete(document)
      this.outbox.drop(document)
      document.close(CLOSE.otherHistory, 'This ballot was erased at the freeze')
    }
    this.ballots.clear()
  }

  /** A ballot that is stored, open so that it can be erased. */
  async loadBallot(member: MemberId): Promise<void> {
    if ((await this.deps.store.ballotsOf(this.id)).includes(member)) await this.ballot(member)
  }

  /** What somebody wrote on their ballot goes; what was counted of it stays. Their name went before. */
  eraseBallot(member: MemberId): void {
    const name = `ballot/${this.id}/${member}`
    this.ballots.delete(member)
    for (const document of this.documents) {
      if (document.name !== name) continue
      this.documents.delete(document)
      this.outbox.drop(document)
      document.close(CLOSE.notYours, 'This ballot was erased')
      this.write({ kind: 'document-erased', document: name })
    }
  }

  recheck(member: MemberId): void {
    for (const person of this.closeIfGone(member)) this.deps.onRemoved(person)
  }

  /** Closes the sockets of somebody who isn't a member any more; gives who that is. */
  private closeIfGone(member: MemberId): string[] {
    if (this.state.members[member]?.active) return []
    const persons = this.personsOf(member)
    for (const person of persons) this.disconnect(person)
    return persons
  }

  /** Every socket of a person who isn't in any more. */
  disconnect(person: string): void {
    for (const document of this.documents)
      for (const connection of document.connections)
        if (connection.person === person) connection.close(CLOSE.notYours, 'You are not in this workshop any more')
  }

  /** Runs once all that is in memory now is durable. */
  afterCommit(work: () => void): void {
    this.outbox.afterCommit(work)
  }

  /** Resolves once all that is in memory now is durable; rejects when that failed. */
  settled(): Promise<void> {
    return this.outbox.settled()
  }

  get openDocuments(): readonly LiveDocument[] {
    return [...this.documents]
  }

  get connections(): number {
    return [...this.documents].reduce((sum, document) => sum + document.connections.size, 0)
  }

  get isSettled(): boolean {
    return this.outbox.isSettled && !this.projection.isWaiting
  }

  /** Nothing that is done here counts any more. */
  get isClosed(): boolean {
    return this.closed
  }

  /** Lets go of everything; what isn't committed is lost, so settle first. */
  close(code: number, reason: string): void {
    this.closed = true
    this.projection.stop()
    this.facilitator.stop()
    for (const document of this.documents) document.close(code, reason)
    this.documents.clear()
  }
}

/** Whose role or membership an event of the log changed. */
function memberIn(data: string | null): MemberId {
  const { member, from } = JSON.parse(data ?? '{}') as { member?: MemberId; from?: MemberId } // written by linkOf
  return member ?? from ?? ''
}

/** What the store has of an assessment, as what the model replays; an event whose data is withheld is left out. */
function keptOf({ events, members, votes }: StoredAssessment): Kept {
  return {
    events: events.flatMap((link) => {
      const event = eventOf(link)
      return event ? [{ event, at: link.at, actor: link.actor }] : []
    }),
    names: members,
    votes: votes.map((row) => ({ question: row.question, round: row.round, vote: countedVoteOf(row) })),
  }
}
