// Who wrote what when, and who has heard it: read from the bytes that came, not from what a document says of itself.
import { performance } from 'node:perf_hooks'
import * as Y from 'yjs'

const MARK = /<(\d+)\.(\d+)>/g

export class Ledger {
  /** Milliseconds from writing to hearing, of everything heard since the last `restart`. */
  latencies = []
  frames = 0
  bytes = 0
  twice = 0
  #sentAt = new Map()
  #marks = new Map()
  #heard = new Map()
  #expected = 0
  #since = 0

  /** Counts anew; what was written before is not missed, and not counted. */
  restart() {
    this.latencies = []
    this.frames = 0
    this.bytes = 0
    this.#expected = 0
    this.#since = performance.now()
  }

  /** Something nobody has written before, for so many readers. */
  write(writer, client, number, readers) {
    this.#sentAt.set(writer * 1e6 + number, performance.now())
    this.#expected += readers
    const text = client.doc.getText('parking')
    text.insert(text.length, `<${writer}.${number}>`)
  }

  /** What a client that is reader number so-and-so does with a frame. */
  hearAs(reader) {
    const heard = new Set()
    this.#heard.set(reader, heard)
    return (data, client) => {
      this.frames += 1
      this.bytes += data.length
      const now = performance.now()
      for (const mark of this.#marksIn(data, client)) {
        if (Math.floor(mark / 1e6) === reader) continue
        if (heard.has(mark)) this.twice += 1
        heard.add(mark)
        const at = this.#sentAt.get(mark)
        if (at >= this.#since) this.latencies.push(now - at)
      }
    }
  }

  /** The same bytes are read once, however many hear them. */
  #marksIn(data, client) {
    const key = data.latin1Slice()
    let marks = this.#marks.get(key)
    if (!marks) {
      const { type, payload } = client.frames.parse(data)
      const text = type === 'update' || type === 'step-2' ? textIn(payload) : ''
      marks = [...text.matchAll(MARK)].map(([, writer, number]) => Number(writer) * 1e6 + Number(number))
      this.#marks.set(key, marks)
    }
    return marks
  }

  get expected() {
    return this.#expected
  }

  get missing() {
    return this.#expected - this.latencies.length
  }

  /** Resolves when all has been heard, or not within some seconds. */
  async quiet(seconds = 10) {
    const until = performance.now() + seconds * 1000
    while (this.missing > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

function textIn(update) {
  return Y.decodeUpdate(update)
    .structs.map(({ content }) => content?.str ?? '')
    .join('')
}

/** Whether these clients, who followed, and somebody who comes now read the same, with every mark in it. */
export async function haveSameText(clients, fresh) {
  const texts = clients.map(({ doc }) => doc.getText('parking').toString())
  if (fresh) {
    const doc = new Y.Doc()
    await fresh.synced
    Y.applyUpdate(doc, fresh.first)
    texts.push(doc.getText('parking').toString())
    fresh.close()
  }
  return new Set(texts).size === 1 && texts[0].length > 0
}
