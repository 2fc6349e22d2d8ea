/** Width of an average letter of the interface's font, as a share of its size; a little generous. */
const LETTER = 0.545

/** A text broken between words into lines of at most `width`; SVG has no line breaking of its own. A single word stays whole. */
export function textLines(text: string, width: number, size: number): string[] {
  const most = Math.max(1, Math.floor(width / (size * LETTER)))
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/)) {
    const longer = line ? `${line} ${word}` : word
    if (line && longer.length > most) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line ? [...lines, line] : lines
}
