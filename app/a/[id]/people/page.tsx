import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Lobby } from '#components/people/lobby'
import { Areas } from '#components/ui/areas'
import { services } from '#lib/services'
import { knownVisitor, roomForVisitor } from '../../../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('people'))('title') }
}

export default async function PeoplePage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const person = await knownVisitor(`/a/${id}/people`)
  const room = await roomForVisitor(id)
  if (!room) notFound()
  const [invites, head] = await Promise.all([services().invitesOf(person, id), headers()])
  const { url, reachable, lan } = services().publicAddress(head.get('host'))
  // A code that leads to localhost leads every phone to itself: the machine's address in the local network serves as well.
  const other = reachable ? undefined : lan[0]
  return (
    <Areas of={['help', 'people']}>
      <Lobby
        assessment={id}
        invites={invites}
        address={{ url: other ?? url, reachable: reachable || other !== undefined }}
        elsewhere={other !== undefined}
        mail={services().mail && person.kind === 'account'}
      />
    </Areas>
  )
}
