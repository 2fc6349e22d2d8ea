import { useEffect, useEffectEvent } from 'react'

/** Calls `onKey` for keys pressed outside of any field, dialog or modifier; Enter only where no control has the focus. */
export function useShortcuts(onKey: (key: string) => boolean) {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return
    const target = event.target instanceof Element ? event.target : null
    if (target?.closest('input, textarea, select, [contenteditable], dialog')) return
    if (document.querySelector('dialog[open], [popover]:popover-open')) return
    if (event.key === 'Enter' && target?.closest('a, button, summary, [role="button"]')) return
    if (onKey(event.key.length === 1 ? event.key.toLowerCase() : event.key)) event.preventDefault()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}

/** Ctrl K or Cmd K: works from inside a field too, but never over an open dialog. */
export function usePaletteKey(onOpen: () => void) {
  const handle = useEffectEvent((event: KeyboardEvent) => {
    if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey) return
    event.preventDefault()
    if (!document.querySelector('dialog[open]')) onOpen()
  })
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handle(event)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
