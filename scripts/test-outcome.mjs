/**
 * What a suite came to: how many tests passed, and the titles of those that failed or were skipped.
 * @typedef {{ passed: number, failures: string[], skips: string[] }} Outcome
 */

/**
 * From vitest's JSON report. `report` is null when there is none.
 * @returns {Outcome}
 */
export function vitestOutcome(suite, status, report) {
  const files = report?.testResults ?? []
  const tests = files.flatMap((file) => file.assertionResults)
  const titles = (statuses) =>
    tests.filter((test) => statuses.includes(test.status)).map((test) => `${suite}: ${test.fullName}`)
  const unloaded = files
    .filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'))
    .map((file) => `${suite}: ${file.name} did not run to its end`)
  return judged(suite, status, {
    passed: titles(['passed']).length,
    failures: [...titles(['failed']), ...unloaded],
    skips: titles(['pending', 'skipped', 'todo', 'disabled']),
  })
}

/**
 * From Playwright's JSON report. `report` is null when there is none.
 * @returns {Outcome}
 */
export function playwrightOutcome(suite, status, report) {
  const tests = (report?.suites ?? []).flatMap((each) => testsOf(each, []))
  const titles = (statuses) =>
    tests.filter((test) => statuses.includes(test.status)).map((test) => `${suite}: ${test.title}`)
  return judged(suite, status, {
    passed: titles(['expected']).length,
    // A test that passes at the second try has failed once.
    failures: titles(['unexpected', 'flaky']),
    skips: titles(['skipped']),
  })
}

function testsOf(suite, above) {
  const path = [...above, suite.title]
  const own = (suite.specs ?? []).flatMap((spec) =>
    spec.tests.map((test) => ({ title: [...path, spec.title].join(' › '), status: test.status })),
  )
  return [...own, ...(suite.suites ?? []).flatMap((each) => testsOf(each, path))]
}

function judged(suite, status, outcome) {
  const nothingRan = outcome.passed + outcome.failures.length === 0
  // An error outside of any test shows only in how the suite ended.
  if (outcome.failures.length > 0 || (status === 0 && !nothingRan)) return outcome
  const why = nothingRan ? 'no test ran' : `ended with ${status} though no test failed`
  return { ...outcome, failures: [`${suite}: ${why}`] }
}
