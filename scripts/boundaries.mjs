// Which folder may import what: the picture in README.md, as a table. Exits 1 with a remedy for each import that breaks it.
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What each folder may import besides itself. `*` is any package, `node:` Node's own modules. */
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
  components: ['#lib/', '#model/', 'react', 'next', 'd3', 'lucide-react', 'qrcode'],
  app: ['#components/', '#lib/', '#model/', 'react', 'next', '@fontsource-variable/inter'],
  server: ['#lib/', '#model/', '*', 'node:'],
  e2e: ['#model/', '*', 'node:'],
}
const FOLDERS = Object.keys(MAY_IMPORT)
const IMPORT = /(?:\bimport\b|\bexport\b)[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g

function allowed(folder, specifier) {
  if (specifier.startsWith('./') || specifier.startsWith(`#${folder}/`)) return true
  if (specifier.startsWith('../')) return !new RegExp(`^(\\.\\./)+(${FOLDERS.join('|')})/`).test(specifier)
  return MAY_IMPORT[folder].some((prefix) =>
    prefix === '*'
      ? !/^[#.]|^node:/.test(specifier)
      : specifier === prefix ||
        specifier.startsWith(prefix.endsWith('/') || prefix.endsWith(':') ? prefix : `${prefix}`),
  )
}

/** The imports of a source text that its folder may not have, each with what to do instead. */
export function violations(file, source) {
  const folder = file.split('/')[0]
  if (!(folder in MAY_IMPORT) || /\.test\.tsx?$/.test(file)) return []
  return [...source.matchAll(IMPORT)]
    .map((match) => match[1] ?? match[2])
    .filter((specifier) => !allowed(folder, specifier))
    .map((specifier) => {
      const crossing = /^(\.\.\/)+/.test(specifier)
      const remedy = crossing
        ? 'From folder to folder, import by #folder/name.'
        : `${folder}/ imports only ${MAY_IMPORT[folder].join(', ') || 'itself'}: move the code, or see the picture in README.md.`
      return `${file}: imports '${specifier}'. ${remedy}`
    })
}

if (import.meta.url === `file://${process.argv[1]}`) {
  const files = execFileSync('git', ['ls-files', '-co', '--exclude-standard', ...FOLDERS], { encoding: 'utf8' })
    .split('\n')
    .filter((file) => /\.tsx?$/.test(file))
  const found = files.flatMap((file) => violations(file, readFileSync(file, 'utf8')))
  for (const line of found) console.error(line)
  if (found.length > 0) process.exit(1)
}
