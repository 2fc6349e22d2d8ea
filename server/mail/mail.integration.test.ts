import pino from 'pino'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '#server/test-server'
import { Q, seatedWorkshop, workshopOf } from '#server/test-workshop'
import { startTestSmtp } from './test-smtp'

let smtp: Awaited<ReturnType<typeof startTestSmtp>>
let server: TestServer | null = null
let logged = ''

beforeEach(async () => {
  smtp = await startTestSmtp()
  logged = ''
})

afterEach(async () => {
  await server?.end()
  server = null
  await smtp.end()
})

async function started(variables: Record<string, string> = { SMTP_URL: smtp.url }) {
  const log = pino({ level: 'trace' }, { write: (line: string) => (logged += line) })
  server = await startTestServer({ variables, log })
  return server
}

/** Everything on its way has arrived once the server has closed. */
async function ended() {
  await server?.end()
  server = null
}

const invite = (to: string[], rest: object = {}) => ({ kind: 'invitation', to, ...rest })

test('an invitation is one mail to each address, and its link lets people in', async () => {
  const running = await started()
  expect(running.services.mail).toBe(true)
  const { id, olga } = await seatedWorkshop(running)
  const to = ['dora@example.org', 'Emil@Example.org', 'dora@example.org']
  const answer = await olga.post(`/assessments/${id}/mails`, invite(to, { group: 'technical' }))
  expect([answer.status, answer.body]).toEqual([200, { refused: [] }])
  expect(smtp.mails.map((mail) => mail.to).toSorted()).toEqual([['dora@example.org'], ['emil@example.org']])
  for (const mail of smtp.mails) {
    expect(mail.headers).toContainEqual(['subject', 'Invitation: Line 4'])
    expect(mail.headers).toContainEqual(['to', mail.to[0]])
    expect(mail.text).toContain('Olga invites you')
    const [code] = /(?<=\/join\/)[\w-]+/.exec(mail.text) ?? []
    const joined = await running.program().post('/join', { code, name: 'Somebody' })
    expect(joined.body.member).toMatchObject({ role: 'participant', group: 'technical' })
  }
  const { body } = await olga.post(`/assessments/${id}/mails`, invite(['fay@example.org'], { group: 'technical' }))
  expect(body.refused).toEqual([])
  const links = smtp.mails.map(({ text }) => /\/join\/[\w-]+/.exec(text)?.[0])
  expect(new Set(links).size).toBe(1)
})

test('what people call their workshop adds no header and no recipient', async () => {
  const { olga } = await seatedWorkshop(await started())
  const lines = 'Line 4\r\nBcc: eve@example.org\r\n\r\n.\r\nMAIL FROM:<eve@example.org>'
  expect((await olga.post('/assessments', { title: lines, system: 'Line 4' })).status).toBe(400)
  const title = 'Line 4 Bcc: eve@example.org, "Eve" <eve@example.org>'
  const { body } = await olga.post('/assessments', { title, system: 'Line 4' })
  expect((await olga.post(`/assessments/${body.id}/mails`, invite(['dora@example.org']))).status).toBe(200)
  expect(smtp.mails).toHaveLength(1)
  const [mail] = smtp.mails
  expect(mail?.to).toEqual(['dora@example.org'])
  expect(mail?.from).not.toContain('eve')
  expect(mail?.headers.map(([name]) => name)).not.toContain('bcc')
  expect(mail?.headers.find(([name]) => name === 'subject')?.[1]).toMatch(/^Invitation: Line 4 Bcc: eve@example\.org/)
})

test('what is not one plain address is refused, and nobody is written to', async () => {
  const { id, olga } = await seatedWorkshop(await started())
  for (const address of [
    'dora',
    'dora@example.org, eve@example.org',
    'Dora <dora@example.org>',
    '<dora@example.org>',
    'dora@example.org\r\nBcc: eve@example.org',
    'dora@exa\u0000mple.org',
    '"dora eve"@example.org',
    'dora@example.org;eve@example.org',
    '',
  ]) {
    const answer = await olga.post(`/assessments/${id}/mails`, invite(['good@example.org', address]))
    expect([address, answer.status, answer.body.code]).toEqual([address, 400, 'bad-request'])
    expect(answer.body.errors[0].path).toBe('to.1')
  }
  expect(smtp.mails).toEqual([])
})

