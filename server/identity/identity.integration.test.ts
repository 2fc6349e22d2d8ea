import { encode } from 'next-auth/jwt'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { ASSESSMENT, openTestIdentity } from './test-identity'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const owner = { key: 'the-setup-key', name: 'Olive', email: 'Olive@Example.org', password: 'plumb bob on a string' }

let t: Awaited<ReturnType<typeof openTestIdentity>>
beforeEach(async () => {
  t = await openTestIdentity()
})
afterEach(() => t.close())

/** The owner's token, with the owner facilitating the room. */
async function facilitator(): Promise<string> {
  const { token } = (await t.call('POST /setup', owner)).body
  const person = await t.identity.personOf({ authorization: `Bearer ${token}` })
  await t.rooms.join(ASSESSMENT, { person: person?.id ?? '', name: 'Olive', role: 'facilitator', group: null })
  return token
}

async function inviteFor(role: string, more: object = {}) {
  const token = await facilitator()
  const { body } = await t.call(`POST /assessments/${ASSESSMENT}/invites`, { role, ...more }, { as: token })
  return { token, ...body } as { token: string; code: string; shortCode: string | null; url: string }
}

async function sessionOf(token: string): Promise<Record<string, string>> {
  const person = await t.identity.personOf({ authorization: `Bearer ${token}` })
  const jwt = await encode({ token: { sub: person?.id ?? '' }, secret: t.identity.auth.secret })
  return { cookie: `theme=dark; next-auth.session-token=${jwt}`, origin: 'http://plumbline.test' }
}

test('the set-up key makes one owner, once', async () => {
  expect((await t.call('POST /setup', { ...owner, key: 'guessed' })).body.code).toBe('wrong-key')
  const { status, body } = await t.call('POST /setup', owner)
  expect([status, Object.keys(body)]).toEqual([201, ['token']])
  expect((await t.call('POST /setup', owner)).status).toBe(409)
  const me = await t.call('GET /me', undefined, { as: body.token })
  expect(me.body).toMatchObject({ kind: 'account', name: 'Olive', email: 'olive@example.org', owner: true })
})

test('of two who set up at once, one becomes the owner', async () => {
  const both = await Promise.all([
    t.call('POST /setup', owner),
    t.call('POST /setup', { ...owner, email: 'other@example.org' }),
  ])
  expect(both.map(({ status }) => status).toSorted()).toEqual([201, 409])
})

test('guessing the set-up key from one address comes to an end, and says when to go on', async () => {
  const tries = []
  for (let i = 0; i < 31; i++) tries.push(await t.call('POST /setup', { ...owner, key: `guess ${i}` }, { from: 'a' }))
  expect(tries.slice(0, 30).every(({ status }) => status === 403)).toBe(true)
  expect([tries[30]?.status, tries[30]?.headers.get('retry-after')]).toEqual([429, '2'])
  expect((await t.call('POST /setup', owner, { from: 'b' })).status).toBe(201)
})

test('a wrong password and an unknown address are one answer', async () => {
  await t.call('POST /setup', owner)
  const wrong = await t.identity.auth.withPassword('olive@example.org', 'not this one', 'a')
  const unknown = await t.identity.auth.withPassword('nobody@example.org', 'not this one', 'a')
  expect(wrong).toEqual({ refusal: 'wrong-credentials' })
  expect(unknown).toEqual(wrong)
  expect(await t.identity.auth.withPassword('OLIVE@example.org ', owner.password, 'a')).toMatchObject({
    person: { name: 'Olive' },
  })
})

