/** Things that are looked at once a period, spread over its seconds: a second costs no more than what is due in it. */
export class Wheel<T> {
  private readonly slots: Set<T>[]
  private second = 0
  private next = 0

  /** @param period in seconds */
  constructor(period: number) {
    this.slots = Array.from({ length: period }, () => new Set())
  }

  /** Gives how to take it out again. */
  add(item: T): () => void {
    const slot = this.slots[this.next++ % this.slots.length]
    slot?.add(item)
    return () => void slot?.delete(item)
  }

  /** What is due in the next second. */
  turn(): readonly T[] {
    return [...(this.slots[this.second++ % this.slots.length] ?? [])]
  }
}
