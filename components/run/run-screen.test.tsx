import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GuidanceProvider } from '#components/guidance/guidance-provider'
import { guidanceIn } from '#lib/guidance/guidance'
import { messages } from '#lib/messages/messages'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { QuestionView, RoomView } from '#model/room'
import { rated, sampleResult } from '#model/sample-result'
import { DEFAULT_SETTINGS } from '#model/settings'
import { RunScreen } from './run-screen'

const HERE: QuestionId = 'target:access-control'

function view(here: Partial<QuestionView>): RoomView {
  const questions = Object.fromEntries(
    QUESTION_IDS.map((id) => [id, { state: 'idle', round: 0, deadline: null, decision: null }]),
  ) as RoomView['questions'] // one for every id
  return {
    assessment: {
      id: 'assessment',
      title: 'Bottling line 4',
      system: 'Bottling line 4',
      viewpoint: '',
      industry: '',
      goals: [],
      riskAppetite: '',
      timeZone: 'UTC',
      phase: 'running',
      settings: DEFAULT_SETTINGS,
      focus: HERE,
      timer: null,
      excluded: {},
      riskTiers: {},
      indicators: {},
      agendaOrder: [],
      takeover: null,
      fictional: true,
    },
    members: {
      'member-1': { name: 'Amara Okafor', role: 'participant', group: 'business', active: true },
      'member-2': { name: 'Mei Tanaka', role: 'participant', group: 'technical', active: true },
    },
    questions: { ...questions, [HERE]: { state: 'idle', round: 0, deadline: null, decision: null, ...here } },
    progress: {
      [HERE]: {
        business: { eligible: 1, responded: 1 },
        technical: { eligible: 1, responded: 0 },
        responded: ['member-1'],
      },
    },
    results: {},
    ledger: [],
    actions: [],
    evidence: {},
  }
}

function markup(shown: RoomView, controls: boolean, votes = false): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">
      <GuidanceProvider guidance={guidanceIn('en-GB', 'whole')}>
        <RunScreen view={shown} presence={[]} controls={controls} votes={votes} send={async () => ({ ok: true })} />
      </GuidanceProvider>
    </NextIntlClientProvider>,
  )
}

test('an open round shows how many have answered, in the room and in each group', () => {
  const html = markup(view({ state: 'open', round: 1 }), true)
  expect(html).toContain('1 of 2 have answered.')
  expect(html).toContain('Sealed until the reveal, for the facilitator too.')
  expect(html).toContain('One person hasn&#x27;t answered.')
})

test('the facilitator has one primary button, and it names its act and object', () => {
  const html = markup(view({}), true)
  expect(html.match(/btn primary/g)).toHaveLength(1)
  expect(html).toContain('Open round 1')
})

test('who only watches sees the same without controls, and who votes a way to the ballot', () => {
  const html = markup(view({ state: 'open', round: 1 }), false, true)
  expect(html).toContain('1 of 2 have answered.')
  expect(html).not.toMatch(/>Reveal|>Park|>Decide|aria-label="More"/)
  expect(html).toContain('Go to my ballot')
})

test('an excluded practice is not level 0 but left out, with its reason', () => {
  const shown = view({})
  const excluded = { ...shown.assessment, excluded: { 'access-control': 'Somebody else runs the gateway.' } }
  const html = markup({ ...shown, assessment: excluded }, true)
  expect(html).toContain('Not applicable here.')
  expect(html).toContain('Somebody else runs the gateway.')
  expect(html).toContain('0 of 17 decided')
})

test('a deadline is told by the clocks of the assessment, with its weekday; who runs the workshop gives it another day', () => {
  const open = view({ state: 'open', round: 1, deadline: '2026-11-26T17:00:00.000Z' })
  const shown = { ...open, assessment: { ...open.assessment, timeZone: 'Europe/Berlin' } }
  const told = /Until Thu 26 Nov, 18:00 \(Europe\/Berlin\)/
  expect(markup(shown, true)).toMatch(told)
  expect(markup(shown, true)).toContain('+1 day')
  expect(markup(shown, true)).toContain('/api/v1/assessments/assessment/calendar.ics')
  expect(markup(shown, false)).toMatch(told)
  expect(markup(shown, false)).not.toContain('+1 day')
})

test('questions that share a deadline move together', () => {
  const deadline = '2026-11-26T17:00:00.000Z'
  const open = view({ state: 'open', round: 1, deadline })
  const other: QuestionId = 'target:patch-management'
  const shown = {
    ...open,
    questions: { ...open.questions, [other]: { state: 'open', round: 1, deadline, decision: null } },
    progress: { ...open.progress, [other]: open.progress[HERE] },
  } satisfies RoomView
  expect(markup(shown, true)).toContain('+1 day for all 2')
})

test('named votes stand beside their people once shown, and nowhere before', () => {
  const result = {
    ...sampleResult({ business: [rated(3, 1)], technical: ['dont-know'] }),
    votes: [
      { member: 'member-1', answer: rated(3, 1) },
      { member: 'member-2', answer: 'dont-know' as const },
    ],
  }
  const shown = { ...view({ state: 'revealed', round: 1 }), results: { [HERE]: [result] } }
  expect(markup(shown, true)).toMatch(/Amara Okafor(?:(?!Mei Tanaka).)*Level 3, Consistent/)
  expect(markup(shown, true)).toContain('doesn&#x27;t know')
  const again = { ...view({ state: 'open', round: 2 }), results: { [HERE]: [result] } }
  expect(markup(again, true)).not.toContain('doesn&#x27;t know')
})
