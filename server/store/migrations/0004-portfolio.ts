import type { Migration } from '../migrate'

/**
 * Each member's own archive, whom a next assessment expects, and what assessments start from (target profiles and
 * guidance packs). Expected people stand beside the log, as members do, so that a person can be erased.
 */
export const portfolio: Migration = {
  name: '0004-portfolio',
  statements: () => [
    'alter table member add column archived INTEGER NOT NULL DEFAULT 0',
    `create table expected_member (
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      person TEXT NOT NULL,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      member_group TEXT,
      PRIMARY KEY (assessment, person)
    )`,
    'create index expected_member_person on expected_member (person)',
    `create table template (
      id TEXT PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      body TEXT NOT NULL,
      created_by TEXT,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL
    )`,
    'create index template_kind on template (kind, name)',
  ],
}
