'use client'

import { createContext, type ReactNode, useContext } from 'react'
import type { Guidance, PracticeGuidance } from '#lib/guidance/guidance'
import type { PracticeId } from '#model/practice'

const GuidanceContext = createContext<Guidance | null>(null)

/** The guidance for the pages inside, in the language the server chose. It comes with the page as data, not as script. */
export function GuidanceProvider({ guidance, children }: { guidance: Guidance; children: ReactNode }) {
  return <GuidanceContext value={guidance}>{children}</GuidanceContext>
}

/** The guidance on practices; needs a <GuidanceProvider> around it. */
export function useGuidance(): (practice: PracticeId) => PracticeGuidance {
  const guidance = useContext(GuidanceContext)
  if (!guidance) throw new Error('This needs a <GuidanceProvider> around it.')
  return (practice) => guidance[practice]
}
