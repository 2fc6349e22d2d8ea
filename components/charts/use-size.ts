'use client'

import { useCallback, useState } from 'react'

/** What a chart has to know about its place on the page. */
export interface Size {
  width: number
  rtl: boolean
}

/** What the server draws with; the browser draws again as soon as it knows better. */
const FIRST: Size = { width: 720, rtl: false }

/** The width an element has now, in steps of 4 px, and which way text runs in it. */
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
    return () => observer.disconnect()
  }, [])
  return [ref, size]
}
