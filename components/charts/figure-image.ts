import { exportLayout } from './export-layout'

/** What CSS says of a mark, and what has to be written on it so that it looks the same outside of the page. */
const RESOLVED = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'font-size',
  'font-weight',
  'font-family',
  'font-variant-numeric',
  'text-anchor',
  'direction',
  'unicode-bidi',
  'paint-order',
  'display',
] as const
const SVG = 'http://www.w3.org/2000/svg'

/** Copies an element with its resolved colours; CSS variables and classes don't travel. */
function resolved(element: Element): Element {
  const copy = element.cloneNode(true) as Element // a clone of an Element is one
  const from = [element, ...element.querySelectorAll('*')]
  const to = [copy, ...copy.querySelectorAll('*')]
  to.forEach((target, at) => {
    const source = from[at]
    if (!source || target.closest('defs')) return
    const style = getComputedStyle(source)
    target.removeAttribute('class')
    target.removeAttribute('style')
    for (const name of RESOLVED) {
      const value = style.getPropertyValue(name)
      if (value) target.setAttribute(name, value.replace(/url\("?[^"#)]*#/g, 'url(#').replace(/"\)/g, ')'))
    }
    // Rows are moved by CSS; an image needs it as an attribute.
    if (style.transform !== 'none' && source instanceof SVGGraphicsElement) {
      const { a, b, c, d, e, f } = new DOMMatrix(style.transform)
      target.setAttribute('transform', `matrix(${[a, b, c, d, e, f].join(' ')})`)
    }
  })
  return copy
}

/** Patterns that the copy refers to and doesn't contain, with their colours. */
function patternsFor(markup: string): Element | null {
  const ids = new Set([...markup.matchAll(/url\(#([^)"]+)\)/g)].map((match) => match[1] ?? ''))
  const patterns = [...ids].map((id) => document.getElementById(id)).filter((found) => found instanceof SVGElement)
  if (patterns.length === 0) return null
  const defs = document.createElementNS(SVG, 'defs')
  for (const pattern of patterns) {
    const copy = pattern.cloneNode(true) as Element // a clone of an Element is one
    const sources = [...pattern.querySelectorAll('*')]
    copy.querySelectorAll('*').forEach((each, at) => {
      const source = sources[at]
      if (!source) return
      const style = getComputedStyle(source)
      each.removeAttribute('style')
      for (const name of ['stroke', 'fill', 'stroke-width', 'opacity'])
        each.setAttribute(name, style.getPropertyValue(name))
    })
    defs.append(copy)
  }
  return defs
}

function textNode(text: string, x: number, y: number, attributes: Record<string, string>): Element {
  const node = document.createElementNS(SVG, 'text')
  node.setAttribute('x', String(x))
  node.setAttribute('y', String(y))
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value)
  node.textContent = text
  return node
}

/** What is written over the chart. */
export interface PictureWords {
  heading: string
  finding: string
}

export interface FigureImage {
  markup: string
  width: number
  height: number
}

/** A figure of the page as a picture that stands alone: heading, finding, chart, legend and source, in the page's own colours. */
export function figureImage(figure: HTMLElement, source: string, given?: PictureWords): FigureImage | null {
  const charts = [...figure.querySelectorAll<SVGSVGElement>('svg[role="img"]')]
  // The one with its own labels, also where the page shows the narrow one.
  const chart = charts.find((svg) => 'slide' in svg.dataset) ?? charts.find((svg) => svg.clientWidth > 0)
  if (!chart) return null
  const box = chart.getBoundingClientRect()
  const view = chart.viewBox.baseVal
  const scale = view && view.width > 0 ? 1 : box.width
  const size = scale === 1 ? { width: view.width, height: view.height } : { width: box.width, height: box.height }
  const style = getComputedStyle(figure)
  const family = style.getPropertyValue('font-family')
  const words = (selector: string) => figure.querySelector(selector)?.textContent?.trim() ?? ''
  const pen = document.createElement('canvas').getContext('2d')
  const entries = [...figure.querySelectorAll('[data-legend] li')].map((entry) => {
    const text = entry.textContent?.trim() ?? ''
    if (pen) pen.font = `12px ${family}`
    return { text, mark: entry.querySelector('svg'), width: pen ? pen.measureText(text).width : text.length * 7 }
  })
  const rtl = style.direction === 'rtl'
  const layout = exportLayout({
    chart: size,
    heading: given?.heading ?? words('[data-heading]'),
    finding: given?.finding ?? words('[data-finding]'),
    legend: entries,
    caption: source,
  })
  const mirrored = (x: number) => (rtl ? layout.width - x : x)

  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('xmlns', SVG)
  svg.setAttribute('width', String(layout.width))
  svg.setAttribute('height', String(layout.height))
  svg.setAttribute('viewBox', `0 0 ${layout.width} ${layout.height}`)
  svg.setAttribute('role', 'img')
  svg.setAttribute('direction', style.direction)
  const title = document.createElementNS(SVG, 'title')
  title.textContent =
    chart.getAttribute('aria-label') ?? chart.querySelector('title')?.textContent ?? words('[data-heading]')
  const ground = document.createElementNS(SVG, 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', colourOf('--surface', style))
  svg.append(title, ground)

  const ink = colourOf('--ink', style)
  const muted = colourOf('--muted', style)
  for (const { text, x, y } of layout.heading)
    svg.append(
      textNode(text, mirrored(x), y, { 'font-size': '22', 'font-weight': '650', 'font-family': family, fill: ink }),
    )
  for (const { text, x, y } of layout.finding)
    svg.append(textNode(text, mirrored(x), y, { 'font-size': '15', 'font-family': family, fill: ink }))
  const drawn = resolved(chart)
  drawn.setAttribute('x', String(layout.chart.x))
  drawn.setAttribute('y', String(layout.chart.y))
  drawn.setAttribute('width', String(size.width))
  drawn.setAttribute('height', String(size.height))
  drawn.removeAttribute('role')
  svg.append(drawn)
  entries.forEach(({ text, mark }, at) => {
    const place = layout.legend[at]
    if (!place) return
    if (mark) {
      const copy = resolved(mark)
      copy.setAttribute('x', String(rtl ? layout.width - place.x - 16 : place.x))
      copy.setAttribute('y', String(place.y))
      copy.setAttribute('width', '16')
      copy.setAttribute('height', '16')
      svg.append(copy)
    }
    svg.append(
      textNode(text, mirrored(place.x + 22), place.y + 12, { 'font-size': '12', 'font-family': family, fill: muted }),
    )
  })
  for (const { text, x, y } of layout.caption)
    svg.append(textNode(text, mirrored(x), y, { 'font-size': '12', 'font-family': family, fill: muted }))

  const patterns = patternsFor(svg.outerHTML)
  if (patterns) svg.prepend(patterns)
  return { markup: new XMLSerializer().serializeToString(svg), width: layout.width, height: layout.height }
}

function colourOf(token: string, style: CSSStyleDeclaration): string {
  return style.getPropertyValue(token).trim() || 'white'
}

/** The faces that the page has loaded, as data: an image may not fetch anything. */
async function fontFaces(): Promise<string> {
  const used = [...document.fonts].filter(({ status, family }) => status === 'loaded' && /inter/i.test(family))
  const ranges = new Set(used.map(({ unicodeRange }) => normal(unicodeRange)))
  const rules = [...document.styleSheets].flatMap((sheet) => {
    try {
      return [...sheet.cssRules]
    } catch {
      return []
    }
  })
  const faces = rules.filter(
    (rule): rule is CSSFontFaceRule =>
      rule instanceof CSSFontFaceRule && ranges.has(normal(rule.style.getPropertyValue('unicode-range'))),
  )
  const texts = await Promise.all(
    faces.map(async (rule) => {
      const path = /url\("?([^")]+)"?\)/.exec(rule.style.getPropertyValue('src'))?.[1]
      if (!path) return ''
      const answer = await fetch(new URL(path, rule.parentStyleSheet?.href ?? document.baseURI))
      const bytes = new Uint8Array(await answer.arrayBuffer())
      let binary = ''
      for (const byte of bytes) binary += String.fromCharCode(byte)
      return `@font-face{font-family:"Inter Variable";font-weight:100 900;src:url(data:font/woff2;base64,${btoa(binary)}) format("woff2");unicode-range:${rule.style.getPropertyValue('unicode-range')}}`
    }),
  )
  return texts.join('')
}

function normal(range: string): string {
  return range.replace(/\s+/g, '').toUpperCase()
}

/** A picture as PNG at twice its size, so that it stays sharp on a slide. */
export async function pngOf({ markup, width, height }: FigureImage): Promise<Blob> {
  const fonts = await fontFaces().catch(() => '')
  const text = fonts ? markup.replace(/<title>/, `<style>${fonts}</style><title>`) : markup
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  const pen = canvas.getContext('2d')
  if (!pen) throw new Error('This browser draws no canvas')
  pen.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('No PNG came of it'))), 'image/png')
  })
}

/** Saves a blob under a name, the way that works without a secure context. */
export function download(blob: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
