import type { Migration } from '../migrate'

/** Where an assessment's events are told outside, and what came of it. Both go with the assessment. */
export const webhooks: Migration = {
  name: '0002-webhooks',
  statements: () => [
    `create table webhook (
      id TEXT PRIMARY KEY,
      assessment TEXT NOT NULL REFERENCES assessment (id) ON DELETE CASCADE,
      url TEXT NOT NULL,
      created_at TEXT NOT NULL,
      failing_since TEXT,
      disabled_at TEXT
    )`,
    'create index webhook_assessment on webhook (assessment)',
    `create table webhook_delivery (
      webhook TEXT NOT NULL REFERENCES webhook (id) ON DELETE CASCADE,
      event_id TEXT NOT NULL,
      type TEXT NOT NULL,
      question TEXT,
      number TEXT,
      at TEXT NOT NULL,
      next_at TEXT,
      attempts INTEGER NOT NULL,
      delivered_at TEXT,
      log TEXT NOT NULL,
      PRIMARY KEY (webhook, event_id)
    )`,
    'create index webhook_delivery_due on webhook_delivery (next_at) where next_at is not null',
  ],
}
