import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { hashOf, newSecret } from './identity/secrets'
import type { Store } from './store/store'
import { startTestServer, type TestServer } from './test-server'
import { type Program, seatedWorkshop } from './test-workshop'

const SECRET = 'a secret of at least 32 characters, for tests'
let server: TestServer
let store: Store
let workshop: Awaited<ReturnType<typeof seatedWorkshop>>
let olga: Program
/** Documents are read once this has resolved. */
let beforeReading: Promise<void> = Promise.resolve()

beforeAll(async () => {
  server = await startTestServer({
    variables: { PLUMBLINE_SECRET: SECRET },
    around(opened) {
      store = opened
      const document = async (name: string) => {
        await beforeReading
        return opened.assessments.document(name)
      }
      return { ...opened, assessments: { ...opened.assessments, document } }
    },
  })
  workshop = await seatedWorkshop(server)
  olga = workshop.olga
})

afterAll(() => server.end())

/** A sign-in as next-auth's route does it: the cookie, and what it holds. */
async function signIn(person: string) {
  const token = { sub: person, ...(await server.services.auth.startSession(person)) }
  return { token, cookie: `next-auth.session-token=${await encode({ token, secret: SECRET })}` }
}

/** Resolves with the close code; null as long as it is open. */
async function socketOf(cookie: string): Promise<{ closed: Promise<number> }> {
  const address = `${server.origin.replace('http', 'ws')}/sync/room/${workshop.id}`
  const socket = new WebSocket(address, { headers: { cookie, origin: server.origin } })
  const closed = new Promise<number>((resolve) => socket.on('close', resolve))
  await new Promise((resolve) => socket.once('message', resolve))
  return { closed }
}

const personOf = async (program: Program): Promise<string> => (await program.get('/me')).body.id

test('a token that is revoked ends its sockets at once', async () => {
  const made = await olga.post('/tokens', { name: 'robot' })
  const room = server.program(made.body.token).open(`room/${workshop.id}`)
  await room.synced
  const others = olga.open(`room/${workshop.id}`)
  await others.synced
  expect((await olga.delete(`/tokens/${made.body.id}`)).status).toBe(204)
  expect(await room.closed).toBe(4401)
  expect(others.provider.wsconnected).toBe(true)
  others.end()
})

test('a token that is revoked while its document is being read opens nothing for long', async () => {
  const made = await olga.post('/tokens', { name: 'robot' })
  let read = () => undefined as unknown
  beforeReading = new Promise((resolve) => {
    read = () => resolve()
  })
  const notes = server.program(made.body.token).open(`notes/${workshop.id}`)
  await new Promise((resolve) => notes.provider.on('status', resolve)) // admitted, and not attached yet
  expect((await olga.delete(`/tokens/${made.body.id}`)).status).toBe(204)
  read()
  expect(await notes.closed).toBe(4401)
})

test('signing out ends that session, its copies and its sockets, and no other of the same person', async () => {
  const person = await personOf(olga)
  const [one, other] = [await signIn(person), await signIn(person)]
  const socket = await socketOf(one.cookie)
  await server.services.auth.endSession(one.token)
  expect(await socket.closed).toBe(4401)
  expect(await server.services.personOf(one.cookie)).toBeNull()
  expect(await server.services.personOf(other.cookie)).toMatchObject({ id: person })
})

test('a password that is set ends every session and token from before, with their sockets', async () => {
  const { body: account } = await olga.post('/accounts', { name: 'Mia', email: 'mia@example.org' })
  const code = account.url.split('/').at(-1)
  const password = (value: string, by: string) =>
    server.program().post('/account/password', { code: by, password: value })
  expect((await password('a plumb line hangs', code)).status).toBe(200)
  const signedIn = await server.services.auth.withPassword('mia@example.org', 'a plumb line hangs', 'here')
  if (!('person' in signedIn)) throw new Error(signedIn.refusal)
  const { cookie } = await signIn(signedIn.person.id)
  const invite = await olga.post(`/assessments/${workshop.id}/invites`, { role: 'observer' })
  await fetch(`${server.origin}/api/v1/join`, {
    method: 'POST',
    headers: { cookie, origin: server.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ code: invite.body.code, name: 'Mia' }),
  })
  const socket = await socketOf(cookie)
  const again = newSecret(randomBytes, 16)
  await store.people.addOneTimeCode(hashOf(again), 'password', signedIn.person.id, '2999-01-01T00:00:00.000Z')
  expect((await password('another one, hanging', again)).status).toBe(200)
  expect(await socket.closed).toBe(4401)
  expect(await server.services.personOf(cookie)).toBeNull()
  expect(await server.services.personOf((await signIn(signedIn.person.id)).cookie)).toMatchObject({ name: 'Mia' })
})

test('somebody who erases themselves has no socket any more', async () => {
  const room = workshop.ben.program.open(`room/${workshop.id}`)
  await room.synced
  expect((await workshop.ben.program.delete('/me')).status).toBeLessThan(300)
  expect([4401, 4403]).toContain(await room.closed)
})