test('an account is made by the owner and sets its password once', async () => {
  const token = (await t.call('POST /setup', owner)).body.token
  const made = await t.call('POST /accounts', { name: 'Ada', email: 'ada@example.org' }, { as: token })
  const code = /^http:\/\/plumbline\.test\/account\/password\/([\w-]{22})$/.exec(made.body.url)?.[1]
  expect((await t.call('POST /accounts', { name: 'Ada', email: 'ADA@example.org' }, { as: token })).body.code).toBe(
    'email-taken',
  )
  expect((await t.call('POST /account/password', { code, password: 'short' })).status).toBe(400)
  expect((await t.call('POST /account/password', { code, password: 'long enough now' })).body).toEqual({
    email: 'ada@example.org',
  })
  expect((await t.call('POST /account/password', { code, password: 'long enough now' })).body.code).toBe('unknown-code')
  expect(await t.identity.auth.withPassword('ada@example.org', 'long enough now', 'a')).toMatchObject({
    person: { owner: false },
  })
})

test('only the owner makes accounts, and only accounts make tokens', async () => {
  const { token, code } = await inviteFor('participant')
  const guest = (await t.call('POST /join', { code, name: 'Ben', group: 'technical' })).body.token
  expect((await t.call('POST /accounts', { name: 'Eve', email: 'eve@example.org' }, { as: guest })).body.code).toBe(
    'owner-needed',
  )
  expect((await t.call('POST /tokens', { name: 'Bot' }, { as: guest })).body.code).toBe('account-needed')
  const bot = (await t.call('POST /tokens', { name: 'Bot' }, { as: token })).body
  expect((await t.call('GET /me', undefined, { as: bot.token })).body.name).toBe('Olive')
  expect((await t.call(`DELETE /tokens/${bot.id}`, undefined, { as: guest })).status).toBe(404)
  expect((await t.call(`DELETE /tokens/${bot.id}`, undefined, { as: token })).status).toBe(204)
  expect((await t.call('GET /me', undefined, { as: bot.token })).status).toBe(401)
})

test('account tokens live a year and guests 90 days', async () => {
  const { token, code } = await inviteFor('participant')
  const guest = (await t.call('POST /join', { code, name: 'Ben', group: 'technical' })).body.token
  t.pass(90 * DAY - 1)
  expect((await t.call('GET /me', undefined, { as: guest })).status).toBe(200)
  t.pass(1)
  expect((await t.call('GET /me', undefined, { as: guest })).status).toBe(401)
  t.pass(275 * DAY - 1)
  expect((await t.call('GET /me', undefined, { as: token })).status).toBe(200)
  t.pass(1)
  expect((await t.call('GET /me', undefined, { as: token })).status).toBe(401)
})

test('a session cookie says who, and the store says what they are', async () => {
  const token = (await t.call('POST /setup', owner)).body.token
  const headers = await sessionOf(token)
  expect((await t.call('GET /me', undefined, { headers })).body.owner).toBe(true)
  const forged = await encode({ token: { sub: 'somebody', owner: true }, secret: 'another secret' })
  for (const cookie of [`next-auth.session-token=${forged}`, 'next-auth.session-token=%E0%A4%A', 'a=b', '=;;']) {
    expect((await t.call('GET /me', undefined, { headers: { cookie } })).status).toBe(401)
  }
  const gone = await encode({ token: { sub: 'nobody-any-more', owner: true }, secret: t.identity.auth.secret })
  const cookie = `next-auth.session-token=${gone}`
  expect((await t.call('GET /me', undefined, { headers: { cookie } })).status).toBe(401)
})

test('over https only the cookie that was set over https counts', async () => {
  await t.close()
  t = await openTestIdentity({ secureCookies: true })
  const { cookie = '' } = await sessionOf((await t.call('POST /setup', owner)).body.token)
  expect(await t.identity.personOf({ cookie })).toBeNull()
  const secure = cookie.replace('next-auth', '__Secure-next-auth')
  expect(await t.identity.personOf({ cookie: secure })).toMatchObject({ name: 'Olive' })
})

test('joining by link makes a guest who is a member', async () => {
  const { code, url } = await inviteFor('participant', { group: 'business' })
  expect(url).toBe(`http://plumbline.test/join/${code}`)
  const { status, body } = await t.call('POST /join', { code, name: '  Čeněk ' })
  expect(status).toBe(201)
  expect(body).toMatchObject({
    assessment: ASSESSMENT,
    member: { name: 'Čeněk', role: 'participant', group: 'business' },
  })
  expect((await t.call('GET /me', undefined, { as: body.token })).body).toMatchObject({ kind: 'guest', name: 'Čeněk' })
})

