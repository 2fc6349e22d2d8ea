import { notFound, redirect } from 'next/navigation'
import { roomForVisitor } from '../../visitor'

/** Leads to where somebody with this part has something to do. */
export default async function AssessmentPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const room = await roomForVisitor(id)
  if (!room) notFound()
  switch (room.me.role) {
    case 'facilitator':
      redirect(room.view.assessment.phase === 'preparing' ? `/a/${id}/people` : `/a/${id}/run`)
    case 'participant':
      redirect(`/a/${id}/ballot`)
    case 'observer':
      redirect(`/a/${id}/overview`)
  }
}
