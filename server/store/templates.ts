import type { Database } from './database'
import type { TemplateRow, TemplateStore } from './store'

const COLUMNS = 'id, kind, name, body, created_by as "createdBy", created_at as "createdAt", updated_at as "updatedAt"'

/** An interface as the type of a row (interfaces have no index signature, plain object types may). */
type Columns = { [Key in keyof TemplateRow]: TemplateRow[Key] }

/** Target profiles and guidance packs. */
export function createTemplateStore(database: Database): TemplateStore {
  return {
    list: (kind) => database.all<Columns>(`select ${COLUMNS} from template where kind = $1 order by name, id`, [kind]),
    async get(kind, id) {
      const [row] = await database.all<Columns>(`select ${COLUMNS} from template where kind = $1 and id = $2`, [
        kind,
        id,
      ])
      return row ?? null
    },
    async put({ id, kind, name, body, createdBy, createdAt, updatedAt }) {
      await database.run(
        `insert into template (id, kind, name, body, created_by, created_at, updated_at)
         values ($1, $2, $3, $4, $5, $6, $7)
         on conflict (id) do update set name = excluded.name, body = excluded.body, updated_at = excluded.updated_at`,
        [id, kind, name, body, createdBy, createdAt, updatedAt],
      )
    },
    async remove(kind, id) {
      return (await database.run('delete from template where kind = $1 and id = $2', [kind, id])) === 1
    },
    async disown(person) {
      await database.run('update template set created_by = null where created_by = $1', [person])
    },
  }
}
