'use client'

import { Download } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import css from '#components/downloads/downloads.module.css'

/** The actions as files that issue trackers read. A popover: the browser opens and closes it. */
export function RoadmapDownloads({ assessment }: { assessment: string }) {
  const t = useTranslations('roadmap.download')
  const id = useId()
  return (
    <>
      <button type="button" className="btn" popoverTarget={id}>
        <Download className="i" aria-hidden />
        {t('open')}
      </button>
      <div id={id} className={css.menu} popover="auto">
        <ul className={css.list}>
          {(['plain', 'jira', 'github'] as const).map((tracker) => (
            <li key={tracker}>
              <a
                href={`/api/v1/assessments/${encodeURIComponent(assessment)}/export/actions.csv${tracker === 'plain' ? '' : `?for=${tracker}`}`}
                download
              >
                <b>{t(tracker)}</b>
                <span className="small muted">{t(`${tracker}Text`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </div>
    </>
  )
}
