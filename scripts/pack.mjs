// Compresses what pages load, once, as small as it gets: server/packed-files.ts hands it out. Runs after the build of pages.
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { brotliCompressSync, gzipSync, constants as zlib } from 'node:zlib'

const STATIC = join(import.meta.dirname, '..', '.next', 'static')
/** Less than this is one packet anyhow. */
const LEAST = 1_024

for (const name of readdirSync(STATIC, { recursive: true, encoding: 'utf8' })) {
  const file = join(STATIC, name)
  if (!['.js', '.css', '.svg'].includes(extname(name)) || statSync(file).size < LEAST) continue
  const content = readFileSync(file)
  const params = { [zlib.BROTLI_PARAM_QUALITY]: 11, [zlib.BROTLI_PARAM_SIZE_HINT]: content.length }
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }))
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }))
}
