import type { ReportFormat, ReportOrder, ReportProgress } from '#lib/export/report'
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

/**
 * One report as a file, from its snapshot alone.
 * @param tell is told how far it is, at each chart
 */
export async function makeReport(
  order: ReportOrder,
  tell: (progress: ReportProgress) => void = () => {},
): Promise<Uint8Array> {
  const words = wordsIn(order.locale, order.snapshot.content.assessment.timeZone)
  const content = contentOfReport(order.snapshot, words, (done, total) => tell({ stage: 'charts', done, total }))
  tell({ stage: 'pages' })
  return WRITERS[order.format](content, words, order)
}
