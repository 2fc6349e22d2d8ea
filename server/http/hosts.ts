/** What this server may be called, and by whose pages. */
interface HostRules {
  /** PLUMBLINE_URL; null: localhost and this machine's own addresses. */
  publicUrl: string | null
  /** This machine's own addresses and names, as `os.networkInterfaces()` and `os.hostname()` give them. */
  addresses: readonly string[]
}

/** Not `URL.parse`: Node 20 lacks it in its earlier versions. */
function parseUrl(url: string): URL | null {
  return URL.canParse(url) ? new URL(url) : null
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]'])

/** `name:port` as a URL would have it, or null for what is no host: letters are lowered, IPv6 is shortened. */
function parseHost(host: string): URL | null {
  if (/[\s/\\@?#]/.test(host)) return null
  return parseUrl(`http://${host}`)
}

function sameName(name: string, address: string): boolean {
  const plain = address.replace(/%.*$/, '')
  return name === parseHost(plain.includes(':') ? `[${plain}]` : plain)?.hostname
}

/**
 * Whether a request for this Host is meant for us. Anything else is answered 421: a page of another site that lets its
 * own name point at this machine (DNS rebinding) would otherwise be read with the rights of our own pages.
 */
export function allowedHost(host: string | null | undefined, { publicUrl, addresses }: HostRules): boolean {
  const asked = host ? parseHost(host) : null
  if (!asked) return false
  if (LOOPBACK.has(asked.hostname)) return true
  if (publicUrl !== null) return originHost(publicUrl) === hostFor(publicUrl, asked)
  return addresses.some((address) => sameName(asked.hostname, address))
}

function originHost(url: string): string | undefined {
  return parseUrl(url)?.host
}

/** The asked host, read with the scheme of the public address, so that its default port may be named or left out. */
function hostFor(publicUrl: string, asked: URL): string | undefined {
  return originHost(`${parseUrl(publicUrl)?.protocol ?? 'http:'}//${asked.host}`)
}

/**
 * Whether a page of this Origin may act with its visitor's cookie: our own pages, which is the public address or the
 * very host that was asked, and what ALLOWED_ORIGINS names.
 */
export function allowedOrigin(
  origin: string,
  host: string | null,
  rules: HostRules & { allowedOrigins: readonly string[] },
): boolean {
  const page = parseUrl(origin)
  if (!page || (page.protocol !== 'http:' && page.protocol !== 'https:') || page.origin !== origin) return false
  if (rules.allowedOrigins.includes(origin)) return true
  if (rules.publicUrl !== null && page.origin === parseUrl(rules.publicUrl)?.origin) return true
  if (rules.publicUrl !== null && !LOOPBACK.has(page.hostname)) return false
  const asked = host === null ? null : parseUrl(`${page.protocol}//${host}`)
  return asked?.host === page.host && allowedHost(host, rules)
}

/**
 * Tells next-auth its own address, which it reads from the process' environment; for main.ts, before Next.js starts.
 * Without a public address it follows the forwarded headers that forwarded.ts wrote: each phone comes back to the host
 * it used.
 */
export function pointNextAuth(env: Record<string, string | undefined>, publicUrl: string | null): void {
  // Deleted, not set to undefined: that would become the text "undefined".
  if (publicUrl === null) delete env.NEXTAUTH_URL
  else env.NEXTAUTH_URL = publicUrl
  env.AUTH_TRUST_HOST = 'true'
}
