import { PAPER_TOKENS } from './paper-tokens'

export interface PaperSvg {
  markup: string
  width: number
  height: number
}

/** What app/tokens.css says of the classes that charts use. Of a class and an attribute the class wins, as in a browser. */
const CLASSES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'c-b': { fill: 'var(--business)' },
  'c-t': { fill: 'var(--technical)' },
  'c-ink': { fill: 'var(--ink)' },
  'c-mut': { fill: 'var(--muted)' },
  'c-grid': { stroke: 'var(--grid)', fill: 'none' },
  'c-axis': { stroke: 'var(--axis)', fill: 'none' },
  'c-frame': { stroke: 'var(--ink)', fill: 'none', 'stroke-dasharray': '5 4' },
  'c-line': { stroke: 'var(--ink)', fill: 'none' },
  'c-bt': { fill: 'var(--business)' },
  'c-tt': { fill: 'var(--technical)' },
}
const TAG = /<([a-z][a-zA-Z]*)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>/g
const ATTRIBUTE = /([\w:-]+)="([^"]*)"/g
/** What a page knows and a file doesn't. */
const LEFT_OUT = /^(class|style|role|aria-.*|data-.*|paint-order|direction|unicode-bidi|font-variant-numeric)$/

/**
 * A chart's markup as a picture that stands alone: classes and tokens become colours, CSS transforms become attributes,
 * and the patterns it refers to come with it.
 * @param patterns markup of `<pattern>` elements by id
 */
export function paperSvg(markup: string, patterns = ''): PaperSvg {
  const [, width = '0', height = '0'] = /viewBox="[\d.-]+ [\d.-]+ ([\d.-]+) ([\d.-]+)"/.exec(markup) ?? []
  const used = markup.includes('url(#') ? `<defs>${standing(patterns)}</defs>` : ''
  const inside = markup.replace(/^<svg[^>]*>|<\/svg>$/g, '').replace(/<title[\s\S]*?<\/title>/g, '')
  return {
    markup: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="Inter" fill="${PAPER_TOKENS.ink}">${used}${withoutHalos(standing(inside))}</svg>`,
    width: Number(width),
    height: Number(height),
  }
}

function standing(markup: string): string {
  return markup.replace(TAG, (_, name: string, given: string, closed: string) => {
    const attributes: Record<string, string> = {}
    for (const [, key = '', value = ''] of given.matchAll(ATTRIBUTE)) attributes[key] = value
    const declared = Object.assign({}, ...(attributes.class ?? '').split(' ').map((each) => CLASSES[each] ?? {}))
    const styled = styleOf(attributes.style ?? '')
    const kept = Object.entries({ ...attributes, ...declared, ...styled }).filter(([key]) => !LEFT_OUT.test(key))
    const halo = styled['paint-order'] === 'stroke' ? [['data-halo', 'yes'] as const] : []
    const written = [...kept, ...halo].map(([key, value]) => ` ${key}="${coloured(String(value))}"`)
    return `<${name}${written.join('')}${closed}>`
  })
}

function styleOf(style: string): Record<string, string> {
  return Object.fromEntries(
    style
      .split(';')
      .map((declaration) => declaration.split(/:(.*)/s).map((part) => part.trim()))
      .filter(([key, value]) => key && value)
      .map(([key = '', value = '']) => [key, key === 'transform' ? value.replaceAll('px', '') : value]),
  )
}

function coloured(value: string): string {
  return value.replace(/var\(--([\w-]+)\)/g, (_, token: string) => PAPER_TOKENS[token] ?? PAPER_TOKENS.ink ?? '#000')
}

/** Words on a halo of the ground: painters that know no `paint-order` would put the halo over the words, so it is drawn first. */
function withoutHalos(markup: string): string {
  return markup.replace(/<text([^>]*) data-halo="yes"([^>]*)>([\s\S]*?)<\/text>/g, (_, before, after, words) => {
    const attributes = `${before}${after}`
    const plain = attributes.replace(/ stroke(-\w+)?="[^"]*"/g, '')
    return `<text${attributes}>${words}</text><text${plain}>${words}</text>`
  })
}
