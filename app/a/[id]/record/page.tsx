import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DownloadMenu } from '#components/downloads/download-menu'
import { downloadsFor } from '#components/downloads/downloads-for'
import { PrintButton } from '#components/record/print-button'
import css from '#components/record/record.module.css'
import { WorkshopRecord } from '#components/record/workshop-record'
import { Areas } from '#components/ui/areas'
import { TopBar } from '#components/ui/top-bar'
import { roomForVisitor } from '../../../visitor'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('record')
  return { title: t('title') }
}

/** The record as it stands at this moment, to print. */
export default async function RecordPage({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params
  const room = await roomForVisitor(id)
  if (!room) notFound()
  const t = await getTranslations('record')
  const actions = (
    <>
      <PrintButton label={t('print')} />
      <Areas of={['downloads']}>
        <DownloadMenu assessment={id} formats={downloadsFor(room.me, room.view.assessment.phase)} />
      </Areas>
    </>
  )
  return (
    <>
      <TopBar title={room.view.assessment.title}>
        <span className={css.barActions}>{actions}</span>
      </TopBar>
      <main id="main" className={css.main}>
        <div className={css.actions}>{actions}</div>
        <WorkshopRecord view={room.view} now={room.now} />
      </main>
    </>
  )
}
