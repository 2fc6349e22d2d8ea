/** Things that are looked at once a period, spread over its seconds: a second costs no more than what is due in it. */
export class Wheel<T> {
  private readonly slots: Set<T>[]
  private readonly slotOf = new Map<T, Set<T>>()
  private second = 0
  private next = 0

  /** @param period in seconds */
  constructor(period: number) {
    this.slots = Array.from({ length: period }, () => new Set())
  }

  /** What is in it already stays where it is. */
  add(item: T): void {
    const slot = this.slots[this.next % this.slots.length]
    if (!slot || this.slotOf.has(item)) return
    this.next += 1
    this.slotOf.set(item, slot.add(item))
  }

  delete(item: T): void {
    this.slotOf.get(item)?.delete(item)
    this.slotOf.delete(item)
  }

  /** What is due in the next second. */
  turn(): readonly T[] {
    return [...(this.slots[this.second++ % this.slots.length] ?? [])]
  }
}
