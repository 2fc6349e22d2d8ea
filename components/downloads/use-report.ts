'use client'

import { useState } from 'react'
import { download } from '#components/charts/figure-image'
import { problemOf } from '#lib/api'
import type { ReportFormat, ReportProgress } from '#lib/export/report'
import type { Download } from './downloads-for'

/** What came of the report that was asked for last. */
export type ReportState =
  | { is: 'nothing' }
  /** `progress`: null until the server has said how far it is. */
  | { is: 'making'; format: ReportFormat; progress: ReportProgress | null }
  | { is: 'done'; format: ReportFormat }
  | { is: 'failed'; format: ReportFormat; code: string; detail: string | null }

const ASK_EVERY = 400

/** Makes reports and saves them, one at a time. A report takes seconds: the page can say so, and why there is none. */
export function useReport(assessment: string): [state: ReportState, make: (format: ReportFormat) => void] {
  const [state, setState] = useState<ReportState>({ is: 'nothing' })
  const make = (format: ReportFormat) => {
    if (state.is === 'making') return
    setState({ is: 'making', format, progress: null })
    const asking = setInterval(() => {
      fetchProgress(assessment, format).then(
        (progress) => progress && setState((now) => (now.is === 'making' ? { ...now, progress } : now)),
        // The report itself says what is wrong.
        () => {},
      )
    }, ASK_EVERY)
    fetchReport(addressOf(assessment, format))
      .finally(() => clearInterval(asking))
      .then(
        (problem) => setState(problem ? { is: 'failed', format, ...problem } : { is: 'done', format }),
        () => setState({ is: 'failed', format, code: 'offline', detail: null }),
      )
  }
  return [state, make]
}

export function addressOf(assessment: string, format: Download): string {
  return `/api/v1/assessments/${encodeURIComponent(assessment)}/export/${format === 'zip' ? 'decisions.zip' : format}`
}

/** Saves the file, or gives the problem. */
async function fetchReport(address: string): Promise<{ code: string; detail: string | null } | null> {
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store' })
  if (!response.ok) return problemOf(response.status, await response.json().catch(() => null))
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1]
  download(await response.blob(), name ?? 'plumbline')
  return null
}

async function fetchProgress(assessment: string, format: ReportFormat): Promise<ReportProgress | null> {
  const address = `/api/v1/assessments/${encodeURIComponent(assessment)}/export/progress?format=${format}`
  const response = await fetch(address, { credentials: 'same-origin', cache: 'no-store' })
  return response.ok ? (await response.json()).progress : null // as our own server writes it
}
