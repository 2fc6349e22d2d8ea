import { expect, test } from 'vitest'
import { allowedHost, allowedOrigin } from './hosts'

const lan = { publicUrl: null, addresses: ['192.168.1.20', 'fe80::1234:5678%eth0', 'workshop-laptop.local'] }
const hosted = { publicUrl: 'https://plumbline.example.org', addresses: lan.addresses }

test.each([
  ['localhost:3000', true],
  ['127.0.0.1:3000', true],
  ['[::1]:3000', true],
  ['192.168.1.20:3000', true],
  ['[fe80::1234:5678]:3000', true],
  ['Workshop-Laptop.local:3000', true],
  ['192.168.1.21:3000', false],
  ['evil.example:3000', false],
  ['localhost.evil.example', false],
  ['evil.example@localhost', false],
  ['localhost/x', false],
  ['', false],
  [undefined, false],
])('without a public address %s is our host: %s', (host, ours) => {
  expect(allowedHost(host, lan)).toBe(ours)
})

test.each([
  ['plumbline.example.org', true],
  ['plumbline.example.org:443', true],
  ['plumbline.example.org:8443', false],
  ['localhost:3000', true],
  ['192.168.1.20', false],
  ['evil.example', false],
])('with a public address %s is our host: %s', (host, ours) => {
  expect(allowedHost(host, hosted)).toBe(ours)
})

test.each([
  ['the page itself', 'http://192.168.1.20:3000', '192.168.1.20:3000', true],
  ['the default port', 'http://192.168.1.20', '192.168.1.20:80', true],
  ['another port of the same machine', 'http://192.168.1.20:8080', '192.168.1.20:3000', false],
  ['another site', 'http://evil.example', '192.168.1.20:3000', false],
  ['a rebound name', 'http://evil.example:3000', 'evil.example:3000', false],
  ['a sandboxed frame', 'null', '192.168.1.20:3000', false],
  ['a browser extension', 'chrome-extension://abcdef', '192.168.1.20:3000', false],
  ['an address with a path', 'http://192.168.1.20:3000/x', '192.168.1.20:3000', false],
  ['a page named in ALLOWED_ORIGINS', 'https://portal.example.org', '192.168.1.20:3000', true],
])('an unsafe request from %s', (_, origin, host, allowed) => {
  expect(allowedOrigin(origin, host, { ...lan, allowedOrigins: ['https://portal.example.org'] })).toBe(allowed)
})

test.each([
  ['https://plumbline.example.org', 'plumbline.example.org', true],
  ['https://plumbline.example.org', 'app:3000', true],
  ['http://plumbline.example.org', 'plumbline.example.org', false],
  ['http://localhost:3000', 'localhost:3000', true],
  ['http://evil.example', 'plumbline.example.org', false],
])('with a public address, %s may act on %s: %s', (origin, host, allowed) => {
  expect(allowedOrigin(origin, host, { ...hosted, allowedOrigins: [] })).toBe(allowed)
})
