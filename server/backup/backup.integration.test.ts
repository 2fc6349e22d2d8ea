import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Libsql from 'libsql'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestPostgres, type TestPostgres } from '#server/store/test-postgres'
import { startTestServer, type TestServer } from '#server/test-server'
import { type Program, Q, seatedWorkshop, workshopOf } from '#server/test-workshop'
import { backUp, restore } from './backup'

const root = mkdtempSync(join(tmpdir(), 'plumbline-backup-test-'))
let postgres: TestPostgres | null = null
let server: TestServer
let olga: Program
let id = ''
let anasToken = ''

beforeAll(async () => {
  postgres = await startTestPostgres()
  server = await startTestServer({ dataDir: join(root, 'source') })
  const workshop = await seatedWorkshop(server)
  olga = workshop.olga
  id = workshop.id
  anasToken = workshop.ana.token
  await olga.command(id, { type: 'open', questions: [Q] })
  for (const { program } of [workshop.ana, workshop.ben])
    await program.command(id, { type: 'castVote', question: Q, round: 1, answer: { comprehensiveness: 2, scope: 1 } })
})

afterAll(async () => {
  await server.end()
  await postgres?.stop()
  rmSync(root, { recursive: true, force: true })
})

const place = (name: string) => ({ dataDir: join(root, name), databaseUrl: null })
const fileOf = (name: string) => join(root, name)

/** What Olga and Ana are told by a server over these data. */
async function toldBy(over: TestServer) {
  const again = over.program(olga.token)
  const [assessment, log, ballot] = await Promise.all([
    again.get(`/assessments/${id}`),
    again.get(`/assessments/${id}/log`),
    over.program(anasToken).get(`/assessments/${id}/ballot`),
  ])
  expect(log.body.verified).toBe(true)
  const { now: _, ...rest } = assessment.body
  return { rest, log: log.body, ballot: ballot.body }
}

async function withServer<T>(dataDir: string, databaseUrl: string | null, work: (over: TestServer) => Promise<T>) {
  const over = await startTestServer({ dataDir, ...(databaseUrl && { variables: { DATABASE_URL: databaseUrl } }) })
  try {
    return await work(over)
  } finally {
    await over.end()
  }
}

test('a backup of a running server restores to the same workshop, with its open votes and its people', async () => {
  const before = await toldBy(server)
  const held = await backUp(place('source'), fileOf('one'))
  expect(held.assessments).toBe(1)
  expect(statSync(fileOf('one')).mode & 0o777).toBe(0o600)
  await restore(fileOf('one'), place('copy'), { overwrite: false })
  expect(await withServer(join(root, 'copy'), null, toldBy)).toEqual(before)
  expect(readFileSync(join(root, 'copy', 'secret'))).toEqual(readFileSync(join(root, 'source', 'secret')))
})

test('a backup goes into PostgreSQL and from there back into a file', async ({ skip }) => {
  if (!postgres) return skip('PostgreSQL is not installed here')
  const databaseUrl = await postgres.newDatabase()
  const there = { dataDir: join(root, 'node'), databaseUrl }
  await backUp(place('source'), fileOf('two'))
  await restore(fileOf('two'), there, { overwrite: false })
  const before = await toldBy(server)
  await withServer(there.dataDir, databaseUrl, async (over) => {
    expect(await toldBy(over)).toEqual(before)
    await backUp(there, fileOf('three'))
    await expect(restore(fileOf('three'), there, { overwrite: true })).rejects.toThrow('Stop every node first')
  })
  await restore(fileOf('three'), there, { overwrite: true })
  await restore(fileOf('three'), place('back'), { overwrite: false })
  expect(await withServer(join(root, 'back'), null, toldBy)).toEqual(before)
  await postgres.dropDatabase(databaseUrl)
})

test('what is there is replaced only when that is said, and never under a running server', async () => {
  await backUp(place('source'), fileOf('four'))
  await expect(backUp(place('source'), fileOf('four'))).rejects.toThrow('is there already')
  await restore(fileOf('four'), place('full'), { overwrite: false })
  await withServer(join(root, 'full'), null, (over) => workshopOf(over, over.program(olga.token)))
  await expect(restore(fileOf('four'), place('full'), { overwrite: false })).rejects.toThrow('--overwrite')
  await expect(restore(fileOf('four'), place('source'), { overwrite: true })).rejects.toThrow('Another Plumbline')
  const { assessments } = await restore(fileOf('four'), place('full'), { overwrite: true })
  expect(assessments).toBe(1)
})

test('a backup whose log was changed is refused, and what was there stays', async () => {
  await backUp(place('source'), fileOf('forged'))
  await restore(fileOf('forged'), place('kept'), { overwrite: false })
  const before = await withServer(join(root, 'kept'), null, toldBy)
  const forged = new Libsql(fileOf('forged'))
  forged.exec(`update event set at = '2020-01-01T00:00:00.000Z' where seq = 2`)
  forged.close()
  await expect(restore(fileOf('forged'), place('kept'), { overwrite: true })).rejects.toThrow('broken at event 2')
  expect(await withServer(join(root, 'kept'), null, toldBy)).toEqual(before)
})
