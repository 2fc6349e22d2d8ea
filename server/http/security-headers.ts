/** What the headers of an answer depend on. */
export interface HeaderCase {
  /** `page`: HTML of ours · `sign-in`: what next-auth answers by itself · `data`: the API, and anything else that is no page. */
  kind: 'page' | 'sign-in' | 'data'
  /** As settled by forwarded.ts. */
  host: string | null
  proto: 'http' | 'https'
  /** The public address is https: browsers are told never to come by http again. */
  publicHttps: boolean
  /** Next.js' development server: it evaluates code, and its styles carry no nonce. */
  dev: boolean
  /** Base64, 16 random bytes, new for each page; of nothing else. */
  nonce: string
}

const YEAR_SECONDS = 31_536_000

const FOR_ALL = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': [
    ...['accelerometer', 'autoplay', 'camera', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope'],
    ...['magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'serial', 'usb'],
  ]
    .map((feature) => `${feature}=()`)
    .join(', '),
}

/** The headers that keep a browser from doing more for a page than this page asks. */
export function securityHeaders(asked: HeaderCase): Record<string, string> {
  return {
    ...FOR_ALL,
    'Content-Security-Policy': policyOf(asked),
    // Browsers ignore it on plain http but for this machine's own, and complain on the console.
    ...(isTrustworthy(asked) && { 'Cross-Origin-Opener-Policy': 'same-origin' }),
    ...(asked.publicHttps && { 'Strict-Transport-Security': `max-age=${YEAR_SECONDS}` }),
  }
}

function isTrustworthy({ host, proto }: HeaderCase): boolean {
  return proto === 'https' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/.test(host ?? '')
}

function policyOf({ kind, host, proto, dev, nonce }: HeaderCase): string {
  if (kind === 'data') return join({ 'default-src': "'none'", 'frame-ancestors': "'none'" })
  const shared = {
    'default-src': "'none'",
    'img-src': "'self' data: blob:",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  }
  // A page of next-auth's own has a style element, and no script that we could give a nonce.
  if (kind === 'sign-in') return join({ ...shared, 'style-src': "'unsafe-inline'" })
  return join({
    ...shared,
    // What a script with the nonce loads may run too; older browsers, which don't know that, go by the origin.
    'script-src': `'self' 'nonce-${nonce}' 'strict-dynamic'${dev ? " 'unsafe-eval'" : ''}`,
    'style-src': dev ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`,
    // Charts place their marks by style attributes, which can't run anything.
    'style-src-attr': "'unsafe-inline'",
    'font-src': "'self'",
    // Not every browser takes 'self' for WebSockets.
    'connect-src': `'self'${host === null ? '' : ` ${proto === 'https' ? 'wss' : 'ws'}://${host}`}`,
    'manifest-src': "'self'",
    'worker-src': "'self'",
  })
}

function join(directives: Record<string, string>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join('; ')
}
