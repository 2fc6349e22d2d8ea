import type { Locale } from '../messages/locale'
import type { Snapshot } from './snapshot'

/** Reports that are laid out, each made of a snapshot alone. */
export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx'] as const
export type ReportFormat = (typeof REPORT_FORMATS)[number]

export function isReportFormat(format: string): format is ReportFormat {
  return REPORT_FORMATS.some((known) => known === format)
}

/** What the program that makes reports is asked. */
export interface ReportOrder {
  format: ReportFormat
  /** Language of the report's own words; what people wrote stays as they wrote it. */
  locale: Locale
  snapshot: Snapshot
}

/** How far a report is: `waiting` for others, then its charts are drawn, then its pages (or sheets) are laid out and written. */
export type ReportProgress = { stage: 'waiting' | 'pages' } | { stage: 'charts'; done: number; total: number }

/** What it says meanwhile. */
export interface ReportNote {
  progress: ReportProgress
}

/** What it answers, in the order it was asked. */
export type ReportAnswer = { ok: true; file: Uint8Array } | { ok: false; message: string }
