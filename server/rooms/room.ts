import { readBallot } from '#lib/docs/ballot-doc'
import { roomEntries } from '#lib/docs/room-doc'
import { decide, type Input } from '#model/decide'
import { nextTick } from '#model/decide/takeover'
import type { Verdict } from '#model/decide/verdict'
import { type Event, isLogged } from '#model/event'
import { evolve } from '#model/evolve'
import type { Instant } from '#model/limits'
import type { MemberId } from '#model/people'
import { projectResult } from '#model/project-result'
import { projectRoom, type ResultOf } from '#model/project-room'
import { type Kept, replay } from '#model/replay'
import type { RoomView } from '#model/room'
import { type RoundVotes, type State, votesOf } from '#model/state'
import type { AssessmentStore, Idempotent, MemberRow, StoredAssessment, Write } from '#server/store/store'
import { CLOSE } from '#server/sync/close-codes'
import { LiveDocument } from '#server/sync/live-document'
import type { Ballot } from './ballot'
import { openBallot } from './ballot'
import { CHAIN_START, type ChainHead, eventOf, linkOf } from './chain'
import type { Idempotency } from './rooms'
import { countedVoteOf, voteRowOf } from './stored-vote'
import { summaryOf } from './summary'
import type { Dirty, Turns } from './turns'

export interface RoomDeps {
  store: AssessmentStore
  turns: Turns
  /** Milliseconds since 1970. */
  clock(): number
  /** So many random bytes, base64url. */
  random(bytes: number): string
  /** The room has forgotten itself after a failed commit. */
  onFailed(cause: unknown): void
  /** What has happened, once it is durable. */
  onEvents(assessment: string, events: readonly Event[]): void
  /** Somebody isn't a member any more. */
  onRemoved(person: string): void
}

/** Between two updates of the counters while votes come in. */
const PROGRESS_EVERY = 100

/**
 * One assessment in memory: its state, its documents, and everything of them that waits for the turn's commit.
 *
 * It opens whole, and it is forgotten whole: a Y.Doc and a state can't be rolled back, so after a commit that failed
 * both are read again from what is stored.
 */
export class Room implements Dirty {
  private state: State
  private head: ChainHead
  private persons: Map<MemberId, string>
  private readonly ballots = new Map<MemberId, Promise<Ballot>>()
  /** Members whose ballots are stored, as `loadBallots` found them. */
  private stored: readonly MemberId[] = []
  private notesLoading: Promise<LiveDocument> | null = null
  private readonly documents = new Set<LiveDocument>()
  private changed = new Set<LiveDocument>()
  private sending = new Set<LiveDocument>()
  private readonly shown = new Map<string, unknown>()
  private readonly results = new WeakMap<
    RoundVotes,
    { names: State['names']; revealed: string | null; result: ReturnType<ResultOf> }
  >()
  private writes: Write[] = []
  private happened: Event[] = []
  private happenedUnderWay: Event[] = []
  private answers: Idempotent[] = []
  private answersUnderWay: Idempotent[] = []
  private waiting: Waiting[] = []
  private underWay: Waiting[] = []
  private projection: NodeJS.Timeout | null = null
  private tickAt: Instant | null
  private failure: { cause: unknown } | null = null
  /** When any facilitator last sent a frame or a request. */
  private facilitatorSeen: number
  lastUsed: number

  private constructor(
    readonly id: string,
    readonly document: LiveDocument,
    stored: StoredAssessment,
    private readonly deps: RoomDeps,
  ) {
    this.persons = new Map(stored.members.map(({ member, person }) => [member, person]))
    this.state = replay(keptOf(stored))
    this.head = stored.events.at(-1) ?? CHAIN_START
    this.tickAt = nextTick(this.state)
    this.facilitatorSeen = deps.clock()
    this.lastUsed = deps.clock()
    this.documents.add(document)
    for (const [key, value] of document.doc.getMap('room').entries()) this.shown.set(key, value)
  }

