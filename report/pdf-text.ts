import type { Fonts, Run } from './pdf-fonts'
import type { Words } from './words'

export interface TextStyle {
  size: number
  /** Points that a line has, for scripts whose lines are broken here. */
  width: number
  bold?: boolean
  color?: string
  lineHeight?: number
}

const RIGHT_TO_LEFT = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFF]/
const LETTER = /\p{L}/u

/**
 * Text as the printer takes it: each piece in a font that has its letters, and lines that run from the right in the
 * order that they are read. The printer itself knows neither.
 */
export function createText(fonts: Fonts, { t }: Words) {
  function pieces(text: string, style: TextStyle): object[] {
    return fonts.runsOf(text).map((run) => ({ text: shownText(run), font: run.font, ...looks(style) }))
  }

  /** A word from right to left: the font turns its letters; what is of another font, such as a full stop, goes to its other side. */
  function turned(word: string, style: TextStyle): object[] {
    if (!RIGHT_TO_LEFT.test(word)) return pieces(word, style)
    const runs = fonts
      .runsOf(word)
      .map((run) => (RIGHT_TO_LEFT.test(run.text) ? run : { ...run, text: mirrored(run.text) }))
    return runs.toReversed().map((run) => ({ text: shownText(run), font: run.font, ...looks(style) }))
  }

  /** Never silent boxes: it is said how much is missing, and the data exports have it. */
  function shownText({ text, lacking }: Run): string {
    return lacking ? t('lack', { count: [...text.replace(/\s/g, '')].length }) + (/\s$/.test(text) ? ' ' : '') : text
  }

  function looks({ size, bold, color, lineHeight }: TextStyle): object {
    return {
      fontSize: size,
      ...(bold ? { bold } : {}),
      ...(color ? { color } : {}),
      ...(lineHeight ? { lineHeight } : {}),
    }
  }

  function paragraph(text: string, style: TextStyle): object {
    if (!RIGHT_TO_LEFT.test(text)) return { text: pieces(text === '' ? ' ' : text, style) }
    const isRtl = RIGHT_TO_LEFT.test([...text].find((char) => LETTER.test(char)) ?? '')
    const lines = linesOf(text, (word) => widthOf(word, style), style.width)
    return {
      stack: lines.map((line) => ({
        text: visualOrder(line, isRtl).flatMap((word, at) => [
          // A font that turns a word would turn the blank with it.
          ...(at === 0 ? [] : [{ text: '\u00A0', ...looks(style) }]),
          ...turned(word, { ...style, lineHeight: 1 }),
        ]),
        ...(isRtl ? { alignment: 'right' } : {}),
      })),
    }
  }

  function widthOf(word: string, { size, bold }: TextStyle): number {
    const width = fonts.runsOf(word).reduce((sum, run) => sum + fonts.widthOf(shownText(run), run.font, size), 0)
    return bold ? width * 1.06 : width
  }

  /** What somebody wrote, with its lines; each finds its own direction. */
  return (text: string, style: TextStyle): object => {
    const paragraphs = text.split(/\r\n?|\n/)
    return paragraphs.length === 1
      ? paragraph(text, style)
      : { stack: paragraphs.map((each) => paragraph(each, style)) }
  }
}

export type TextOf = ReturnType<typeof createText>

const MIRRORED: Readonly<Record<string, string>> = { '(': ')', ')': '(', '[': ']', ']': '[', '«': '»', '»': '«' }

function mirrored(text: string): string {
  return /[\p{L}\p{N}]/u.test(text)
    ? text
    : [...text]
        .reverse()
        .map((char) => MIRRORED[char] ?? char)
        .join('')
}

/** Words on as many lines as they need. */
function linesOf(text: string, widthOf: (word: string) => number, width: number): string[][] {
  const space = widthOf('n') / 2
  const lines: string[][] = [[]]
  let left = width * 0.98 // the printer rounds
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const needed = widthOf(word) + space
    if (needed > left && (lines.at(-1)?.length ?? 0) > 0) {
      lines.push([])
      left = width * 0.98
    }
    lines.at(-1)?.push(word)
    left -= needed
  }
  return lines
}

/**
 * Words of one line from left to right as they are shown. Each word is turned by the font itself; here words of the
 * other direction than the line's keep their order among themselves (the common part of the Unicode algorithm, UAX 9).
 */
export function visualOrder(words: readonly string[], isRtl: boolean): string[] {
  let last = isRtl
  const runs: { rtl: boolean; words: string[] }[] = []
  for (const word of words) {
    const letter = [...word].find((char) => LETTER.test(char))
    const rtl = letter === undefined ? (/\d/.test(word) ? false : last) : RIGHT_TO_LEFT.test(letter)
    last = rtl
    const run = runs.at(-1)
    if (run && run.rtl === rtl) run.words.push(word)
    else runs.push({ rtl, words: [word] })
  }
  const ordered = runs.map((run) => (run.rtl ? run.words.toReversed() : run.words))
  return (isRtl ? ordered.toReversed() : ordered).flat()
}
