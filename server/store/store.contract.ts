import { afterEach, beforeEach, expect, test } from 'vitest'
import { createStore } from './create-store'
import type { Database } from './database'
import {
  HeadMoved,
  type InviteRow,
  type LoggedEvent,
  type PersonRow,
  type Snapshot,
  type Store,
  type TemplateRow,
  type VoteRow,
  type Write,
} from './store'

/** Where the same database can be opened again and again, and then be removed. */
export interface Place {
  open(): Promise<Database>
  remove(): Promise<void>
}

const A = 'assessment-A_1'
const B = 'assessment-B-2'
const Q = 'target:access-control'
const AT = '2026-03-01T09:00:00.000Z'
const LATER = '2026-03-01T10:00:00.000Z'
const ODD_TEXT = 'Čeněk — 議題 🛠️ "quoted" \\ % _ \' ; --\nnew line'

/** What every store holds to, whatever database is below. */
export function describeStore(newPlace: () => Promise<Place>): void {
  let place: Place
  let database: Database
  let store: Store

  beforeEach(async () => {
    place = await newPlace()
    database = await place.open()
    store = createStore(database)
  })

  afterEach(async () => {
    await store.close()
    await place.remove()
  })

  async function reopen(): Promise<void> {
    await store.close()
    database = await place.open()
    store = createStore(database)
  }

  const commit = (...writes: Write[]) => store.assessments.commit(writes)
  const begin = (assessment: string): Write => ({ kind: 'assessment', assessment, createdAt: AT })

  test('gives back a log, votes and members as they were written, also after it was opened again', async () => {
    const events = [event(1), event(2, { actor: null, data: null })]
    const votes = [vote(), vote({ member: 'member-2', reason: null, group: 'technical', shuffle: 'zz' })]
    const members = [member('member-1', 'person-1'), member('member-2', 'person-2')]
    await commit(
      begin(A),
      { kind: 'events', assessment: A, after: 0, events },
      ...votes.map((row): Write => ({ kind: 'vote', assessment: A, vote: row })),
      ...members.map((row): Write => ({ kind: 'member', assessment: A, member: row })),
    )
    await reopen()
    expect(await store.assessments.load(A)).toMatchObject({ id: A, events, votes, members })
    expect(await store.assessments.load(B)).toBeNull()
  })

  test('puts a changed vote in the place of the one before, and erases a withdrawn one', async () => {
    await commit(begin(A), { kind: 'vote', assessment: A, vote: vote() })
    const changed = vote({ answer: '"abstain"', reason: null, group: 'technical', at: LATER, evidence: '[]' })
    await commit({ kind: 'vote', assessment: A, vote: changed })
    expect((await store.assessments.load(A))?.votes).toEqual([changed])
    await commit({ kind: 'vote-erased', assessment: A, question: Q, round: 1, member: 'member-1' })
    expect((await store.assessments.load(A))?.votes).toEqual([])
  })

  test('keeps what an unlinked vote says, and nothing of who said it', async () => {
    await commit(begin(A), { kind: 'vote', assessment: A, vote: vote() })
    await commit({
      kind: 'vote-unlinked',
      assessment: A,
      question: Q,
      round: 1,
      member: 'member-1',
      pseudonym: 'somebody-9',
    })
    expect((await store.assessments.load(A))?.votes).toEqual([
      vote({ member: 'somebody-9', salt: '', digest: '', at: '' }),
    ])
  })

  test('hundreds of ballots in one commit: of each vote and receipt the last word counts, of each document every update', async () => {
    const people = Array.from({ length: 150 }, (_, index) => `member-${index}`)
    const ballotOf = (who: string) => `ballot/${A}/${who}`
    await commit(begin(A), ...people.map((who) => update(ballotOf(who), 0, [1])))
    const cast = (who: string, salt: string): Write => ({
      kind: 'vote',
      assessment: A,
      vote: vote({ member: who, salt }),
    })
    const erased = (who: string): Write => ({ kind: 'vote-erased', assessment: A, question: Q, round: 1, member: who })
    const answered = (who: string, receipt: string): Write => ({
      kind: 'processed',
      assessment: A,
      member: who,
      entry: { ...processed(), receipt },
    })
    await commit(
      ...people.flatMap((who) => [cast(who, 'first'), answered(who, 'first')]),
      // One takes it back, one takes it back and votes again, all others change it.
      ...people.flatMap((who, index) => [
        ...(index < 2 ? [erased(who)] : []),
        ...(index > 0 ? [cast(who, 'second')] : []),
        answered(who, 'second'),
        update(ballotOf(who), 1, [2, index]),
      ]),
    )
    const votes = (await store.assessments.load(A))?.votes ?? []
    expect(votes.map(({ member: who }) => who).toSorted()).toEqual(people.slice(1).toSorted())
    expect(new Set(votes.map(({ salt }) => salt))).toEqual(new Set(['second']))
    for (const [index, who] of people.entries()) {
      expect(await store.assessments.processed(A, who)).toEqual([{ ...processed(), receipt: 'second' }])
      expect((await store.assessments.document(ballotOf(who)))?.updates[1]).toEqual(Uint8Array.of(2, index))
    }
    // If one of them was moved by somebody else, nothing of it happens.
    await commit(update(ballotOf('member-77'), 2, [3]))
    await expect(commit(...people.map((who) => update(ballotOf(who), 2, [4])))).rejects.toBeInstanceOf(HeadMoved)
    expect((await store.assessments.document(ballotOf('member-1')))?.head).toBe(2)
  })

  test('takes a member’s new name and person', async () => {
    await commit(begin(A), { kind: 'member', assessment: A, member: member('member-1', 'person-1') })
    const renamed = { member: 'member-1', person: 'person-1', name: ODD_TEXT }
    await commit({ kind: 'member', assessment: A, member: renamed })
    expect((await store.assessments.load(A))?.members).toEqual([{ ...renamed, seat: null }])
    expect(await store.assessments.memberOf(A, 'person-1')).toBe('member-1')
    expect(await store.assessments.personOfMember(A, 'member-1')).toBe('person-1')
    expect(await store.assessments.memberOf(A, 'person-2')).toBeNull()
    expect(await store.assessments.memberOf(B, 'person-1')).toBeNull()
    expect(await store.assessments.personOfMember(A, 'member-2')).toBeNull()
  })

  test('finds the seats of people where an earlier version kept them', async () => {
    const summary = JSON.stringify({
      title: 'Line 4',
      seats: { 'member-1': { role: 'observer', group: null }, other: {} },
    })
    await commit(
      begin(A),
      { kind: 'member', assessment: A, member: member('member-1', 'person-1') },
      { kind: 'member', assessment: A, member: member('-left_2', 'person-2') },
      { kind: 'summary', row: { assessment: A, summary, updatedAt: AT } },
    )
    await database.run('alter table member drop column seat')
    await database.run(`delete from migration where name = '0005-seats'`)
    await reopen()
    const [line] = await store.assessments.summariesOf('person-1')
    expect(JSON.parse(line?.seat ?? '')).toEqual({ role: 'observer', group: null })
    expect(JSON.parse(line?.summary ?? '')).toEqual({ title: 'Line 4' }) // what is listed is sent
    expect((await store.assessments.summariesOf('person-2')).map(({ seat }) => seat)).toEqual([null])
    await commit({ kind: 'seat', assessment: A, member: 'member-1', seat: null })
    expect((await store.assessments.summariesOf('person-1'))[0]?.seat).toBeNull()
  })

  test('never makes one person two members of an assessment', async () => {
    await commit(begin(A), { kind: 'member', assessment: A, member: member('member-1', 'person-1') })
    await expect(commit({ kind: 'member', assessment: A, member: member('member-2', 'person-1') })).rejects.toThrow()
  })

  test('removes an assessment with every row and document of it, and leaves the others', async () => {
    for (const id of [A, B]) {
      const update: Write = {
        kind: 'update',
        document: `room/${id}`,
        serverClient: 7,
        after: 0,
        bytes: new Uint8Array([1]),
      }
      await commit(
        begin(id),
        { kind: 'events', assessment: id, after: 0, events: [event(1)] },
        { kind: 'vote', assessment: id, vote: vote() },
        { kind: 'member', assessment: id, member: member('member-1', 'person-1') },
        { kind: 'summary', row: { assessment: id, summary: '{}', updatedAt: AT } },
        update,
      )
      await store.assessments.compact([snapshot(`room/${id}`, 1, [2])])
      await store.assessments.expect(id, [{ person: 'person-2', name: 'Ben', role: 'observer', group: null }])
    }
    expect(await store.assessments.remove(A)).toBe(true)
    expect(await store.assessments.remove(A)).toBe(false)
    const tables = ['event', 'vote', 'member', 'document', 'expected_member']
    for (const table of tables)
      expect(await database.all(`select assessment from ${table}`), table).toEqual([{ assessment: B }])
    expect(await database.all('select document from document_snapshot')).toEqual([{ document: `room/${B}` }])
    expect(await store.assessments.load(A)).toBeNull()
    expect((await store.assessments.summariesOf('person-1')).map(({ assessment }) => assessment)).toEqual([B])
  })

  test('keeps an archive for each person, which a new name doesn’t touch', async () => {
    await commit(
      begin(A),
      { kind: 'member', assessment: A, member: member('member-1', 'person-1') },
      { kind: 'member', assessment: A, member: member('member-2', 'person-2') },
      { kind: 'summary', row: { assessment: A, summary: '{}', updatedAt: AT } },
    )
    const archived = async (person: string) => (await store.assessments.summariesOf(person)).map((row) => row.archived)
    expect(await archived('person-1')).toEqual([false])
    expect(await store.assessments.setArchived(A, 'person-1', true)).toBe(true)
    expect(await store.assessments.setArchived(A, 'person-3', true)).toBe(false)
    await commit({ kind: 'member', assessment: A, member: { member: 'member-1', person: 'person-1', name: 'Other' } })
    expect([await archived('person-1'), await archived('person-2')]).toEqual([[true], [false]])
    await store.assessments.setArchived(A, 'person-1', false)
    expect(await archived('person-1')).toEqual([false])
  })

  test('tells what a member has a vote on, and nothing of others', async () => {
    await commit(
      begin(A),
      { kind: 'vote', assessment: A, vote: vote() },
      { kind: 'vote', assessment: A, vote: vote({ round: 2 }) },
      { kind: 'vote', assessment: A, vote: vote({ member: 'member-2', question: 'current:access-control' }) },
    )
    expect(await store.assessments.answeredBy(A, 'member-1')).toEqual([
      { question: Q, round: 1 },
      { question: Q, round: 2 },
    ])
  })

  test('knows whom an assessment expects, until they are nobody any more', async () => {
    await commit(begin(A), begin(B), { kind: 'member', assessment: B, member: member('member-1', 'person-1') })
    const ben = { person: 'person-2', name: ODD_TEXT, role: 'participant', group: 'technical' } as const
    const ada = { person: 'person-1', name: 'Ada', role: 'observer', group: null } as const
    await store.assessments.expect(A, [ben, ada])
    await store.assessments.expect(A, [ada])
    expect(await store.assessments.expected(A)).toEqual([ada, ben].toSorted((a, b) => (a.name < b.name ? -1 : 1)))
    expect(await store.assessments.assessmentsOf('person-1')).toEqual([A, B])
    await store.assessments.renameExpected(A, 'person-1', { person: 'nobody-1', name: 'Former member' })
    expect(await store.assessments.assessmentsOf('person-1')).toEqual([B])
    expect((await store.assessments.expected(A)).map(({ name }) => name)).toContain('Former member')
  })

  test('takes a person out with tokens, codes and identities', async () => {
    const ana: PersonRow = {
      id: 'person-1',
      kind: 'account',
      name: 'Ana',
      email: 'ana@example.org',
      password: 'kept',
      owner: false,
      createdAt: AT,
    }
    await store.people.addPerson(ana)
    await store.people.linkOidc(ana.id, 'https://issuer.example', 'ana')
    const token = {
      id: 'token-01',
      person: ana.id,
      name: 'A program',
      createdAt: AT,
      expiresAt: '2036-03-01T09:00:00.000Z',
    }
    await store.people.addToken(token, 'hash-1')
    expect(await store.people.tokensOf(ana.id)).toEqual([token])
    expect(await store.people.oidcOf(ana.id)).toEqual([{ issuer: 'https://issuer.example', subject: 'ana' }])
    await store.people.removePerson(ana.id)
    expect(await store.people.person(ana.id)).toBeNull()
    expect(await store.people.personByToken('hash-1', AT)).toBeNull()
    expect(await store.people.personByOidc('https://issuer.example', 'ana')).toBeNull()
    expect(await store.people.addPerson({ ...ana, id: 'person-9' })).toBe(true)
  })

  test('keeps profiles apart from packs, by name, with who made them', async () => {
    const row = (id: string, name: string, kind: 'profile' | 'pack'): TemplateRow => ({
      id,
      kind,
      name,
      body: JSON.stringify({ text: ODD_TEXT }),
      createdBy: 'person-1',
      createdAt: AT,
      updatedAt: AT,
    })
    const [retail, plant, pack] = [
      row('profile-2', 'Retail', 'profile'),
      row('profile-1', 'Plant', 'profile'),
      row('pack-0001', 'Words', 'pack'),
    ]
    for (const each of [retail, plant, pack]) await store.templates.put(each)
    expect(await store.templates.list('profile')).toEqual([plant, retail])
    expect(await store.templates.get('pack', retail.id)).toBeNull()
    const changed = { ...retail, name: 'A shop', body: '{}', updatedAt: LATER }
    await store.templates.put(changed)
    await store.templates.disown('person-1')
    expect(await store.templates.get('profile', retail.id)).toEqual({ ...changed, createdBy: null })
    expect(await store.templates.remove('pack', retail.id)).toBe(false)
    expect(await store.templates.remove('profile', retail.id)).toBe(true)
    expect(await store.templates.list('profile')).toEqual([{ ...plant, createdBy: null }])
  })

  test('refuses events that don’t follow the head, and an assessment that is there already', async () => {
    await commit(begin(A), { kind: 'events', assessment: A, after: 0, events: [event(1)] })
    const refused: Write[] = [
      { kind: 'events', assessment: A, after: 0, events: [event(1)] },
      { kind: 'events', assessment: A, after: 2, events: [event(3)] },
      { kind: 'events', assessment: B, after: 0, events: [event(1)] },
      begin(A),
    ]
    for (const write of refused) await expect(commit(write)).rejects.toBeInstanceOf(HeadMoved)
    expect((await store.assessments.load(A))?.events).toEqual([event(1)])
  })

  test('refuses events with a hole between them', async () => {
    await expect(
      commit(begin(A), { kind: 'events', assessment: A, after: 0, events: [event(1), event(3)] }),
    ).rejects.toThrow(/hole/)
    expect(await store.assessments.load(A)).toBeNull()
  })

  test('writes all of a commit or nothing, whichever write fails', async () => {
    await commit(begin(A), { kind: 'events', assessment: A, after: 0, events: [event(1)] })
    await commit(update(`room/${A}`, 0, [1]))
    await expect(
      commit(
        { kind: 'events', assessment: A, after: 1, events: [event(2)] },
        { kind: 'vote', assessment: A, vote: vote() },
        { kind: 'member', assessment: A, member: member('member-1', 'person-1') },
        { kind: 'deadline', assessment: A, at: AT },
        { kind: 'processed', assessment: A, member: 'member-1', entry: processed() },
        update(`room/${A}`, 1, [2]),
        begin(B),
        update(`room/${B}`, 5, [3]),
        { kind: 'idempotent', assessment: A, at: AT, entry: idempotent() },
      ),
    ).rejects.toBeInstanceOf(HeadMoved)
    expect(await store.assessments.load(A)).toMatchObject({ id: A, events: [event(1)], votes: [], members: [] })
    expect(await store.assessments.load(B)).toBeNull()
    expect(await store.assessments.due(LATER)).toEqual([])
    expect(await store.assessments.processed(A, 'member-1')).toEqual([])
    expect((await store.assessments.document(`room/${A}`))?.head).toBe(1)
    expect(await store.assessments.idempotent(A, 'member-1', 'key-1', AT)).toBeNull()
  })

  test('lets one of many commits at the same head through', async () => {
    await commit(begin(A))
    const tries = await Promise.allSettled(
      Array.from({ length: 20 }, () => commit({ kind: 'events', assessment: A, after: 0, events: [event(1)] })),
    )
    const refused = tries.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason] : []))
    expect(refused).toHaveLength(19)
    for (const reason of refused) expect(reason).toBeInstanceOf(HeadMoved)
    expect((await store.assessments.load(A))?.events).toEqual([event(1)])
  })

  test('commits of several assessments in opposite orders all go through', async () => {
    await commit(begin(A), begin(B), update(`room/${A}`, 0, [1]), update(`room/${B}`, 0, [1]))
    const summary = (assessment: string): Write => ({
      kind: 'summary',
      row: { assessment, summary: '{}', updatedAt: AT },
    })
    const orders = [
      [A, B],
      [B, A],
    ]
    await Promise.all(Array.from({ length: 30 }, (_, index) => commit(...(orders[index % 2] ?? []).map(summary))))
    expect((await store.assessments.document(`room/${A}`))?.head).toBe(1)
  })

  test('waits with what is asked beside a transaction until that is over', async () => {
    const seen: number[] = []
    const inside = database.transaction(async (sql) => {
      await sql.run('insert into assessment (id, head, updated_at, created_at) values ($1, 0, $2, $2)', [A, AT])
      await new Promise((resolve) => setImmediate(resolve))
      await sql.run('update assessment set head = 7 where id = $1', [A])
    })
    const beside = store.assessments.load(A).then((found) => seen.push(found ? 1 : 0))
    await Promise.all([inside, beside])
    const [row] = await database.all<{ head: number }>('select head from assessment where id = $1', [A])
    expect(row?.head).toBe(7)
    expect(seen).toHaveLength(1)
  })

  test('goes on after a transaction that failed', async () => {
    await expect(
      database.transaction(async (sql) => {
        await sql.run('insert into assessment (id, head, updated_at, created_at) values ($1, 0, $2, $2)', [A, AT])
        await sql.run('insert into nowhere (id) values ($1)', [A])
      }),
    ).rejects.toThrow()
    await commit(begin(A))
    expect(await store.assessments.load(A)).not.toBeNull()
  })

  test('numbers the updates of a document and keeps every byte', async () => {
    const everyByte = Uint8Array.from({ length: 256 }, (_, index) => index)
    const large = Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7) % 256)
    // A view into a larger buffer must not drag its surroundings along.
    const view = everyByte.subarray(3, 9)
    await commit(begin(A), update(`room/${A}`, 0, everyByte), update(`room/${A}`, 1, large))
    await commit(update(`room/${A}`, 2, view), update(`room/${A}`, 3, new Uint8Array()))
    await reopen()
    const found = await store.assessments.document(`room/${A}`)
    expect(found).toMatchObject({
      name: `room/${A}`,
      serverClient: 4_294_967_295,
      head: 4,
      updates: [everyByte, large, new Uint8Array(view), new Uint8Array()],
    })
    expect(found?.updates[0]?.constructor).toBe(Uint8Array)
    expect(await store.assessments.document(`notes/${A}`)).toBeNull()
  })

  test('refuses an update that doesn’t follow the document’s head', async () => {
    await commit(begin(A), update(`room/${A}`, 0, [1]))
    for (const after of [0, 2]) {
      await expect(commit(update(`room/${A}`, after, [9]))).rejects.toBeInstanceOf(HeadMoved)
    }
    await expect(commit(update(`notes/${A}`, 1, [9]))).rejects.toBeInstanceOf(HeadMoved)
    await expect(commit(update('elsewhere', 0, [9]))).rejects.toThrow(/No document/)
  })

  test('compacts a document: the snapshot and then what came after it', async () => {
    await commit(begin(A), update(`room/${A}`, 0, [1]), update(`room/${A}`, 1, [2]))
    await store.assessments.compact([snapshot(`room/${A}`, 2, [12])])
    await commit(update(`room/${A}`, 2, [3]))
    expect(await store.assessments.document(`room/${A}`)).toMatchObject({
      head: 3,
      updates: [Uint8Array.of(12), Uint8Array.of(3)],
    })
    await store.assessments.compact([snapshot(`room/${A}`, 3, [123])])
    await reopen()
    expect(await store.assessments.document(`room/${A}`)).toMatchObject({ head: 3, updates: [Uint8Array.of(123)] })
  })

  test('doesn’t compact a document that went on, and loses nothing of it', async () => {
    await commit(begin(A), update(`room/${A}`, 0, [1]), update(`room/${A}`, 1, [2]))
    await commit(begin(B), update(`room/${B}`, 0, [3]))
    await store.assessments.compact([snapshot(`room/${A}`, 1, [1]), snapshot(`room/${B}`, 1, [7])])
    expect((await store.assessments.document(`room/${A}`))?.updates).toEqual([Uint8Array.of(1), Uint8Array.of(2)])
    expect((await store.assessments.document(`room/${B}`))?.updates).toEqual([Uint8Array.of(7)])
  })

  test('erases a ballot with its snapshot and all that was processed of it, and nobody else’s', async () => {
    const mine = `ballot/${A}/member-1`
    const other = `ballot/${A}/member_1`
    await commit(begin(A), update(mine, 0, [1]), update(other, 0, [2]), update(`room/${A}`, 0, [3]))
    await store.assessments.compact([snapshot(mine, 1, [1])])
    for (const who of ['member-1', 'member_1']) {
      await commit({ kind: 'processed', assessment: A, member: who, entry: processed() })
    }
    expect((await store.assessments.ballotsOf(A)).toSorted()).toEqual(['member-1', 'member_1'])
    await commit({ kind: 'document-erased', document: mine })
    expect(await store.assessments.document(mine)).toBeNull()
    expect(await store.assessments.processed(A, 'member-1')).toEqual([])
    expect(await store.assessments.processed(A, 'member_1')).toEqual([processed()])
    expect(await store.assessments.ballotsOf(A)).toEqual(['member_1'])
    await commit(update(mine, 0, [7]))
    expect((await store.assessments.document(mine))?.updates).toEqual([Uint8Array.of(7)])
  })

  test('remembers the receipt given last for an entry', async () => {
    const last = { ...processed(), entryDigest: 'another', receipt: '{"round":2}' }
    await commit(begin(A), { kind: 'processed', assessment: A, member: 'member-1', entry: processed() })
    await commit({ kind: 'processed', assessment: A, member: 'member-1', entry: last })
    expect(await store.assessments.processed(A, 'member-1')).toEqual([last])
  })

  test('knows which assessments are due', async () => {
    await commit(
      begin(A),
      begin(B),
      { kind: 'deadline', assessment: A, at: AT },
      { kind: 'deadline', assessment: B, at: LATER },
    )
    if (database.dialect === 'sqlite') {
      expect(await store.assessments.due('2026-03-01T08:59:59.999Z')).toEqual([])
      expect(await store.assessments.due(AT)).toEqual([A])
    } // PostgreSQL goes by its own clock
    expect(await store.assessments.due(LATER)).toEqual([A, B])
    await commit({ kind: 'deadline', assessment: A, at: null })
    expect(await store.assessments.due(LATER)).toEqual([B])
  })

  test('lists a person’s assessments, the one that changed last first', async () => {
    await commit(begin(A), begin(B))
    for (const [assessment, who, updatedAt] of [
      [A, 'member-1', AT],
      [B, 'member-9', LATER],
    ] as const) {
      await commit(
        { kind: 'member', assessment, member: member(who, 'person-1') },
        { kind: 'summary', row: { assessment, summary: JSON.stringify({ title: ODD_TEXT }), updatedAt } },
      )
    }
    const summary = JSON.stringify({ title: ODD_TEXT })
    expect(await store.assessments.summariesOf('person-1')).toEqual([
      { assessment: B, member: 'member-9', seat: null, summary, updatedAt: LATER, archived: false },
      { assessment: A, member: 'member-1', seat: null, summary, updatedAt: AT, archived: false },
    ])
    expect(await store.assessments.summariesOf('person-2')).toEqual([])
  })

  test('keeps the answer of an idempotency key for a day', async () => {
    await commit(begin(A), { kind: 'idempotent', assessment: A, at: AT, entry: idempotent() })
    expect(await store.assessments.idempotent(A, 'member-1', 'key-1', AT)).toEqual(idempotent())
    expect(await store.assessments.idempotent(A, 'member-2', 'key-1', AT)).toBeNull()
    expect(await store.assessments.idempotent(A, 'member-1', 'key-1', LATER)).toBeNull()
    const twoDaysOn = '2026-03-03T09:00:00.000Z'
    await commit({ kind: 'idempotent', assessment: A, at: twoDaysOn, entry: { ...idempotent(), key: 'key-2' } })
    expect(await database.all('select key from idempotent')).toEqual([{ key: 'key-2' }])
  })

  test('has one owner, and one person per e-mail address', async () => {
    expect(await store.people.hasOwner()).toBe(false)
    expect(await store.people.addPerson(person())).toBe(true)
    expect(await store.people.addPerson(person({ id: 'person-2', email: 'other@example.org' }))).toBe(false)
    expect(await store.people.addPerson(person({ id: 'person-2', owner: false }))).toBe(false)
    expect(await store.people.hasOwner()).toBe(true)
    const guest = person({ id: 'guest-1', kind: 'guest', email: null, password: null, owner: false })
    expect(await store.people.addPerson(guest)).toBe(true)
    expect(await store.people.addPerson({ ...guest, id: 'guest-2' })).toBe(true)
    await store.people.setPassword('person-1', 'scrypt$new')
    await store.people.setName('guest-1', 'Ana')
    await reopen()
    expect(await store.people.person('person-1')).toEqual(person({ password: 'scrypt$new' }))
    expect(await store.people.personByEmail('ada@example.org')).toEqual(person({ password: 'scrypt$new' }))
    expect(await store.people.person('guest-1')).toEqual({ ...guest, name: 'Ana' })
    expect(await store.people.person('nobody')).toBeNull()
    expect(await store.people.personByEmail('nobody@example.org')).toBeNull()
  })

  test('makes exactly one owner of many who try at once', async () => {
    const tries = Array.from({ length: 20 }, (_, index) =>
      store.people.addPerson(person({ id: `person-${index}`, email: `person-${index}@example.org` })),
    )
    expect((await Promise.all(tries)).filter(Boolean)).toHaveLength(1)
  })

  test('links an outside identity to one person', async () => {
    await store.people.addPerson(person())
    await store.people.addPerson(person({ id: 'person-2', email: null, owner: false }))
    expect(await store.people.linkOidc('person-1', 'https://id.example.org', 'subject')).toBe(true)
    expect(await store.people.linkOidc('person-1', 'https://id.example.org', 'subject')).toBe(true)
    expect(await store.people.linkOidc('person-2', 'https://id.example.org', 'subject')).toBe(false)
    expect(await store.people.personByOidc('https://id.example.org', 'subject')).toEqual(person())
    expect(await store.people.personByOidc('https://other.example.org', 'subject')).toBeNull()
  })

  test('knows a token’s person until it expires or is revoked', async () => {
    await store.people.addPerson(person())
    const token = { id: 'token-1', person: 'person-1', name: 'Report script', createdAt: AT, expiresAt: LATER }
    await store.people.addToken(token, 'hash-1')
    await store.people.addToken({ ...token, id: 'token-2' }, 'hash-2')
    expect(await store.people.personByToken('hash-1', AT)).toEqual({ person: person(), token })
    expect(await store.people.personByToken('hash-1', LATER)).toBeNull()
    expect(await store.people.personByToken('hash-9', AT)).toBeNull()
    expect(await store.people.endedTokens(['hash-2', 'hash-9', 'hash-1'], AT)).toEqual(new Set(['hash-9']))
    expect(await store.people.endedTokens(['hash-1'], LATER)).toEqual(new Set(['hash-1']))
    expect(await store.people.revokeToken('token-1', 'person-2')).toBe(false)
    expect(await store.people.revokeToken('token-1', 'person-1')).toBe(true)
    expect(await store.people.personByToken('hash-1', AT)).toBeNull()
    expect(await store.people.endedTokens(['hash-1', 'hash-2'], AT)).toEqual(new Set(['hash-1']))
    await store.people.revokeTokensOf('person-1')
    expect(await store.people.personByToken('hash-2', AT)).toBeNull()
  })

  test('knows of many sessions at once which of them go on', async () => {
    await store.people.addPerson(person())
    await store.people.addPerson(person({ id: 'person-2', email: null, owner: false }))
    const session = (id: string, who: string, generation = 0) => ({ id, person: who, generation })
    const ended = session('ended', 'person-1')
    const others = [session('one', 'person-1'), session('two', 'person-2')]
    const never = [session('three', 'nobody'), session('four', 'person-1', 1)]
    await store.people.endSession(ended.id, LATER, AT)
    expect(await store.people.endedSessions([ended, ...others, ...never])).toEqual(new Set([ended, ...never]))
    await store.people.setPassword('person-1', 'scrypt$16384$salt$other')
    expect(await store.people.endedSessions(others)).toEqual(new Set([others[0]]))
  })

  test('lets exactly as many in by an invite as it has uses, however many come at once', async () => {
    await commit(begin(A))
    await store.people.addInvite(invite({ maxUses: 10 }))
    const tries = await Promise.all(Array.from({ length: 50 }, () => store.people.useInvite('code-1', AT)))
    expect(tries.filter(Boolean)).toHaveLength(10)
    expect(await store.people.invite('code-1')).toEqual(invite({ maxUses: 10, uses: 10 }))
  })

  test('lets nobody in by an expired, revoked or unknown invite', async () => {
    await commit(begin(A))
    await store.people.addInvite(invite())
    expect(await store.people.useInvite('code-1', LATER)).toBe(false)
    expect(await store.people.useInvite('code-9', AT)).toBe(false)
    expect(await store.people.revokeInvite(B, 'code-1')).toBe(false)
    expect(await store.people.revokeInvite(A, 'code-1')).toBe(true)
    expect(await store.people.revokeInvite(A, 'code-1')).toBe(false)
    expect(await store.people.useInvite('code-1', AT)).toBe(false)
    expect(await store.people.invite('code-1')).toEqual(invite({ revoked: true }))
    expect(await store.people.invite('code-9')).toBeNull()
  })

  test('finds an invite by its short code while that is valid', async () => {
    await commit(begin(A))
    await store.people.addInvite(invite())
    await store.people.setShortCode('code-1', 'K7M2QX', LATER)
    expect((await store.people.inviteByShortCode('K7M2QX', AT))?.code).toBe('code-1')
    expect(await store.people.inviteByShortCode('K7M2QX', LATER)).toBeNull()
    await store.people.setShortCode('code-1', null, null)
    expect(await store.people.inviteByShortCode('K7M2QX', AT)).toBeNull()
    await store.people.setShortCode('code-1', 'K7M2QX', LATER)
    await store.people.revokeInvite(A, 'code-1')
    expect(await store.people.inviteByShortCode('K7M2QX', AT)).toBeNull()
  })

  test('lists an assessment’s live invites, newest first', async () => {
    await commit(begin(A), begin(B))
    await store.people.addInvite(invite({ code: 'older' }))
    await store.people.addInvite(
      invite({ code: 'newer', createdAt: '2026-03-01T09:00:01.000Z', role: 'observer', group: null }),
    )
    await store.people.addInvite(invite({ code: 'revoked', revoked: true }))
    await store.people.addInvite(invite({ code: 'expired', expiresAt: AT }))
    await store.people.addInvite(invite({ code: 'elsewhere', assessment: B }))
    expect((await store.people.invitesOf(A, AT)).map((row) => row.code)).toEqual(['newer', 'older'])
  })

  test('takes a one-time code out once, for its purpose, in time', async () => {
    await store.people.addPerson(person())
    await store.people.addOneTimeCode('hash-1', 'link', 'person-1', LATER)
    expect(await store.people.takeOneTimeCode('hash-1', 'password', AT)).toBeNull()
    const tries = await Promise.all(
      Array.from({ length: 10 }, () => store.people.takeOneTimeCode('hash-1', 'link', AT)),
    )
    expect(tries.filter((found) => found !== null)).toEqual(['person-1'])
    await store.people.addOneTimeCode('hash-2', 'link', 'person-1', LATER)
    expect(await store.people.takeOneTimeCode('hash-2', 'link', LATER)).toBeNull()
  })

  test('refuses a value that one of the databases would take amiss', async () => {
    await expect(store.people.person('a\0b')).rejects.toThrow(/parameter \$1/)
    // A caller in plain JavaScript could hand over anything.
    await expect(database.all('select $1', [true as never])).rejects.toThrow(/parameter \$1/)
    await expect(database.all('select $1', [undefined as never])).rejects.toThrow(/parameter \$1/)
  })

  test('queues what webhooks are told with the events themselves, or neither', async () => {
    await commit(begin(A), begin(B))
    const hook = { id: 'webhook-1', assessment: A, url: 'https://hooks.example.org/a', createdAt: AT }
    expect(await store.webhooks.add(hook, 1)).toBe(true)
    expect(await store.webhooks.add({ ...hook, id: 'webhook-2' }, 1)).toBe(false)
    const opened = { type: 'RoundOpened', data: JSON.stringify({ question: Q, round: 2, deadline: null, nonce: 'n' }) }
    const told = (assessment: string): Write => ({
      kind: 'events',
      assessment,
      after: 0,
      events: [event(1), event(2, opened)],
    })
    await expect(commit(told(A), { ...told(B), after: 7 } as Write)).rejects.toThrow(HeadMoved)
    expect(await store.webhooks.deliveries(hook.id, 9)).toEqual([])
    await commit(told(A), told(B))
    expect(await store.webhooks.deliveries(hook.id, 9)).toMatchObject([
      { eventId: `${A}-2`, type: 'round.opened', question: Q, number: '2', nextAt: AT, attempts: 0 },
    ])
  })

  test('gives each delivery that is due to one asker, and again to anybody once the lease has ended', async () => {
    await commit(begin(A))
    await store.webhooks.add({ id: 'webhook-1', assessment: A, url: 'https://hooks.example.org/a', createdAt: AT }, 5)
    const data = JSON.stringify({ question: Q, round: 1, deadline: null, nonce: 'n' })
    const events = Array.from({ length: 12 }, (_, i) => event(i + 1, { type: 'RoundOpened', data }))
    await commit({ kind: 'events', assessment: A, after: 0, events })
    const claims = await Promise.all([1, 2, 3, 4].map(() => store.webhooks.claim(AT, LATER, 5)))
    const claimed = claims.flat().map(({ eventId }) => eventId)
    expect(new Set(claimed).size).toBe(claimed.length)
    const rest = await store.webhooks.claim(AT, LATER, 20)
    expect(claimed.length + rest.length).toBe(12)
    expect(await store.webhooks.claim(AT, LATER, 20)).toEqual([])
    expect((await store.webhooks.claim(LATER, LATER, 20)).every(({ attempts }) => attempts === 2)).toBe(true)
    const [first] = await store.webhooks.deliveries('webhook-1', 1)
    const attempt = { at: LATER, status: 200, error: null, milliseconds: 3 }
    const outcome = { attempt, delivered: true, nextAt: null, disableBefore: AT, forgetBefore: AT }
    await store.webhooks.record({ webhook: 'webhook-1', eventId: first?.eventId ?? '', nextAt: AT }, outcome)
    expect(await store.webhooks.delivery('webhook-1', first?.eventId ?? '')).toMatchObject({ deliveredAt: null })
    await store.webhooks.record({ webhook: 'webhook-1', eventId: first?.eventId ?? '', nextAt: LATER }, outcome)
    expect(await store.webhooks.delivery('webhook-1', first?.eventId ?? '')).toMatchObject({
      deliveredAt: LATER,
      nextAt: null,
    })
  })

  test('says that it answers, and fails once it is closed', async () => {
    await store.ping()
    await store.close()
    await expect(store.ping()).rejects.toThrow()
    database = await place.open()
    store = createStore(database)
  })

  test('doesn’t open a database that a newer version wrote, and leaves it as it is', async () => {
    await commit(begin(A))
    await database.run('insert into migration (version, name) values (9999, $1)', ['9999-from-the-future'])
    await store.close()
    await expect(place.open()).rejects.toThrow(/newer Plumbline.*9999/)
    await expect(place.open()).rejects.toThrow(/newer Plumbline.*9999/)
    // An untouched one, for the closing of this test.
    await place.remove()
    place = await newPlace()
    database = await place.open()
    store = createStore(database)
  })
}

