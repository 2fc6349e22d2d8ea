import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MemberView, RoomView } from '#model/room'
import { createApi } from '#server/http/api'
import { inviteRoutes } from '#server/http/invites'
import { peopleRoutes } from '#server/http/people'
import type { Rooms } from '#server/rooms/rooms'
import { openStore } from '#server/store/create-store'
import { createIdentity, type IdentityDeps } from './identity'
import { createSetupKey, newSecret } from './secrets'

export const ASSESSMENT = 'assessment-one'

/** A room as far as joining goes: who is in it. */
function plainRooms() {
  const members: Record<string, MemberView> = {}
  const memberOfPerson = new Map<string, string>()
  let frozen = false
  const rooms: Pick<Rooms, 'join' | 'memberOf' | 'view'> = {
    async join(_, { person, name, role, group }) {
      if (frozen) return { ok: false, code: 'frozen' }
      const member = memberOfPerson.get(person) ?? newSecret(randomBytes, 9)
      const before = members[member]
      memberOfPerson.set(person, member)
      members[member] = {
        name,
        group,
        active: true,
        ...before,
        role: before && role !== 'facilitator' ? before.role : role,
      }
      return { ok: true, member }
    },
    memberOf: async (_, person) => memberOfPerson.get(person) ?? null,
    view: async (assessment) => {
      if (assessment !== ASSESSMENT) return null
      const settings = { privacy: 'group', voting: 'sealed' }
      const view = { assessment: { id: ASSESSMENT, title: 'Smart lock', system: 'Door lock', settings }, members }
      return structuredClone(view) as unknown as RoomView // what joining reads of it
    },
  }
  return { rooms, members, memberOfPerson, freeze: () => (frozen = true) }
}

/** An API with identity over a real store in a directory of its own, a clock that stands, and one room. */
export async function openTestIdentity(changes: Partial<IdentityDeps> = {}) {
  const directory = mkdtempSync(join(tmpdir(), 'plumbline-identity-'))
  const store = await openStore({ dataDir: directory, databaseUrl: null })
  await store.assessments.commit([{ kind: 'assessment', assessment: ASSESSMENT, createdAt: new Date(0).toISOString() }])
  const room = plainRooms()
  const time = { now: Date.parse('2026-03-02T09:00:00.000Z') }
  const identity = createIdentity({
    people: store.people,
    rooms: room.rooms,
    setupKey: createSetupKey({ configured: 'the-setup-key', file: join(directory, 'setup-key'), random: randomBytes }),
    secret: 'a secret for tests only',
    oidc: null,
    secureCookies: false,
    publicUrl: () => 'http://plumbline.test',
    createDemo: async () => 'demo-assessment',
    clock: () => time.now,
    random: randomBytes,
    onRevoked: () => undefined,
    ...changes,
  })
  const deps = { identity, publicUrl: () => 'http://plumbline.test' }
  const logged: unknown[] = []
  const api = createApi({
    personOf: identity.personOf,
    allowedOrigin: (origin) => origin === 'http://plumbline.test',
    ready: () => store.ping(),
    metrics: () => '',
    metricsToken: null,
    refused: () => undefined,
    log: { error: (fields) => logged.push(fields) },
    routes: (v1) => {
      peopleRoutes(v1, deps)
      inviteRoutes(v1, deps)
    },
  })

  /** Sends a request and reads its answer; `as` is a bearer token, `from` the client's address. */
  async function call(
    line: string,
    body?: unknown,
    { as, from, headers = {} }: { as?: string | undefined; from?: string; headers?: Record<string, string> } = {},
  ) {
    const [method = 'GET', path = '/'] = line.split(' ')
    const answer = await api.request(`http://plumbline.test/api/v1${path}`, {
      method,
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(as !== undefined && { authorization: `Bearer ${as}` }),
        ...(from !== undefined && { 'x-forwarded-for': from }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await answer.text()
    return { status: answer.status, headers: answer.headers, body: text === '' ? null : JSON.parse(text) }
  }

  return {
    ...room,
    identity,
    api,
    call,
    store,
    logged,
    pass: (milliseconds: number) => {
      time.now += milliseconds
    },
    async close() {
      await store.close()
      rmSync(directory, { recursive: true })
    },
  }
}
