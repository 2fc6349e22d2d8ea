import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Json } from '#lib/canonical-json'
import { digestOf } from '#lib/digest'
import { startTestServer, type TestServer } from '#server/test-server'
import { type Program, Q, seatedWorkshop, workshopOf } from '#server/test-workshop'

let server: TestServer
let olga: Program
let anonymous: Awaited<ReturnType<typeof workshopOf>>

beforeAll(async () => {
  server = await startTestServer()
  const workshop = await seatedWorkshop(server, { privacy: 'anonymous' })
  olga = workshop.olga
  anonymous = workshop
})

afterAll(() => server.end())

async function exported(id: string, by = olga): Promise<string> {
  return (await by.get(`/assessments/${id}/export/json`)).text
}

/** The text without what docs/export.md says is another's: the assessment's id and the moment. */
function lasting(text: string): string {
  return text.replace(/^ {2}"(assessment|exportedAt)": .*\n/gm, '')
}

/** A round with reasons, a decision, a dissent, an acceptance and an action. */
async function decided({ id, ana, ben, cem }: Awaited<ReturnType<typeof workshopOf>>): Promise<void> {
  await olga.command(id, { type: 'open', questions: [Q] })
  const vote = (comprehensiveness: number) => ({
    type: 'castVote',
    question: Q,
    round: 1,
    answer: { comprehensiveness, scope: 2 },
    reason: `Since it is ${comprehensiveness}.`,
  })
  await ana.program.command(id, vote(3))
  await ben.program.command(id, vote(3))
  await cem.program.command(id, vote(2))
  await olga.command(id, { type: 'reveal', questions: [Q] })
  const rating = { comprehensiveness: 3, scope: 2 }
  await olga.command(id, { type: 'decide', question: Q, rating, rationale: 'Ἀρχή · 开始 · ابدأ', owner: 'Ms. K' })
  await ana.program.command(id, { type: 'accept', question: Q })
  await cem.program.command(id, { type: 'dissent', question: Q, text: 'Two would do.' })
  const from = { comprehensiveness: 2, scope: 1 }
  await olga.command(id, { type: 'addAction', practice: 'access-control', from, to: rating, title: 'Buy locks' })
  await olga.command(id, { type: 'park', question: 'current:patch-management', reason: 'Ask the vendor' })
}

describe('an export goes back in', () => {
  test.each(['named', 'group', 'anonymous'] as const)('and out again the same, with votes %s', async (privacy) => {
    const workshop = privacy === 'anonymous' ? anonymous : await workshopOf(server, olga, { privacy })
    await decided(workshop)
    if (privacy !== 'named') await olga.command(workshop.id, { type: 'freeze' })
    const file = await exported(workshop.id)
    const { status, body } = await olga.post('/import', file)
    expect(status).toBe(201)
    const again = await exported(body.id)
    expect(lasting(again)).toBe(lasting(file))
    expect(JSON.parse(again).checksum).toBe(JSON.parse(file).checksum)
    const { body: there } = await olga.get(`/assessments/${body.id}`)
    expect(there.me.role).toBe('facilitator')
    expect(there.members[workshop.ana.member]).toMatchObject({ name: 'Ana', active: false })
    const { body: log } = await olga.get(`/assessments/${body.id}/log`)
    expect(log).toMatchObject({ verified: true, events: [{}, {}, { type: 'Imported' }] })
    expect(JSON.stringify(log)).not.toContain('"Ana"')
  })

  test('the demo workshop as well, but for the rounds that are under way', async () => {
    const { body: demo } = await olga.post('/demo')
    const file = await exported(demo.id)
    const { body } = await olga.post('/import', file)
    const again = await exported(body.id)
    const closed = file.replace(/"state": "(open|locked)"/g, (_, state: string) => `"state": "${state}"`)
    const { questions } = JSON.parse(closed).content
    for (const question of Object.values<{ state: string; rounds: unknown[] }>(questions))
      if (['open', 'locked'].includes(question.state)) question.state = question.rounds.length > 0 ? 'revealed' : 'idle'
    expect(JSON.parse(again).content).toEqual({ ...JSON.parse(file).content, questions })
  })

  test('and survives a restart: the log alone says all of it', async () => {
    const workshop = await workshopOf(server, olga, { privacy: 'named' })
    await decided(workshop)
    const { body } = await olga.post('/import', await exported(workshop.id))
    const before = await exported(body.id)
    await server.close()
    server = await startTestServer({ dataDir: server.dataDir })
    olga = server.program(olga.token)
    expect(lasting(await exported(body.id))).toBe(lasting(before))
  })
})