function event(seq: number, over: Partial<LoggedEvent> = {}): LoggedEvent {
  return {
    seq,
    at: AT,
    type: 'opened',
    actor: 'member-1',
    data: JSON.stringify({ text: ODD_TEXT }),
    digest: `digest-${seq}`,
    hash: `hash-${seq}`,
    ...over,
  }
}

function vote(over: Partial<VoteRow> = {}): VoteRow {
  return {
    question: Q,
    round: 1,
    member: 'member-1',
    group: 'business',
    answer: '{"comprehensiveness":3,"scope":2}',
    reason: ODD_TEXT,
    evidence: '["https://example.org/ž"]',
    salt: 'salt',
    digest: 'digest',
    shuffle: 'aa',
    alone: 0,
    at: AT,
    ...over,
  }
}

function member(id: string, personId: string) {
  return { member: id, person: personId, name: ODD_TEXT }
}

function processed() {
  return { question: Q, entryDigest: 'entry-digest', receipt: '{"round":1,"status":"received"}' } as const
}

function idempotent() {
  return { actor: 'member-1', key: 'key-1', bodyHash: 'body-hash', status: 200, answer: '{"decision":"D-001"}' }
}

function snapshot(document: string, upTo: number, bytes: readonly number[]): Snapshot {
  return { document, upTo, bytes: Uint8Array.from(bytes) }
}

function update(document: string, after: number, bytes: readonly number[] | Uint8Array): Write {
  return { kind: 'update', document, serverClient: 4_294_967_295, after, bytes: Uint8Array.from(bytes) }
}

function person(over: Partial<PersonRow> = {}): PersonRow {
  return {
    id: 'person-1',
    kind: 'account',
    name: ODD_TEXT,
    email: 'ada@example.org',
    password: 'scrypt$16384$salt$hash',
    owner: true,
    createdAt: AT,
    ...over,
  }
}

function invite(over: Partial<InviteRow> = {}): InviteRow {
  return {
    code: 'code-1',
    shortCode: null,
    shortUntil: null,
    assessment: A,
    role: 'participant',
    group: 'business',
    createdBy: 'member-1',
    createdAt: AT,
    expiresAt: LATER,
    maxUses: 500,
    uses: 0,
    revoked: false,
    ...over,
  }
}
