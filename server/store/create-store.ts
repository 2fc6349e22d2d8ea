import { createAssessmentStore } from './assessments'
import type { Database } from './database'
import { createInviteStore } from './invites'
import { createOneTimeCodeStore } from './one-time-codes'
import { createPersonStore } from './persons'
import { openPostgres } from './postgres'
import { openSqlite } from './sqlite'
import type { Store } from './store'
import { createTemplateStore } from './templates'
import { createTokenStore } from './tokens'
import { createWebhookStore } from './webhooks'

/** The store over an open database; closing it closes the database. */
export function createStore(database: Database): Store {
  return {
    assessments: createAssessmentStore(database),
    people: {
      ...createPersonStore(database),
      ...createTokenStore(database),
      ...createInviteStore(database),
      ...createOneTimeCodeStore(database),
    },
    webhooks: createWebhookStore(database),
    templates: createTemplateStore(database),
    async ping() {
      await database.all('select 1 as answer')
    },
    close: () => database.close(),
  }
}

/** PostgreSQL when there is an address of one, else the embedded database in the data directory. */
export async function openStore(where: { dataDir: string; databaseUrl: string | null }): Promise<Store> {
  const database = where.databaseUrl === null ? await openSqlite(where.dataDir) : await openPostgres(where.databaseUrl)
  return createStore(database)
}
