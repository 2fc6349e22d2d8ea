/** The pages of `/learn` besides those of the practices and the crosswalk, in reading order. */
export const LEARN_SLUGS = [
  'model',
  'levels',
  'scope',
  'target-first',
  'consensus',
  'prepare',
  'half-day',
  'afterwards',
  'privacy',
  'keyboard',
] as const

export type LearnSlug = (typeof LEARN_SLUGS)[number]

/** Whether a text from outside names a page. */
export function isLearnSlug(value: string): value is LearnSlug {
  return LEARN_SLUGS.some((slug) => slug === value)
}

/** A paragraph; points; steps in their order; or a table whose first column names the row. */
export type Block = string | { points: readonly string[] } | { steps: readonly string[] } | Table

export interface Table {
  head: readonly string[]
  rows: readonly (readonly string[])[]
}

/**
 * A page to read. Its title and its summary stand in the message catalogue (`help.topic`), since help beside the work
 * shows them too; what follows the summary is here, one file a language.
 */
export interface LearnPage {
  sections: readonly { id: string; title: string; blocks: readonly Block[] }[]
  /** What to read next. */
  see: readonly LearnSlug[]
  sources: readonly (keyof typeof SOURCES)[]
}

/** Works that pages name, as bibliographies do; not translated. */
export const SOURCES = {
  intended: 'Industry IoT Consortium: IoT Security Maturity Model: Description and Intended Use, version 1.2, 2020',
  guide: 'Industry IoT Consortium: IoT Security Maturity Model: Practitioner’s Guide, version 1.2, 2020',
  mappings: 'Industry IoT Consortium and ISA: IoT Security Maturity Model: ISA/IEC 62443 Mappings, 2023',
  leik: 'R. K. Leik: A Measure of Ordinal Consensus. Pacific Sociological Review, 1966',
  delphi:
    'M. Scheibe, M. Skutsch, J. Schofer: Experiments in Delphi Methodology. In: H. A. Linstone, M. Turoff (eds.): The Delphi Method, 1975',
} as const

/** The half day of the page `half-day`: minutes of each part, the same in every language. They make four hours. */
export const HALF_DAY = [
  { id: 'welcome', minutes: 10 },
  { id: 'warm-up', minutes: 15 },
  { id: 'target-vote', minutes: 30 },
  { id: 'target-reveal', minutes: 10 },
  { id: 'target-talk', minutes: 40 },
  { id: 'break', minutes: 15 },
  { id: 'current-vote', minutes: 30 },
  { id: 'current-reveal', minutes: 10 },
  { id: 'current-talk', minutes: 45 },
  { id: 'gaps', minutes: 10 },
  { id: 'steps', minutes: 15 },
  { id: 'close', minutes: 10 },
] as const

export type HalfDayPart = (typeof HALF_DAY)[number]['id']

/** Each part with the minute it begins at and ends at. */
export function halfDay(): { id: HalfDayPart; from: number; to: number; minutes: number }[] {
  let from = 0
  return HALF_DAY.map(({ id, minutes }) => {
    const part = { id, from, to: from + minutes, minutes }
    from = part.to
    return part
  })
}

/** Minutes as hours and minutes, `1:05`. */
export function clockOf(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`
}
