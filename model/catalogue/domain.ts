import type { PracticeId } from '../practice'

/** One level of one practice. Level 0 has only a gist: nothing is there to describe. */
interface LevelText {
  /** Up to 38 characters, for a row of the ballot. */
  gist: string
  summary: string | null
  /** Examples of evidence, not a checklist that has to be complete. */
  indicators: readonly string[]
}

export interface Practice {
  id: PracticeId
  name: string
  /** Other spellings found in public texts, accepted on import. */
  aliases: readonly string[]
  intent: string
  /** The practice as one plain question of up to 110 characters. */
  question: string
  /** Levels 0 to 4, by index. */
  levels: readonly LevelText[]
  /** What scope 2 (industry) and scope 3 (system) add. */
  scope: { industry: string; system: string }
}

interface Subdomain {
  id: string
  name: string
  aliases: readonly string[]
  intent: string
  practices: readonly Practice[]
}

export interface Domain {
  id: 'governance' | 'enablement' | 'hardening'
  name: string
  intent: string
  subdomains: readonly Subdomain[]
}
