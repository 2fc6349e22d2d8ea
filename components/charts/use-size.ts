'use client'

import { useCallback, useState } from 'react'
import { flushSync } from 'react-dom'

/** What a chart has to know about its place on the page. */
export interface Size {
  width: number
  rtl: boolean
}

/** What the server draws with; the browser draws again as soon as it knows better. */
const FIRST: Size = { width: 720, rtl: false }

/** Between the margins of an upright A4, so that letters on paper are as large as on a screen. */
const PAPER = 680

/** The width an element has now, in steps of 4 px, and which way text runs in it. On paper all have the same width. */
export function useSize(): [ref: (element: HTMLElement | null) => (() => void) | undefined, size: Size] {
  const [size, setSize] = useState(FIRST)
  const ref = useCallback((element: HTMLElement | null) => {
    if (!element) return
    const measure = () => {
      const width = Math.max(240, Math.floor(element.clientWidth / 4) * 4)
      const rtl = getComputedStyle(element).direction === 'rtl'
      setSize((known) => (known.width === width && known.rtl === rtl ? known : { width, rtl }))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    // The browser lays the pages out as soon as its event has returned: the picture has to be drawn by then.
    const toPaper = () => flushSync(() => setSize(({ rtl }) => ({ width: PAPER, rtl })))
    window.addEventListener('beforeprint', toPaper)
    window.addEventListener('afterprint', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('beforeprint', toPaper)
      window.removeEventListener('afterprint', measure)
    }
  }, [])
  return [ref, size]
}
