import type { Person } from '#lib/services'
import type { TemplateKind, TemplateLine, TemplateView } from '#lib/templates'
import { accessToTemplate } from '#model/access'
import type { GuidancePack } from '#model/pack'
import type { TargetProfile } from '#model/profile'
import type { TemplateRow, TemplateStore } from '#server/store/store'
import type { PackContent, ProfileContent, TemplateContent } from './schemas'
import { writeTemplate } from './write-template'

interface Deps {
  store: TemplateStore
  /** What comes with Plumbline. */
  builtIn: readonly BuiltIn[]
  random(bytes: number): string
  /** Milliseconds. */
  clock(): number
}

export interface BuiltIn {
  id: string
  kind: TemplateKind
  content: TemplateContent
}

interface Found {
  id: string
  content: TemplateContent
  row: TemplateRow | null
}

/** Target profiles and guidance packs: shared by everybody with an account, changed by who made them. */
export function createTemplates({ store, builtIn, random, clock }: Deps) {
  const now = () => new Date(clock()).toISOString()

  async function find(kind: TemplateKind, id: string): Promise<Found | null> {
    const own = builtIn.find((each) => each.kind === kind && each.id === id)
    if (own) return { id, content: own.content, row: null }
    const row = await store.get(kind, id)
    return row && { id, content: contentOf(row), row }
  }

  async function changeable(
    person: Person,
    kind: TemplateKind,
    id: string,
  ): Promise<'ok' | 'not-found' | 'not-entitled'> {
    const found = await find(kind, id)
    if (!found) return 'not-found'
    return mayChange(person, found.row) ? 'ok' : 'not-entitled'
  }

  return {
    /** Those that come with Plumbline first, then by name. */
    async list(person: Person, kind: TemplateKind): Promise<TemplateLine[]> {
      const own = builtIn.filter((each) => each.kind === kind)
      const rows = await store.list(kind)
      return [
        ...own.map(({ id, content }) => lineOf(person, kind, { id, content, row: null })),
        ...rows.map((row) => lineOf(person, kind, { id: row.id, content: contentOf(row), row })),
      ]
    },

    async view(
      person: Person,
      kind: TemplateKind,
      id: string,
    ): Promise<(TemplateView & { content: TemplateContent }) | null> {
      const found = await find(kind, id)
      if (!found) return null
      const { content } = found
      return { ...lineOf(person, kind, found), yaml: writeTemplate(kind, content, 'yaml'), content }
    },

    async create(person: Person, kind: TemplateKind, content: TemplateContent): Promise<string> {
      const at = now()
      const id = random(12)
      const { format: _format, ...body } = content
      const made = { createdBy: person.id, createdAt: at, updatedAt: at }
      await store.put({ id, kind, name: content.name, body: JSON.stringify(body), ...made })
      return id
    },

    async change(person: Person, kind: TemplateKind, id: string, content: TemplateContent) {
      const may = await changeable(person, kind, id)
      if (may !== 'ok') return may
      const row = await store.get(kind, id)
      if (!row) return 'not-found'
      const { format: _format, ...body } = content
      await store.put({ ...row, name: content.name, body: JSON.stringify(body), updatedAt: now() })
      return 'ok'
    },

    async remove(person: Person, kind: TemplateKind, id: string) {
      const may = await changeable(person, kind, id)
      if (may === 'ok') await store.remove(kind, id)
      return may
    },

    /** A profile as an assessment keeps it: a copy, so that it stays as it was. */
    async profile(id: string): Promise<TargetProfile | null> {
      const found = await find('profile', id)
      if (!found) return null
      const { name, targets } = found.content as ProfileContent // of that kind
      return { id, name, targets: targets as TargetProfile['targets'] } // refined: a scope at 1 to 4, and none at 0
    },

    /** The same of a pack. */
    async pack(id: string): Promise<GuidancePack | null> {
      const found = await find('pack', id)
      if (!found) return null
      const { name, source, practices } = found.content as PackContent // of that kind
      return { id, name, ...(source && { source }), practices: practices as GuidancePack['practices'] } // keys of JSON are texts
    },
  }
}

export type Templates = ReturnType<typeof createTemplates>

function contentOf(row: TemplateRow): TemplateContent {
  return JSON.parse(row.body) as TemplateContent // validated when it was stored
}

function mayChange({ id, owner }: Person, row: TemplateRow | null): boolean {
  return accessToTemplate({ createdBy: row?.createdBy ?? null, builtIn: row === null }, { id, owner }) === 'write'
}

function lineOf(person: Person, kind: TemplateKind, { id, content, row }: Found): TemplateLine {
  const { name, description = '', industry = '', source = '' } = content
  return {
    id,
    kind,
    name,
    description,
    industry,
    source,
    practices: Object.keys('targets' in content ? content.targets : content.practices).length,
    builtIn: row === null,
    editable: mayChange(person, row),
    updatedAt: row?.updatedAt ?? null,
  }
}
