import type { AssessmentSummary } from '#lib/services'
import { gapsOf } from '#model/gaps'
import type { Instant } from '#model/limits'
import { practiceIdOf, QUESTION_IDS } from '#model/question'
import type { RoomView } from '#model/room'
import type { SummaryRow } from '#server/store/store'

/** What a list shows of an assessment, but for what is the asker's own. */
export type Summary = Omit<AssessmentSummary, 'role' | 'waiting'>

export function summaryOf(view: RoomView, updatedAt: Instant): SummaryRow {
  const { id, title, system, industry, phase, excluded, fictional } = view.assessment
  const asked = QUESTION_IDS.filter((question) => !(practiceIdOf(question) in excluded))
  const gapOf = gapsOf(view)
  const summary: Summary = {
    id,
    title,
    system,
    industry,
    phase,
    updatedAt,
    open: asked.filter((question) => view.questions[question].state === 'open').length,
    decided: asked.filter((question) => view.questions[question].state === 'decided').length,
    gaps: Object.values(gapOf).filter(({ status }) => status === 'gap' || status === 'mixed').length,
    people: Object.values(view.members).filter(({ active }) => active).length,
    gapOf,
    fictional,
  }
  return { assessment: id, summary: JSON.stringify(summary), updatedAt }
}
