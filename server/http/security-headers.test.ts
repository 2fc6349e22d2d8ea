import { expect, test } from 'vitest'
import { type HeaderCase, securityHeaders } from './security-headers'

const page: HeaderCase = {
  kind: 'page',
  host: 'plumbline.example.org',
  proto: 'https',
  publicHttps: true,
  dev: false,
  nonce: 'bm9uY2U=',
}
const policyOf = (changes: Partial<HeaderCase>) => securityHeaders({ ...page, ...changes })['Content-Security-Policy']

test('a page runs scripts with its nonce, and what those load, and nothing else', () => {
  const scripts = policyOf({})
    ?.split('; ')
    .find((directive) => directive.startsWith('script-src'))
  expect(scripts).toBe("script-src 'self' 'nonce-bm9uY2U=' 'strict-dynamic'")
})

test('only a development server may evaluate code', () => {
  expect(policyOf({})).not.toContain('unsafe-eval')
  expect(policyOf({ dev: true })).toContain("'unsafe-eval'")
})

test('a page opens WebSockets to the host it came from, encrypted if it is', () => {
  expect(policyOf({})).toContain("connect-src 'self' wss://plumbline.example.org")
  expect(policyOf({ host: '192.168.1.20:3000', proto: 'http' })).toContain("connect-src 'self' ws://192.168.1.20:3000")
})

test('no answer may be shown in a frame, and an answer that is no page loads nothing', () => {
  for (const kind of ['page', 'sign-in', 'data'] as const)
    expect(policyOf({ kind })).toContain("frame-ancestors 'none'")
  expect(policyOf({ kind: 'data' })).toMatch(/^default-src 'none'/)
  expect(policyOf({ kind: 'sign-in' })).not.toContain('script-src')
})

test('a browser is told to come by https always, only where the public address is https', () => {
  expect(securityHeaders(page)['Strict-Transport-Security']).toMatch(/^max-age=\d+$/)
  expect(securityHeaders({ ...page, publicHttps: false })).not.toHaveProperty('Strict-Transport-Security')
})

test.each([
  ['https', 'plumbline.example.org', true],
  ['http', 'localhost:3000', true],
  ['http', '127.0.0.1:3000', true],
  ['http', '192.168.1.20:3000', false],
  ['http', 'localhost.example.org', false],
] as const)('an opener policy is sent where browsers follow it: %s://%s %s', (proto, host, sent) => {
  expect('Cross-Origin-Opener-Policy' in securityHeaders({ ...page, proto, host })).toBe(sent)
})