describe('a file that is refused changes nothing', () => {
  async function refusal(change: (file: Record<string, unknown>) => unknown) {
    const file = JSON.parse(await exported(anonymous.id))
    const before = (await olga.get('/assessments')).body.assessments.length
    const { status, body } = await olga.post('/import', JSON.stringify(change(file)))
    expect((await olga.get('/assessments')).body.assessments.length).toBe(before)
    return { status, code: body.code, errors: body.errors }
  }
  const signed = (file: object, content: unknown) => ({ ...file, content, checksum: digestOf(content as Json) })

  test('a foreign one', async () => {
    expect(await refusal(() => ({ votes: [] }))).toMatchObject({ status: 422, code: 'import-foreign' })
  })

  test('a newer one', async () => {
    expect(await refusal((file) => ({ ...file, version: 2 }))).toMatchObject({ status: 422, code: 'import-newer' })
  })

  test('one that was changed by hand', async () => {
    const changed = await refusal(({ content, ...file }) => ({
      ...file,
      content: { ...(content as object), ledger: [] },
    }))
    expect(changed).toMatchObject({ status: 422, code: 'import-changed' })
  })

  test('one that holds what no assessment can, and it says where', async () => {
    const odd = await refusal(({ content, ...file }) =>
      signed(file, { ...(content as object), actions: [{ id: 'x' }] }),
    )
    expect(odd).toMatchObject({ status: 422, code: 'import-invalid', errors: [{ path: 'content.actions.0.practice' }] })
    const unknown = await refusal(({ content, ...file }) => signed(file, { ...(content as object), mood: 'good' }))
    expect(unknown).toMatchObject({ code: 'import-invalid' })
    const lost = await refusal(({ content, ...file }) => signed(file, { ...(content as object), ledger: [] }))
    expect(lost.errors[0].message).toBe('there is no such decision of this question')
  })

  test('one that no page could show: a zone that no clock knows, steps in a circle, values nested without end', async () => {
    const of = async (change: (content: Record<string, unknown>) => object) =>
      refusal(({ content, ...file }) => signed(file, change(content as Record<string, unknown>)))
    const zone = await of(({ assessment, ...content }) => ({
      ...content,
      assessment: { ...(assessment as object), timeZone: 'Mars/Base' },
    }))
    expect(zone.errors).toMatchObject([{ path: 'content.assessment.timeZone' }])
    const step = {
      practice: 'access-control',
      from: { comprehensiveness: 0 },
      to: { comprehensiveness: 0 },
      title: 'x',
    }
    const actions = [
      { ...step, id: 'action-001', status: 'open', dependsOn: ['action-002'] },
      { ...step, id: 'action-002', status: 'open', dependsOn: ['action-001'] },
    ]
    expect((await of((content) => ({ ...content, actions }))).errors).toMatchObject([{ path: 'content.actions' }])
    const known = await of((content) => ({
      ...content,
      actions: [{ ...actions[0], id: 'constructor', dependsOn: [] }],
    }))
    expect(known).toMatchObject({ code: 'import-invalid' })
    const { body } = await olga.post(
      '/import',
      `{"format":"plumbline-assessment","version":1,"checksum":"","content":${'['.repeat(90_000)}${']'.repeat(90_000)}}`,
    )
    expect(body.code).toBe('import-changed')
  })

  test('one of a guest, who has no account', async () => {
    const { status } = await server.program(anonymous.ana.token).post('/import', await exported(anonymous.id))
    expect(status).toBe(403)
  })

  test('a large one of who has no account, unread', async () => {
    const large = JSON.stringify({ format: 'x'.repeat(260 * 1024) })
    expect((await server.program(anonymous.ana.token).post('/import', large)).status).toBe(413)
  })
})
