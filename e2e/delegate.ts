import { createHash } from 'node:crypto'
import { WebSocket } from 'ws'
import { WebsocketProvider } from 'y-websocket'
import * as Y from 'yjs'
import type { Group } from '#model/people'
import type { QuestionId } from '#model/question'
import type { Rating } from '#model/rating'
import type { Program } from './program'

/** What a delegate answers in a round; null: nothing. */
export type Plan = (question: QuestionId, round: number, group: Group) => Rating | null

interface Question {
  state: string
  round: number
}
interface Receipt {
  round: number
  status: string
}

/**
 * Somebody without a browser who speaks the sync protocol: reads the room, votes in a ballot document as soon as a round
 * opens, and waits for the receipts like a page does.
 */
export class Delegate {
  readonly #room = new Y.Doc()
  readonly #ballot = new Y.Doc()
  readonly #providers: WebsocketProvider[] = []

  private constructor(
    readonly group: Group,
    readonly plan: Plan,
  ) {}

  static async join(program: Program, assessment: string, group: Group, plan: Plan): Promise<Delegate> {
    const delegate = new Delegate(group, plan)
    const base = `${program.origin.replace(/^http/, 'ws')}/sync`
    class Signed extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { authorization: `Bearer ${program.token}` } })
      }
    }
    for (const [kind, doc] of [
      ['room', delegate.#room],
      ['ballot', delegate.#ballot],
    ] as const) {
      const provider = new WebsocketProvider(base, `${kind}/${assessment}`, doc, {
        disableBc: true,
        // The same socket as a browser's, as far as the provider uses it.
        WebSocketPolyfill: Signed as unknown as typeof globalThis.WebSocket,
      })
      delegate.#providers.push(provider)
      await new Promise<void>((synced) => provider.once('sync', () => synced()))
    }
    delegate.#room.on('update', () => delegate.#answer())
    delegate.#answer()
    return delegate
  }

  /** How many of the votes cast so far are acknowledged. */
  get received(): number {
    return [...this.#receipts.values()].filter(({ status }) => status === 'received').length
  }

  /** Acknowledged answers of one round. */
  receivedIn(question: QuestionId, round: number): boolean {
    const receipt = this.#receipts.get(question)
    return receipt?.round === round && receipt.status === 'received'
  }

  /** One word for all that the room shows: equal for all who see the same. */
  roomDigest(): string {
    const entries = [...this.#room.getMap('room').entries()].toSorted(([a], [b]) => (a < b ? -1 : 1))
    return createHash('sha256').update(JSON.stringify(entries)).digest('hex')
  }

  leave(): void {
    for (const provider of this.#providers) provider.destroy()
  }

  get #receipts(): Y.Map<Receipt> {
    return this.#ballot.getMap('receipts')
  }

  #answer(): void {
    const votes = this.#ballot.getMap<{ round: number; answer: Rating }>('votes')
    for (const [key, value] of this.#room.getMap<Question>('room').entries()) {
      if (!key.startsWith('question:') || value.state !== 'open') continue
      const question = key.slice('question:'.length) as QuestionId // what the contract says of the room's keys
      if (votes.get(question)?.round === value.round) continue
      const answer = this.plan(question, value.round, this.group)
      if (answer) votes.set(question, { round: value.round, answer })
    }
  }
}
