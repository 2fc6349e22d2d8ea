'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { MouseEvent, ReactNode } from 'react'
import { useProblemText } from '#components/ui/problem-text'
import { isReportFormat } from '#lib/export/report'
import css from './downloads.module.css'
import type { Download } from './downloads-for'
import { addressOf, useReport } from './use-report'

/** A line for each format. Every one is a link that works by itself; a report that takes its time says so meanwhile. */
export function DownloadList({
  assessment,
  formats,
  first,
}: {
  assessment: string
  formats: readonly Download[]
  /** A line before the others. */
  first?: ReactNode
}) {
  const t = useTranslations('downloads')
  const problemText = useProblemText()
  const [state, make] = useReport(assessment)
  const making = state.is === 'making' ? state.format : null
  const progress = state.is === 'making' ? state.progress : null
  const stage =
    progress === null
      ? t('making')
      : progress.stage === 'charts'
        ? t('stage.charts', { done: progress.done, total: progress.total })
        : t(`stage.${progress.stage}`)
  const failure =
    state.is !== 'failed'
      ? null
      : state.code === 'report-busy'
        ? t('busy')
        : state.code === 'report-failed'
          ? t('failed')
          : problemText(state)
  const onClick = (event: MouseEvent, format: Download) => {
    // A link in a new tab is the browser's business.
    if (!isReportFormat(format) || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    make(format)
  }
  return (
    <>
      <ul className={css.list}>
        {first ? <li>{first}</li> : null}
        {formats.map((format) => (
          <li key={format}>
            <a
              href={addressOf(assessment, format)}
              download
              aria-busy={making === format || undefined}
              onClick={(event) => onClick(event, format)}
            >
              <b>{t(format)}</b>
              <span className="small muted">{making === format ? stage : t(`${format}Text`)}</span>
              {making === format ? <progress aria-label={t('making')} /> : null}
            </a>
          </li>
        ))}
      </ul>
      <p className={css.status} role="status">
        {state.is === 'done' ? t('done') : making ? <span className="sr">{t('making')}</span> : null}
      </p>
      {failure ? (
        <p className={`banner danger ${css.failure}`} role="alert">
          <TriangleAlert className="i" aria-hidden />
          <span>{failure}</span>
        </p>
      ) : null}
    </>
  )
}
