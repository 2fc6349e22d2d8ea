import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { create, type Font } from 'fontkit'
import { decompress } from 'wawoff2'

/** A piece of text in one font; `lacking`: no font here has letters for it. */
export interface Run {
  text: string
  font: string
  lacking: boolean
}

/** One font of the document, regular and bold. */
interface Face {
  name: string
  /** Where they are, or, of those that came packed, what is in them. */
  normal: string | Uint8Array
  bold: string | Uint8Array
  font: Font
}

/** Where a face is; it is read when a text needs it. */
interface Source {
  name: string
  normal: string
  bold: string
  holds(codePoint: number): boolean
}

const packages = createRequire(import.meta.url)
const INTER = 'Inter'
/** What has no letter of its own: joiners, variation selectors, marks of direction. */
const INVISIBLE = /^(?:\p{Cf}|\p{Variation_Selector})$/u

/**
 * The fonts that these texts need: Inter, and for letters that it lacks those of other scripts. A package of fonts that
 * isn't installed is as one without the letter: the text then says so.
 */
export async function createFonts(texts: string) {
  const inter = await faceOf(interSource())
  const faces: Face[] = [inter]
  const faceOfLetter = new Map<number, Face | null>()
  const sources = otherSources()
  const loaded = new Map<Source, Face>()
  for (const char of new Set(texts)) {
    const codePoint = char.codePointAt(0) ?? 0
    if (inter.font.hasGlyphForCodePoint(codePoint)) continue
    const source = sources.find(({ holds }) => holds(codePoint))
    const face = source ? (loaded.get(source) ?? (await faceOf(source))) : null
    if (source && face && !loaded.has(source)) {
      loaded.set(source, face)
      faces.push(face)
    }
    faceOfLetter.set(codePoint, face?.font.hasGlyphForCodePoint(codePoint) ? face : null)
  }

  function faceFor(char: string): Face | null {
    const face = faceOfLetter.get(char.codePointAt(0) ?? 0)
    return face === undefined ? inter : face
  }

  return {
    faces,
    /** A text in pieces that each have one font. */
    runsOf(text: string): Run[] {
      const runs: Run[] = []
      for (const char of text) {
        const last = runs.at(-1)
        if (INVISIBLE.test(char)) continue
        if (last && /\s/.test(char)) {
          last.text += char
          continue
        }
        const face = faceFor(char)
        const font = face?.name ?? INTER
        if (last && last.font === font && last.lacking === (face === null)) last.text += char
        else runs.push({ text: char, font, lacking: face === null })
      }
      return runs
    },
    /** In points, for words that have letters in one font. */
    widthOf(text: string, fontName: string, size: number): number {
      const { font } = faces.find(({ name }) => name === fontName) ?? inter
      return (font.layout(text).advanceWidth / font.unitsPerEm) * size
    },
  }
}

export type Fonts = Awaited<ReturnType<typeof createFonts>>

async function faceOf({ name, normal, bold }: Source): Promise<Face> {
  const regular = await unpacked(normal)
  const font = create(typeof regular === 'string' ? readFileSync(regular) : Buffer.from(regular))
  return { name, normal: regular, bold: await unpacked(bold), font }
}

/** The printer copies glyphs as they lie in a file, and in WOFF2 they lie transformed. */
async function unpacked(path: string): Promise<string | Uint8Array> {
  // A copy: the next one is written to the same memory.
  return path.endsWith('.woff2') ? (await decompress(readFileSync(path))).slice() : path
}

function interSource(): Source {
  const file = (weight: string) => packages.resolve(`@expo-google-fonts/inter/${weight}/Inter_${weight}.ttf`)
  return { name: INTER, normal: file('400Regular'), bold: file('600SemiBold'), holds: () => true }
}

function otherSources(): Source[] {
  return [
    ...ifInstalled(() => [scriptSource('hebrew', /[\u0590-\u05FF\uFB1D-\uFB4F]/)]),
    ...ifInstalled(() => [
      scriptSource('arabic', /[\u0600-\u06FF\u0750-\u077F\u08A0-\u08FF\uFB50-\uFDFF\uFE70-\uFEFF]/),
    ]),
    ...ifInstalled(hanSources),
  ]
}

function ifInstalled(sources: () => Source[]): Source[] {
  try {
    return sources()
  } catch {
    return []
  }
}

function scriptSource(name: 'hebrew' | 'arabic', letters: RegExp): Source {
  const file = (weight: number) =>
    packages.resolve(`@fontsource/noto-sans-${name}/files/noto-sans-${name}-${name}-${weight}-normal.woff`)
  return {
    name: `Noto Sans ${name}`,
    normal: file(400),
    bold: file(600),
    holds: (codePoint) => letters.test(String.fromCodePoint(codePoint)),
  }
}

/** Chinese and Japanese come in files of some hundred letters each; a stylesheet says which are where. */
function hanSources(): Source[] {
  const root = dirname(packages.resolve('noto-sans-sc/package.json'))
  const filesOf = (weight: 'regular' | 'bold') => {
    const folder = join(root, `noto_sans_sc_${weight}`)
    const faces = readFileSync(join(folder, 'css.css'), 'utf8').matchAll(
      /url\(([^)]+)\)[\s\S]*?unicode-range:\s*([^;]+);/g,
    )
    return [...faces].map(([, file = '', ranges = '']) => ({ path: join(folder, file), ranges: rangesOf(ranges) }))
  }
  const bold = filesOf('bold')
  return filesOf('regular').map(({ path, ranges }, at) => ({
    name: `Noto Sans SC ${at}`,
    normal: path,
    bold: bold[at]?.path ?? path,
    holds: (codePoint) => ranges.some(([from, to]) => from <= codePoint && codePoint <= to),
  }))
}

function rangesOf(text: string): [from: number, to: number][] {
  return text.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-')
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)]
  })
}
