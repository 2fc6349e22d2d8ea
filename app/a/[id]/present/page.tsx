import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getLocale, getTranslations } from 'next-intl/server'
import { GuidanceProvider } from '#components/guidance/guidance-provider'
import { LivePresent } from '#components/present/live-present'
import { Areas } from '#components/ui/areas'
import { guidanceIn } from '#lib/guidance/guidance'
import { services } from '#lib/services'
import { knownVisitor } from '../../../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('present'))('title') }
}

/** What the beamer shows, in a window of its own. */
export default async function PresentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const person = await knownVisitor(`/a/${id}/present`)
  const [invites, head] = await Promise.all([services().invitesOf(person, id), headers()])
  const { url, reachable, lan } = services().publicAddress(head.get('host'))
  // A code that leads to localhost leads every phone to itself.
  return (
    <Areas of={['ballot', 'charts', 'practices', 'present', 'run']}>
      <GuidanceProvider guidance={guidanceIn(await getLocale(), 'ballot')}>
        <LivePresent assessment={id} invites={invites} base={reachable ? url : (lan[0] ?? url)} />
      </GuidanceProvider>
    </Areas>
  )
}
