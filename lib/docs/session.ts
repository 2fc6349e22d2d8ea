import type { Awareness } from 'y-protocols/awareness'
import type * as Y from 'yjs'
import type { MemberId } from '#model/people'
import type { QuestionId } from '#model/question'
import type { RoomView } from '#model/room'
import { type BallotEntry, type BallotView, readBallot, receiptAnswers, writeVote } from './ballot-doc'
import { CONNECTING, type Connection, worstOf } from './connection'
import { readRoom } from './room-doc'
import type { openSyncedDoc, SyncedDoc } from './synced-doc'

/** Part of a session as plain data: the same state is the same object. */
interface View<T> {
  get(): T
  subscribe(onChange: () => void): () => void
}

/** The notes document as an editor needs it: its text, and where the others are in it. */
export interface Notes {
  doc: Y.Doc
  awareness: Awareness
}

interface SessionOptions {
  /** `ws://host/sync` or `wss://host/sync`. */
  base: string
  assessment: string
  /** Who this page is for. Local copies are kept by it, so two people on one tablet never mix. */
  member: MemberId
  /** The room as the server rendered it: shown until the first sync, and never called live. */
  initial?: RoomView
  /** Where there is no `WebSocket` (Node 20). */
  socket?: typeof WebSocket
}

/** One page's connection to one assessment. Making it does nothing; `connect()` does. */
export interface Session {
  room: View<RoomView | null>
  ballot: View<BallotView>
  connection: View<Connection>
  /** The ballot's own state: what the receipt line goes by. */
  ballotConnection: View<Connection>
  /** Ids of the members whose pages are open, sorted. */
  presence: View<readonly MemberId[]>
  /** What this page itself wrote, by question: tells another device's answer from one's own. */
  written: View<Readonly<Partial<Record<QuestionId, BallotEntry>>>>
  /** Writes the owner's entry: into the local copy at once, to the server when there is one. */
  vote(question: QuestionId, entry: BallotEntry): void
  /** The shared notes; null until `openNotes()` was called and the session is connected. Another object after the server refused its history. */
  notes: View<Notes | null>
  /** Connects the notes too, now or as soon as there is a connection. Not everybody needs them, so not every page does. */
  openNotes(): void
  /** Opens the documents; returns how to close them. May be called again afterwards. */
  connect(): () => void
}

const EMPTY_BALLOT: BallotView = { owner: null, votes: {}, receipts: {} }
const NOBODY: readonly MemberId[] = []

