import { NextIntlClientProvider } from 'next-intl'
import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { GuidanceProvider } from '#components/guidance/guidance-provider'
import { guidanceIn } from '#lib/guidance/guidance'
import { messages } from '#lib/messages/messages'
import type { RoomView } from '#model/room'
import { sampleResult } from '#model/sample-result'
import { sampleDecision, sampleRoom } from '#model/sample-room'
import { PresentScreen } from './present-screen'

const HERE = 'target:access-control'
const result = sampleResult({
  business: [
    { comprehensiveness: 4, scope: 3 },
    { comprehensiveness: 4, scope: 3 },
  ],
  technical: [{ comprehensiveness: 1, scope: 2 }, 'dont-know'],
})
const wayIn = {
  url: 'https://plumbline.example/join/a-long-code',
  address: 'plumbline.example/join',
  shortCode: 'K7QF92',
}

function markup(view: RoomView, presence: readonly string[] = []): string {
  return renderToStaticMarkup(
    <NextIntlClientProvider locale="en-GB" messages={messages} timeZone="UTC">
      <GuidanceProvider guidance={guidanceIn('en-GB', 'whole')}>
        <PresentScreen view={view} presence={presence} wayIn={wayIn} />
      </GuidanceProvider>
    </NextIntlClientProvider>,
  )
}

function openRoom(state: 'open' | 'locked'): RoomView {
  const room = sampleRoom({
    assessment: { focus: HERE },
    questions: { [HERE]: { state, round: 2 } },
    results: { [HERE]: [result] },
  })
  return {
    ...room,
    members: {
      'member-1': { name: 'Amara Okafor', role: 'participant', group: 'business', active: true },
      'member-2': { name: 'Mei Tanaka', role: 'participant', group: 'technical', active: true },
    },
    progress: {
      [HERE]: {
        business: { eligible: 3, responded: 2 },
        technical: { eligible: 4, responded: 1 },
        responded: ['member-1'],
      },
    },
  }
}

for (const state of ['open', 'locked'] as const)
  test(`a question that is ${state} is shown as a question and two counts, without a value, a level or a name`, () => {
    const html = markup(openRoom(state))
    expect(html).toContain('Access Control')
    expect(html).toContain('2 of 3')
    expect(html).toContain('1 of 4')
    for (const told of ['Amara', 'Mei', 'class="lv', 'Formalized', 'Minimum', 'don', 'agreement', 'vote'])
      expect(html.replaceAll('don&#x27;t', 'do not'), told).not.toContain(told)
    expect(html).not.toContain('<figure')
  })

test('the same question after the reveal shows the finding, the votes and what they suggest', () => {
  const html = markup(
    sampleRoom({
      assessment: { focus: HERE },
      questions: { [HERE]: { state: 'revealed', round: 1 } },
      results: { [HERE]: [result] },
    }),
  )
  expect(html).toContain('<figure')
  expect(html).toContain('Formalized')
  expect(html).toMatch(/<h1>[^<]+<\/h1>/)
})

test('a decision is shown with its level, its reason and who dissents, as the room knows them', () => {
  const decision = sampleDecision(
    HERE,
    { comprehensiveness: 3, scope: 3 },
    { dissent: [{ text: 'Level 2 is enough.', at: '2026-03-02T09:20:00.000Z', group: 'technical' }] },
  )
  const html = markup(
    sampleRoom({
      assessment: { focus: HERE },
      questions: { [HERE]: { state: 'decided', round: 1, decision: 0 } },
      results: { [HERE]: [result] },
      ledger: [decision],
    }),
  )
  for (const told of ['Decided: D-001', 'Consistent', 'As voted', 'Technical:', 'Level 2 is enough.'])
    expect(html).toContain(told)
})

test('the way in is in sight in every state, and there is nothing to press', () => {
  const rooms = [
    sampleRoom({ assessment: { phase: 'preparing' } }),
    openRoom('open'),
    sampleRoom({ assessment: { focus: HERE } }),
    sampleRoom({ assessment: { focus: HERE }, questions: { [HERE]: { state: 'parked' } } }),
  ]
  for (const room of rooms) {
    const html = markup(room)
    expect(html).toContain('K7Q</span><span>F92')
    expect(html).toContain('at plumbline.example/join')
    expect(html).not.toMatch(/<button|<input|<a /)
    expect(html.match(/role="status"/g)).toHaveLength(1)
  }
})

test('the lobby names who has come, by group', () => {
  const html = markup({ ...sampleRoom({ assessment: { phase: 'preparing' } }), members: openRoom('open').members }, [
    'member-1',
  ])
  expect(html).toMatch(/Business.*Amara Okafor.*Technical.*data-away="true">Mei Tanaka/s)
})
