import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe } from 'vitest'
import { openSqlite } from './sqlite'
import { describeStore } from './store.contract'

describe('the store over SQLite', () => {
  describeStore(async () => {
    const directory = mkdtempSync(join(tmpdir(), 'plumbline-store-'))
    return {
      open: () => openSqlite(join(directory, 'data')),
      remove: () => rm(directory, { recursive: true, force: true }),
    }
  })
})
