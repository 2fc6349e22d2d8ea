import type { Migration } from '../migrate'

/**
 * What several nodes need to know of each other's work, and what else must not live in one process' memory:
 * numbered turns of an assessment, when a facilitator was last seen, who a client id in shared notes belongs to, and
 * which sessions have ended before their time.
 */
export const severalNodes: Migration = {
  name: '0003-several-nodes',
  statements: (bytes) => [
    'alter table assessment add column turn INTEGER NOT NULL DEFAULT 0',
    'alter table assessment add column facilitator_seen TEXT',
    `create table assessment_turn (
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      number INTEGER NOT NULL,
      changes TEXT NOT NULL,
      PRIMARY KEY (assessment, number)
    )`,
    // Nodes of one database find each other on a bus that other installations may use as well.
    'create table installation (id TEXT PRIMARY KEY)',
    bytes === 'BYTEA'
      ? 'insert into installation (id) values (md5(random()::text || clock_timestamp()::text))'
      : 'insert into installation (id) values (lower(hex(randomblob(16))))',
    `create table document_client (
      document TEXT NOT NULL REFERENCES document (name) ON DELETE CASCADE,
      client BIGINT NOT NULL,
      person TEXT NOT NULL,
      PRIMARY KEY (document, client)
    )`,
    'alter table person add column sessions INTEGER NOT NULL DEFAULT 0',
    `create table ended_session (
      id TEXT PRIMARY KEY,
      until TEXT NOT NULL
    )`,
  ],
}