test.each([
  ['no name', { name: '' }, 400, 'bad-request'],
  ['500 characters', { name: 'x'.repeat(500) }, 400, 'bad-request'],
  ['no group', { name: 'Ben' }, 400, 'group-required'],
  ['an unknown group', { name: 'Ben', group: 'sales' }, 400, 'bad-request'],
  ['a wrong code', { name: 'Ben', group: 'business', code: 'A'.repeat(22) }, 404, 'unknown-invite'],
])('joining with %s is refused', async (_, changes, status, problem) => {
  const { code } = await inviteFor('participant')
  const answer = await t.call('POST /join', { code, ...changes })
  expect([answer.status, answer.body.code]).toEqual([status, problem])
})

test('nobody changes the group that an invite is for', async () => {
  const { code } = await inviteFor('participant', { group: 'business' })
  expect((await t.call('POST /join', { code, name: 'Ben', group: 'technical' })).body.code).toBe('group-fixed')
})

test('a link says that it has expired or was used up; a short code says one thing for all', async () => {
  const { token, code, shortCode } = await inviteFor('participant', { group: 'business', maxUses: 1 })
  expect((await t.call('POST /join', { code: shortCode, name: 'Ana' })).status).toBe(201)
  expect((await t.call('POST /join', { code, name: 'Ben' })).body.code).toBe('invite-used')
  const used = await t.call('POST /join', { code: shortCode, name: 'Ben' })
  const wrong = await t.call('POST /join', { code: shortCode === '222222' ? '333333' : '222222', name: 'Ben' })
  expect(used).toMatchObject({ status: 404, body: { code: 'unknown-invite' } })
  expect(used.body).toEqual(wrong.body)

  const second = (await t.call(`POST /assessments/${ASSESSMENT}/invites`, { role: 'observer' }, { as: token })).body
  t.pass(4 * HOUR)
  expect((await t.call('POST /join', { code: second.shortCode, name: 'Ben' })).body).toEqual(wrong.body)
  expect((await t.call('POST /join', { code: second.code, name: 'Ben' })).status).toBe(201)
  t.pass(14 * DAY)
  expect((await t.call('POST /join', { code: second.code, name: 'Cleo' })).body.code).toBe('invite-expired')
})

test('of many who use the last place at once, one gets it', async () => {
  const { code } = await inviteFor('participant', { group: 'business', maxUses: 1 })
  const answers = await Promise.all(['Ana', 'Ben', 'Cleo'].map((name) => t.call('POST /join', { code, name })))
  expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 410, 410])
})

test('an invite that was taken back lets nobody in', async () => {
  const { token, code, shortCode } = await inviteFor('observer')
  expect((await t.call(`DELETE /assessments/${ASSESSMENT}/invites/${code}`, undefined, { as: token })).status).toBe(204)
  expect((await t.call('POST /join', { code, name: 'Ben' })).body.code).toBe('invite-expired')
  expect((await t.call('POST /join', { code: shortCode, name: 'Ben' })).body.code).toBe('unknown-invite')
})

test('a facilitator invite is for one person, for two days, and has no short code', async () => {
  const { token, code, shortCode } = await inviteFor('facilitator')
  expect(shortCode).toBeNull()
  const renew = `POST /assessments/${ASSESSMENT}/invites/${code}/short-code`
  expect((await t.call(renew, undefined, { as: token })).body.code).toBe('not-entitled')
  expect((await t.call('POST /join', { code, name: 'Fay' })).body.member).toMatchObject({ role: 'facilitator' })
  expect((await t.call('POST /join', { code, name: 'Gil' })).body.code).toBe('invite-used')
})

