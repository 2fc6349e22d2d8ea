import { expect, test } from 'vitest'
import type { QuestionId } from '#model/question'
import { sampleRoom } from '#model/sample-room'
import { calendarOf } from './calendar'

const THURSDAY = '2026-11-26T17:00:00.000Z'
const FRIDAY = '2026-11-27T11:30:00.000Z'
const AT = {
  locale: 'en-GB' as const,
  url: 'https://plumbline.example/a/sample-room/ballot',
  now: '2026-11-23T08:00:00.000Z',
}

/** Reads a calendar as strictly as the format is: lines, folding, nesting, properties, escapes. */
function read(file: string): Record<string, string>[] {
  if (!file.endsWith('\r\n')) throw new Error('The last line has no end')
  const physical = file.slice(0, -2).split('\r\n')
  for (const line of physical) {
    if (/[\r\n]/.test(line)) throw new Error('A lone line break')
    if (new TextEncoder().encode(line).length > 75) throw new Error(`Too long: ${line}`)
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  if (lines.shift() !== 'BEGIN:VCALENDAR' || lines.pop() !== 'END:VCALENDAR') throw new Error('No calendar')
  const events: Record<string, string>[] = []
  const head: Record<string, string> = {}
  let event: Record<string, string> | null = null
  for (const line of lines) {
    const [, name, value] = /^([A-Z-]+):(.*)$/s.exec(line) ?? []
    if (name === undefined || value === undefined) throw new Error(`No property: ${line}`)
    if (name === 'BEGIN') {
      if (value !== 'VEVENT' || event) throw new Error('Wrong nesting')
      event = {}
    } else if (name === 'END') {
      if (value !== 'VEVENT' || !event) throw new Error('Wrong nesting')
      for (const needed of ['UID', 'DTSTAMP', 'DTSTART', 'DTEND']) if (!(needed in event)) throw new Error(needed)
      events.push(event)
      event = null
    } else {
      const into: Record<string, string> = event ?? head
      if (name in into) throw new Error(`Twice: ${name}`)
      into[name] = name === 'SUMMARY' ? unescaped(value) : value
      if (name.startsWith('DT') && !/^\d{8}T\d{6}Z$/.test(value)) throw new Error(`Not UTC: ${line}`)
    }
  }
  if (event || head.VERSION !== '2.0' || !head.PRODID) throw new Error('No whole calendar')
  return events
}

function unescaped(value: string): string {
  if (/(?:^|[^\\])(?:\\\\)*[;,]/.test(value)) throw new Error('A separator without escape')
  return value.replace(/\\(.)/g, (_all, sign: string) => (sign === 'n' || sign === 'N' ? '\n' : sign))
}

function open(deadline: string | null, round = 1) {
  return { state: 'open', round, deadline } as const
}

test('every deadline is one event that ends there and leaves time to answer', () => {
  const room = sampleRoom({
    assessment: { title: 'Line 4' },
    questions: {
      'target:access-control': open(THURSDAY, 2),
      'target:patch-management': open(THURSDAY),
      'current:access-control': open(FRIDAY),
      'current:patch-management': open(null),
      'target:threat-modeling': { state: 'locked', round: 1, deadline: null },
    },
  })
  expect(read(calendarOf(room, AT) ?? '')).toEqual([
    {
      UID: 'sample-room.target.access-control.2@plumbline',
      DTSTAMP: '20261123T080000Z',
      DTSTART: '20261126T164500Z',
      DTEND: '20261126T170000Z',
      SUMMARY: 'Line 4: answer 2 questions',
      URL: AT.url,
    },
    expect.objectContaining({ DTEND: '20261127T113000Z', SUMMARY: 'Line 4: answer one question' }),
  ])
})

test('a whole pass takes the time of 18 questions', () => {
  const questions = Object.fromEntries(
    Object.keys(sampleRoom().questions)
      .filter((question) => question.startsWith('target:'))
      .map((question) => [question, open(THURSDAY)]),
  )
  const [event] = read(calendarOf(sampleRoom({ questions }), AT) ?? '')
  expect(event).toMatchObject({ DTSTART: '20261126T163300Z', DTEND: '20261126T170000Z' })
})

test('a deadline that moves keeps its event', () => {
  const at = (deadline: string) => sampleRoom({ questions: { 'target:access-control': open(deadline) } })
  const [before] = read(calendarOf(at(THURSDAY), AT) ?? '')
  const [after] = read(calendarOf(at(FRIDAY), AT) ?? '')
  expect(after?.UID).toBe(before?.UID)
  expect(after?.DTEND).not.toBe(before?.DTEND)
})

test.each([
  'Commas, semicolons; and \\backslashes\\',
  'Two lines\r\nEND:VCALENDAR',
  'Überwachung der Förderstrecke im Werk Süd, mit sehr langem Namen und Zeichen wie 🛡️ und 测试 über viele Bytes',
  '',
])('the title "%s" arrives whole in a well-formed file', (title) => {
  const room = sampleRoom({ assessment: { title }, questions: { 'target:access-control': open(THURSDAY) } })
  const events = read(calendarOf(room, AT) ?? '')
  expect(events.map(({ SUMMARY }) => SUMMARY)).toEqual([`${title.replace('\r\n', '\n')}: answer one question`])
})

test('without a deadline there is no calendar; what does not apply here is not asked for', () => {
  const question: QuestionId = 'target:access-control'
  expect(calendarOf(sampleRoom({ questions: { [question]: open(null) } }), AT)).toBeNull()
  const excluded = sampleRoom({
    assessment: { excluded: { 'access-control': 'No access at all' } },
    questions: { [question]: open(THURSDAY) },
  })
  expect(calendarOf(excluded, AT)).toBeNull()
})
