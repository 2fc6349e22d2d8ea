import { expect, test } from 'vitest'
import { playwrightOutcome, vitestOutcome } from './test-outcome.mjs'

const file = (statuses: string[], status = statuses.includes('failed') ? 'failed' : 'passed') => ({
  name: '/project/x.test.ts',
  status,
  assertionResults: statuses.map((each, index) => ({ status: each, fullName: `test ${index + 1}` })),
})

test('counts what passed and names what failed or was skipped', () => {
  expect(vitestOutcome('unit', 1, { testResults: [file(['passed', 'failed']), file(['passed', 'pending'])] })).toEqual({
    passed: 2,
    failures: ['unit: test 2'],
    skips: ['unit: test 2'],
  })
})

test('a file that doesn’t load is a failure', () => {
  const outcome = vitestOutcome('unit', 1, { testResults: [file(['passed']), file([], 'failed')] })
  expect(outcome.failures).toEqual(['unit: /project/x.test.ts did not run to its end'])
})

test.each([
  ['crashed without a report', null, null, 'unit: no test ran'],
  ['found no tests', 0, { testResults: [] }, 'unit: no test ran'],
  ['failed outside of any test', 1, { testResults: [file(['passed'])] }, 'unit: ended with 1 though no test failed'],
])('a suite that %s is a failure', (_, status, report, failure) => {
  expect(vitestOutcome('unit', status, report).failures).toEqual([failure])
  expect(playwrightOutcome('unit', null, null).failures).toEqual(['unit: no test ran'])
})

test('finds browser tests at any depth, and a flaky one has failed', () => {
  const spec = (title: string, status: string) => ({ title, tests: [{ status }] })
  const report = {
    suites: [
      {
        title: 'vote.spec.ts',
        specs: [spec('votes', 'expected')],
        suites: [{ title: 'offline', specs: [spec('keeps', 'flaky'), spec('later', 'skipped')] }],
      },
    ],
  }
  expect(playwrightOutcome('browser', 0, report)).toEqual({
    passed: 1,
    failures: ['browser: vote.spec.ts › offline › keeps'],
    skips: ['browser: vote.spec.ts › offline › later'],
  })
})
