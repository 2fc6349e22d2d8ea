'use client'

import { useSyncExternalStore } from 'react'

interface Zones {
  /** This device's own. */
  here: string
  all: readonly string[]
}

/** What a server renders, which can't know: the browser corrects it when it takes over. */
const ANYWHERE: Zones = { here: 'UTC', all: ['UTC'] }
let known: Zones | null = null

const never = () => () => {}

function zones(): Zones {
  if (!known) {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC'
    known = { here, all: [...new Set(['UTC', here, ...Intl.supportedValuesOf('timeZone')])].toSorted() }
  }
  return known
}

/** The time zones of the IANA database that this browser knows, and the one it is in. */
export function useZones(): Zones {
  return useSyncExternalStore(never, zones, () => ANYWHERE)
}