test.each([
  ['in the past', '2026-03-02T08:59:59.000Z', 400],
  ['in ten years', '2036-03-02T09:00:00.000Z', 400],
  ['tomorrow, in whole seconds', '2026-03-03T09:00:00Z', 201],
  ['at no time at all', 'tomorrow', 400],
])('an invite that ends %s', async (_, expiresAt, status) => {
  const token = await facilitator()
  const invite = { role: 'observer', expiresAt }
  const answer = await t.call(`POST /assessments/${ASSESSMENT}/invites`, invite, { as: token })
  expect(answer.status).toBe(status)
})

test('an invite with an end of its own ends then', async () => {
  const { code } = await inviteFor('observer', { expiresAt: '2026-03-03T09:00:00Z' })
  t.pass(DAY - 1)
  expect((await t.call('POST /join', { code, name: 'Ben' })).status).toBe(201)
  t.pass(1)
  expect((await t.call('POST /join', { code, name: 'Cleo' })).body.code).toBe('invite-expired')
})

test('a short code lives as long as somebody shows it', async () => {
  const { token, code, shortCode } = await inviteFor('participant', { group: 'business' })
  const renew = `POST /assessments/${ASSESSMENT}/invites/${code}/short-code`
  t.pass(3 * HOUR)
  expect((await t.call(renew, undefined, { as: token })).body.shortCode).toBe(shortCode)
  t.pass(3 * HOUR)
  expect((await t.call('POST /join', { code: shortCode, name: 'Ben' })).status).toBe(201)
  t.pass(HOUR)
  const next = (await t.call(renew, undefined, { as: token })).body.shortCode
  expect(next).not.toBe(shortCode)
  expect((await t.call('POST /join', { code: next, name: 'Cleo' })).status).toBe(201)
})

test('sixty wrong short codes from anywhere make all of them pause for a minute, and links go on working', async () => {
  const { code, shortCode } = await inviteFor('participant', { group: 'business' })
  const wrong = shortCode === 'ZZZZZZ' ? 'YYYYYY' : 'ZZZZZZ'
  const tries = await Promise.all(
    Array.from({ length: 100 }, (_, i) => t.call('POST /join', { code: wrong, name: 'Eve' }, { from: `address ${i}` })),
  )
  expect(tries.filter(({ status }) => status === 404)).toHaveLength(60)
  expect(tries.filter(({ status }) => status === 429)).toHaveLength(40)
  const paused = await t.call('POST /join', { code: shortCode, name: 'Ben' }, { from: 'ben' })
  expect([paused.status, paused.headers.get('retry-after')]).toEqual([429, '60'])
  expect((await t.call('POST /join', { code, name: 'Ben' }, { from: 'ben' })).status).toBe(201)
  t.pass(MINUTE)
  expect((await t.call('POST /join', { code: shortCode, name: 'Cleo' }, { from: 'cleo' })).status).toBe(201)
})

test.each(['code', 'shortCode'] as const)('a whole room joins at once from one address by its %s', async (kind) => {
  const invite = await inviteFor('participant', { group: 'business' })
  const code = invite[kind]
  const names = Array.from({ length: 100 }, (_, i) => `Person ${i + 1}`)
  const answers = await Promise.all(names.map((name) => t.call('POST /join', { code, name }, { from: 'one router' })))
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
})

test('who is signed in joins as themselves and keeps their token', async () => {
  const { token, code } = await inviteFor('participant', { group: 'business' })
  const ana = (await t.call('POST /join', { code, name: 'Ana' })).body
  const other = (await t.call(`POST /assessments/${ASSESSMENT}/invites`, { role: 'observer' }, { as: token })).body
  const again = (await t.call('POST /join', { code: other.code, name: 'Somebody else' }, { as: ana.token })).body
  expect(again).toEqual(ana)
})

