import { NextIntlClientProvider } from 'next-intl'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { overviewRows } from '#components/overview/overview-rows'
import { SummaryHeadline } from '#components/overview/summary-headline'
import { messages } from '#lib/messages/messages'
import type { PracticeId } from '#model/practice'
import { bottlingLine } from '#model/sample-line'
import { gapRows } from './gap-rows'
import { GapsFigure, HeatFigure } from './gaps-figure'

const nameOf = (practice: PracticeId) => messages.practices[practice]

const SIZE = { width: 1180, rtl: false }

function markupOf(part: ReactNode): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">
      {part}
    </NextIntlClientProvider>,
  )
}

test('the figures of the gaps say the same numbers as the overview of the same room', () => {
  const view = bottlingLine()
  const standings = overviewRows(view, nameOf)
  const rows = gapRows(standings, view.assessment.riskTiers)
  const headline = markupOf(<SummaryHeadline rows={standings} />)
  const [count, total] = /(\d+) of (\d+) at target/.exec(headline)?.slice(1) ?? []
  const over = /(\d+) over/.exec(headline)?.[1]
  expect([count, total, over]).toEqual(['2', '17', '1'])
  for (const figure of [<GapsFigure key="" rows={rows} size={SIZE} />, <HeatFigure key="" rows={rows} size={SIZE} />]) {
    const finding = /data-finding="true">([^<]*)</.exec(markupOf(figure))?.[1]
    expect(finding).toContain(`${count} of ${total} practices at target`)
    expect(finding).toContain(`${over} over`)
  }
})

test('a practice above its target is not said to be at its target', () => {
  const view = bottlingLine()
  const markup = markupOf(
    <GapsFigure rows={gapRows(overviewRows(view, nameOf), view.assessment.riskTiers)} size={SIZE} />,
  )
  expect(markup).toMatch(/aria-label="Physical Protection: current [^"]*, 1 over,/)
  expect(markup).not.toMatch(/aria-label="Physical Protection: [^"]*at target/)
})
