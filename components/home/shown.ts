import type { AssessmentSummary } from '#lib/services'
import type { System } from '#model/portfolio'

/** What the list of systems can be narrowed to. */
export const SHOWN = ['all', 'running', 'gaps', 'overdue', 'archived'] as const
export type Shown = (typeof SHOWN)[number]

export function shownOf(value: unknown): Shown {
  return SHOWN.find((each) => each === value) ?? 'all'
}

/** Whether a system belongs into what is shown; which assessments are archived is asked before. */
export function isShown({ latest, known }: System<AssessmentSummary>, shown: Shown): boolean {
  switch (shown) {
    case 'all':
    case 'archived':
      return true
    case 'running':
      return latest.phase !== 'frozen'
    case 'gaps':
      return known.gaps > 0
    case 'overdue':
      return known.overdue > 0
  }
}
