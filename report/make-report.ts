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

/** What no XML may hold, half a pair of surrogates too: one such letter of one person would spoil the file of all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are meant
const ILLEGIBLE = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/gu

/** The value with every such letter replaced, as plain data. */
function legible<T>(value: T): T {
  if (typeof value === 'string') return value.replace(ILLEGIBLE, '\uFFFD') as T // a text stays one
  if (Array.isArray(value)) return value.map(legible) as T // so does a list
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, legible(each)])) as T // and an object
}

/**
 * One report as a file, from its snapshot alone.
 * @param tell is told how far it is, at each chart
 */
export async function makeReport(
  { snapshot, ...rest }: ReportOrder,
  tell: (progress: ReportProgress) => void = () => {},
): Promise<Uint8Array> {
  const order = { ...rest, snapshot: legible(snapshot) }
  const words = wordsIn(order.locale, order.snapshot.content.assessment.timeZone)
  const content = contentOfReport(order.snapshot, words, (done, total) => tell({ stage: 'charts', done, total }))
  tell({ stage: 'pages' })
  return WRITERS[order.format](content, words, order)
}
