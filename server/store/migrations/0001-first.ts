import type { Migration } from '../migrate'

/**
 * The first schema. JSON and instants are TEXT (instants of one form sort as text), booleans INTEGER 0 or 1.
 * Yjs client ids reach 2³²−1, so they are BIGINT. People and their names stand outside the chained log.
 */
export const first: Migration = {
  name: '0001-first',
  statements: (bytes) => [
    `create table person (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      email TEXT UNIQUE,
      password TEXT,
      owner INTEGER NOT NULL,
      created_at TEXT NOT NULL
    )`,
    'create unique index one_owner on person (owner) where owner = 1',
    `create table oidc_identity (
      issuer TEXT NOT NULL,
      subject TEXT NOT NULL,
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      PRIMARY KEY (issuer, subject)
    )`,
    'create index oidc_identity_person on oidc_identity (person)',
    `create table token (
      id TEXT PRIMARY KEY,
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      name TEXT NOT NULL,
      hash TEXT NOT NULL UNIQUE,
      created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL
    )`,
    'create index token_person on token (person)',
    `create table one_time_code (
      hash TEXT PRIMARY KEY,
      purpose TEXT NOT NULL,
      person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
      expires_at TEXT NOT NULL
    )`,
    'create index one_time_code_person on one_time_code (person)',
    `create table assessment (
      id TEXT PRIMARY KEY,
      head INTEGER NOT NULL,
      summary TEXT,
      updated_at TEXT NOT NULL,
      deadline TEXT,
      created_at TEXT NOT NULL
    )`,
    'create index assessment_deadline on assessment (deadline) where deadline is not null',
    `create table event (
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      seq INTEGER NOT NULL,
      at TEXT NOT NULL,
      type TEXT NOT NULL,
      actor TEXT,
      data TEXT,
      digest TEXT NOT NULL,
      hash TEXT NOT NULL,
      PRIMARY KEY (assessment, seq)
    )`,
    `create table vote (
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      question TEXT NOT NULL,
      round INTEGER NOT NULL,
      member TEXT NOT NULL,
      member_group TEXT NOT NULL,
      answer TEXT NOT NULL,
      reason TEXT,
      evidence TEXT NOT NULL,
      salt TEXT NOT NULL,
      digest TEXT NOT NULL,
      shuffle TEXT NOT NULL,
      alone INTEGER NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (assessment, question, round, member)
    )`,
    `create table member (
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      member TEXT NOT NULL,
      person TEXT NOT NULL,
      name TEXT NOT NULL,
      PRIMARY KEY (assessment, member),
      UNIQUE (assessment, person)
    )`,
    'create index member_person on member (person)',
    `create table processed (
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      member TEXT NOT NULL,
      question TEXT NOT NULL,
      entry_digest TEXT NOT NULL,
      receipt TEXT NOT NULL,
      PRIMARY KEY (assessment, member, question)
    )`,
    `create table idempotent (
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      actor TEXT NOT NULL,
      key TEXT NOT NULL,
      body_hash TEXT NOT NULL,
      status INTEGER NOT NULL,
      answer TEXT NOT NULL,
      at TEXT NOT NULL,
      PRIMARY KEY (assessment, actor, key)
    )`,
    'create index idempotent_at on idempotent (assessment, at)',
    `create table document (
      name TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      member TEXT,
      server_client BIGINT NOT NULL,
      head INTEGER NOT NULL
    )`,
    'create index document_assessment on document (assessment, kind)',
    `create table document_update (
      document TEXT NOT NULL REFERENCES document (name) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      bytes ${bytes} NOT NULL,
      PRIMARY KEY (document, number)
    )`,
    `create table document_snapshot (
      document TEXT PRIMARY KEY REFERENCES document (name) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      bytes ${bytes} NOT NULL
    )`,
    `create table invite (
      code TEXT PRIMARY KEY,
      short_code TEXT UNIQUE,
      short_until TEXT,
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      role TEXT NOT NULL,
      member_group TEXT,
      created_by TEXT NOT NULL,
      created_at TEXT NOT NULL,
      expires_at TEXT NOT NULL,
      max_uses INTEGER NOT NULL,
      uses INTEGER NOT NULL,
      revoked INTEGER NOT NULL
    )`,
    'create index invite_assessment on invite (assessment)',
  ],
}
