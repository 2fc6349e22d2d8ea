import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Block, Cell, DecisionBlock, ReportContent } from './blocks'
import type { PaperSvg } from './paper-svg'
import { PAPER_TOKENS } from './paper-tokens'
import { createPainter, type Painter } from './png'
import type { Words } from './words'

const color = (token: string) => (PAPER_TOKENS[token] ?? '#111827').slice(1)
/** Between the margins of an A4, in pixels of 1/96 inch. */
const WIDTH = 620
/** The same in twentieths of a point. */
const WIDTH_TWIPS = 9_300
const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/
const LETTER = /\p{L}/u

/** The report as a Word document to go on writing in: real headings, styles and tables, the charts as vectors. */
export async function docxOf(content: ReportContent, words: Words): Promise<Uint8Array> {
  const paint = await createPainter()
  const document = new Document({
    creator: 'Plumbline',
    title: content.title,
    subject: content.made,
    styles: {
      default: {
        document: { run: { font: 'Calibri', size: 21, color: color('ink') }, paragraph: { spacing: { after: 120 } } },
        heading1: {
          run: { size: 36, bold: true },
          paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
        },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 200, after: 60 }, keepNext: true } },
        heading3: { run: { size: 22, bold: true }, paragraph: { spacing: { before: 200, after: 40 }, keepNext: true } },
        title: { run: { size: 56, bold: true }, paragraph: { spacing: { before: 120, after: 240 } } },
      },
      paragraphStyles: [
        { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { color: color('muted'), size: 18 } },
        {
          id: 'Dissent',
          name: 'Dissent',
          basedOn: 'Normal',
          paragraph: {
            indent: { left: 280 },
            border: { left: { style: BorderStyle.SINGLE, size: 18, space: 8, color: color('axis') } },
          },
        },
      ],
    },
    numbering: {
      config: [
        {
          reference: 'dashes',
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '–',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 280, hanging: 280 }, spacing: { after: 40 } } },
            },
          ],
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_200, bottom: 1_200, left: 1_300, right: 1_300 },
          },
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Quiet',
                children: [
                  new TextRun(`${content.made} · ${content.status} · ${content.page} `),
                  new TextRun({ children: [PageNumber.CURRENT] }),
                  new TextRun(` ${content.of} `),
                  new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
                ],
              }),
            ],
          }),
        },
        children: [...titlePart(content, paint), ...content.blocks.flatMap((block) => partsOf(block, words, paint))],
      },
    ],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function titlePart(
  { kicker, title, fictional, emblem, brief, status, statusText, checksum }: ReportContent,
  paint: Painter,
) {
  return [
    said(kicker, { style: 'Quiet' }),
    said(title, { heading: HeadingLevel.TITLE }),
    ...(fictional ? [said(fictional, { bold: true })] : []),
    picture(emblem.svg, WIDTH, paint),
    said(emblem.caption, { style: 'Quiet' }),
    pairs(brief),
    said(`${status}. ${statusText}`, { bold: true, before: 240 }),
    said(checksum, { style: 'Quiet' }),
  ]
}

function partsOf(block: Block, words: Words, paint: Painter): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading': {
      const heading = block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2
      return [said(block.text, { heading, newPage: block.page ?? false })]
    }
    case 'text':
      return [said(block.text, block.quiet ? { style: 'Quiet' } : block.large ? { bold: true, size: 28 } : {})]
    case 'list':
      return block.items.map((item) => said(item, { numbered: true }))
    case 'pairs':
      return [pairs(block.rows)]
    case 'numbers':
      return [
        table(
          block.items.map(() => ''),
          [block.items.map(({ value, text }) => ({ strong: `${value} ${text}` }))],
          block.items.map(() => '*' as const),
        ),
      ]
    case 'figure': {
      const { heading, finding, svg, caption, legend } = block.picture
      const key = legend.flatMap(({ mark, text }) => [
        new ImageRun({
          type: 'svg',
          data: bytesOf(mark),
          transformation: { width: 10, height: 10 },
          fallback: { type: 'png', data: Buffer.from(paint(mark, 10)) },
        }),
        new TextRun({ text: ` ${text}    `, size: 17, color: color('muted') }),
      ])
      return [
        said(heading, { heading: HeadingLevel.HEADING_2 }),
        said(finding, { withNext: true }),
        picture(svg, WIDTH, paint, finding),
        new Paragraph({ children: key }),
        ...(caption === '' ? [] : [said(caption, { style: 'Quiet' })]),
      ]
    }
    case 'table':
      return [table(block.head, block.rows, block.widths), said('')]
    case 'decision':
      return decision(block, words, paint)
  }
}

function decision(block: DecisionBlock, { ledger }: Words, paint: Painter): Paragraph[] {
  const by = { business: color('business'), technical: color('technical') }
  return [
    said(`${block.number}  ${block.title}`, { heading: HeadingLevel.HEADING_3 }),
    said(block.level, { bold: true }),
    ...(block.flags.length > 0 ? [said(block.flags.join(' · '), { bold: true, ink: color('divided') })] : []),
    said(block.statistics, { style: 'Quiet' }),
    ...(block.votes ? [picture(block.votes, 60, paint, block.statistics)] : []),
    ...block.rationale.split('\n').map((line) => said(line)),
    ...block.dissent.flatMap(({ who, text, group }) => [
      said(who, { style: 'Dissent', bold: true, ...(group ? { ink: by[group] } : {}) }),
      ...text.split('\n').map((line) => said(line, { style: 'Dissent' })),
    ]),
    ...block.evidence.map((address) => said(`${ledger('evidence')}: ${address}`, { style: 'Quiet' })),
    said(block.about, { style: 'Quiet' }),
  ]
}

