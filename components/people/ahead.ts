'use client'

import { useState } from 'react'

/**
 * A choice as the person who made it expects to see it: at once what they chose, and the room's word again as soon as
 * that changes, or when the choice was refused.
 */
export function useAhead<T>(actual: T) {
  const [ahead, setAhead] = useState<{ wanted: T; from: T } | null>(null)
  return {
    shown: ahead && ahead.from === actual ? ahead.wanted : actual,
    choose: (wanted: T) => setAhead({ wanted, from: actual }),
    takeBack: () => setAhead(null),
  }
}
