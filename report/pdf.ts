import pdfmake from 'pdfmake'
import type { Block, Cell, DecisionBlock, ReportContent } from './blocks'
import { PAPER_TOKENS } from './paper-tokens'
import { createFonts } from './pdf-fonts'
import { createText, type TextOf, type TextStyle } from './pdf-text'
import type { Picture } from './pictures'
import type { Words } from './words'

/** A4 in points, with its margins. */
const PAGE = { left: 52, top: 66, right: 52, bottom: 58, width: 595.28 }
const WIDTH = PAGE.width - PAGE.left - PAGE.right
const {
  ink = '',
  muted = '',
  grid = '',
  axis = '',
  business = '',
  technical = '',
  divided = '',
  sunken = '',
} = PAPER_TOKENS
const BODY: TextStyle = { size: 9.5, width: WIDTH, lineHeight: 1.32, color: ink }
const SMALL: TextStyle = { ...BODY, size: 8, color: muted, lineHeight: 1.25 }
const LOGO =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 24" width="20" height="24"><path d="M4 1h12" stroke="#111827" stroke-width="1.6" stroke-linecap="round"/><path d="M10 1v7" stroke="#111827" stroke-width="1.2"/><path fill="#111827" d="M8.2 7.2h3.6v2.2h2.2v2.1c0 3-2.3 6.7-4 11.5-1.7-4.8-4-8.5-4-11.5V9.4h2.2z"/></svg>'

/** The report as PDF, A4, with the app's charts as vectors. Nothing is fetched, whatever people wrote. */
export async function pdfOf(content: ReportContent, words: Words): Promise<Uint8Array> {
  const fonts = await createFonts(textsOf(content))
  const say = createText(fonts, words)
  const short = content.title.length > 70 ? `${content.title.slice(0, 69)}…` : content.title
  const mark = content.fictional ? `${words.record('fictional')} · ${content.status}` : content.status
  const head = [say(short, SMALL), say(mark, { ...SMALL, bold: true, color: ink })]
  const foot = say(content.made, SMALL)
  const body = [titlePage(content, say), ...content.blocks.map((block) => nodeOf(block, say, words))]

  const paths = new Set<string>()
  /** Pictures find their font by its path alone; what was unpacked has none, and only texts need it. */
  const placed = (name: string, font: string | Uint8Array): string => {
    if (typeof font === 'string') paths.add(font)
    else pdfmake.virtualfs.writeFileSync(name, Buffer.from(font))
    return typeof font === 'string' ? font : name
  }
  const faces = fonts.faces.map(({ name, normal, bold }) => [
    name,
    { normal: placed(`${name}.ttf`, normal), bold: placed(`${name} bold.ttf`, bold) },
  ])
  pdfmake.setFonts(Object.fromEntries(faces))
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => paths.has(path))
  return pdfmake
    .createPdf({
      pageSize: 'A4',
      pageMargins: [PAGE.left, PAGE.top, PAGE.right, PAGE.bottom],
      info: { title: content.title, subject: content.made, creator: 'Plumbline', producer: 'Plumbline' },
      defaultStyle: { font: 'Inter', fontSize: BODY.size, color: ink },
      header: (page: number) =>
        page === 1
          ? null
          : {
              margin: [PAGE.left, 30, PAGE.right, 0],
              columns: [
                { width: '*', ...head[0] },
                { width: 'auto', ...head[1] },
              ],
            },
      footer: (page: number, pages: number) => ({
        margin: [PAGE.left, 22, PAGE.right, 0],
        columns: [
          { width: '*', ...foot },
          { width: 'auto', text: `${content.page} ${page} ${content.of} ${pages}`, fontSize: 8, color: muted },
        ],
      }),
      content: body,
    })
    .getBuffer()
}

/** All that is written, for the letters in it; pictures hold none but ours. */
function textsOf(content: ReportContent): string {
  return JSON.stringify(content, (_, value: unknown) =>
    typeof value === 'object' && value !== null && 'markup' in value ? undefined : value,
  )
}

