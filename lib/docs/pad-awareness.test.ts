import { afterEach, expect, test } from 'vitest'
import { Awareness } from 'y-protocols/awareness'
import * as Y from 'yjs'
import { padText } from './notes-doc'
import { padAwareness } from './pad-awareness'

const doc = new Y.Doc()
const awareness = new Awareness(doc)
afterEach(() => awareness.setLocalState({}))

function cursorsAfter(cursor: unknown): unknown[] {
  awareness.setLocalState({ user: { name: 'Ana' }, cursor })
  return [...padAwareness(awareness).getStates().values()].map((state) => (state as { cursor: unknown }).cursor)
}

test('a place in a text, as it comes over the wire, is shown', () => {
  const text = padText(doc, 'parking')
  text.insert(0, 'keys')
  for (const [anchor, head] of [
    [1, 4],
    [0, 0],
  ] as const) {
    const cursor: unknown = JSON.parse(
      JSON.stringify({
        anchor: Y.createRelativePositionFromTypeIndex(text, anchor),
        head: Y.createRelativePositionFromTypeIndex(text, head),
      }),
    )
    expect(cursorsAfter(cursor)).toEqual([cursor])
  }
})

test.each([5, 'end', null, { anchor: 5, head: 6 }, { anchor: {}, head: {} }, { anchor: { item: { client: 'x' } } }])(
  'what is no place in a text never reaches an editor: %j',
  (cursor) => {
    expect(cursorsAfter(cursor)).toEqual([])
  },
)
