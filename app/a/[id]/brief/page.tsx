import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { BriefForm } from '#components/entry/brief-form'
import { EntryPage } from '#components/entry/entry-page'
import { accessTo } from '#model/access'
import { knownVisitor, roomForVisitor } from '../../../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.brief'))('title') }
}

export default async function BriefPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  await knownVisitor(`/a/${id}/brief`)
  const room = await roomForVisitor(id)
  if (!room) notFound()
  const { assessment, members } = room.view
  const asker = { id: room.me.id, role: room.me.role, active: members[room.me.id]?.active ?? false }
  const may = accessTo({ to: 'command', command: 'updateBrief' }, asker, assessment.phase) === 'write'
  if (!may || assessment.phase === 'frozen') redirect(`/a/${id}`)
  const t = await getTranslations('entry.brief')
  return (
    <EntryPage title={t('title')} text={t('text')} wide>
      <BriefForm assessment={assessment} />
    </EntryPage>
  )
}
