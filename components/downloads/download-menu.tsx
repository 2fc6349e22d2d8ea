'use client'

import { Download as DownloadIcon } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { DownloadList } from './download-list'
import css from './downloads.module.css'
import type { Download } from './downloads-for'

/** What can be taken away, as far as this person may. A popover: the browser opens it, and closes it by Escape or a click elsewhere. */
export function DownloadMenu({ assessment, formats }: { assessment: string; formats: readonly Download[] }) {
  const t = useTranslations('downloads')
  const id = useId()
  return (
    <>
      <button type="button" className="btn primary" popoverTarget={id}>
        <DownloadIcon className="i" aria-hidden />
        {t('open')}
      </button>
      <div id={id} className={css.menu} popover="auto">
        <DownloadList
          assessment={assessment}
          formats={formats}
          first={
            <Link href={`/a/${assessment}/record`}>
              <b>{t('print')}</b>
              <span className="small muted">{t('printText')}</span>
            </Link>
          }
        />
      </div>
    </>
  )
}
