import ExcelJS from 'exceljs'
import { roomOf, type Snapshot } from '#lib/export/snapshot'
import type { ReportContent } from './blocks'
import { type Sheet, sheetsOf } from './sheets'
import type { Words } from './words'

/** The report as a workbook: one sheet a view, real numbers and days, filters and heads that stay in sight. */
export async function xlsxOf(content: ReportContent, snapshot: Snapshot, words: Words): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook()
  book.creator = 'Plumbline'
  book.title = content.title
  book.subject = content.made
  // The moment of the snapshot, so that one state gives one file.
  book.created = new Date(snapshot.exportedAt)
  book.modified = new Date(snapshot.exportedAt)
  for (const sheet of sheetsOf(content, roomOf(snapshot), words)) addSheet(book, sheet, content.made)
  return new Uint8Array(await book.xlsx.writeBuffer())
}

function addSheet(book: ExcelJS.Workbook, { name, columns, rows, plain }: Sheet, made: string): void {
  const sheet = book.addWorksheet(name, {
    views: [plain ? { showGridLines: false } : { state: 'frozen', ySplit: 1, xSplit: 1, showGridLines: false }],
    pageSetup: {
      paperSize: 9,
      orientation: plain ? 'portrait' : 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    headerFooter: { oddFooter: `&L${made.replaceAll('&', '&&')}&R&P / &N` },
  })
  sheet.columns = columns.map(({ width, format }) => ({
    width,
    style: {
      font: { name: 'Calibri', size: 11 },
      alignment: { vertical: 'top', wrapText: true },
      ...(format ? { numFmt: format } : {}),
    },
  }))
  const head = sheet.addRow(columns.map(({ title }) => title))
  head.font = { name: 'Calibri', size: 11, bold: true }
  head.alignment = { vertical: 'bottom', horizontal: 'left', wrapText: true, indent: 1 }
  head.height =
    LINE *
    linesOf(
      columns.map(({ title }) => title),
      columns,
    )
  head.eachCell((cell) => {
    cell.border = { bottom: { style: 'medium', color: { argb: 'FF111827' } } }
    cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEEF2F7' } }
  })
  for (const row of rows) {
    const added = sheet.addRow(row.map((value) => (typeof value === 'string' ? asText(value) : value)))
    added.height = LINE * linesOf(row, columns)
    added.eachCell({ includeEmpty: true }, (cell, at) => {
      const isNumber = typeof row[at - 1] === 'number' && !plain
      cell.alignment = { vertical: 'top', wrapText: true, horizontal: isNumber ? 'right' : 'left', indent: 1 }
      cell.border = { bottom: { style: 'hair', color: { argb: 'FFD5DBE3' } } }
    })
  }
  if (plain) return
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: Math.max(2, rows.length + 1), column: columns.length } }
  sheet.pageSetup.printTitlesRow = '1:1'
}

/** Height of a line in points, and the most that a row can have. */
const LINE = 15
const MOST_LINES = 27

/** How many lines a row needs: not every program works that out for itself. */
function linesOf(row: Sheet['rows'][number], columns: Sheet['columns']): number {
  const needed = row.map((value, at) => {
    if (typeof value !== 'string') return 1
    const width = Math.max(4, (columns[at]?.width ?? 10) - 1)
    // A wide letter takes the room of two.
    const wide = (text: string) => text.length + (text.match(/[\u2E80-\u9FFF\uAC00-\uD7AF\uFF00-\uFF60]/g) ?? []).length
    return value.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(wide(line) / width)), 0)
  })
  return Math.min(MOST_LINES, Math.max(1, ...needed))
}

/** The most that a cell holds. */
const LONGEST = 32_767

/**
 * Text stays text: in this format a string is never run, whatever it begins with. What XML can't hold is left out.
 */
function asText(value: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what XML 1.0 has no form for
  return value.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '').slice(0, LONGEST)
}
