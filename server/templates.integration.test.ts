import { afterEach, expect, test } from 'vitest'
import { PRACTICE_IDS } from '#model/practice'
import { builtInPacks } from './built-in-packs'
import { startTestServer, type TestServer } from './test-server'
import { Q, seatedWorkshop } from './test-workshop'

let server: TestServer
afterEach(() => server?.end())

const decide = (question: string, level: number) => ({
  type: 'decide',
  question,
  rating: { comprehensiveness: level, scope: 1 },
  rationale: 'Because.',
})

test('the packs that come with Plumbline speak of every practice, and nobody changes them', async () => {
  expect(builtInPacks().map(({ id }) => id)).toEqual(['industrial-machine', 'retail-point-of-sale'])
  for (const { content } of builtInPacks()) {
    expect(content.source).toBe('Plumbline’s own example'.replace('’', "'"))
    expect(Object.keys('practices' in content ? content.practices : {})).toEqual([...PRACTICE_IDS])
  }
  server = await startTestServer()
  const { olga, ana } = await seatedWorkshop(server)
  const { packs } = (await olga.get('/packs')).body
  expect(packs).toMatchObject([
    { id: 'industrial-machine', builtIn: true, editable: false, practices: 18 },
    { id: 'retail-point-of-sale', builtIn: true },
  ])
  expect((await olga.put('/packs/industrial-machine', { name: 'x', practices: {} })).status).toBe(403)
  expect((await olga.delete('/packs/industrial-machine')).status).toBe(403)
  expect((await ana.program.get('/packs')).body.code).toBe('account-needed')
})

test('a profile is made of the decided targets, edited, and given away as a file that is read in again', async () => {
  server = await startTestServer()
  const { id, olga } = await seatedWorkshop(server)
  await olga.command(id, decide(Q, 3))
  await olga.command(id, decide('current:access-control', 1))
  const made = await olga.post('/profiles', { assessment: id, name: 'Our lines' })
  expect(made.status).toBe(201)
  const { body } = await olga.get(`/profiles/${made.body.id}`)
  expect(body).toMatchObject({
    name: 'Our lines',
    editable: true,
    content: { targets: { 'access-control': { comprehensiveness: 3, scope: 1 } } },
  })
  const text = body.yaml.replace('comprehensiveness: 3', 'comprehensiveness: 4')
  expect((await olga.put(`/profiles/${made.body.id}`, { text })).status).toBe(200)
  const file = await olga.get(`/profiles/${made.body.id}/export/json`)
  expect(file.headers.get('content-disposition')).toContain('Our-lines.json')
  expect(file.body.targets['access-control'].comprehensiveness).toBe(4)
  expect((await olga.post('/profiles', { text: file.text })).status).toBe(201)

  const bad = await olga.post('/profiles', { text: text.replace('scope: 1', 'scope: 9') })
  expect(bad).toMatchObject({ status: 400, body: { code: 'bad-file', errors: [{ line: expect.any(Number) }] } })
  const german = { 'accept-language': 'de' }
  const told = await olga.post('/profiles', { text: text.replace('scope: 1', 'scope: 9') }, german)
  expect(told.body.errors[0].message).toMatch(/^Ungültige/)
  expect((await olga.delete(`/profiles/${made.body.id}`)).status).toBe(204)
  expect((await olga.get(`/profiles/${made.body.id}`)).status).toBe(404)
  expect((await server.program().get('/schemas/profile.json')).body.title).toBe('Plumbline target profile')
})

test('an assessment keeps the profile and the pack it was started from; a target shows once its question is known', async () => {
  server = await startTestServer()
  const { olga } = await seatedWorkshop(server)
  const targets = { 'access-control': { comprehensiveness: 4, scope: 3 }, 'patch-management': { comprehensiveness: 0 } }
  const profile = (await olga.post('/profiles', { name: 'Strict', targets })).body.id
  const brief = { title: 'Till', system: 'Till' }
  expect((await olga.post('/assessments', { ...brief, profile: 'there-is-none' })).status).toBe(400)
  expect((await olga.post('/assessments', { ...brief, pack: 'there-is-none' })).status).toBe(400)
  const made = await olga.post('/assessments', { ...brief, profile, pack: 'retail-point-of-sale' })
  const view = async (id: string) => (await olga.get(`/assessments/${id}`)).body
  await olga.delete(`/profiles/${profile}`)

  const before = await view(made.body.id)
  expect(before.assessment.profile).toEqual({ id: profile, name: 'Strict', targets: {} })
  const log = async () => (await olga.get(`/assessments/${made.body.id}/log`)).body
  expect(await log()).toMatchObject({ verified: true, events: [{ type: 'AssessmentCreated', data: null }, {}] })
  expect(before.pack.practices['physical-protection'].text).toContain('Customers stand closer')
  await olga.command(made.body.id, decide(Q, 3))
  const after = await view(made.body.id)
  expect(after.assessment.profile.targets).toEqual({ 'access-control': targets['access-control'] })
  await olga.command(made.body.id, { type: 'freeze' })
  expect((await log()).events[0].data.profile.targets).toEqual(targets)
  // The next one starts from the whole profile, not from what was shown.
  const next = await olga.post(`/assessments/${made.body.id}/next`, { title: 'Till again' })
  await olga.command(next.body.id, decide('target:patch-management', 1))
  const following = await view(next.body.id)
  expect(following.assessment.profile.targets).toEqual({ 'patch-management': { comprehensiveness: 0 } })
  expect(following.pack.id).toBe('retail-point-of-sale')
})
