/**
 * A ref for a picture that moves: when its tab is hidden or shown again, what moves in it is at its end at once.
 * Nobody watches a hidden tab, and who comes back wants the state and not its history.
 */
export function settleWhenHidden(picture: Element | null): (() => void) | undefined {
  if (!picture) return
  const settle = () => {
    for (const animation of picture.getAnimations({ subtree: true })) animation.finish()
  }
  document.addEventListener('visibilitychange', settle)
  return () => document.removeEventListener('visibilitychange', settle)
}
