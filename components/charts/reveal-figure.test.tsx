import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { messages } from '#lib/messages/messages'
import type { Result, Split } from '#model/result'
import { statisticsOf } from '#model/statistics/statistics-of'
import { RevealFigure } from './reveal-figure'

const HIDDEN: Split = { all: null, business: null, technical: null }

function result(change: Partial<Result> = {}): Result {
  return {
    round: 1,
    openedAt: '2026-11-23T10:00:00.000Z',
    revealedAt: '2026-11-23T10:05:00.000Z',
    progress: { business: { eligible: 5, responded: 5 }, technical: { eligible: 7, responded: 7 } },
    changedShare: null,
    comprehensiveness: { all: [0, 2, 4, 4, 1], business: [0, 0, 1, 3, 1], technical: [0, 2, 3, 1, 0] },
    scope: { all: [0, 3, 8], business: [0, 1, 4], technical: [0, 2, 4] },
    map: [
      [0, 0, 0],
      [0, 1, 1],
      [0, 1, 3],
      [0, 1, 3],
      [0, 0, 1],
    ],
    dontKnow: { all: 1, business: 0, technical: 1 },
    abstain: { all: 0, business: 0, technical: 0 },
    reasons: [],
    ...change,
  }
}

function markup(shown: Result): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">
      <RevealFigure
        result={shown}
        previous={null}
        statistics={statisticsOf(shown, null, { quorum: 0.5 })}
        decided={null}
      />
    </NextIntlClientProvider>,
  )
}

test('the picture is named in words', () => {
  expect(markup(result())).toContain(
    'Level, 11 votes. Business: 1 for 2 Ad hoc, 3 for 3 Consistent, 1 for 4 Formalized. ' +
      'Technical: 2 for 1 Minimum, 3 for 2 Ad hoc, 1 for 3 Consistent. Middle vote 2 Ad hoc.',
  )
})

test('the same numbers stand in a table, with who did not know', () => {
  const html = markup(result())
  expect(html).toContain('<th scope="row">3 Consistent</th><td>3</td><td>1</td><td>4</td>')
  expect(html).toContain('<th scope="row">Don&#x27;t know</th><td>0</td><td>1</td><td>1</td>')
})

test('a room that is not told apart has neither business nor technical marks', () => {
  const html = markup(
    result({ comprehensiveness: { ...HIDDEN, all: [0, 2, 4, 4, 1] }, scope: { ...HIDDEN, all: [0, 3, 8] } }),
  )
  expect(html).toContain('Everybody: 2 for 1 Minimum')
  expect(html).not.toMatch(/class="c-[bt]"/)
})

test('withheld numbers leave words alone', () => {
  const html = markup(result({ comprehensiveness: HIDDEN, scope: HIDDEN, map: null }))
  expect(html).not.toMatch(/<svg|<table/)
  expect(html).toContain('Too few votes')
})
