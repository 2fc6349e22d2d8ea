'use client'

import { useState } from 'react'

/**
 * True from the moment the order of the rows changes until they have arrived: rows move for that and for nothing else.
 * Where people want no motion the style has no transition, and what this says has no effect.
 */
export function useMoving(order: string): { moving: boolean; onArrived: () => void } {
  const [known, setKnown] = useState(order)
  const [moving, setMoving] = useState(false)
  if (known !== order) {
    setKnown(order)
    setMoving(true)
  }
  return { moving, onArrived: () => setMoving(false) }
}
