// Which folder may import what: the picture in README.md, as a table. Exits 1 with a remedy for each import that breaks it.
import { existsSync, readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join } from 'node:path'

/** What each folder may import besides itself, by how it begins. `*` is any package, `node:` Node's own modules. */
const MAY_IMPORT = {
  model: [],
  lib: [
    '#model/',
    'yjs',
    'y-protocols/',
    'y-websocket',
    'y-indexeddb',
    'lib0/',
    'next-auth',
    'next-intl',
    'zod',
    '@noble/hashes',
    '@hono/zod-openapi',
    'react',
  ],
  components: [
    '#lib/',
    '#model/',
    'react',
    'next',
    'd3',
    'lucide-react',
    'qrcode',
    'cmdk',
    '@codemirror',
    'y-codemirror.next',
  ],
  app: ['#components/', '#lib/', '#model/', 'react', 'next', '@fontsource-variable/inter'],
  // A program of its own, started by its path and spoken to in messages: nobody imports it.
  report: ['#components/', '#lib/', '#model/', '*', 'node:'],
  server: ['#lib/', '#model/', '*', 'node:'],
  e2e: ['#model/', '*', 'node:'],
}
const FOLDERS = Object.keys(MAY_IMPORT)
const IMPORT = /(?:\bimport\b|\bexport\b)[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|(?<![\w./])import\s*\(?\s*['"]([^'"]+)['"]/g
const CROSSING = new RegExp(`^(\\.\\./)+(${FOLDERS.join('|')})/`)

function allowed(folder, specifier) {
  if (specifier.startsWith('./') || specifier.startsWith(`#${folder}/`)) return true
  if (specifier.startsWith('../')) return !CROSSING.test(specifier)
  return MAY_IMPORT[folder].some((prefix) =>
    prefix === '*' ? !/^[#.]|^node:/.test(specifier) : specifier.startsWith(prefix),
  )
}

/** The imports of a source text that its folder may not have, each with what to do instead. Tests may import anything. */
export function violations(file, source) {
  const folder = file.split('/')[0]
  if (!(folder in MAY_IMPORT) || /\.test\.tsx?$/.test(file)) return []
  return [...source.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2])
    .filter((specifier) => !allowed(folder, specifier))
    .map((specifier) => {
      const remedy = CROSSING.test(specifier)
        ? 'From folder to folder, import by #folder/name.'
        : `${folder}/ imports only ${MAY_IMPORT[folder].join(', ') || 'itself'}: move the code, or see the picture in README.md.`
      return `${file}: imports '${specifier}'. ${remedy}`
    })
}

/** All violations below a directory that holds the folders. */
export function violationsIn(root) {
  return FOLDERS.filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => `${folder}/${file}`))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => violations(file, readFileSync(join(root, file), 'utf8')))
}

if (process.argv[1] !== undefined && realpathSync(process.argv[1]) === import.meta.filename) {
  const found = violationsIn(process.cwd())
  for (const line of found) console.error(line)
  if (found.length > 0) process.exit(1)
}
