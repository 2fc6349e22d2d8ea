import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Areas } from '#components/ui/areas'
import { WebhooksScreen } from '#components/webhooks/webhooks-screen'
import { accessTo } from '#model/access'
import { knownVisitor, roomForVisitor } from '../../../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('webhooks'))('title') }
}

/** Where this workshop tells what happens; for its facilitators. */
export default async function WebhooksPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const person = await knownVisitor(`/a/${id}/webhooks`)
  const room = await roomForVisitor(id)
  if (!room) notFound()
  const { me, view } = room
  const asker = { id: me.id, role: me.role, active: view.members[me.id]?.active ?? false }
  if (accessTo({ to: 'webhooks' }, asker, view.assessment.phase) !== 'write') notFound()
  return (
    <Areas of={['practices', 'webhooks']}>
      <WebhooksScreen assessment={id} account={person.kind === 'account'} />
    </Areas>
  )
}
