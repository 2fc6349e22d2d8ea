import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { fullRoom } from '#components/gallery/specimens'
import type { ReportFormat } from '#lib/export/report'
import { roomOf, snapshotOf } from '#lib/export/snapshot'
import type { RoomView } from '#model/room'
import { bottlingLine } from '#model/sample-line'
import { contentOfReport } from './content'
import { makeReport } from './make-report'
import { PAPER_TOKENS } from './paper-tokens'
import { createFonts } from './pdf-fonts'
import { visualOrder } from './pdf-text'
import { sheetsOf } from './sheets'
import { wordsIn } from './words'

const NOW = '2026-10-14T15:00:00.000Z'
const english = wordsIn('en-GB', 'Europe/Berlin')
const CHINESE = '我们决定采用第三级。'

/** A room whose first decision has odd words. */
function room(rationale = CHINESE): RoomView {
  const view = bottlingLine()
  const [first, ...rest] = view.ledger
  if (!first) throw new Error('The room has decisions')
  return { ...view, ledger: [{ ...first, rationale }, ...rest] }
}

const order = (format: ReportFormat, view: RoomView, locale: 'en-GB' | 'de' = 'en-GB') =>
  makeReport({ format, locale, snapshot: snapshotOf(view, NOW) })

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'plumbline-reports-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What another program says of a file, where that program is installed. */
function saidBy(program: string, args: readonly string[]): string | null {
  const { status, stdout, error } = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 32 * 1024 * 1024 })
  return error ? null : status === 0 ? stdout : `${program} ended with ${status}`
}

describe('the PDF', () => {
  let text: string | null
  beforeAll(async () => {
    const file = join(folder, 'report.pdf')
    writeFileSync(file, await order('pdf', room()))
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
    text = saidBy('pdftotext', ['-layout', file, '-'])
  }, 120_000)

  test('says what it is on every page, and never more', () => {
    if (text === null) return
    const pages = text.split('\f').filter((page) => page.trim() !== '')
    for (const page of pages) expect(page).toContain('A workshop record made with Plumbline')
    for (const page of pages.slice(1)) expect(page).toContain('Interim report')
    expect(text).not.toMatch(/certified|certificate of|compliant/i)
  })

  test('holds the summary, how sure it is, the ledger with dissent, claims without evidence, the roadmap and the method', () => {
    if (text === null) return
    for (const words of [
      '2 of 17 at target',
      'How sure this is',
      'D-001',
      '“3 needs a tool',
      'Claims without evidence',
      'Roadmap',
      'How agreement is measured',
    ])
      expect(text).toContain(words)
    expect(text).toContain(snapshotOf(room(), NOW).checksum)
  })

  test('has one typeface, in its pictures too', () => {
    const fonts = saidBy('pdffonts', [join(folder, 'report.pdf')])
    if (fonts === null) return
    expect(fonts).toMatch(/Inter-Regular/)
    expect(fonts).not.toMatch(/Helvetica|Times/)
  })

  test('prints Chinese as Chinese', () => {
    if (text === null) return
    expect(text).toContain(CHINESE)
  })
})

test('letters that no font has are counted and said, not drawn as boxes', async () => {
  const fonts = await createFonts('Čeněk → ✓ 陈伟 مرحبا שלום 한국 😀')
  expect(fonts.runsOf('Čeněk → ✓ Ω Ж').every(({ font, lacking }) => font === 'Inter' && !lacking)).toBe(true)
  expect(fonts.runsOf('陈伟 مرحبا שלום').some(({ lacking }) => lacking)).toBe(false)
  expect(fonts.runsOf('ab 한국').map(({ lacking }) => lacking)).toEqual([false, true])
  expect(english.t('lack', { count: 2 })).toContain('2 characters')
})

test('words from right to left stand in the order that they are read, numbers and names in theirs', () => {
  expect(visualOrder(['אחת', 'שתיים', 'שלוש'], true)).toEqual(['שלוש', 'שתיים', 'אחת'])
  expect(visualOrder(['אחת', 'IoT', 'Core', 'שתיים'], true)).toEqual(['שתיים', 'IoT', 'Core', 'אחת'])
  expect(visualOrder(['One', 'אחת', 'שתיים', 'two'], false)).toEqual(['One', 'שתיים', 'אחת', 'two'])
})

