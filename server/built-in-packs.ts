import { readdirSync, readFileSync } from 'node:fs'
import { readTemplate } from './templates/read-template'
import type { BuiltIn } from './templates/templates'

/** Beside `server` in the sources, and beside `dist` where the server is one file. */
const FOLDER = new URL('../packs/', import.meta.url)

/**
 * The packs that come with Plumbline, from the YAML files in `packs/`; the id is the name of the file.
 * Throws when one of them is wrong: then this copy of Plumbline is.
 */
export function builtInPacks(): BuiltIn[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))
  return files.toSorted().map((file) => {
    const reading = readTemplate('pack', readFileSync(new URL(file, FOLDER), 'utf8'))
    if (!reading.ok) throw new Error(`packs/${file}: ${JSON.stringify(reading.errors)}`)
    return { id: file.replace(/\.yaml$/, ''), kind: 'pack', content: reading.content }
  })
}
