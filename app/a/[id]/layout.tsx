import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import type { ReactNode } from 'react'
import { AssessmentPages } from '#components/live/assessment-pages'
import { LiveAssessment } from '#components/live/live-assessment'
import { TakeoverNotice } from '#components/takeover/takeover-notice'
import { Areas } from '#components/ui/areas'
import { knownVisitor, roomForVisitor } from '../../visitor'

interface Props {
  children: ReactNode
  params: Promise<{ id: string }>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const room = await roomForVisitor((await params).id)
  if (!room) return {}
  const { title } = room.view.assessment
  return { title: { default: title, template: `%s · ${title} · Plumbline` } }
}

/** Everything inside one assessment: for its members only, and connected to it. */
export default async function AssessmentLayout({ children, params }: Props) {
  const { id } = await params
  await knownVisitor(`/a/${id}`)
  const room = await roomForVisitor(id)
  if (!room) notFound()
  return (
    <LiveAssessment assessment={id} member={room.me.id} role={room.me.role} initial={room.view} now={room.now}>
      <Areas of={['takeover']}>
        <AssessmentPages>{children}</AssessmentPages>
        <TakeoverNotice />
      </Areas>
    </LiveAssessment>
  )
}
