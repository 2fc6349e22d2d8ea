/** What stands in the margins of every printed page. */
interface PageMargins {
  title: string
  /** "Draft, not frozen" or "Frozen", with the mark of a fictional workshop. */
  status: string
  made: string
  page: string
  of: string
}

/** The text as a CSS string: every character that is not plain is a code (the blank ends it), so that no text can end the string or the style. */
export function cssString(text: string): string {
  const escaped = Array.from(text, (char) =>
    /[A-Za-z0-9 ]/.test(char) ? char : `\\${(char.codePointAt(0) ?? 0).toString(16)} `,
  )
  return `"${escaped.join('')}"`
}

/** Head and foot of each printed page, as CSS margin boxes: what a fictional workshop or a draft is, no page leaves out. */
export function pageRules({ title, status, made, page, of }: PageMargins): string {
  const box = (name: string, content: string, rest = '') =>
    `@${name}{content:${content};font:8pt "Inter Variable",Inter,sans-serif;color:#4b5563;${rest}}`
  return [
    '@page{size:A4 portrait;margin:20mm;',
    box('top-left', cssString(title), 'width:65%;'),
    box('top-right', cssString(status), 'font-weight:600;white-space:nowrap;'),
    box('bottom-left', cssString(made), 'width:65%;'),
    box('bottom-right', `${cssString(`${page} `)} counter(page) ${cssString(` ${of} `)} counter(pages)`),
    '}',
    '@page wide{size:A4 landscape;margin:18mm 15mm;}',
  ].join('')
}
