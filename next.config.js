import { networkInterfaces } from 'node:os'
import createNextIntlPlugin from 'next-intl/plugin'

// Messages are parsed when pages are built, not in every browser: that spares each visitor the parser.
const withMessages = createNextIntlPlugin({
  requestConfig: './app/request-messages.ts',
  experimental: {
    messages: { path: './lib/messages', format: 'json', locales: 'infer', sourceLocale: 'en', precompile: true },
  },
})

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  // One copy of Yjs on the server, and no native module inside a bundle.
  serverExternalPackages: ['yjs', 'lib0', 'y-protocols', 'y-websocket', 'y-indexeddb', 'libsql', 'pg', 'pino'],
  // `npm run dev` from a phone: pages come alive at this machine's own addresses too.
  allowedDevOrigins: Object.values(networkInterfaces()).flatMap((known) => (known ?? []).map(({ address }) => address)),
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
}

export default withMessages(config)
