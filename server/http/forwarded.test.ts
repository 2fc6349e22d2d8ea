import type { IncomingMessage } from 'node:http'
import { expect, test } from 'vitest'
import { createForwarded } from './forwarded'

/** A request that claims much, over a connection from 10.0.0.9. */
function request(remoteAddress = '::ffff:10.0.0.9') {
  const headers = {
    host: 'app:3000',
    'x-forwarded-host': 'plumbline.example.org',
    'x-forwarded-proto': 'https',
    'x-forwarded-for': '203.0.113.7, 198.51.100.4, 10.0.0.8',
  }
  return { headers, socket: { remoteAddress } } as unknown as IncomingMessage // all that is looked at
}

test('without a proxy, what a client says about itself is overwritten', () => {
  const asked = request()
  createForwarded({ hops: 0 })(asked)
  expect(asked.headers).toMatchObject({
    'x-forwarded-host': 'app:3000',
    'x-forwarded-proto': 'http',
    'x-forwarded-for': '10.0.0.9',
  })
})

test.each([
  ['one proxy', { hops: 1 }, '10.0.0.8'],
  ['two proxies', { hops: 2 }, '198.51.100.4'],
  ['more proxies than there were', { hops: 9 }, '203.0.113.7'],
  ['a network of proxies', { addresses: ['10.0.0.0/8', '::1'] }, '198.51.100.4'],
  ['two named proxies', { addresses: ['10.0.0.9', '10.0.0.8'] }, '198.51.100.4'],
])('behind %s the client is who our own proxies saw', (_, trusted, address) => {
  expect(createForwarded(trusted)(request())).toEqual({ host: 'plumbline.example.org', proto: 'https', address })
})

test('who comes past the named proxies is not believed', () => {
  const settle = createForwarded({ addresses: ['10.0.0.9'] })
  expect(settle(request('192.0.2.1'))).toEqual({ host: 'app:3000', proto: 'http', address: '192.0.2.1' })
})
