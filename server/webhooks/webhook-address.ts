import { BlockList, isIP, isIPv6 } from 'node:net'

const MOST_CHARACTERS = 500

/** What may be written to only if an operator says so: everything that isn't the public internet (IANA's special-purpose registries). */
const SPECIAL_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const
/** Inside 2000::/3, outside of which nothing is public: Teredo and its like, documentation, and 6to4, which wraps an IPv4 address. */
const SPECIAL_V6 = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const

const special = new BlockList()
for (const [network, prefix] of SPECIAL_V4) special.addSubnet(network, prefix, 'ipv4')
for (const [network, prefix] of SPECIAL_V6) special.addSubnet(network, prefix, 'ipv6')
const global6 = new BlockList()
global6.addSubnet('2000::', 3, 'ipv6')

/** Whether an IP address lies on the public internet. A wrapped IPv4 address (`::ffff:10.0.0.1`) doesn't. */
export function isPublicAddress(address: string): boolean {
  if (isIP(address) === 0) return false
  if (isIPv6(address)) return global6.check(address, 'ipv6') && !special.check(address, 'ipv6')
  return !special.check(address, 'ipv4')
}

/** The host of an address as an IP address, where it is one. */
export function ipOf(url: URL): string | null {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  return isIP(host) === 0 ? null : host
}

/**
 * An address to send to, or what is wrong with it. Names are looked up when it is connected to, and judged again there:
 * what a name leads to can change.
 * @param allowPrivate the operator lets webhooks go into the local network, over plain http too
 */
export function parseWebhookUrl(
  text: string,
  allowPrivate: boolean,
): { ok: true; url: string } | { ok: false; reason: 'not-an-address' | 'not-https' | 'not-public' } {
  if (text.length > MOST_CHARACTERS || !URL.canParse(text)) return { ok: false, reason: 'not-an-address' }
  const url = new URL(text)
  if (!['http:', 'https:'].includes(url.protocol)) return { ok: false, reason: 'not-https' }
  if (url.username !== '' || url.password !== '') return { ok: false, reason: 'not-an-address' }
  if (allowPrivate) return { ok: true, url: withoutFragment(url) }
  if (url.protocol !== 'https:') return { ok: false, reason: 'not-https' }
  const ip = ipOf(url)
  const local = /(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$/i.test(url.hostname) || !/[.:]/.test(url.hostname)
  if (ip === null ? local : !isPublicAddress(ip)) return { ok: false, reason: 'not-public' }
  return { ok: true, url: withoutFragment(url) }
}

function withoutFragment(url: URL): string {
  url.hash = ''
  return url.href
}
