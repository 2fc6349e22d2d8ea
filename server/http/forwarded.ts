import type { IncomingMessage } from 'node:http'
import { BlockList, isIP } from 'node:net'
import type { TrustedProxies } from '#lib/env'

/** Where a request came from and what it asked for, after the question whom to believe. */
export interface Forwarded {
  host: string | null
  proto: 'http' | 'https'
  /** The client's, for counting failures. */
  address: string
}

/**
 * Reads the forwarded headers as far as TRUST_PROXY says and writes the outcome over them, so that everything behind
 * main.ts (next-auth too) can believe them. To be called once for every request and every upgrade.
 */
export function createForwarded(trusted: TrustedProxies): (request: IncomingMessage) => Forwarded {
  const known = 'addresses' in trusted ? blockListOf(trusted.addresses) : null

  /** The nearest address that none of our proxies has; each proxy adds to the right the one it was reached from. */
  function clientOf(chain: readonly string[]): string {
    const nearest = chain.toReversed()
    const at = known ? nearest.findIndex((address) => !isKnown(known, address)) : hopsOf(trusted)
    return (at < 0 ? nearest.at(-1) : (nearest[at] ?? nearest.at(-1))) ?? 'unknown'
  }

  return function settle(request) {
    const { headers, socket } = request
    const peer = plainAddress(socket.remoteAddress ?? 'unknown')
    const proxied = known ? isKnown(known, peer) : hopsOf(trusted) > 0
    const said = (name: string) => (proxied ? listOf(headers[name]) : [])
    const encrypted = 'encrypted' in socket && socket.encrypted === true
    const proto = said('x-forwarded-proto').at(-1) ?? (encrypted ? 'https' : 'http')
    const forwarded: Forwarded = {
      host: said('x-forwarded-host').at(-1) ?? headers.host ?? null,
      proto: proto === 'https' ? 'https' : 'http',
      address: clientOf([...said('x-forwarded-for').map(plainAddress), peer]),
    }
    headers['x-forwarded-host'] = forwarded.host ?? ''
    headers['x-forwarded-proto'] = forwarded.proto
    headers['x-forwarded-for'] = forwarded.address
    delete headers.forwarded
    return forwarded
  }
}

function hopsOf(trusted: TrustedProxies): number {
  return 'hops' in trusted ? trusted.hops : 0
}

function listOf(header: string | string[] | undefined): string[] {
  const parts = String(header ?? '').split(',')
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** An IPv4 address is one address, also where the socket speaks IPv6. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.)/i, '')
}

function blockListOf(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', bits] = network.split('/')
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(address, family)
    else list.addSubnet(address, Number(bits), family)
  }
  return list
}

function isKnown(list: BlockList, address: string): boolean {
  const family = isIP(address)
  return family !== 0 && list.check(address, family === 6 ? 'ipv6' : 'ipv4')
}
