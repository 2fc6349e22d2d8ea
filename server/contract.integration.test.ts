import { createHash } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestPostgres } from './store/test-postgres'
import { SETUP_KEY, startTestServer, type TestServer, until } from './test-server'

/** The same contract on both stores; PostgreSQL's own suite tells when there is none. */
const postgres = await startTestPostgres()
const stores = postgres ? (['SQLite', 'PostgreSQL'] as const) : (['SQLite'] as const)
afterAll(() => postgres?.stop())

describe.each(stores)('over %s', (store) => {
  let server: TestServer
  let owner: ReturnType<TestServer['program']>
  let assessment: string

  interface Seat {
    program: ReturnType<TestServer['program']>
    member: string
  }

  async function joins(name: string, group: 'business' | 'technical'): Promise<Seat> {
    const invite = await owner.post(`/assessments/${assessment}/invites`, { role: 'participant', group })
    expect(invite.status).toBe(201)
    const joined = await server.program().post('/join', { code: invite.body.code, name })
    expect(joined.status).toBe(201)
    return { program: server.program(joined.body.token), member: joined.body.member.id }
  }

  beforeAll(async () => {
    const url = store === 'PostgreSQL' ? await postgres?.newDatabase() : undefined
    server = await startTestServer(url === undefined ? {} : { variables: { DATABASE_URL: url } })
    const setUp = await server
      .program()
      .post('/setup', { key: SETUP_KEY, name: 'Olga', email: 'olga@example.org', password: 'a plumb line hangs' })
    expect(setUp.status).toBe(201)
    owner = server.program(setUp.body.token)
  })

  afterAll(() => server.end())

  test('a program that knows only the contract does the whole job', async () => {
    expect(
      (
        await server
          .program()
          .post('/setup', { key: SETUP_KEY, name: 'Eve', email: 'eve@example.org', password: 'a second owner?' })
      ).status,
    ).toBe(409)
    const made = await owner.post('/assessments', {
      title: 'Line 4',
      system: 'Remote maintenance of line 4',
      goals: ['no unplanned stop'],
      settings: { closeWhenComplete: false },
      exclude: { 'physical-protection': 'locked in a plant of its own' },
    })
    expect(made.status).toBe(201)
    assessment = made.body.id
    expect(made.body.url).toBe(`${server.origin}/a/${assessment}`)

    const [ana, ben, cem, dia] = await Promise.all([
      joins('Ana', 'business'),
      joins('Ben', 'business'),
      joins('Cem', 'technical'),
      joins('Dia', 'technical'),
    ])
    const question = 'target:access-control'
    expect((await owner.command(assessment, { type: 'open', questions: [question] })).body).toEqual({})

    // Ana votes through her ballot document, with the real client.
    const ballot = ana.program.open(`ballot/${assessment}`)
    const room = ben.program.open(`room/${assessment}`)
    await Promise.all([ballot.synced, room.synced])
    expect(ballot.map('owner').get('member')).toBe(ana.member)
    const entry = {
      round: 1,
      answer: { comprehensiveness: 3, scope: 3 },
      reason: 'Rights must end with the work order.',
    }
    ballot.map('votes').set(question, entry)
    const receipt = await until(
      ballot.doc,
      () => ballot.map('receipts').get(question) as { salt: string; digest: string; status: string } | undefined,
    )
    expect(receipt).toMatchObject({ round: 1, status: 'received' })
    const canonical =
      '{"answer":{"comprehensiveness":3,"scope":3},"reason":"Rights must end with the work order.","round":1}'
    expect(receipt.digest).toBe(
      createHash('sha256').update(Buffer.from(receipt.salt, 'base64url')).update(canonical).digest('base64url'),
    )

    // The others over HTTP; what is counted stands in their ballots too.
    const votes = [
      { seat: ben, answer: { comprehensiveness: 3, scope: 2 } },
      { seat: cem, answer: { comprehensiveness: 1, scope: 2 } },
      { seat: dia, answer: 'dont-know' },
    ]
    for (const { seat, answer } of votes) {
      const cast = await seat.program.command(assessment, { type: 'castVote', question, round: 1, answer })
      expect(cast.body).toMatchObject({ round: 1, status: 'received' })
    }
    const cems = cem.program.open(`ballot/${assessment}`)
    await cems.synced
    expect(cems.map('votes').get(question)).toEqual({ round: 1, answer: { comprehensiveness: 1, scope: 2 } })
    expect((await ana.program.get(`/assessments/${assessment}/ballot`)).body[question]).toMatchObject({
      ...entry,
      digest: receipt.digest,
    })
    await until(
      room.doc,
      () =>
        (room.map('room').get(`progress:${question}`) as { technical: { responded: number } }).technical.responded ===
        2,
    )

    await owner.command(assessment, { type: 'reveal', questions: [question], rounds: { [question]: 1 } })
    const result = await until(
      room.doc,
      () => room.map('room').get(`result:${question}:1`) as Record<string, unknown> | undefined,
    )
    expect(result).toMatchObject({
      comprehensiveness: { all: [0, 1, 0, 2, 0], business: [0, 0, 0, 2, 0], technical: [0, 1, 0, 0, 0] },
      dontKnow: { all: 1, business: 0, technical: 1 },
      reasons: [{ text: entry.reason, group: 'business' }],
    })
    expect(result).not.toHaveProperty('votes')

    const late = await ben.program.command(assessment, { type: 'castVote', question, round: 1, answer: 'abstain' })
    expect([late.status, late.body.code]).toEqual([409, 'round-closed'])

    const answer = (await owner.get(`/assessments/${assessment}`)).body
    expect(answer.me).toMatchObject({ name: 'Olga', role: 'facilitator', group: null })
    expect(answer.questions[question].rounds[0].statistics.divergence.comprehensiveness).toMatchObject({
      w1: 2,
      kind: 'level',
      label: 'far-apart',
    })
    expect(answer.questions[question].rounds[0].statistics.nextStep.step).toBe('discuss-and-revote')

    const refused = await owner.command(assessment, {
      type: 'decide',
      question,
      rating: { comprehensiveness: 3, scope: 3 },
      rationale: '  ',
    })
    expect([refused.status, refused.body.code]).toEqual([400, 'rationale-missing'])
    const key = { 'idempotency-key': 'once' }
    const decide = {
      type: 'decide',
      question,
      rating: { comprehensiveness: 3, scope: 3 },
      rationale: 'Contractors come and go.',
    }
    const [first, again] = await Promise.all([
      owner.command(assessment, decide, key),
      owner.command(assessment, decide, key),
    ])
    expect([first.body, again.body]).toEqual([{ number: 'D-001' }, { number: 'D-001' }])
    expect((await owner.command(assessment, { ...decide, rationale: 'Other.' }, key)).status).toBe(422)
    const current = {
      type: 'decide',
      question: 'current:access-control',
      rating: { comprehensiveness: 1, scope: 2 },
      rationale: 'Shared logins.',
    }
    expect((await owner.command(assessment, current)).body).toEqual({ number: 'D-002' })

    expect(
      (await cem.program.command(assessment, { type: 'dissent', question, text: '2 is what we can keep alive.' }))
        .status,
    ).toBe(200)
    expect((await ana.program.command(assessment, { type: 'accept', question })).status).toBe(200)
    const after = (await owner.get(`/assessments/${assessment}`)).body
    expect(after.gaps['access-control']).toMatchObject({
      comprehensiveness: 2,
      scope: 1,
      status: 'gap',
      uncertain: true,
    })
    expect(after.ledger[0]).toMatchObject({
      number: 'D-001',
      rule: 'overridden',
      accepted: 1,
      dissent: [{ group: 'technical' }],
    })

    const log = (await ana.program.get(`/assessments/${assessment}/log`)).body
    expect(log.verified).toBe(true)
    expect(log.events.find((event: { type: string }) => event.type === 'RoundLocked').data.digests).toContain(
      receipt.digest,
    )

    for (const format of ['json', 'csv', 'md'])
      expect((await owner.get(`/assessments/${assessment}/export/${format}`)).status).toBe(200)
    expect((await ana.program.get(`/assessments/${assessment}/export/csv`)).status).toBe(403)
    const next = await owner.post('/assessments', {
      title: 'Line 4, a year on',
      system: 'Line 4',
      baseline: assessment,
    })
    expect(next.status).toBe(201)
    const yearOn = (await owner.get(`/assessments/${next.body.id}`)).body
    expect(yearOn.assessment.baseline).toMatchObject({ assessment, current: {} })
    await owner.command(next.body.id, { ...current, rating: { comprehensiveness: 2, scope: 2 } })
    const known = (await owner.get(`/assessments/${next.body.id}`)).body.assessment.baseline.current
    expect(known).toEqual({ 'access-control': { comprehensiveness: 1, scope: 2 } })

    await owner.command(assessment, { type: 'freeze' })
    expect((await ana.program.get(`/assessments/${assessment}/export/csv`)).text).toContain('Contractors come and go.')
    for (const document of [ballot, room, cems]) document.end()
  })

  test('what is no answer, no question or no command gets the contract’s code and a sentence', async () => {
    const { body: made } = await owner.post('/assessments', { title: 'Line 5', system: 'Line 5' })
    const send = (body: object) => owner.command(made.id, body)
    const cast = { type: 'castVote', question: 'target:access-control', round: 1 }
    const cases: [object, number, string][] = [
      [{ type: 'open', questions: ['target:nothing'] }, 400, 'unknown-question'],
      [{ type: 'open', questions: [] }, 400, 'bad-request'],
      [{ ...cast, answer: { comprehensiveness: 0, scope: 1 } }, 400, 'bad-answer'],
      [{ ...cast, answer: { comprehensiveness: 2 } }, 400, 'bad-answer'],
      [{ ...cast, answer: 'abstain', reason: 'x'.repeat(2_001) }, 400, 'too-long'],
      [{ ...cast, answer: 'abstain' }, 409, 'no-group'],
      [{ type: 'reveal', questions: ['target:access-control'] }, 409, 'wrong-state'],
      [{ type: 'nonsense' }, 400, 'bad-request'],
    ]
    for (const [body, status, code] of cases) {
      const answer = await send(body)
      expect([answer.status, answer.body.code], JSON.stringify(body)).toEqual([status, code])
      expect(answer.body.detail).toMatch(/\w+ .*\.$/)
    }
    expect((await server.program().get(`/assessments/${made.id}`)).status).toBe(401)
    const { body: stranger } = await owner.post('/accounts', { name: 'Stan', email: 'stan@example.org' })
    expect(stranger.url).toContain('/account/password/')
  })

  test('a write to the room, a forged frame and a foreign ballot end the socket for good', async () => {
    const { body: made } = await owner.post('/assessments', { title: 'Line 6', system: 'Line 6' })
    const room = owner.open(`room/${made.id}`)
    await room.synced
    room.map('room').set('assessment', { phase: 'frozen' })
    expect(await room.closed).toBe(4409)
    const reread = (await owner.get(`/assessments/${made.id}`)).body
    expect(reread.assessment.phase).toBe('preparing')

    expect(await server.program('no-such-token').open(`room/${made.id}`).closed).toBe(4401)
    expect(await owner.open('room/there-is-none').closed).toBe(4403)
  })
})
