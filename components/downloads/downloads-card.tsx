import { useTranslations } from 'next-intl'
import { useId } from 'react'
import type { MemberId, Role } from '#model/people'
import type { Phase } from '#model/room'
import { DownloadList } from './download-list'
import { downloadsFor } from './downloads-for'

/** All downloads, with a word on what a report of an unfinished workshop is. */
export function DownloadsCard({
  assessment,
  me,
  phase,
}: {
  assessment: string
  me: { id: MemberId; role: Role }
  phase: Phase
}) {
  const t = useTranslations('downloads')
  const heading = useId()
  const formats = downloadsFor(me, phase)
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{t('title')}</h2>
      {formats.length === 0 ? <p className="small muted">{t('later')}</p> : null}
      {formats.length > 0 && phase !== 'frozen' ? <p className="small muted">{t('interim')}</p> : null}
      {formats.length > 0 ? <DownloadList assessment={assessment} formats={formats} /> : null}
    </section>
  )
}
