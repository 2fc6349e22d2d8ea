/** Which stop a key leads to, or null if the key means nothing here. Left and right swap where text runs from the right. */
export function nextStop(key: string, at: number, count: number, rtl: boolean): number | null {
  if (count === 0) return null
  switch (key) {
    case 'ArrowDown':
      return Math.min(count - 1, at + 1)
    case 'ArrowUp':
      return Math.max(0, at - 1)
    case 'ArrowRight':
      return rtl ? Math.max(0, at - 1) : Math.min(count - 1, at + 1)
    case 'ArrowLeft':
      return rtl ? Math.min(count - 1, at + 1) : Math.max(0, at - 1)
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
