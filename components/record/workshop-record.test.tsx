import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { checksumOf } from '#lib/export/snapshot'
import { messages } from '#lib/messages/messages'
import type { RoomView } from '#model/room'
import { bottlingLine, resultOf, untouchedLine } from '#model/sample-line'
import { WorkshopRecord } from './workshop-record'

const OPEN = 'current:event-detection-and-response-plan'

function recordOf(view: RoomView): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">
      <WorkshopRecord view={view} now="2026-10-14T16:30:00.000Z" />
    </NextIntlClientProvider>,
  )
}

test('every decision stands in it with its rationale, and every dissent with its group', () => {
  const view = bottlingLine()
  const record = recordOf(view)
  for (const decision of view.ledger) expect(record).toContain(`<b>${decision.number}</b>`)
  expect(record).toContain('Start with the one provider that can stop the line.')
  expect(record).toContain('Business:')
})

test('an open round leaves no trace, also where votes are shown live', () => {
  const view = bottlingLine()
  const without = { ...view, progress: {} }
  const live = { ...view, results: { ...view.results, [OPEN]: [resultOf(1, [{ comprehensiveness: 4, scope: 3 }])] } }
  expect(recordOf(live)).toBe(recordOf(without))
})

test('a fictional workshop says so at the top and in the text', () => {
  const fictional = 'Fictional workshop'
  expect(recordOf(bottlingLine()).split(fictional).length - 1).toBeGreaterThanOrEqual(2)
  expect(recordOf(untouchedLine())).not.toContain(fictional)
})

test('it is a draft until it is frozen; then it carries the checksum of the export', () => {
  const view = bottlingLine()
  const frozen: RoomView = { ...view, assessment: { ...view.assessment, phase: 'frozen' } }
  expect(recordOf(view)).toContain('Draft, not frozen')
  expect(recordOf(view)).not.toContain(checksumOf(view))
  expect(recordOf(frozen)).toContain(checksumOf(frozen))
})

test('an open show of hands is called not sealed', () => {
  const view = bottlingLine()
  const settings = { ...view.assessment.settings, privacy: 'named', voting: 'live' } as const
  expect(recordOf({ ...view, assessment: { ...view.assessment, settings } })).toContain('Not sealed')
})

test('an unknown time zone does not keep it from being printed', () => {
  const view = bottlingLine()
  expect(recordOf({ ...view, assessment: { ...view.assessment, timeZone: 'Mars/Olympus' } })).toContain('16:30')
})

test('a workshop without votes is a record too', () => {
  expect(recordOf(untouchedLine())).toContain('Nothing is decided yet.')
})
