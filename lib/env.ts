import { z } from 'zod'

/** Proxies whose `X-Forwarded-For` counts: that many in front of us, or those with these addresses (or networks). */
export type TrustedProxies = { hops: number } | { addresses: string[] }

const LOG_LEVELS = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const

/** What can be set from outside. docs/operating.md has the same as a table for people. */
export interface Environment {
  /** 0: any free one. */
  port: number
  /** The interface to listen on; null: all. */
  host: string | null
  dataDir: string
  /** The public origin, `https://plumbline.example.org`; null: whatever this machine is called. */
  url: string | null
  /** Signs sessions; null: one is made once and kept in the data directory. */
  secret: string | null
  /** Null: one is made, and printed at each start until it has been used. */
  setupKey: string | null
  /** Null: the embedded database in `dataDir`. */
  databaseUrl: string | null
  redisUrl: string | null
  oidc: { issuer: string; clientId: string; clientSecret: string; name: string } | null
  /** Besides our own. */
  allowedOrigins: string[]
  trustProxy: TrustedProxies
  smtpUrl: string | null
  /** Webhooks may go into the local network, over plain http too. */
  webhookAllowPrivate: boolean
  logLevel: (typeof LOG_LEVELS)[number]
  /** Null: metrics on loopback only. */
  metricsToken: string | null
  limits: {
    /** Open WebSockets of this process. */
    connections: number
    /** Members of one assessment, active or not. */
    members: number
    /** Size of one Yjs document, as one update. */
    documentBytes: number
  }
}

const URL_LENGTH = 2_000

/** What each variable takes, in words: the end of a sentence that begins with its name. Values are never repeated. */
const VARIABLES = z.object({
  PORT: whole(0, 65_535, 3000),
  HOST: z
    .string()
    .max(253)
    .regex(/^[\w.:-]+$/, takes('a host name or an IP address to listen on'))
    .optional(),
  PLUMBLINE_DATA_DIR: z.string().max(4_096, takes('the path of a directory')).default('./data'),
  PLUMBLINE_URL: origin().optional(),
  PLUMBLINE_SECRET: secret(32),
  PLUMBLINE_SETUP_KEY: secret(16),
  DATABASE_URL: address(
    ['postgres:', 'postgresql:'],
    'the address of a PostgreSQL database, like postgres://name:password@host:5432/database',
  ),
  REDIS_URL: address(['redis:', 'rediss:'], 'the address of a Redis server, like redis://host:6379'),
  OIDC_ISSUER: address(['https:', 'http:'], 'the https address of an OpenID provider, its issuer'),
  OIDC_CLIENT_ID: z.string().max(500, takes('the client id that the OpenID provider gave')).optional(),
  OIDC_CLIENT_SECRET: z.string().max(2_000, takes('the client secret that the OpenID provider gave')).optional(),
  OIDC_NAME: z
    .string()
    .max(80, takes('a name for the sign-in button, of at most 80 characters'))
    .default('Single sign-on'),
  ALLOWED_ORIGINS: z
    .string()
    .transform((list) => list.split(',').map((part) => part.trim()))
    .pipe(z.array(origin('origins like https://tools.example.org, with commas between them')))
    .default([]),
  TRUST_PROXY: z.string().transform(parseProxies).default({ hops: 0 }),
  SMTP_URL: address(['smtp:', 'smtps:'], 'the address of a mail server, like smtps://name:password@host:465'),
  WEBHOOK_ALLOW_PRIVATE: z
    .enum(['true', 'false'], takes('true or false'))
    .transform((text) => text === 'true')
    .default(false),
  LOG_LEVEL: z.enum(LOG_LEVELS, takes(`one of ${LOG_LEVELS.join(', ')}`)).default('info'),
  METRICS_TOKEN: secret(16),
  MAX_CONNECTIONS: whole(1, 100_000, 5_000),
  MAX_MEMBERS: whole(1, 10_000, 500),
  MAX_DOCUMENT_BYTES: whole(65_536, 64 * 1024 * 1024, 4 * 1024 * 1024),
})

/**
 * Reads what is set; an empty variable counts as not set. Problems are sentences that name the variable and what it
 * takes, all of them at once, and never repeat a value, since that may be a secret.
 */
