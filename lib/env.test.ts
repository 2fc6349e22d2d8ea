import { expect, test } from 'vitest'
import { readEnvironment } from './env'

const SECRET = 'x'.repeat(32)

function read(env: Record<string, string | undefined>) {
  const result = readEnvironment(env)
  if (!result.ok) throw new Error(result.problems.join('\n'))
  return result.environment
}

function problemsOf(env: Record<string, string | undefined>): string[] {
  const result = readEnvironment(env)
  return result.ok ? [] : result.problems
}

test('needs nothing to be set on one node', () => {
  expect(read({})).toEqual({
    port: 3000,
    host: null,
    dataDir: './data',
    url: null,
    secret: null,
    setupKey: null,
    databaseUrl: null,
    redisUrl: null,
    oidc: null,
    allowedOrigins: [],
    trustProxy: { hops: 0 },
    smtpUrl: null,
    webhookAllowPrivate: false,
    logLevel: 'info',
    metricsToken: null,
    limits: { connections: 5_000, members: 500, documentBytes: 4_194_304 },
  })
})

test('reads everything that can be set', () => {
  expect(
    read({
      PORT: '0',
      HOST: '127.0.0.1',
      PLUMBLINE_DATA_DIR: '/var/lib/plumbline',
      PLUMBLINE_URL: 'https://Plumbline.example.org:443/',
      PLUMBLINE_SECRET: SECRET,
      PLUMBLINE_SETUP_KEY: SECRET,
      DATABASE_URL: 'postgresql://name:password@db/plumbline',
      REDIS_URL: 'rediss://cache:6380',
      OIDC_ISSUER: 'https://id.example.org/realms/main',
      OIDC_CLIENT_ID: 'plumbline',
      OIDC_CLIENT_SECRET: 'hush',
      OIDC_NAME: 'Example ID',
      ALLOWED_ORIGINS: 'https://a.example.org, http://b.example.org:8080',
      TRUST_PROXY: '10.0.0.0/8, ::1',
      SMTP_URL: 'smtps://mail:465',
      WEBHOOK_ALLOW_PRIVATE: 'true',
      LOG_LEVEL: 'debug',
      METRICS_TOKEN: SECRET,
      MAX_CONNECTIONS: '10',
      MAX_MEMBERS: '20',
      MAX_DOCUMENT_BYTES: '100000',
    }),
  ).toEqual({
    port: 0,
    host: '127.0.0.1',
    dataDir: '/var/lib/plumbline',
    url: 'https://plumbline.example.org',
    secret: SECRET,
    setupKey: SECRET,
    databaseUrl: 'postgresql://name:password@db/plumbline',
    redisUrl: 'rediss://cache:6380',
    oidc: {
      issuer: 'https://id.example.org/realms/main',
      clientId: 'plumbline',
      clientSecret: 'hush',
      name: 'Example ID',
    },
    allowedOrigins: ['https://a.example.org', 'http://b.example.org:8080'],
    trustProxy: { addresses: ['10.0.0.0/8', '::1'] },
    smtpUrl: 'smtps://mail:465',
    webhookAllowPrivate: true,
    logLevel: 'debug',
    metricsToken: SECRET,
    limits: { connections: 10, members: 20, documentBytes: 100_000 },
  })
})

test('takes an empty variable as not set', () => {
  const names = ['PORT', 'PLUMBLINE_SECRET', 'DATABASE_URL', 'OIDC_ISSUER', 'LOG_LEVEL', 'TRUST_PROXY', 'MAX_MEMBERS']
  expect(read(Object.fromEntries(names.map((name) => [name, '  '])))).toEqual(read({}))
})

test.each([
  ['PORT', '65536'],
  ['PORT', '-1'],
  ['PORT', '3000x'],
  ['PORT', '1e3'],
  ['HOST', 'http://localhost'],
  ['PLUMBLINE_URL', 'plumbline.example.org'],
  ['PLUMBLINE_URL', 'https://example.org/plumbline'],
  ['PLUMBLINE_URL', 'https://name@example.org'],
  ['PLUMBLINE_URL', 'https://example.org/?'],
  ['PLUMBLINE_URL', 'ftp://example.org'],
  ['PLUMBLINE_SECRET', 'x'.repeat(31)],
  ['PLUMBLINE_SETUP_KEY', 'x'.repeat(15)],
  ['DATABASE_URL', 'mysql://db/plumbline'],
  ['DATABASE_URL', './data/file.sqlite'],
  ['OIDC_ISSUER', 'id.example.org'],
  ['ALLOWED_ORIGINS', '*'],
  ['ALLOWED_ORIGINS', 'https://a.example.org,,'],
  ['TRUST_PROXY', 'yes'],
  ['TRUST_PROXY', '10.0.0.0/99'],
  ['SMTP_URL', 'mail.example.org:25'],
  ['WEBHOOK_ALLOW_PRIVATE', 'perhaps'],
  ['LOG_LEVEL', 'verbose'],
  ['METRICS_TOKEN', 'short'],
  ['MAX_CONNECTIONS', '0'],
])('refuses %s=%s and names it with what it takes, once', (name, value) => {
  const [problem, ...more] = problemsOf({
    ...(name === 'OIDC_ISSUER' ? { OIDC_CLIENT_ID: 'id', OIDC_CLIENT_SECRET: 'hush' } : {}),
    [name]: value,
  })
  expect(problem).toMatch(new RegExp(`^${name} takes .+\\.$`))
  expect(more).toEqual([])
})

test('lists all problems at once, and repeats no value', () => {
  const problems = problemsOf({
    PORT: 'hunter2-port',
    DATABASE_URL: 'hunter2-address',
    PLUMBLINE_SECRET: 'hunter2-secret',
    REDIS_URL: 'hunter2-redis',
  })
  expect(problems.map((problem) => problem.split(' ')[0])).toEqual([
    'PORT',
    'PLUMBLINE_SECRET',
    'DATABASE_URL',
    'REDIS_URL',
  ])
  expect(problems.join()).not.toContain('hunter2')
})

test('wants an OpenID provider whole or not at all', () => {
  expect(problemsOf({ OIDC_ISSUER: 'https://id.example.org', OIDC_CLIENT_ID: 'plumbline' })).toEqual([
    'OIDC_CLIENT_SECRET is missing: OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET are set together or not at all.',
  ])
  expect(problemsOf({ OIDC_NAME: 'Example ID' })).toHaveLength(3)
})

test('wants a database to share when nodes are to talk over Redis', () => {
  expect(problemsOf({ REDIS_URL: 'redis://cache' })).toEqual([expect.stringMatching(/^REDIS_URL .*DATABASE_URL/)])
})

test('trusts as many proxies as it is told', () => {
  expect(read({ TRUST_PROXY: 'true' }).trustProxy).toEqual({ hops: 1 })
  expect(read({ TRUST_PROXY: 'false' }).trustProxy).toEqual({ hops: 0 })
  expect(read({ TRUST_PROXY: '2' }).trustProxy).toEqual({ hops: 2 })
})
