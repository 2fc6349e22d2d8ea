import type { Migration } from '../migrate'

/**
 * Who is in an assessment as what stands in each member's row, not in the summary of all: that is written with every
 * command, and grew with the people. Null: not in.
 */
export const seats: Migration = {
  name: '0005-seats',
  statements: (bytes) => [
    'alter table member add column seat TEXT',
    bytes === 'BLOB'
      ? `update member set seat = (
           select json_extract(summary, '$.seats."' || member.member || '"') from assessment where id = member.assessment
         )`
      : `update member set seat = (
           select summary::json -> 'seats' ->> member.member from assessment where id = member.assessment
         )`,
    // Whatever is left of a summary is shown to whoever it lists.
    bytes === 'BLOB'
      ? `update assessment set summary = json_remove(summary, '$.seats') where summary is not null`
      : `update assessment set summary = (summary::jsonb - 'seats')::text where summary is not null`,
  ],
}
