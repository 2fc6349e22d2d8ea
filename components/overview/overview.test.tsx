import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messages } from '#lib/messages/messages'
import type { RoomView } from '#model/room'
import { bottlingLine, untouchedLine } from '#model/sample-line'
import { Overview } from './overview'

function overviewOf(view: RoomView): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">
      <Overview view={view} hrefOf={(question, decision) => `#${decision ?? question}`} />
    </NextIntlClientProvider>,
  )
}

test('the sentence counts practices at their target and what the others lack', () => {
  const page = overviewOf(bottlingLine())
  expect(page).toContain('2 of 17 at target')
  expect(page).toContain('4 one step away, 6 two. 1 over, 1 less specific than asked, 1 contested')
})

test('before the first decision nothing is claimed', () => {
  expect(overviewOf(untouchedLine())).toContain('Nothing measured yet')
})

test('every row is named in words: levels with their names, what is contested, what is uncertain', () => {
  const page = overviewOf(bottlingLine())
  for (const words of [
    'Threat Modeling: current 1 Minimum, target 3 Consistent',
    'Access Control: current 2 Ad hoc, target contested between 2 and 3',
    'Establishing and Maintaining Identities: current 2 Ad hoc, target 3 Consistent, uncertain',
    'Vulnerability Assessment: current not agreed, target 2 Ad hoc',
  ])
    expect(page).toContain(`aria-label="${words}"`)
})

test('a decided row leads to its decision, an undecided one to its question', () => {
  const page = overviewOf(bottlingLine())
  expect(page).toContain('<a href="#D-003">Threat Modeling</a>')
  expect(page).toContain('<a href="#target:access-control">Access Control</a>')
})

test('an excluded practice has no chart and no link', () => {
  const page = overviewOf(bottlingLine())
  expect(page).not.toContain('aria-label="Implementation of Data Protection Controls')
  expect(page).not.toMatch(/<a [^>]*>Implementation of Data Protection Controls/)
})
