// Bundles the programs that run beside Next: `node scripts/bundle.mjs server report backup`, any of them, into dist/.
import { renameSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const ROOT = join(import.meta.dirname, '..')
const PROGRAMS = { server: 'server/main.ts', report: 'report/worker.ts', backup: 'server/backup/main.ts' }

for (const name of process.argv.slice(2)) {
  const made = join(ROOT, 'dist', `${name}.${process.pid}.mjs`)
  await build({
    absWorkingDir: ROOT,
    entryPoints: [PROGRAMS[name]],
    outfile: made,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: 'inline',
    jsx: 'automatic',
    // Reports draw the charts of pages: class names mean nothing there.
    loader: { '.css': 'empty', '.module.css': 'empty' },
    logLevel: 'warning',
  })
  // Whole or not at all: somebody may be starting the old one.
  renameSync(made, join(ROOT, 'dist', `${name}.mjs`))
}
