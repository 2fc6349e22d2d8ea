import { networkInterfaces } from 'node:os'

/** This machine's addresses that others in the network can reach, IPv4 first: people type those. */
export function localAddresses(): { address: string; family: 'IPv4' | 'IPv6' }[] {
  return Object.values(networkInterfaces())
    .flatMap((known) => known ?? [])
    .filter(({ internal, address }) => !internal && !address.startsWith('fe80:'))
    .map(({ address, family }) => ({ address, family }))
    .toSorted((a, b) => (a.family < b.family ? -1 : a.family > b.family ? 1 : 0))
}

/**
 * The address people reach us at, from the host somebody sees us under. A page on localhost can't be opened from a
 * phone: `reachable` says so, and `lan` what to use instead.
 */
export function createPublicAddress({ url, port }: { url: string | null; port: () => number }) {
  return (host: string | null): { url: string; reachable: boolean; lan: string[] } => {
    if (url !== null) return { url, reachable: true, lan: [] }
    const lan = localAddresses().map(
      ({ address, family }) => `http://${family === 'IPv6' ? `[${address}]` : address}:${port()}`,
    )
    const own = `http://${host ?? `localhost:${port()}`}`
    return { url: own, reachable: !/^(localhost|127\.|\[::1\])/.test(host ?? 'localhost'), lan }
  }
}
