import { Redis } from 'ioredis'
import type { Bus, BusMessage } from './bus'

/** Milliseconds. */
const RETRY_AFTER_AT_MOST = 1_000
const ANSWERS_WITHIN = 2_000

interface Envelope {
  node: string
  at: number
  message: BusMessage
}

/**
 * A bus over Redis, by publish and subscribe: nothing is kept in it, so that it may be emptied, restarted or away.
 * @param installation nodes of other installations may use the same Redis
 * @param node this node's name, for its life
 */
export function openRedisBus(
  url: string,
  {
    installation,
    node,
    heard,
    log,
  }: {
    installation: string
    node: string
    /** How many milliseconds a message took, as far as the clocks of two machines agree. */
    heard(milliseconds: number): void
    log: { warn(fields: object, text: string): void }
  },
): Bus {
  const channel = `plumbline:${installation}`
  const options = {
    retryStrategy: (times: number) => Math.min(times * 100, RETRY_AFTER_AT_MOST),
    connectTimeout: ANSWERS_WITHIN,
    // What can't be said now is not said later: the store has it.
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
  }
  const speaking = new Redis(url, options)
  const hearing = new Redis(url, { ...options, autoResubscribe: false })
  const hearers: ((message: BusMessage, from: string) => void)[] = []
  const starters: (() => void)[] = []
  let subscribed = false
  let said = false

  for (const connection of [speaking, hearing])
    connection.on('error', (cause: Error) => {
      if (!said) log.warn({ err: cause }, 'Redis is away: nodes compare what they have in the database each second')
      said = true
    })
  hearing.on('ready', () => {
    hearing.subscribe(channel).then(
      () => {
        subscribed = true
        said = false
        for (const start of starters) start()
      },
      () => hearing.disconnect(true),
    )
  })
  hearing.on('close', () => {
    subscribed = false
  })
  hearing.on('message', (_channel: string, text: string) => {
    const envelope = envelopeOf(text)
    if (!envelope || envelope.node === node) return
    heard(Date.now() - envelope.at)
    for (const hear of hearers) hear(envelope.message, envelope.node)
  })

  return {
    publish(message) {
      if (speaking.status !== 'ready') return
      const envelope: Envelope = { node, at: Date.now(), message }
      speaking.publish(channel, JSON.stringify(envelope)).catch(() => undefined)
    },
    subscribe(hear) {
      hearers.push(hear)
    },
    onUp(work) {
      starters.push(work)
      if (subscribed) work()
    },
    get isUp() {
      return subscribed && speaking.status === 'ready'
    },
    async ping() {
      if (!subscribed) throw new Error('Redis is away')
      await Promise.race([
        speaking.ping(),
        new Promise((_, reject) => setTimeout(() => reject(new Error('Redis doesn’t answer')), ANSWERS_WITHIN).unref()),
      ])
    },
    async close() {
      speaking.disconnect()
      hearing.disconnect()
    },
  }
}

/** Null: not from a node of ours. Whoever may write into this Redis is believed beyond that. */
function envelopeOf(text: string): Envelope | null {
  try {
    const { node, at, message } = JSON.parse(text) as Partial<Envelope>
    return typeof node === 'string' && typeof at === 'number' && typeof message?.kind === 'string'
      ? { node, at, message }
      : null
  } catch {
    return null
  }
}
