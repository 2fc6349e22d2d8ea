import { expect, test } from 'vitest'
import { createLog, loggedPath } from './log'

test('an error is logged with its causes, and without what drivers put into theirs', () => {
  const lines: string[] = []
  const log = createLog('info', { write: (line) => void lines.push(line) })
  const refused = Object.assign(new Error('NOAUTH at redis://:pass-word@host:6379/0'), {
    code: 'NOAUTH',
    command: { name: 'auth', args: ['pass-word'] },
    detail: 'Key (email)=(ada@example.org) already exists.',
  })
  log.error({ err: new Error('The store failed', { cause: refused }) }, 'not ready')
  const [line = ''] = lines
  const { err } = JSON.parse(line)
  expect([err.message, err.cause.message, err.cause.code]).toEqual([
    'The store failed',
    'NOAUTH at redis://…@host:6379/0',
    'NOAUTH',
  ])
  expect(line).not.toContain('pass-word')
  expect(line).not.toContain('ada@example.org')
})

test.each([
  ['/join/4F7KQ2', '/join/…'],
  ['/setup?key=the-first-run-key', '/setup'],
  ['/account/password/0aF9zzQk3', '/account/password/…'],
  ['/a/kX3vLq90ab/run', '/a/kX3vLq90ab/run'],
  ['/api/v1/assessments/kX3vLq90ab/invites/0aF-9_zz', '/api/v1/assessments/kX3vLq90ab/invites/…'],
])('of the address %s the log has %s', (url, logged) => {
  expect(loggedPath(url)).toBe(logged)
})