  /** Opens an assessment with everything that belongs to it; null: there is none of that id. */
  static async open(id: string, deps: RoomDeps): Promise<Room | null> {
    const stored = await deps.store.load(id)
    if (!stored) return null
    const name = `room/${id}`
    let room: Room | null = null
    const document = new LiveDocument(name, await deps.store.document(name), {
      onDirty: (dirty) => room?.documentChanged(dirty),
    })
    room = new Room(id, document, stored, deps)
    room.project() // a projection that was waiting when the last process ended, or that has learned a new field
    return room
  }

  /** A new assessment; it is there once `settled` resolves. */
  static create(id: string, input: Extract<Input, { type: 'create' }>, creator: MemberRow, deps: RoomDeps): Room {
    let room: Room | null = null
    const document = new LiveDocument(`room/${id}`, null, { onDirty: (dirty) => room?.documentChanged(dirty) })
    room = new Room(id, document, { id, events: [], votes: [], members: [] }, deps)
    room.write({ kind: 'assessment', assessment: id, createdAt: room.now() })
    room.persons.set(creator.member, creator.person)
    const created = room.decide(input, creator.member)
    const joined = created.ok
      ? room.decide(
          { type: 'join', member: creator.member, name: creator.name, role: 'facilitator', group: null },
          creator.member,
        )
      : created
    if (!joined.ok) throw new Error('A new assessment was refused')
    return room
  }

  get view(): RoomView {
    return projectRoom(this.state, this.resultOf)
  }

  get current(): State {
    return this.state
  }

  get dueAt(): Instant | null {
    return this.tickAt
  }

  /** Server time, never earlier than the last event. */
  now(): Instant {
    const now = new Date(this.deps.clock()).toISOString()
    return now > this.state.lastAt ? now : this.state.lastAt
  }

  /** The member a person is, through any merging; null: a stranger. */
  memberOf(person: string): MemberId | null {
    for (const [member, known] of this.persons)
      if (known === person) return this.state.members[member]?.mergedInto ?? member
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
    if (this.state.members[member]?.role === 'facilitator') this.facilitatorSeen = this.lastUsed
  }

  /** Judges an input and, unless refused, makes it so in memory; it is durable once `settled` resolves. */
  decide(input: Input, actor: MemberId | null): Verdict {
    const now = this.now()
    const facilitatorSeenAt = new Date(this.facilitatorSeen).toISOString()
    const verdict = decide(this.state, input, { actor, now, facilitatorSeenAt })
    if (verdict.ok) this.apply(verdict.events, now, this.isUnattributed(input) ? null : actor)
    return verdict
  }

  /** Where votes have no names, who accepts or dissents is in the data, which the log withholds, and not in the actor, which it tells. */
  private isUnattributed(input: Input): boolean {
    return this.state.settings.privacy !== 'named' && (input.type === 'accept' || input.type === 'dissent')
  }

  private apply(events: readonly Event[], at: Instant, actor: MemberId | null): void {
    if (events.length === 0) return
    this.happened.push(...events)
    for (const event of events) {
      this.state = evolve(this.state, event, at, actor)
      this.record(event, at, actor)
    }
    const tickAt = nextTick(this.state)
    if (tickAt !== this.tickAt) {
      this.tickAt = tickAt
      this.write({ kind: 'deadline', assessment: this.id, at: tickAt })
    }
    if (events.every((event) => event.type === 'VoteCast' || event.type === 'VoteErased')) this.projectSoon()
    else {
      this.project()
      this.write({ kind: 'summary', row: summaryOf(this.view, at) })
    }
    const { privacy } = this.state.settings
    if (privacy === 'anonymous' && events.some((event) => event.type === 'Frozen')) this.eraseBallots()
    for (const member of new Set(events.flatMap((event) => (event.type === 'VoteErased' ? [event.member] : []))))
      this.reconcile(member)
    for (const event of events)
      if (event.type === 'MemberRemoved' || event.type === 'RoleChanged') this.recheck(event.member)
  }

