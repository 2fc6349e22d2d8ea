import { expect, test } from 'vitest'
import { problemOf } from './api'

test('a refusal of the server keeps its code and the fields it names', () => {
  const answer = { code: 'too-long', title: 'Too long', errors: [{ path: ['goals', 1], message: 'at most 200' }] }
  expect(problemOf(400, answer)).toEqual({
    code: 'too-long',
    status: 400,
    title: 'Too long',
    detail: null,
    errors: [{ path: 'goals.1', message: 'at most 200' }],
  })
})

test('an answer that is no problem document is still a problem', () => {
  expect(problemOf(502, '<html>').code).toBe('unknown')
  expect(problemOf(429, null).code).toBe('rate-limited')
})
