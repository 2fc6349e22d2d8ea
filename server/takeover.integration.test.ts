import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { AssessmentView } from '#model/room'
import { startTestServer, type TestServer, until } from './test-server'
import { type Program, seatedWorkshop, workshopOf } from './test-workshop'

let server: TestServer
let olga: Program
/** The server's clock runs ahead of ours by so many milliseconds. */
let ahead = 0

const pass = (seconds: number) => {
  ahead += seconds * 1_000
}

beforeAll(async () => {
  server = await startTestServer({ clock: () => Date.now() + ahead })
  olga = (await seatedWorkshop(server)).olga
})

afterAll(() => server.end())

async function abandonedWorkshop(settings: { takeover?: 'participants' | 'nobody' } = {}) {
  const workshop = await workshopOf(server, olga, { takeoverAfterSeconds: 60, ...settings })
  await olga.command(workshop.id, { type: 'focus', question: null }) // the last thing she does
  const room = workshop.ana.program.open(`room/${workshop.id}`)
  await room.synced
  const assessment = () => room.map('room').get('assessment') as AssessmentView
  const role = (member: string) => (room.map('room').get(`member:${member}`) as { role: string }).role
  const take = (who: Program) => who.command(workshop.id, { type: 'takeOver' })
  return { ...workshop, room, assessment, role, take }
}

test('nobody takes over while a facilitator was here a moment ago', async () => {
  const { ana, room, assessment, take } = await abandonedWorkshop()
  pass(59)
  expect(await take(ana.program)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
  expect(assessment().takeover).toBeNull()
  room.end()
})

test('a takeover is announced to everybody, happens half a minute later, and leaves the others their part', async () => {
  const { id, ana, ben, otto, room, assessment, role, take } = await abandonedWorkshop()
  pass(61)
  expect((await take(otto.program)).status).toBe(403)
  expect((await take(ana.program)).status).toBe(200)
  const { takeover } = await until(room.doc, () => (assessment().takeover ? assessment() : null))
  expect(takeover?.member).toBe(ana.member)
  expect(Date.parse(takeover?.at ?? '') - (Date.now() + ahead)).toBeGreaterThan(20_000)
  expect(await take(ben.program)).toMatchObject({ status: 409, body: { code: 'wrong-state' } })
  expect(role(ana.member)).toBe('participant')

  pass(31)
  await until(room.doc, () => role(ana.member) === 'facilitator')
  expect(assessment().takeover).toBeNull()
  const { members } = (await ana.program.get(`/assessments/${id}`)).body
  expect(Object.values(members).filter((each) => (each as { role: string }).role === 'facilitator')).toHaveLength(2)
  expect((await ana.program.command(id, { type: 'startTimer', seconds: 60 })).status).toBe(200)
  const { body } = await ben.program.get(`/assessments/${id}/log`)
  const types = body.events.map(({ type }: { type: string }) => type)
  expect(types).toEqual(expect.arrayContaining(['TakeoverAnnounced', 'TookOver']))
  expect(body.verified).toBe(true)
  room.end()
})

test('whatever a facilitator does cancels a takeover that was announced', async () => {
  const { id, ana, room, assessment, role, take } = await abandonedWorkshop()
  pass(61)
  await take(ana.program)
  await until(room.doc, () => assessment().takeover !== null)
  await olga.command(id, { type: 'focus', question: assessment().focus })
  await until(room.doc, () => assessment().takeover === null)
  pass(31)
  await olga.command(id, { type: 'startTimer', seconds: 60 })
  await until(room.doc, () => assessment().timer !== null)
  expect(role(ana.member)).toBe('participant')
  room.end()
})

test('a facilitator whose page is open again is back, without doing anything', async () => {
  const { id, ana, room, assessment, role, take } = await abandonedWorkshop()
  pass(61)
  await take(ana.program)
  await until(room.doc, () => assessment().takeover !== null)
  const hers = olga.open(`room/${id}`)
  await hers.synced
  pass(31)
  await until(room.doc, () => assessment().takeover === null)
  expect(role(ana.member)).toBe('participant')
  hers.end()
  room.end()
})

test('where the settings say nobody, nobody takes over', async () => {
  const { ana, room, take } = await abandonedWorkshop({ takeover: 'nobody' })
  pass(600)
  expect((await take(ana.program)).body.code).toBe('not-entitled')
  room.end()
})

test('a facilitator hands over by appointing somebody else, and may then leave', async () => {
  const { id, ana, room, role } = await abandonedWorkshop()
  const { me } = (await olga.get(`/assessments/${id}`)).body
  const leave = { type: 'appoint', member: me.id, role: 'participant' }
  expect((await olga.command(id, leave)).body.code).toBe('last-facilitator')
  expect((await olga.command(id, { type: 'appoint', member: ana.member, role: 'facilitator' })).status).toBe(200)
  await until(room.doc, () => role(ana.member) === 'facilitator')
  expect((await olga.command(id, leave)).status).toBe(200)
  expect((await ana.program.command(id, { type: 'startTimer', seconds: 60 })).status).toBe(200)
  room.end()
})

test('when a facilitator was last seen outlives a restart', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'plumbline-takeover-'))
  let later = 0
  const clock = () => Date.now() + ahead + later
  const before = await startTestServer({ dataDir, clock })
  const { id, ana, olga: hers } = await seatedWorkshop(before, { takeoverAfterSeconds: 60 })
  await hers.command(id, { type: 'focus', question: null })
  await before.end()
  for (const [seconds, status] of [
    [50, 409],
    [70, 200],
  ] as const) {
    later = seconds * 1_000
    const after = await startTestServer({ dataDir, clock })
    expect((await after.program(ana.token).command(id, { type: 'takeOver' })).status).toBe(status)
    await after.end()
  }
  rmSync(dataDir, { recursive: true, force: true })
})
