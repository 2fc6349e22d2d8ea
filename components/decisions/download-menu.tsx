'use client'

import { Download } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import css from './decisions.module.css'

/** What can be taken away, as far as this person may. A popover: the browser opens it, and closes it by Escape or a click elsewhere. */
export function DownloadMenu({
  assessment,
  formats,
}: {
  assessment: string
  formats: readonly ('json' | 'csv' | 'md')[]
}) {
  const t = useTranslations('decisions.download')
  const id = useId()
  return (
    <>
      <button type="button" className="btn primary" popoverTarget={id}>
        <Download className="i" aria-hidden />
        {t('open')}
      </button>
      <ul id={id} className={css.menu} popover="auto">
        <li>
          <Link href={`/a/${assessment}/record`}>
            <b>{t('print')}</b>
            <span className="small muted">{t('printText')}</span>
          </Link>
        </li>
        {formats.map((format) => (
          <li key={format}>
            <a href={`/api/v1/assessments/${encodeURIComponent(assessment)}/export/${format}`} download>
              <b>{t(format)}</b>
              <span className="small muted">{t(`${format}Text`)}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}
