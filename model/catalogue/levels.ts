import type { Level, Scope } from '../rating'

/** What each comprehensiveness level means, whatever the practice. Levels are cumulative, and a higher one is not better in itself. */
export const LEVEL_TEXTS: Record<Level, { name: string; summary: string }> = {
  0: { name: 'None', summary: 'No shared understanding of the practice exists and none of it is implemented.' },
  1: { name: 'Minimum', summary: 'The bare essentials are in place; nobody checks how well they work.' },
  2: {
    name: 'Ad hoc',
    summary:
      'The main use cases and incidents known from similar systems are covered; reviews happen when there is an occasion.',
  },
  3: {
    name: 'Consistent',
    summary:
      'Recognised good practice, standards and rules are applied systematically, from design onwards, and the implementation is validated.',
  },
  4: {
    name: 'Formalized',
    summary:
      'An established process sustains and improves the practice; coverage and timeliness are assured with measurement and more formal methods.',
  },
}

/** What each scope means. A larger number is more specific, not wider. */
export const SCOPE_TEXTS: Record<Scope, { name: string; summary: string }> = {
  1: {
    name: 'General',
    summary: 'The practice is applied as it would be anywhere, without regard to sector or to the particular system.',
  },
  2: {
    name: 'Industry',
    summary: 'The practice is adapted to the sector, its rules, typical equipment, known weaknesses and incidents.',
  },
  3: {
    name: 'System',
    summary:
      'The practice is tailored to the one system under consideration, with its components, boundaries, technologies, risks and use.',
  },
}
