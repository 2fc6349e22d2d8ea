import { expect, test } from 'vitest'
import type { Presence } from '#server/sync/presence'
import type { AwarenessEntry } from '#server/sync/protocol'
import type { Bus, BusMessage } from './bus'
import { createSharedPresence } from './shared-presence'

const DOCUMENT = 'room/assessment'
const ANA: AwarenessEntry = { client: 7, clock: 1, state: { user: { name: 'Ana' } } }

/** A bus whose other end is the test, a document at which Ana is, and a clock that we turn. */
function setUp() {
  const said: BusMessage[] = []
  const heard: [string, AwarenessEntry[], boolean][] = []
  let hear: (message: BusMessage, node: string) => void = () => undefined
  let up: () => void = () => undefined
  let now = 0
  const bus: Bus = {
    publish: (message) => void said.push(message),
    subscribe: (work) => {
      hear = work
    },
    onUp: (work) => {
      up = work
    },
    isUp: true,
    ping: async () => undefined,
    close: async () => undefined,
  }
  const sharing = createSharedPresence(bus, () => now)
  const presence = {
    here: () => [ANA],
    elsewhere: (node: string, entries: AwarenessEntry[], whole: boolean) => void heard.push([node, entries, whole]),
  } as unknown as Presence // the two that are asked
  sharing.opened(DOCUMENT, presence)
  return {
    said,
    heard,
    sharing,
    hear: (message: BusMessage, node = 'other') => hear(message, node),
    comesBack: () => up(),
    seconds(count: number) {
      for (let second = 0; second < count; second++) {
        now += 1_000
        sharing.tick()
      }
    },
  }
}

const all: BusMessage = { kind: 'present', document: DOCUMENT, entries: [ANA], whole: true }

test('who opens a document asks who is there, and is told everybody of each node', () => {
  const { said, hear } = setUp()
  expect(said).toEqual([{ kind: 'who', document: DOCUMENT }])
  hear({ kind: 'who', document: DOCUMENT })
  expect(said.at(-1)).toEqual(all)
  hear({ kind: 'who', document: 'room/that-nobody-has-open-here' })
  expect(said).toHaveLength(2)
})

test('a node that isn’t heard for ten seconds is gone with everybody it told of; one that is heard stays', () => {
  const { heard, hear, seconds } = setUp()
  hear(all, 'dead')
  hear(all, 'alive')
  expect(heard).toHaveLength(2)
  for (let second = 0; second < 12; second++) {
    seconds(1)
    hear({ kind: 'alive' }, 'alive')
  }
  expect(heard.slice(2)).toEqual([['dead', [], true]])
})

test('each node says that it is there several times before it is believed to be gone', () => {
  const { said, seconds } = setUp()
  seconds(10)
  expect(said.filter(({ kind }) => kind === 'alive')).toHaveLength(3)
})

test('after the bus was away, all is asked and told again', () => {
  const { said, comesBack } = setUp()
  comesBack()
  expect(said.slice(1)).toEqual([{ kind: 'who', document: DOCUMENT }, all])
})

test('a node that ends in order is gone at once', () => {
  const { heard, hear, sharing, said } = setUp()
  hear({ kind: 'gone' })
  expect(heard).toEqual([['other', [], true]])
  sharing.stop()
  expect(said.at(-1)).toEqual({ kind: 'gone' })
})