export function createSession(options: SessionOptions): Session {
  const { base, assessment, member, socket } = options
  let openDoc: typeof openSyncedDoc | null = null
  let docs: { room: SyncedDoc; ballot: SyncedDoc | null; notes: SyncedDoc | null } | null = null
  let lastRoom = options.initial ?? null
  /** Written before the ballot was there to hold it. */
  const early = new Map<QuestionId, BallotEntry>()

  const room = cell<RoomView | null>(lastRoom)
  const ballot = cell(EMPTY_BALLOT)
  const connection = cell(CONNECTING, sameConnection)
  const ballotConnection = cell(CONNECTING, sameConnection)
  const presence = cell(NOBODY, sameList)
  const written = cell<Readonly<Partial<Record<QuestionId, BallotEntry>>>>({})
  const notes = cell<Notes | null>(null, (a, b) => a?.doc === b?.doc)
  let notesWanted = false

  const open = (openDoc: typeof openSyncedDoc, name: 'room' | 'ballot' | 'notes', onChange: () => void): SyncedDoc => {
    let made: SyncedDoc | null = null
    made = openDoc({
      base,
      name: `${name}/${assessment}`,
      member,
      localName: name === 'room' ? null : `${name}/${assessment}/${member}`,
      owned: name === 'ballot',
      present: name !== 'ballot',
      ...(name === 'ballot' ? { carry: carryUnanswered } : {}),
      onChange: () => made && onChange(),
      ...(socket ? { socket } : {}),
    })
    return made
  }

  function connectionChanged(): void {
    if (!docs) return
    const all = [docs.room, docs.ballot, docs.notes].filter((doc) => doc !== null).map((doc) => doc.connection())
    connection.set(worstOf(all))
    ballotConnection.set(docs.ballot?.connection() ?? CONNECTING)
  }

  function roomChanged(): void {
    if (!docs) return
    lastRoom = readRoom(docs.room.doc()) ?? lastRoom
    room.set(lastRoom)
    presence.set(membersIn(docs.room))
    ballotByRole()
    connectionChanged()
  }

  function ballotChanged(): void {
    if (!docs?.ballot) return
    ballot.set(readBallot(docs.ballot.doc()))
    connectionChanged()
  }

  function openNotes(): void {
    notesWanted = true
    if (!docs || !openDoc || docs.notes) return
    docs.notes = open(openDoc, 'notes', notesChanged)
    notesChanged()
  }

  function notesChanged(): void {
    if (!docs?.notes) return
    notes.set({ doc: docs.notes.doc(), awareness: docs.notes.awareness() })
    connectionChanged()
  }

  /** An observer has no ballot to open, and may be made a participant at any time. */
  function ballotByRole(): void {
    if (!docs || !openDoc) return
    const me = lastRoom?.members[member]
    const votes = me?.active === true && me.role !== 'observer'
    if (votes && !docs.ballot) {
      docs.ballot = open(openDoc, 'ballot', ballotChanged)
      for (const [question, entry] of early) writeVote(docs.ballot.doc(), question, entry)
      early.clear()
      ballotChanged()
    } else if (!votes && docs.ballot) {
      docs.ballot.close()
      docs.ballot = null
      ballot.set(EMPTY_BALLOT)
    }
  }

  return {
    room,
    ballot,
    connection,
    ballotConnection,
    presence,
    written,
    vote(question, entry) {
      written.set({ ...written.get(), [question]: entry })
      if (docs?.ballot) writeVote(docs.ballot.doc(), question, entry)
      else {
        early.set(question, entry)
        ballot.set({ ...ballot.get(), votes: { ...ballot.get().votes, [question]: entry } })
      }
    },
    notes,
    openNotes,
    connect() {
      let stop: (() => void) | null = null
      let stopped = false
      void loadSyncedDocs(() => stopped).then((module) => {
        if (!module || stopped) return
        openDoc = module.openSyncedDoc
        stop = start(openDoc)
      })
      return () => {
        stopped = true
        stop?.()
      }
    },
  }

  function start(openDoc: typeof openSyncedDoc): () => void {
    const opened: NonNullable<typeof docs> = { room: open(openDoc, 'room', roomChanged), ballot: null, notes: null }
    docs = opened
    roomChanged()
    if (notesWanted) openNotes()
    const all = () => [opened.room, opened.ballot, opened.notes].filter((doc) => doc !== null)
    const retry = () => {
      for (const doc of all()) doc.retry()
      connectionChanged()
    }
    const drop = () => {
      for (const doc of all()) doc.drop()
      connectionChanged()
    }
    if (typeof window !== 'undefined') {
      window.addEventListener('online', retry)
      window.addEventListener('pageshow', retry)
      document.addEventListener('visibilitychange', retry)
      window.addEventListener('offline', drop)
    }
    return () => {
      if (typeof window !== 'undefined') {
        window.removeEventListener('online', retry)
        window.removeEventListener('pageshow', retry)
        document.removeEventListener('visibilitychange', retry)
        window.removeEventListener('offline', drop)
      }
      if (docs === opened) docs = null
      for (const doc of all()) doc.close()
      connection.set(CONNECTING)
      ballotConnection.set(CONNECTING)
      presence.set(NOBODY)
      notes.set(null)
    }
  }
}

const LOAD_AGAIN_MS = 2_000

/**
 * Yjs and its providers, loaded apart: a page is readable and can be filled in before they are there.
 * A load that fails is tried again, like a connection; null once nobody wants it any more.
 */
async function loadSyncedDocs(isOver: () => boolean): Promise<typeof import('./synced-doc') | null> {
  while (!isOver()) {
    try {
      return await import('./synced-doc')
    } catch {
      await new Promise((resolve) => setTimeout(resolve, LOAD_AGAIN_MS))
    }
  }
  return null
}

/** Entries that no receipt answers go into the fresh document, unless it knows a later round of the question or the same entry. */
function carryUnanswered(old: Y.Doc, fresh: Y.Doc): void {
  const before = readBallot(old)
  const now = readBallot(fresh)
  for (const [question, entry] of Object.entries(before.votes) as [QuestionId, BallotEntry][]) {
    const receipt = before.receipts[question]
    if (receipt && receiptAnswers(receipt, entry)) continue
    const known = now.votes[question]
    const answer = now.receipts[question]
    if (known && (known.round > entry.round || JSON.stringify(known) === JSON.stringify(entry))) continue
    if (answer && receiptAnswers(answer, entry)) continue
    writeVote(fresh, question, entry)
  }
}

/** Who the server says is here: awareness of the room. */
function membersIn(room: SyncedDoc): readonly MemberId[] {
  const ids = new Set<MemberId>()
  for (const state of room.awareness().getStates().values()) {
    const id: unknown = (state as { user?: { id?: unknown } }).user?.id
    if (typeof id === 'string') ids.add(id)
  }
  return [...ids].toSorted()
}

interface Cell<T> extends View<T> {
  set(value: T): void
}

/** A value with listeners; setting what is there already tells nobody. */
function cell<T>(first: T, same: (a: T, b: T) => boolean = Object.is): Cell<T> {
  const listeners = new Set<() => void>()
  let value = first
  return {
    get: () => value,
    set(next) {
      if (same(value, next)) return
      value = next
      for (const listener of listeners) listener()
    },
    subscribe(onChange) {
      listeners.add(onChange)
      return () => listeners.delete(onChange)
    },
  }
}

function sameConnection(a: Connection, b: Connection): boolean {
  return a.state === b.state && a.code === b.code
}

function sameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index])
}