export function readEnvironment(
  env: Record<string, string | undefined>,
): { ok: true; environment: Environment } | { ok: false; problems: string[] } {
  const set = Object.fromEntries(
    Object.keys(VARIABLES.shape).flatMap((name) => {
      const value = env[name]?.trim()
      return value ? [[name, value]] : []
    }),
  )
  const parsed = VARIABLES.safeParse(set)
  const wrong = parsed.error?.issues.map(({ path, message }) => `${String(path[0])} ${message}`) ?? []
  const problems = [...new Set(wrong), ...problemsBetween(set)]
  if (!parsed.success || problems.length > 0) return { ok: false, problems }

  const values = parsed.data
  return {
    ok: true,
    environment: {
      port: values.PORT,
      host: values.HOST ?? null,
      dataDir: values.PLUMBLINE_DATA_DIR,
      url: values.PLUMBLINE_URL ?? null,
      secret: values.PLUMBLINE_SECRET ?? null,
      setupKey: values.PLUMBLINE_SETUP_KEY ?? null,
      databaseUrl: values.DATABASE_URL ?? null,
      redisUrl: values.REDIS_URL ?? null,
      oidc: oidcOf(values),
      allowedOrigins: values.ALLOWED_ORIGINS,
      trustProxy: values.TRUST_PROXY,
      smtpUrl: values.SMTP_URL ?? null,
      webhookAllowPrivate: values.WEBHOOK_ALLOW_PRIVATE,
      logLevel: values.LOG_LEVEL,
      metricsToken: values.METRICS_TOKEN ?? null,
      limits: {
        connections: values.MAX_CONNECTIONS,
        members: values.MAX_MEMBERS,
        documentBytes: values.MAX_DOCUMENT_BYTES,
      },
    },
  }
}

/** What no variable shows alone. */
function problemsBetween(set: Record<string, string>): string[] {
  const oidc = ['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']
  const missing = oidc.filter((name) => !(name in set))
  const problems =
    missing.length === oidc.length && !('OIDC_NAME' in set)
      ? []
      : missing.map((name) => `${name} is missing: ${oidc.join(', ')} are set together or not at all.`)
  if ('REDIS_URL' in set && !('DATABASE_URL' in set)) {
    problems.push(
      'REDIS_URL takes effect only with DATABASE_URL: nodes that talk over Redis share a PostgreSQL database.',
    )
  }
  return problems
}

function oidcOf(values: z.infer<typeof VARIABLES>): Environment['oidc'] {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_NAME: name } = values
  return issuer && clientId && clientSecret ? { issuer, clientId, clientSecret, name } : null
}

function takes(what: string): string {
  return `takes ${what}.`
}

function whole(least: number, most: number, otherwise: number) {
  const message = takes(`a whole number from ${least} to ${most}`)
  return z
    .string()
    .regex(/^\d{1,9}$/, message)
    .transform(Number)
    .pipe(z.number().min(least, message).max(most, message))
    .default(otherwise)
}

function secret(least: number) {
  const message = takes(`a secret of at least ${least} random characters, for example from \`openssl rand -base64 32\``)
  return z.string().min(least, message).max(1_000, message).optional()
}

function address(protocols: string[], what: string) {
  return z
    .string()
    .max(URL_LENGTH, takes(what))
    .refine((text) => protocols.includes(parsedUrl(text)?.protocol ?? ''), takes(what))
    .optional()
}

/** An http(s) address of which nothing but scheme, host and port is given; in the form a browser sends as Origin. */
function origin(what = 'an http or https address without a path, like https://plumbline.example.org') {
  return z
    .string()
    .max(URL_LENGTH, takes(what))
    .transform((text, context) => {
      const url = parsedUrl(text)
      const bare = url && ['http:', 'https:'].includes(url.protocol) && url.href === `${url.origin}/`
      if (bare && !text.includes('?') && !text.includes('#')) return url.origin
      context.addIssue({ code: 'custom', message: takes(what) })
      return z.NEVER
    })
}

function parsedUrl(text: string): URL | null {
  return URL.canParse(text) ? new URL(text) : null
}

function parseProxies(text: string, context: z.core.$RefinementCtx): TrustedProxies {
  if (text === 'true') return { hops: 1 }
  if (text === 'false') return { hops: 0 }
  if (/^\d$/.test(text)) return { hops: Number(text) }
  const addresses = text.split(',').map((part) => part.trim())
  const network = z.union([z.ipv4(), z.ipv6(), z.cidrv4(), z.cidrv6()])
  if (addresses.every((each) => network.safeParse(each).success)) return { addresses }
  context.addIssue({
    code: 'custom',
    message: takes(
      'the number of proxies in front (0 to 9), or their IP addresses or networks with commas between them',
    ),
  })
  return z.NEVER
}
