'use client'

import { type PointerEvent as ReactPointerEvent, useEffect, useRef, useState } from 'react'

/** What is being dragged, and the column it is over. */
export interface Dragging {
  id: string
  over: string | null
  /** Height of the card, for the place it came from. */
  height: number
}

interface Held {
  id: string
  card: HTMLElement
  pointer: number
  startX: number
  startY: number
  /** Where in the card it is held. */
  gripX: number
  gripY: number
  x: number
  y: number
  lifted: boolean
}

/** A press moves so far before it is a drag and no click. */
const THRESHOLD = 5
/** So near to an edge the board or the page moves along. */
const EDGE = 56
const SCROLL = 12

/**
 * Cards that are dragged by mouse, pen or finger into an element with `data-column`. A card is held anywhere by a mouse, and by
 * its handle (`data-grip`) by a finger, so that a page can still be scrolled. Escape puts it back.
 */
export function useCardDrag(onDrop: (id: string, column: string) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null)
  const held = useRef<Held | null>(null)
  const drop = useRef(onDrop)
  useEffect(() => {
    drop.current = onDrop
  })
  useEffect(() => {
    let frame = 0
    const place = ({ card, x, y, gripX, gripY }: Held) => {
      card.style.left = `${x - gripX}px`
      card.style.top = `${y - gripY}px`
    }
    const look = (now: Held) => {
      const column = document.elementFromPoint(now.x, now.y)?.closest<HTMLElement>('[data-column]')
      const over = column?.dataset.column ?? null
      setDragging((before) => (before && before.over !== over ? { ...before, over } : before))
    }
    const scroll = () => {
      const now = held.current
      if (!now?.lifted) return
      const byY = now.y < EDGE ? -SCROLL : now.y > window.innerHeight - EDGE ? SCROLL : 0
      if (byY !== 0) window.scrollBy(0, byY)
      const board = now.card.closest<HTMLElement>('[data-board]')
      const box = board?.getBoundingClientRect()
      const byX = !box ? 0 : now.x < box.left + EDGE ? -SCROLL : now.x > box.right - EDGE ? SCROLL : 0
      if (board && byX !== 0) board.scrollBy(byX, 0)
      if (byX !== 0 || byY !== 0) look(now)
      frame = requestAnimationFrame(scroll)
    }
    const letGo = () => {
      const now = held.current
      held.current = null
      cancelAnimationFrame(frame)
      if (!now) return
      now.card.removeAttribute('style')
      now.card.removeAttribute('data-dragged')
      setDragging(null)
    }
    const move = (event: PointerEvent) => {
      const now = held.current
      if (!now || event.pointerId !== now.pointer) return
      now.x = event.clientX
      now.y = event.clientY
      if (!now.lifted) {
        if (Math.hypot(now.x - now.startX, now.y - now.startY) < THRESHOLD) return
        const box = now.card.getBoundingClientRect()
        now.lifted = true
        now.gripX = now.startX - box.left
        now.gripY = now.startY - box.top
        now.card.style.width = `${box.width}px`
        now.card.dataset.dragged = 'true'
        setDragging({ id: now.id, over: null, height: box.height })
        frame = requestAnimationFrame(scroll)
      }
      event.preventDefault()
      place(now)
      look(now)
    }
    const up = (event: PointerEvent) => {
      const now = held.current
      if (!now || event.pointerId !== now.pointer) return
      const column = now.lifted
        ? document.elementFromPoint(event.clientX, event.clientY)?.closest<HTMLElement>('[data-column]')
        : null
      const { id } = now
      letGo()
      if (column?.dataset.column) drop.current(id, column.dataset.column)
    }
    const key = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && held.current) letGo()
    }
    window.addEventListener('pointermove', move, { passive: false })
    window.addEventListener('pointerup', up)
    window.addEventListener('pointercancel', letGo)
    window.addEventListener('keydown', key)
    return () => {
      letGo()
      window.removeEventListener('pointermove', move)
      window.removeEventListener('pointerup', up)
      window.removeEventListener('pointercancel', letGo)
      window.removeEventListener('keydown', key)
    }
  }, [])

  /** For a card's `onPointerDown`. */
  const hold = (id: string) => (event: ReactPointerEvent<HTMLElement>) => {
    if (event.button !== 0 || held.current) return
    const target = event.target as HTMLElement // what was pressed is an element
    const byGrip = target.closest('[data-grip]') !== null
    if (!byGrip && (event.pointerType !== 'mouse' || target.closest('button, select, a, input, summary'))) return
    // A press that selects text would drag the text.
    if (event.pointerType === 'mouse') event.preventDefault()
    held.current = {
      id,
      card: event.currentTarget,
      pointer: event.pointerId,
      startX: event.clientX,
      startY: event.clientY,
      gripX: 0,
      gripY: 0,
      x: event.clientX,
      y: event.clientY,
      lifted: false,
    }
  }
  return { dragging, hold }
}