test('who comes back by a link does not use it up, and finds their way in when it is', async () => {
  const { code } = await inviteFor('participant', { group: 'business', maxUses: 2 })
  const ana = (await t.call('POST /join', { code, name: 'Ana' })).body
  expect((await t.call('POST /join', { code, name: 'Ana' }, { as: ana.token })).status).toBe(201)
  expect((await t.call('POST /join', { code, name: 'Ben' })).status).toBe(201)
  expect((await t.call('POST /join', { code, name: 'Cleo' })).body.code).toBe('invite-used')
  expect((await t.call('POST /join', { code, name: 'Ana' }, { as: ana.token })).body.member).toEqual(ana.member)
  const person = await t.identity.personOf({ authorization: `Bearer ${ana.token}` })
  expect(await t.identity.invites.invitation(code, person)).toMatchObject({ me: { name: 'Ana' } })
  expect(await t.identity.invites.invitation(code, null)).toBeNull()
})

test('a participant becomes a facilitator by a facilitator invite, which is used up then', async () => {
  const { token, code } = await inviteFor('participant', { group: 'business' })
  const ana = (await t.call('POST /join', { code, name: 'Ana' })).body
  const more = (await t.call(`POST /assessments/${ASSESSMENT}/invites`, { role: 'facilitator' }, { as: token })).body
  const raised = (await t.call('POST /join', { code: more.code, name: 'Ana' }, { as: ana.token })).body
  expect(raised.member).toEqual({ ...ana.member, role: 'facilitator' })
  expect((await t.call('POST /join', { code: more.code, name: 'Ben' })).body.code).toBe('invite-used')
})

test('only facilitators invite, and strangers cannot tell an assessment from none', async () => {
  const { token, code } = await inviteFor('participant', { group: 'business' })
  const ana = (await t.call('POST /join', { code, name: 'Ana' })).body.token
  const invite = { role: 'participant' }
  expect((await t.call(`POST /assessments/${ASSESSMENT}/invites`, invite, { as: ana })).body.code).toBe('not-entitled')
  expect((await t.call(`POST /assessments/${ASSESSMENT}/invites`, invite)).status).toBe(401)
  await t.call('POST /accounts', { name: 'Ada', email: 'ada@example.org' }, { as: token })
  const person = await t.store.people.personByEmail('ada@example.org')
  const ada = (
    await t.identity.accounts.issueToken(
      { id: person?.id ?? '', kind: 'account', name: 'Ada', email: null, owner: false },
      'x',
    )
  ).token
  const stranger = await t.call(`POST /assessments/${ASSESSMENT}/invites`, invite, { as: ada })
  const nothing = await t.call('POST /assessments/assessment-two/invites', invite, { as: ada })
  expect([stranger.status, stranger.body]).toEqual([403, nothing.body])
})

test('nobody joins a frozen workshop', async () => {
  const { code } = await inviteFor('participant', { group: 'business' })
  t.freeze()
  expect((await t.call('POST /join', { code, name: 'Ben' })).body.code).toBe('frozen')
})

test('an invite shows what it leads to, and what it does not lead to', async () => {
  const { token, code, shortCode } = await inviteFor('participant')
  const shown = await t.identity.invites.invitation(code, null)
  expect(shown).toMatchObject({ title: 'Smart lock', role: 'participant', group: null, privacy: 'group', me: null })
  expect(await t.identity.invites.invitation(` ${shortCode?.toLowerCase()} `, null)).toEqual(shown)
  const olive = await t.identity.personOf({ authorization: `Bearer ${token}` })
  expect(await t.identity.invites.invitation(code, olive)).toMatchObject({ me: { role: 'facilitator' } })
  expect(await t.identity.invites.invitation('A'.repeat(22), null)).toBeNull()
})

test('a guest goes on as themselves on another device, once and within ten minutes', async () => {
  const { code } = await inviteFor('participant', { group: 'business' })
  const ana = (await t.call('POST /join', { code, name: 'Ana' })).body.token
  const me = (await t.call('GET /me', undefined, { as: ana })).body
  const link = (await t.call('POST /me/link', undefined, { as: ana })).body
  expect(link.url).toBe(`http://plumbline.test/sign-in?code=${link.code}`)
  expect(await t.identity.auth.withOneTimeCode(link.code, 'phone')).toMatchObject({ person: { id: me.id } })
  expect(await t.identity.auth.withOneTimeCode(link.code, 'phone')).toEqual({ refusal: 'unknown-code' })
  const late = (await t.call('POST /me/link', undefined, { as: ana })).body
  t.pass(10 * MINUTE)
  expect(await t.identity.auth.withOneTimeCode(late.code, 'phone')).toEqual({ refusal: 'unknown-code' })
})

