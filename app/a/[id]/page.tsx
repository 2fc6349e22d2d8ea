import { notFound, redirect } from 'next/navigation'
import { roomForVisitor } from '../../visitor'

/** Leads to where somebody with this part has something to do. */
export default async function AssessmentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const room = await roomForVisitor(id)
  if (!room) notFound()
  const place = {
    facilitator: room.view.assessment.phase === 'preparing' ? 'people' : 'run',
    participant: 'ballot',
    observer: 'overview',
  }[room.me.role]
  redirect(`/a/${id}/${place}`)
}