  private record(event: Event, at: Instant, actor: MemberId | null): void {
    const assessment = this.id
    if (isLogged(event)) {
      const link = linkOf(this.head, event, at, actor, this.deps.random(16))
      this.write({ kind: 'events', assessment, after: this.head.seq, events: [link] })
      this.head = link
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

  /** The other way round, for somebody who was refused. */
  forget(member: MemberId): void {
    this.persons.delete(member)
  }

  /** Keeps an answer under its idempotency key, in the transaction of what it answers. */
  remember(actor: MemberId, { key, bodyHash }: Idempotency, answer: string): void {
    const entry: Idempotent = { actor, key, bodyHash, status: 200, answer }
    this.answers.push(entry)
    this.write({ kind: 'idempotent', assessment: this.id, at: this.now(), entry })
  }

  /** An answer that isn't in the store yet. */
  pendingAnswer(actor: MemberId, key: string): Idempotent | undefined {
    return [...this.answersUnderWay, ...this.answers].find((entry) => entry.actor === actor && entry.key === key)
  }

  write(write: Write): void {
    this.writes.push(write)
    this.markDirty()
  }

  // ── The room document ────────────────────────────────────────────────────────────────────────────────────────────

  private projectSoon(): void {
    this.projection ??= setTimeout(() => {
      this.projection = null
      if (!this.failure) this.project()
    }, PROGRESS_EVERY)
  }

  /** Writes what has changed for everybody's eyes into the room document: whole values, of the keys that differ. */
  private project(): void {
    if (this.projection) clearTimeout(this.projection)
    this.projection = null
    const entries = roomEntries(this.view)
    const changed = [...entries].filter(([key, value]) => !isSame(this.shown.get(key), value))
    const gone = [...this.shown.keys()].filter((key) => !entries.has(key))
    if (changed.length === 0 && gone.length === 0) return
    this.document.write((doc) => {
      const map = doc.getMap('room')
      for (const [key, value] of changed) map.set(key, value)
      for (const key of gone) map.delete(key)
    })
    for (const [key, value] of changed) this.shown.set(key, value)
    for (const key of gone) this.shown.delete(key)
  }

  /** A revealed round never changes, so its Result is made once; in `named` it also holds names. */
  private readonly resultOf: ResultOf = (state, question, number, round, progress) => {
    const votes = votesOf(state, question, number)
    const known = this.results.get(votes)
    if (known && known.names === state.names && known.revealed === round.revealedAt) return known.result
    const result = projectResult(state, question, number, round, progress)
    if (round.revealedAt !== null) this.results.set(votes, { names: state.names, revealed: round.revealedAt, result })
    return result
  }

  // ── The other documents ──────────────────────────────────────────────────────────────────────────────────────────

  /** A member's ballot, loaded once. */
  ballot(member: MemberId): Promise<Ballot> {
    let ballot = this.ballots.get(member)
    if (!ballot) {
      ballot = openBallot(this, member, this.deps)
      this.ballots.set(member, ballot)
      ballot.then(
        ({ document }) => this.documents.add(document),
        () => this.ballots.delete(member),
      )
    }
    return ballot
  }

  /** A vote of theirs is gone; their receipt says so too, in a turn of its own. What fails here is done when the ballot opens. */
  private reconcile(member: MemberId): void {
    this.ballot(member).then(
      (ballot) => {
        if (!this.failure) ballot.reconcile()
      },
      () => undefined,
    )
  }

  notes(): Promise<LiveDocument> {
    this.notesLoading ??= this.load(`notes/${this.id}`).then(
      (document) => {
        this.documents.add(document)
        return document
      },
      (cause) => {
        this.notesLoading = null
        throw cause
      },
    )
    return this.notesLoading
  }

  async load(name: string): Promise<LiveDocument> {
    return new LiveDocument(name, await this.deps.store.document(name), {
      onDirty: (dirty) => this.documentChanged(dirty),
    })
  }

  /** Before a freeze: an anonymous one erases every ballot, in its own turn. */
  async loadBallots(): Promise<void> {
    this.stored = await this.deps.store.ballotsOf(this.id)
    await Promise.all(this.ballots.values())
  }

  /** After an anonymous assessment was frozen, nothing may say any more who voted what: the ballots go. */
  private eraseBallots(): void {
    for (const member of new Set([...this.stored, ...this.ballots.keys()]))
      this.write({ kind: 'document-erased', document: `ballot/${this.id}/${member}` })
    for (const document of this.documents) {
      if (!document.name.startsWith('ballot/')) continue
      this.documents.delete(document)
      this.changed.delete(document)
      document.close(CLOSE.otherHistory, 'This ballot was erased at the freeze')
    }
    this.ballots.clear()
  }

  recheck(member: MemberId): void {
    const access = this.state.members[member]
    for (const person of this.personsOf(member)) {
      if (access?.active) continue
      for (const document of this.documents)
        for (const connection of document.connections)
          if (connection.person === person) connection.close(CLOSE.notYours, 'You are not in this workshop any more')
      this.deps.onRemoved(person)
    }
  }

  // ── Turns ────────────────────────────────────────────────────────────────────────────────────────────────────────

  private documentChanged(document: LiveDocument): void {
    this.changed.add(document)
    this.markDirty()
  }

  private markDirty(): void {
    if (!this.failure) this.deps.turns.mark(this)
  }

  /** Runs once all that is in memory now is durable. */
  afterCommit(work: () => void): void {
    if (this.failure) return
    if (this.writes.length > 0 || this.changed.size > 0) {
      this.waiting.push({ done: work, failed: () => undefined })
      this.markDirty()
    } else if (this.isCommitting) this.underWay.push({ done: work, failed: () => undefined })
    else work()
  }

  /** Resolves once all that is in memory now is durable; rejects when that failed. */
  settled(): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure.cause)
      this.waiting.push({ done: resolve, failed: reject })
      this.markDirty()
    })
  }

  private isCommitting = false
  private closed = false

  collect(): Write[] {
    this.isCommitting = true
    this.underWay = this.waiting
    this.waiting = []
    this.happenedUnderWay = this.happened
    this.happened = []
    this.answersUnderWay = this.answers
    this.answers = []
    const writes = mergeEvents(this.writes)
    this.writes = []
    this.sending = this.changed
    this.changed = new Set()
    for (const document of this.sending) {
      const write = document.collect()
      if (write) writes.push(write)
    }
    return writes
  }

  committed(): void {
    this.isCommitting = false
    this.answersUnderWay = []
    const done = this.underWay
    this.underWay = []
    for (const document of this.sending) document.committed()
    this.sending = new Set()
    for (const { done: work } of done) work()
    const happened = this.happenedUnderWay
    this.happenedUnderWay = []
    if (happened.length > 0) this.deps.onEvents(this.id, happened)
  }

  failed(cause: unknown): void {
    this.isCommitting = false
    this.failure = { cause }
    const lost = [...this.underWay, ...this.waiting]
    this.close(CLOSE.tryLater, 'The server could not store that. It is tried again')
    for (const { failed } of lost) failed(cause)
    this.deps.onFailed(cause)
  }

  get connections(): number {
    return [...this.documents].reduce((sum, document) => sum + document.connections.size, 0)
  }

  get isSettled(): boolean {
    return this.writes.length === 0 && this.changed.size === 0 && this.projection === null && !this.isCommitting
  }

  /** Nothing that is done here counts any more. */
  get isClosed(): boolean {
    return this.closed
  }

  /** Lets go of everything; what isn't committed is lost, so settle first. */
  close(code: number, reason: string): void {
    this.closed = true
    if (this.projection) clearTimeout(this.projection)
    this.projection = null
    for (const document of this.documents) document.close(code, reason)
    this.documents.clear()
  }

  /** What a member's ballot document says, for tests and support. */
  async ballotView(member: MemberId) {
    return readBallot((await this.ballot(member)).document.doc)
  }
}

interface Waiting {
  done(): void
  failed(cause: unknown): void
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

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}

/** Events of one turn in one write, and only the last of what replaces itself. */
function mergeEvents(writes: readonly Write[]): Write[] {
  const events = writes.flatMap((write) => (write.kind === 'events' ? [write] : []))
  const [first] = events
  const last = (kind: Write['kind']) => writes.findLast((write) => write.kind === kind)
  const kept = writes.filter(
    (write) =>
      write.kind !== 'events' &&
      ((write.kind !== 'summary' && write.kind !== 'deadline') || write === last(write.kind)),
  )
  if (!first) return kept
  const merged: Write = { ...first, events: events.flatMap((write) => write.events) }
  const at = kept.findIndex((write) => write.kind === 'assessment') + 1 // the log belongs to an assessment that is there
  return kept.toSpliced(at, 0, merged)
}
