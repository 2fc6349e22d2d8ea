import type { ReportFormat, ReportOrder } from '#lib/export/report'
import type { ReportContent } from './blocks'
import { contentOfReport } from './content'
import { type Words, wordsIn } from './words'

/** How a format is written; each library is loaded when its format is first asked for. */
const WRITERS: Record<ReportFormat, (content: ReportContent, words: Words, order: ReportOrder) => Promise<Uint8Array>> =
  {
    pdf: async (content, words) => (await import('./pdf')).pdfOf(content, words),
    docx: async (content, words) => (await import('./docx')).docxOf(content, words),
    xlsx: async (content, words, { snapshot }) => (await import('./xlsx')).xlsxOf(content, snapshot, words),
  }

/** One report as a file, from its snapshot alone. */
export async function makeReport(order: ReportOrder): Promise<Uint8Array> {
  const words = wordsIn(order.locale, order.snapshot.content.assessment.timeZone)
  return WRITERS[order.format](contentOfReport(order.snapshot, words), words, order)
}