function titlePage(content: ReportContent, say: TextOf): object {
  const { emblem } = content
  const rule = { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH, y2: 0, lineWidth: 0.75, lineColor: grid }] }
  return {
    stack: [
      {
        columns: [
          { width: 22, svg: LOGO, fit: [15, 18] },
          { width: '*', ...say('Plumbline', { ...BODY, size: 12, bold: true }), margin: [0, 2, 0, 0] },
        ],
        margin: [0, 0, 0, 96],
      },
      { ...say(content.kicker, { ...BODY, size: 12, color: muted }), margin: [0, 0, 0, 6] },
      { ...say(content.title, { ...BODY, size: 28, bold: true, lineHeight: 1.12 }), margin: [0, 0, 0, 18] },
      ...(content.fictional
        ? [{ ...boxed(say(content.fictional, { ...BODY, width: WIDTH - 24 }), ink), margin: [0, 0, 0, 18] }]
        : []),
      { svg: emblem.svg.markup, width: WIDTH, margin: [0, 22, 0, 4] },
      { ...say(emblem.caption, SMALL), margin: [0, 0, 0, 30] },
      rule,
      pairs(content.brief, say),
      {
        ...say(`${content.status}. ${content.statusText}`, { ...BODY, bold: true }),
        margin: [0, 16, 0, 3],
      },
      say(`${content.checksum}`, { ...SMALL, size: 9 }),
    ],
  }
}

function nodeOf(block: Block, say: TextOf, words: Words): object {
  switch (block.kind) {
    case 'heading':
      return {
        ...say(block.text, { ...BODY, size: block.level === 1 ? 19 : 11.5, bold: true, lineHeight: 1.15 }),
        ...(block.page ? { pageBreak: 'before' } : {}),
        margin: block.level === 1 ? [0, block.page ? 0 : 26, 0, 8] : [0, 14, 0, 4],
        headlineLevel: block.level,
      }
    case 'text':
      return {
        ...say(block.text, {
          ...BODY,
          ...(block.large ? { size: 14, bold: true } : {}),
          ...(block.small ? { size: 8.8, lineHeight: 1.25 } : {}),
          ...(block.quiet ? { color: muted } : {}),
        }),
        margin: [0, 0, 0, block.small ? 3 : 8],
      }
    case 'list':
      return {
        stack: block.items.map((item) => ({
          columns: [
            { width: 12, text: '–', color: axis },
            { width: '*', ...say(item, { ...BODY, width: WIDTH - 12 }) },
          ],
          margin: [0, 0, 0, 2],
        })),
        margin: [0, 0, 0, 6],
      }
    case 'pairs':
      return pairs(block.rows, say)
    case 'numbers':
      return {
        columns: block.items.map(({ value, text }) => ({
          width: '*',
          stack: [{ text: value, fontSize: 26, bold: true }, say(text, { ...SMALL, width: WIDTH / 4 - 16 })],
        })),
        columnGap: 16,
        margin: [0, 8, 0, 14],
      }
    case 'figure':
      return figure(block.picture, say)
    case 'table':
      return table(block, say)
    case 'decision':
      return decision(block, say, words)
  }
}

function figure({ heading, finding, caption, svg, legend }: Picture, say: TextOf): object {
  return {
    stack: [
      { ...say(heading, { ...BODY, size: 11.5, bold: true }), margin: [0, 0, 0, 2] },
      { ...say(finding, BODY), margin: [0, 0, 0, 10] },
      { svg: svg.markup, width: WIDTH },
      {
        columns: legend.map(({ mark, text }) => ({
          width: 'auto',
          columns: [
            { width: 13, svg: mark.markup, fit: [10, 10] },
            { width: 'auto', ...say(text, { ...SMALL, size: 7.5 }) },
          ],
        })),
        columnGap: 12,
        margin: [0, 8, 0, 4],
      },
      ...(caption === '' ? [] : [say(caption, SMALL)]),
    ],
    margin: [0, 0, 0, 18],
    unbreakable: true,
  }
}

function pairs(rows: readonly (readonly [string, string])[], say: TextOf): object {
  return {
    table: {
      widths: [104, '*'],
      body: rows.map(([name, value]) => [
        say(name, { ...BODY, color: muted, width: 104 }),
        say(value, { ...BODY, width: WIDTH - 116 }),
      ]),
    },
    layout: LINED,
  }
}

