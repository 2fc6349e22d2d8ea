import type { Group } from '#model/people'
import type { PaperSvg } from './paper-svg'
import type { Picture } from './pictures'

/** A cell of a table: words, or a number that stands right. */
export type Cell = string | { number: string } | { strong: string }

/** What a report is made of, whatever it is written in. */
export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string /** Begins a page. */; page?: boolean }
  | { kind: 'text'; text: string; quiet?: boolean; large?: boolean; small?: boolean }
  | { kind: 'list'; items: readonly string[] }
  | { kind: 'pairs'; rows: readonly (readonly [name: string, value: string])[] }
  | { kind: 'numbers'; items: readonly { value: string; text: string }[] }
  | { kind: 'figure'; picture: Picture }
  | { kind: 'table'; head: readonly string[]; rows: readonly (readonly Cell[])[]; widths: readonly (number | '*')[] }
  | DecisionBlock

/** One decision: a card that keeps together where it can. */
export interface DecisionBlock {
  kind: 'decision'
  number: string
  /** Practice and pass. */
  title: string
  level: string
  replaced: boolean
  /** Short words on what is unusual about it. */
  flags: readonly string[]
  /** How the vote lay that it stands on. */
  statistics: string
  votes: PaperSvg | null
  rationale: string
  dissent: readonly { who: string; text: string; group: Group | null }[]
  evidence: readonly string[]
  /** Who recorded it, who owns it, when it is looked at again. */
  about: string
}

/** A whole report; a title page and then its blocks. */
export interface ReportContent {
  kicker: string
  title: string
  fictional: string | null
  status: string
  statusText: string
  brief: readonly (readonly [name: string, value: string])[]
  checksum: string
  emblem: { svg: PaperSvg; caption: string }
  made: string
  page: string
  of: string
  blocks: readonly Block[]
}
