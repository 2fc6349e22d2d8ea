import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { violations, violationsIn } from './boundaries.mjs'

test('no file of the project imports what its folder may not', () => {
  expect(violationsIn(join(import.meta.dirname, '..'))).toEqual([])
})

test('a planted violation fails the check, with the remedy', () => {
  const root = mkdtempSync(join(tmpdir(), 'plumbline-boundaries-'))
  mkdirSync(join(root, 'model', 'deep'), { recursive: true })
  writeFileSync(join(root, 'model', 'deep', 'planted.ts'), "import { readFileSync } from 'node:fs'\n")
  const check = spawnSync(process.execPath, [join(import.meta.dirname, 'boundaries.mjs')], {
    cwd: root,
    encoding: 'utf8',
  })
  rmSync(root, { recursive: true })
  expect(check.status).toBe(1)
  expect(check.stderr).toBe(
    "model/deep/planted.ts: imports 'node:fs'. model/ imports only itself: move the code, or see the picture in README.md.\n",
  )
})

test.each([
  ['model/tally.ts', "import { z } from 'zod'"],
  ['model/tally.ts', "export { LIMITS } from '#lib/limits'"],
  ['lib/docs/room-doc.ts', "import { createApi } from '#server/http/api'"],
  ['components/room/reveal.tsx', "import type { Store } from '#server/store/store'"],
  ['components/room/reveal.tsx', "const fs = await import('node:fs')"],
  ['app/page.tsx', "import '#e2e/people'"],
  ['server/main.ts', "import {\n  Reveal,\n} from '#components/room/reveal'"],
  ['e2e/vote.spec.ts', "import { digestOf } from '#lib/digest'"],
])('%s may not say %s', (file, source) => {
  expect(violations(file, source)).toHaveLength(1)
})

test.each([
  ['model/state.ts', "import { LIMITS } from './limits'"],
  ['model/statistics/split.ts', "import { GROUPS } from '#model/people'"],
  ['lib/docs/room-doc.ts', "import * as Y from 'yjs'"],
  ['components/room/reveal.tsx', "import { scaleLinear } from 'd3'"],
  ['app/layout.tsx', "import { useTranslations } from 'next-intl'"],
  ['server/main.ts', "import { createServer } from 'node:http'"],
  ['model/state.test.ts', "import fc from 'fast-check'"],
  ['scripts/start.mjs', "await import('../dist/server.mjs')"],
])('%s may say %s', (file, source) => {
  expect(violations(file, source)).toEqual([])
})

test('from folder to folder the way is #folder/name, not a path', () => {
  expect(violations('app/a/page.tsx', "import { digestOf } from '../../lib/digest'")).toEqual([
    "app/a/page.tsx: imports '../../lib/digest'. From folder to folder, import by #folder/name.",
  ])
})