function table({ head, rows, widths }: Extract<Block, { kind: 'table' }>, say: TextOf): object {
  const dense = widths.length > 9
  const size = dense ? 7.5 : 8.5
  const gaps = dense ? 6 : 10
  const fixed = widths.reduce((sum: number, width) => sum + (width === '*' ? 0 : width), 0) + gaps * widths.length
  const isRight = (column: number) => typeof rows[0]?.[column] === 'object' && 'number' in (rows[0][column] as object)
  const cell = (value: Cell, column: number): object => {
    const given = widths[column]
    const width = given === '*' || given === undefined ? WIDTH - fixed : given
    if (typeof value === 'string') return say(value, { ...BODY, size, width, lineHeight: 1.2 })
    if ('number' in value) return { text: value.number, fontSize: size, lineHeight: 1.2, alignment: 'right' }
    return say(value.strong, { ...BODY, size, width, bold: true, lineHeight: 1.2 })
  }
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths,
      body: [
        head.map((text, column) => ({
          text,
          fontSize: size - 0.5,
          bold: true,
          color: muted,
          ...(isRight(column) ? { alignment: 'right' } : {}),
        })),
        ...rows.map((row) => row.map(cell)),
      ],
    },
    layout: dense ? { ...LINED, paddingRight: () => 6, paddingTop: () => 2, paddingBottom: () => 2 } : LINED,
    margin: [0, 4, 0, 10],
  }
}

/** Hairlines between rows, nothing else. */
const LINED = {
  hLineWidth: (line: number) => (line === 0 ? 0 : 0.5),
  vLineWidth: () => 0,
  hLineColor: () => grid,
  paddingLeft: () => 0,
  paddingRight: () => 10,
  paddingTop: () => 4,
  paddingBottom: () => 4,
}

function boxed(inside: object, color: string): object {
  return {
    table: { widths: ['*'], body: [[inside]] },
    layout: {
      hLineWidth: () => 0.75,
      vLineWidth: () => 0.75,
      hLineColor: () => color,
      vLineColor: () => color,
      paddingLeft: () => 10,
      paddingRight: () => 10,
      paddingTop: () => 6,
      paddingBottom: () => 6,
    },
  }
}

function decision(block: DecisionBlock, say: TextOf, { ledger }: Words): object {
  const inner = WIDTH - 54
  const quiet = block.replaced ? muted : ink
  const votes = block.votes
    ? [{ width: 60, svg: block.votes.markup, fit: [54, 30], alignment: 'right' }]
    : [{ width: 60, text: '' }]
  return {
    table: {
      widths: [44, '*'],
      dontBreakRows: block.rationale.length + block.dissent.reduce((sum, { text }) => sum + text.length, 0) < 1_800,
      body: [
        [
          say(block.number, { ...BODY, bold: true, color: quiet, width: 44 }),
          {
            stack: [
              {
                columns: [
                  {
                    width: '*',
                    stack: [
                      say(block.title, { ...BODY, size: 10.5, bold: true, color: quiet, width: inner - 70 }),
                      say(block.level, { ...BODY, color: quiet, width: inner - 70 }),
                      ...(block.flags.length > 0
                        ? [say(block.flags.join(' · '), { ...SMALL, bold: true, color: divided, width: inner - 70 })]
                        : []),
                    ],
                  },
                  ...votes,
                ],
                margin: [0, 0, 0, 3],
              },
              { ...say(block.statistics, { ...SMALL, width: inner }), margin: [0, 0, 0, 5] },
              say(block.rationale, { ...BODY, color: quiet, width: inner }),
              ...block.dissent.map(({ who, text, group }) => quote(who, text, group, say, inner)),
              ...block.evidence.map((address) => ({
                ...say(`${ledger('evidence')}: ${address}`, { ...SMALL, width: inner }),
                margin: [0, 4, 0, 0],
              })),
              { ...say(block.about, { ...SMALL, width: inner }), margin: [0, 5, 0, 0] },
            ],
          },
        ],
      ],
    },
    layout: {
      ...LINED,
      hLineWidth: (line: number) => (line === 0 ? 0.5 : 0),
      paddingTop: () => 8,
      paddingBottom: () => 8,
    },
  }
}

/** A dissent in its own words, with the colour of its group at its side. */
function quote(
  who: string,
  text: string,
  group: DecisionBlock['dissent'][number]['group'],
  say: TextOf,
  width: number,
) {
  const color = group === 'business' ? business : group === 'technical' ? technical : axis
  return {
    table: {
      widths: ['*'],
      body: [
        [
          {
            stack: [
              say(who, { ...SMALL, bold: true, color: ink, width: width - 20 }),
              say(text, { ...BODY, width: width - 20 }),
            ],
          },
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: (line: number) => (line === 0 ? 2 : 0),
      vLineColor: () => color,
      fillColor: () => sunken,
      paddingLeft: () => 8,
      paddingRight: () => 8,
      paddingTop: () => 4,
      paddingBottom: () => 5,
    },
    margin: [0, 6, 0, 0],
  }
}