test('a new password also ends codes for another device that were asked for before', async () => {
  const { body } = await t.call('POST /setup', owner)
  const made = await t.call('POST /accounts', { name: 'Ada', email: 'ada@example.org' }, { as: body.token })
  const code = made.body.url.split('/').at(-1)
  const person = await t.store.people.personByEmail('ada@example.org')
  if (!person) throw new Error('Ada has an account')
  const link = await t.identity.accounts.link({ ...person, kind: 'account' })
  expect((await t.call('POST /account/password', { code, password: 'long enough now' })).status).toBe(200)
  expect(await t.identity.accounts.withLink(link.code, 'a')).toMatchObject({ code: 'unknown-code' })
})

test('a code for another device sets no password, and the other way round', async () => {
  const token = (await t.call('POST /setup', owner)).body.token
  const link = (await t.call('POST /me/link', undefined, { as: token })).body
  expect((await t.call('POST /account/password', { code: link.code, password: 'long enough now' })).status).toBe(404)
  expect(await t.identity.auth.withOneTimeCode(link.code, 'phone')).toMatchObject({ person: { name: 'Olive' } })
})

test('somebody from the identity provider is known by issuer and subject, never by e-mail address', async () => {
  const { token } = (await t.call('POST /setup', owner)).body
  const claims = { issuer: 'https://id.example.org', subject: '42', name: 'Olive', email: 'olive@example.org' }
  const person = await t.identity.personOf({ authorization: `Bearer ${token}` })
  const first = await t.identity.auth.withOidc(claims, null)
  expect(first).toMatchObject({ kind: 'account', owner: false, email: null })
  expect(await t.identity.auth.withOidc(claims, person)).toEqual(first)
  const linked = await t.identity.auth.withOidc({ ...claims, subject: '43' }, person)
  expect(linked).toEqual(person)
  expect(await t.identity.auth.withOidc({ ...claims, subject: '43', email: null, name: null }, null)).toEqual(person)
  const guest = await t.identity.auth.asDemoVisitor('a')
  const other = await t.identity.auth.withOidc({ ...claims, subject: '44' }, 'person' in guest ? guest.person : null)
  expect(other.kind).toBe('account')
})

test('renaming oneself takes a name that can be seen', async () => {
  const token = (await t.call('POST /setup', owner)).body.token
  expect((await t.call('PATCH /me', { name: 'Olive \u202e' }, { as: token })).status).toBe(400)
  expect((await t.call('PATCH /me', { name: 'Olive B.' }, { as: token })).body.name).toBe('Olive B.')
  expect((await t.call('GET /me', undefined, { as: token })).body.name).toBe('Olive B.')
})

test('a cookie with a foreign origin changes nothing', async () => {
  const headers = await sessionOf((await t.call('POST /setup', owner)).body.token)
  const foreign = { ...headers, origin: 'http://evil.test' }
  expect((await t.call('PATCH /me', { name: 'Mallory' }, { headers: foreign })).body.code).toBe('bad-origin')
  expect((await t.call('POST /me/link', undefined, { headers: foreign })).body.code).toBe('bad-origin')
  expect((await t.call('GET /me', undefined, { headers })).body.name).toBe('Olive')
})

test('no secret is kept as it is', async () => {
  const { token, code } = await inviteFor('participant')
  expect(await t.store.people.personByToken(token, new Date(0).toISOString())).toBeNull()
  expect((await t.store.people.personByEmail('olive@example.org'))?.password).not.toContain(owner.password)
  expect(await t.store.people.invite(code)).toMatchObject({ code }) // facilitators show it again, so it is kept
})
