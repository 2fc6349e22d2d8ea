import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestServer, type TestServer } from '#server/test-server'
import { type Program, type Seat, seatedWorkshop } from '#server/test-workshop'
import { createReports } from './reports'

let server: TestServer
let olga: Program
let cem: Seat
let otto: Seat
let id: string
let demo: string

beforeAll(async () => {
  execFileSync(process.execPath, ['scripts/bundle.mjs', 'report'])
  server = await startTestServer()
  const workshop = await seatedWorkshop(server)
  olga = workshop.olga
  cem = workshop.cem
  otto = workshop.otto
  id = workshop.id
  demo = (await olga.post('/demo')).body.id
})

afterAll(() => server.end())

async function fileOf(program: Program, assessment: string, format: string, language = 'en') {
  const response = await fetch(`${server.origin}/api/v1/assessments/${assessment}/export/${format}`, {
    headers: { authorization: `Bearer ${program.token}`, 'accept-language': language },
  })
  return { status: response.status, headers: response.headers, bytes: Buffer.from(await response.arrayBuffer()) }
}

describe('the reports of one state', () => {
  test('are a PDF, a Word document and a workbook, under the name of the workshop', async () => {
    for (const [format, begins] of [
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
      ['xlsx', 'PK'],
    ] as const) {
      const { status, headers, bytes } = await fileOf(olga, demo, format)
      expect(status, format).toBe(200)
      expect(headers.get('content-disposition')).toMatch(new RegExp(`\\.${format}"$`))
      expect(bytes.subarray(0, begins.length).toString('latin1')).toBe(begins)
    }
  })

  test('speak the language that is asked for, and show the checksum of the JSON export', async () => {
    const { checksum } = JSON.parse((await fileOf(olga, demo, 'json')).bytes.toString())
    const book = new ExcelJS.Workbook()
    // exceljs' types know another Buffer
    await book.xlsx.load((await fileOf(olga, demo, 'xlsx', 'de')).bytes as never)
    const sheet = book.getWorksheet('Übersicht')
    const values = sheet?.getColumn(2).values ?? []
    expect(values).toContain(checksum)
  })

  test('come with the Markdown records, one file a decision', async () => {
    const { content } = JSON.parse((await fileOf(olga, demo, 'json')).bytes.toString())
    const { status, headers, bytes } = await fileOf(olga, demo, 'decisions.zip')
    expect(status).toBe(200)
    expect(headers.get('content-disposition')).toMatch(/-decisions\.zip"$/)
    const files = unzipSync(bytes)
    const names = content.ledger.map(
      ({ number, question }: { number: string; question: string }) => `${number}-${question.replace(':', '-')}.md`,
    )
    expect(names.length).toBeGreaterThan(10)
    expect(Object.keys(files).toSorted()).toEqual(['README.md', ...names].toSorted())
    expect(strFromU8(files[names[0]] ?? new Uint8Array())).toMatch(/^# D-001 /)
    expect((await fileOf(cem.program, id, 'decisions.zip')).status).toBe(403)
  })

  test('are given as the policy says: to observers always, to participants once it is frozen', async () => {
    expect((await fileOf(otto.program, id, 'xlsx')).status).toBe(200)
    expect((await fileOf(cem.program, id, 'pdf')).status).toBe(403)
    await olga.command(id, { type: 'freeze' })
    expect((await fileOf(cem.program, id, 'pdf')).status).toBe(200)
    expect((await fileOf(cem.program, id, 'xlsx')).status).toBe(403)
  })
})

test('a broken report is told as a problem, and the next one is made', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'plumbline-report-'))
  const program = join(folder, 'program.mjs')
  writeFileSync(
    program,
    `import { parentPort } from 'node:worker_threads'
     parentPort.on('message', ({ format }) => {
       if (format === 'pdf') process.exit(3)
       parentPort.postMessage(format === 'docx' ? { ok: false, message: 'no' } : { ok: true, file: new Uint8Array([7]) })
     })`,
  )
  const reports = createReports({ program })
  const order = (format: 'pdf' | 'docx' | 'xlsx') => reports.make({ format, locale: 'en-GB', snapshot: {} as never })
  const all = await Promise.allSettled([order('pdf'), order('docx'), order('xlsx')])
  expect(all.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'fulfilled'])
  await reports.close()
})
