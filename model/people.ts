export const GROUPS = ['business', 'technical'] as const
export type Group = (typeof GROUPS)[number]

/** A facilitator with a group votes too; an observer never does. */
export const ROLES = ['facilitator', 'participant', 'observer'] as const
export type Role = (typeof ROLES)[number]

/** `[A-Za-z0-9_-]{8,40}`, stable within one assessment. */
export type MemberId = string