describe('the workbook', () => {
  async function bookOf(view: RoomView, locale: 'en-GB' | 'de' = 'en-GB') {
    const book = new ExcelJS.Workbook()
    // exceljs' types know another Buffer
    await book.xlsx.load(Buffer.from(await order('xlsx', view, locale)) as never)
    return book
  }

  test('has a sheet for each view, with filters and heads that stay', async () => {
    const book = await bookOf(room())
    expect(book.worksheets.map(({ name }) => name)).toEqual([
      'Overview',
      'Gaps',
      'Decisions',
      'Rounds',
      'Actions',
      'People',
      'Method',
    ])
    for (const name of ['Gaps', 'Decisions', 'Rounds', 'Actions', 'People']) {
      const sheet = book.getWorksheet(name)
      expect(sheet?.autoFilter, name).toBeTruthy()
      expect(sheet?.views[0], name).toMatchObject({ state: 'frozen', ySplit: 1 })
    }
  })

  test('numbers are numbers, days are days, and what begins like a formula is text', async () => {
    const book = await bookOf(room('=HYPERLINK("http://evil.example","look")'))
    const sheet = book.getWorksheet('Decisions')
    const at = (title: string) => ((sheet?.getRow(1).values ?? []) as unknown[]).indexOf(title) // a row's values are a list
    const cell = (title: string) => sheet?.getRow(2).getCell(at(title))
    expect(cell('Level')?.value).toBe(3)
    expect(cell('Decided on')?.value).toEqual(new Date('2026-10-14T00:00:00Z'))
    expect(cell('Rationale')?.type).toBe(ExcelJS.ValueType.String)
    expect(cell('Rationale')?.value).toBe('=HYPERLINK("http://evil.example","look")')
  })

  test('leaves cells empty where privacy withholds numbers: a zero would say that nobody chose it', () => {
    const view = bottlingLine()
    const [result] = view.results['target:access-control'] ?? []
    if (!result) throw new Error('The question has a round')
    const none = { all: null, business: null, technical: null }
    const hidden = { ...result, comprehensiveness: none, scope: none, map: null, dontKnow: none, abstain: none }
    const withheld = { ...view, results: { 'target:access-control': [hidden] } } as RoomView
    const [row] = sheetsOf(contentOfReport(snapshotOf(withheld, NOW), english), withheld, english)[3]?.rows ?? []
    expect(row?.slice(9, 24)).toEqual(Array(15).fill(null))
  })

  test('opens in LibreOffice, in German too', async () => {
    const file = join(folder, 'report.xlsx')
    writeFileSync(file, await order('xlsx', room(), 'de'))
    const converted = saidBy('soffice', [
      '--headless',
      `-env:UserInstallation=file://${folder}/profile`,
      '--convert-to',
      'csv',
      '--outdir',
      folder,
      file,
    ])
    if (converted === null) return
    expect(readFileSync(join(folder, 'report.csv'), 'utf8')).toContain('Zwischenbericht')
  }, 120_000)
})

test('the Word document opens in LibreOffice with its headings and its charts', async () => {
  const file = join(folder, 'report.docx')
  const bytes = await order('docx', room())
  writeFileSync(file, bytes)
  expect(Buffer.from(bytes).subarray(0, 2).toString()).toBe('PK')
  const converted = saidBy('soffice', [
    '--headless',
    `-env:UserInstallation=file://${folder}/profile`,
    '--convert-to',
    'html:HTML:EmbedImages',
    '--outdir',
    folder,
    file,
  ])
  if (converted === null) return
  const html = readFileSync(join(folder, 'report.html'), 'utf8')
  expect(html).toMatch(/<h1[^>]*>[\s\S]*?How sure this is/)
  expect(html).toContain('data:image/png')
  expect(html).toContain(CHINESE)
}, 120_000)

test('reports are made of the snapshot alone: nothing of an open round is in them', () => {
  const view = bottlingLine()
  const open = view.questions['current:event-detection-and-response-plan']
  expect(open.state).toBe('open')
  const [result] = view.results['target:access-control'] ?? []
  const live = {
    ...view,
    results: { ...view.results, 'current:event-detection-and-response-plan': [{ ...result, round: open.round }] },
  } as RoomView
  const snapshot = snapshotOf(live, NOW)
  expect(roomOf(snapshot).results['current:event-detection-and-response-plan']).toBeUndefined()
  const said = JSON.stringify(contentOfReport(snapshot, english))
  expect(said).toBe(JSON.stringify(contentOfReport(snapshotOf(view, NOW), english)))
})

test('a room that is read back from its snapshot gives the same snapshot', () => {
  for (const view of [bottlingLine(), fullRoom(200)]) {
    const snapshot = snapshotOf(view, NOW)
    expect(snapshotOf(roomOf(snapshot), NOW)).toEqual(snapshot)
  }
})

test('a frozen workshop gives a final report', () => {
  const view = bottlingLine()
  const frozen: RoomView = { ...view, assessment: { ...view.assessment, phase: 'frozen' } }
  expect(contentOfReport(snapshotOf(frozen, NOW), english).status).toBe('Final report')
})

test('paper has the light colours of the app', () => {
  const css = readFileSync('app/tokens.css', 'utf8')
  const light = /:root \{([\s\S]*?)\n\}/.exec(css)?.[1] ?? ''
  const tokens = [...light.matchAll(/--([\w-]+):\s*(#[0-9a-f]+);/g)].map(([, name, value]) => [name, value])
  expect(PAPER_TOKENS).toEqual(Object.fromEntries(tokens))
})

test('pictures on paper have no class, no token and no style left', () => {
  const { emblem, blocks } = contentOfReport(snapshotOf(bottlingLine(), NOW), english)
  const figures = blocks.flatMap((block) => (block.kind === 'figure' ? [block.picture.svg] : []))
  expect(figures.length).toBe(4)
  for (const { markup, width } of [emblem.svg, ...figures]) {
    expect(width).toBeGreaterThan(100)
    expect(markup).not.toMatch(/class=|style=|var\(|px/)
  }
})

test('letters that no file may hold spoil it for nobody', async () => {
  const file = join(folder, 'odd.docx')
  writeFileSync(file, await order('docx', room('One\u0001 two\uFFFF three\uD800 four 😀')))
  const xml = saidBy('unzip', ['-p', file, 'word/document.xml'])
  if (xml !== null) expect(xml).toContain('One\uFFFD two\uFFFD three\uFFFD four 😀')
})
