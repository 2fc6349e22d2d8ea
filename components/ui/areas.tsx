import { getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import type { Area, Messages } from '#lib/messages/messages'
import { AreaMessages } from './area-messages'

/**
 * Sends a page those areas of the catalogue that its client components ask for, besides those of the layouts around it.
 * Components of the server need none of this. app/areas.test.ts says which areas a page has to name.
 */
export async function Areas({ of, children }: { of: readonly Area[]; children: ReactNode }) {
  return <AreaMessages messages={picked(await getMessages(), of)}>{children}</AreaMessages>
}

function picked(messages: Partial<Messages>, areas: readonly Area[]): Partial<Messages> {
  return Object.fromEntries(areas.map((area) => [area, messages[area]]))
}
