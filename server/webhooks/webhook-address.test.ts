import { expect, test } from 'vitest'
import { isPublicAddress, parseWebhookUrl } from './webhook-address'

test.each([
  '127.0.0.1',
  '10.1.2.3',
  '172.31.255.255',
  '192.168.1.1',
  '100.64.0.1',
  '169.254.169.254',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00:ec2::254',
  '::ffff:127.0.0.1',
  '::ffff:8.8.8.8',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '2001:db8::1',
  'ff02::1',
])('%s is not public', (address) => {
  expect(isPublicAddress(address)).toBe(false)
})

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2a00:1450:4001:80f::200e', '2606:4700::6810:84e5'])(
  '%s is public',
  (address) => {
    expect(isPublicAddress(address)).toBe(true)
  },
)

test.each([
  ['http://hooks.example.org/x', 'not-https'],
  ['ftp://hooks.example.org/x', 'not-https'],
  ['https://someone:secret@hooks.example.org/', 'not-an-address'],
  ['nonsense', 'not-an-address'],
  ['https://127.0.0.1/x', 'not-public'],
  ['https://2130706433/x', 'not-public'],
  ['https://0x7f.1/x', 'not-public'],
  ['https://[::1]/x', 'not-public'],
  ['https://[::ffff:169.254.169.254]/latest', 'not-public'],
  ['https://localhost/x', 'not-public'],
  ['https://db/x', 'not-public'],
  ['https://metadata.google.internal/x', 'not-public'],
])('%s is refused: %s', (text, reason) => {
  expect(parseWebhookUrl(text, false)).toEqual({ ok: false, reason })
})

test('an operator can let webhooks into the local network, over http too, and still not to other protocols', () => {
  expect(parseWebhookUrl('http://127.0.0.1:9000/hook#part', true)).toEqual({
    ok: true,
    url: 'http://127.0.0.1:9000/hook',
  })
  expect(parseWebhookUrl('file:///etc/passwd', true).ok).toBe(false)
})
