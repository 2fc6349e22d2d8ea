import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = join(import.meta.dirname, '..')
const IMPORT =
  /(?:\bimport\b|\bexport\b)(?!\s+type\b)[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g
const ASKED = /\buseTranslations\(\s*['"`](\w+)/g
const SENT = /<Areas\s+of=\{\[([^\]]*)\]\}/g

interface Source {
  isClient: boolean
  /** Areas that its hooks read. */
  asks: string[]
  /** Areas that it sends by <Areas of={…}>. */
  sends: string[]
  imports: string[]
}

const sources = new Map<string, Source>()

function sourceOf(file: string): Source {
  const known = sources.get(file)
  if (known) return known
  const text = readFileSync(join(ROOT, file), 'utf8')
  const source = {
    isClient: /^\s*['"]use client['"]/.test(text),
    asks: [...text.matchAll(ASKED)].map(([, area]) => area ?? ''),
    sends: [...text.matchAll(SENT)].flatMap(([, list]) =>
      [...(list ?? '').matchAll(/'(\w+)'/g)].map(([, area]) => area ?? ''),
    ),
    imports: [...text.matchAll(IMPORT)].flatMap(([, from, direct]) => resolved(from ?? direct ?? '', file) ?? []),
  }
  sources.set(file, source)
  return source
}

/** The file that an import means, if it is one of ours. */
function resolved(specifier: string, from: string): string | null {
  const path = specifier.startsWith('#')
    ? specifier.slice(1)
    : specifier.startsWith('.')
      ? normalize(join(dirname(from), specifier))
      : null
  if (path === null) return null
  return ['.tsx', '.ts'].map((end) => path + end).find((file) => existsSync(join(ROOT, file))) ?? null
}

/** What these files bring into a page: the areas that its client components ask for, and those that the server sends it. */
function areasOf(files: readonly string[]): { needed: Set<string>; sent: Set<string> } {
  const needed = new Set<string>()
  const sent = new Set<string>()
  const seen = new Set<string>()
  const visit = (file: string, inBrowser: boolean) => {
    const { isClient, asks, sends, imports } = sourceOf(file)
    const browser = inBrowser || isClient
    if (seen.has(`${file} ${browser}`)) return
    seen.add(`${file} ${browser}`)
    for (const area of browser ? asks : []) needed.add(area)
    for (const area of browser ? [] : sends) sent.add(area)
    for (const next of imports) visit(next, browser)
  }
  for (const file of files) visit(file, false)
  return { needed, sent }
}

/** A layout with what Next shows in its place: its error page, and that nothing is here. */
function layoutFiles(folder: string): string[] {
  return ['layout.tsx', 'error.tsx', 'not-found.tsx']
    .map((name) => join(folder, name))
    .filter((file) => existsSync(join(ROOT, file)))
}

const pages = readdirSync(join(ROOT, 'app'), { recursive: true })
  .map((file) => normalize(`app/${file}`))
  .filter((file) => file.endsWith('/page.tsx'))

/** The folders around a page, from the outside. */
function foldersOf(page: string): string[] {
  const parts = dirname(page).split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

test('every page sends the messages that its components in the browser ask for', () => {
  const missing = pages.flatMap((page) => {
    const { needed, sent } = areasOf([...foldersOf(page).flatMap(layoutFiles), page])
    return [...needed].filter((area) => !sent.has(area)).map((area) => `${page}: add '${area}' to <Areas of={[…]}>`)
  })
  expect(missing).toEqual([])
})

test('no page sends messages that nothing in it asks for, or that a layout around it has sent', () => {
  const over = pages.flatMap((page) => {
    const around = areasOf(foldersOf(page).flatMap(layoutFiles))
    const { needed, sent } = areasOf([page])
    return [...sent].filter((area) => around.sent.has(area) || !needed.has(area)).map((area) => `${page}: '${area}'`)
  })
  expect(over).toEqual([])
})
