import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { LiveDrift } from '#components/drift/live-drift'
import { Areas } from '#components/ui/areas'
import { services } from '#lib/services'
import { knownVisitor, roomForVisitor } from '../../../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('drift'))('title') }
}

/** What moved since the assessment before. */
export default async function DriftPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const person = await knownVisitor(`/a/${id}/drift`)
  const room = await roomForVisitor(id)
  if (!room) notFound()
  const expected = await services().expectedOf(person, id)
  const before = room.view.assessment.baseline?.assessment
  const seen = before ? await services().roomOf(person, before) : null
  return (
    <Areas of={['drift', 'figures', 'practices']}>
      <LiveDrift expected={expected} today={room.now.slice(0, 10)} earlierIsOpen={seen !== null} />
    </Areas>
  )
}
