import { readdirSync, readFileSync } from 'node:fs'
import compile from 'icu-minify/compile'
import { describe, expect, it } from 'vitest'
import { CATALOGUES } from './catalogues'
import { LOCALES } from './locale'
import { argumentsOf } from './message-arguments'
import { messages } from './messages'

const FOLDERS = { 'en-GB': 'en', de: 'de' }
const others = LOCALES.filter((locale) => locale !== 'en-GB')

/** Every message by its whole key, such as "app.level.0". */
function leaves(tree: unknown, path = ''): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]]
  return Object.entries(tree as Record<string, unknown>).flatMap(([key, value]) =>
    leaves(value, path === '' ? key : `${path}.${key}`),
  )
}

describe('the catalogues', () => {
  it.each(LOCALES)('hold every file of their folder: %s', (locale) => {
    const files = readdirSync(`${import.meta.dirname}/${FOLDERS[locale]}`).map((file) => file.replace('.json', ''))
    expect(Object.keys(CATALOGUES[locale]).toSorted()).toEqual(files.toSorted())
  })

  it.each(others)('have the same keys as the English one, none missing and none over: %s', (locale) => {
    const keys = (tree: unknown) => leaves(tree).map(([key]) => key)
    expect(keys(CATALOGUES[locale]).toSorted()).toEqual(keys(messages).toSorted())
  })

  it.each(others)('take the same arguments as the English one: %s', (locale) => {
    const english = new Map(leaves(messages))
    const different = leaves(CATALOGUES[locale])
      .filter(([key]) => english.has(key))
      .map(([key, text]) => ({ key, takes: argumentsOf(text), english: argumentsOf(english.get(key) ?? '') }))
      .filter(({ takes, english }) => JSON.stringify(sorted(takes)) !== JSON.stringify(sorted(english)))
    expect(different).toEqual([])
  })

  it.each(LOCALES)('hold no empty message, and no space that nobody sees: %s', (locale) => {
    const odd = leaves(CATALOGUES[locale]).filter(([, text]) => text === '' || text !== text.trim())
    expect(odd).toEqual([])
  })

  // The formatter of pages, whose messages are compiled when they are built, has no word for a text without letters: it fails.
  it.each(LOCALES)('hold no message that can come out without a letter: %s', (locale) => {
    const silent = leaves(CATALOGUES[locale]).filter(([, text]) => canBeEmpty(compile(text)))
    expect(silent.map(([key]) => key)).toEqual([])
  })

  it('hold no message that nothing asks for', () => {
    const used = usedTexts()
    const unused = leaves(messages).filter(([key]) => !used(key))
    expect(unused.map(([key]) => key)).toEqual([])
  })
})

/** Of a compiled message: whether each of its parts is a choice, one of whose branches says nothing. */
function canBeEmpty(compiled: unknown): boolean {
  if (!Array.isArray(compiled)) return compiled === ''
  return compiled.every((part) => {
    const branches = Array.isArray(part) ? part[2] : null
    return typeof branches === 'object' && branches !== null && Object.values(branches).some(canBeEmpty)
  })
}

function sorted(takes: Record<string, string>) {
  return Object.entries(takes).toSorted(([a], [b]) => (a < b ? -1 : 1))
}

/**
 * Whether the sources hold a key, whole or without its first parts, as a text or as a template that it fits. That finds
 * what was left behind; a key whose last part is a common word may slip through.
 */
function usedTexts(): (key: string) => boolean {
  const root = `${import.meta.dirname}/../..`
  const sources = ['app', 'components', 'lib', 'model', 'report', 'server']
    .flatMap((folder) => readdirSync(`${root}/${folder}`, { recursive: true }).map((file) => `${folder}/${file}`))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
    .map((file) => readFileSync(`${root}/${file}`, 'utf8'))
  const texts = new Set<string>()
  const templates = new Set<string>()
  for (const source of sources) {
    for (const [, text] of source.matchAll(/['"]([\w.-]+)['"]/g)) texts.add(text ?? '')
    for (const [, template] of source.matchAll(/`([\w.-]*\$\{[^`]*)`/g)) templates.add(template ?? '')
  }
  const patterns = [...templates]
    .map((template) => template.replace(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '\0'))
    .filter((template) => /^[\w.\0-]+$/.test(template) && /[a-z]/i.test(template))
    .map((template) => new RegExp(`^${template.replaceAll('.', '\\.').replaceAll('\0', '[\\w-]+')}$`))
  return (key) => {
    const parts = key.split('.')
    const endings = parts.map((_, index) => parts.slice(index).join('.'))
    return endings.some(
      (ending) => texts.has(ending) || patterns.some((pattern) => pattern.test(ending)) || /^\d+$/.test(ending),
    )
  }
}