interface Looks {
  heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]
  style?: 'Quiet' | 'Dissent'
  bold?: boolean
  size?: number
  ink?: string
  numbered?: boolean
  newPage?: boolean
  before?: number
  /** Stays on the page of what follows. */
  withNext?: boolean
}

/** A paragraph; what somebody wrote from right to left runs so. */
function said(
  text: string,
  { heading, style, bold, size, ink, numbered, newPage, before, withNext }: Looks = {},
): Paragraph {
  const rtl = RIGHT_TO_LEFT.test([...text].find((char) => LETTER.test(char)) ?? '')
  return new Paragraph({
    ...(heading ? { heading } : {}),
    ...(style ? { style } : {}),
    ...(numbered ? { numbering: { reference: 'dashes', level: 0 } } : {}),
    ...(newPage ? { pageBreakBefore: true } : {}),
    ...(withNext ? { keepNext: true } : {}),
    ...(before ? { spacing: { before } } : {}),
    ...(rtl ? { bidirectional: true } : {}),
    children: [
      new TextRun({
        text: withoutControls(text),
        ...(bold ? { bold } : {}),
        ...(size ? { size } : {}),
        ...(ink ? { color: ink } : {}),
        ...(rtl ? { rightToLeft: true } : {}),
      }),
    ],
  })
}

/** XML 1.0 has no form for these. */
function withoutControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what they are
  return text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
}

function picture(svg: PaperSvg, width: number, paint: Painter, name = ''): Paragraph {
  const height = svg.width === 0 ? 0 : Math.round((svg.height / svg.width) * width)
  return new Paragraph({
    children: [
      new ImageRun({
        type: 'svg',
        data: bytesOf(svg),
        transformation: { width, height },
        fallback: { type: 'png', data: Buffer.from(paint(svg, width)) },
        altText: { name: name.slice(0, 100), description: name, title: name.slice(0, 100) },
      }),
    ],
  })
}

function bytesOf({ markup }: PaperSvg): Buffer {
  return Buffer.from(markup.replaceAll('font-family="Inter"', 'font-family="Inter, Calibri, sans-serif"'), 'utf8')
}

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const HAIR = { style: BorderStyle.SINGLE, size: 4, color: color('grid') }
const BORDERS = { top: NONE, left: NONE, right: NONE, bottom: HAIR, insideHorizontal: HAIR, insideVertical: NONE }

function pairs(rows: readonly (readonly [string, string])[]): Table {
  return new Table({
    width: { size: WIDTH_TWIPS, type: WidthType.DXA },
    columnWidths: [2_000, WIDTH_TWIPS - 2_000],
    borders: BORDERS,
    rows: rows.map(
      ([name, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({ children: [said(name, { style: 'Quiet' })], width: { size: 2_000, type: WidthType.DXA } }),
            new TableCell({
              children: value.split('\n').map((line) => said(line)),
              width: { size: WIDTH_TWIPS - 2_000, type: WidthType.DXA },
            }),
          ],
        }),
    ),
  })
}

function table(head: readonly string[], rows: readonly (readonly Cell[])[], widths: readonly (number | '*')[]): Table {
  // Columns keep their proportions; what stretches takes the rest, and at least a sixth.
  const fixed = widths.reduce((sum: number, width) => sum + (width === '*' ? 0 : width * 20), 0)
  const stretching = widths.filter((width) => width === '*').length
  const rest = Math.max(stretching * (WIDTH_TWIPS / 6), WIDTH_TWIPS - fixed)
  const scale = stretching === 0 || fixed === 0 ? 1 : Math.min(1, (WIDTH_TWIPS - rest) / fixed)
  const columns = widths.map((width) => Math.floor(width === '*' ? rest / stretching : width * 20 * scale))
  const small = widths.length > 6 ? 15 : 19
  const cell = (value: Cell, at: number, isHead = false) => {
    const text = typeof value === 'string' ? value : 'number' in value ? value.number : value.strong
    const right = typeof value === 'object' && 'number' in value
    return new TableCell({
      width: { size: columns[at] ?? 1_000, type: WidthType.DXA },
      margins: { right: 100, top: 30, bottom: 30 },
      children: text.split('\n').map(
        (line) =>
          new Paragraph({
            spacing: { after: 0 },
            ...(right ? { alignment: AlignmentType.RIGHT } : {}),
            children: [
              new TextRun({
                text: withoutControls(line),
                size: small,
                ...(isHead ? { bold: true, color: color('muted') } : {}),
                ...(typeof value === 'object' && 'strong' in value ? { bold: true } : {}),
              }),
            ],
          }),
      ),
    })
  }
  const titled = head.some((text) => text !== '')
  return new Table({
    width: { size: WIDTH_TWIPS, type: WidthType.DXA },
    columnWidths: columns,
    borders: BORDERS,
    rows: [
      ...(titled
        ? [
            new TableRow({
              tableHeader: true,
              children: head.map((text, at) =>
                cell(
                  typeof rows[0]?.[at] === 'object' && 'number' in (rows[0][at] as object) ? { number: text } : text,
                  at,
                  true,
                ),
              ),
            }),
          ]
        : []),
      ...rows.map((row) => new TableRow({ cantSplit: true, children: row.map((value, at) => cell(value, at)) })),
    ],
  })
}