test('an address that the mail server refuses is named to who typed it, and stands in no log', async () => {
  const { id, olga } = await seatedWorkshop(await started())
  const to = ['refused@example.org', 'dora@example.org']
  const { status, body } = await olga.post(`/assessments/${id}/mails`, invite(to))
  expect([status, body]).toEqual([200, { refused: ['refused@example.org'] }])
  expect(smtp.mails.map((mail) => mail.to)).toEqual([['dora@example.org']])
  expect(logged).toContain('a mail was not taken')
  expect(logged).not.toContain('@example.org')
})

test('only facilitators with an account send mail, up to a limit, and never 51 at once', async () => {
  const running = await started()
  const { id, olga, ana } = await seatedWorkshop(running)
  expect((await ana.program.post(`/assessments/${id}/mails`, invite(['a@example.org']))).status).toBe(403)
  expect((await running.program().post(`/assessments/${id}/mails`, invite(['a@example.org']))).status).toBe(401)
  const many = (n: number) => Array.from({ length: n }, (_, i) => `person-${i}@example.org`)
  expect((await olga.post(`/assessments/${id}/mails`, invite(many(51)))).status).toBe(400)
  const statuses: number[] = []
  for (let i = 0; i < 5; i++) statuses.push((await olga.post(`/assessments/${id}/mails`, invite(many(50)))).status)
  expect(statuses).toEqual([200, 200, 200, 200, 429])
  expect(smtp.mails).toHaveLength(200)
})

test('a reminder goes to who has an address and has not answered, once an hour, with no word of any vote', async () => {
  const { id, olga, ana } = await seatedWorkshop(await started())
  const { me } = (await olga.get(`/assessments/${id}`)).body
  await olga.command(id, { type: 'setGroup', member: me.id, group: 'business' })
  await olga.command(id, { type: 'updateBrief', timeZone: 'Europe/Berlin' })
  await olga.command(id, { type: 'open', questions: [Q], deadline: '2100-06-03T16:00:00.000Z' })
  const answer = { comprehensiveness: 3, scope: 2 }
  await ana.program.command(
    id,
    { type: 'castVote', question: Q, round: 1, answer, reason: 'only-in-the-vote' },
    { 'idempotency-key': 'vote' },
  )
  const asked = await olga.post(`/assessments/${id}/mails`, { kind: 'reminder' })
  expect([asked.status, asked.body]).toEqual([202, {}])
  const again = await olga.post(`/assessments/${id}/mails`, { kind: 'reminder' })
  expect([again.status, again.body.code]).toEqual([429, 'rate-limited'])
  await ended()
  expect(smtp.mails.map((mail) => mail.to)).toEqual([['olga@example.org']])
  const { text } = smtp.mails[0] ?? { text: '' }
  expect(
    text
      .replace(/http\S+/, 'URL')
      .trim()
      .replace(/\r\n/g, '\n'),
  ).toBe(
    'One question waits for you in the workshop “Line 4”, about 2 minutes, until Thu 3 Jun, 18:00 (Europe/Berlin).\n\nAnswer here: URL',
  )
})

test('who has answered is not reminded, and the answer to the facilitator is the same', async () => {
  const running = await started()
  const { olga } = await seatedWorkshop(running)
  const { id } = await workshopOf(running, olga)
  const { me } = (await olga.get(`/assessments/${id}`)).body
  await olga.command(id, { type: 'setGroup', member: me.id, group: 'business' })
  await olga.command(id, { type: 'open', questions: [Q] })
  const vote = { type: 'castVote', question: Q, round: 1, answer: 'abstain' }
  await olga.command(id, vote, { 'idempotency-key': 'vote' })
  const asked = await olga.post(`/assessments/${id}/mails`, { kind: 'reminder' })
  expect([asked.status, asked.body]).toEqual([202, {}])
  await ended()
  expect(smtp.mails).toEqual([])
})

test('without a mail server, and with one that does not answer, mail fails in words and everything else works', async () => {
  const without = await started({})
  expect(without.services.mail).toBe(false)
  const { id, olga } = await seatedWorkshop(without)
  const none = await olga.post(`/assessments/${id}/mails`, invite(['dora@example.org']))
  expect([none.status, none.body.code]).toEqual([501, 'no-mail'])
  await ended()

  const { url } = smtp
  await smtp.end()
  const { id: other, olga: again } = await seatedWorkshop(await started({ SMTP_URL: url }))
  const down = await again.post(`/assessments/${other}/mails`, invite(['dora@example.org']))
  expect([down.status, down.body.code]).toEqual([502, 'mail-failed'])
  const reminder = await again.post(`/assessments/${other}/mails`, { kind: 'reminder' })
  expect([reminder.status, reminder.body.code]).toEqual([502, 'mail-failed'])
  smtp = await startTestSmtp()
})
