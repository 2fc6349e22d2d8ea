import { agendaOf } from '#model/agenda-of'
import type { Domain } from '#model/catalogue/domain'
import { domainOf } from '#model/catalogue/outline'
import { lacksEvidence } from '#model/evidence'
import { PRACTICE_IDS, type PracticeId } from '#model/practice'
import { practiceIdOf } from '#model/question'
import type { RoomView } from '#model/room'
import { type PracticeStanding, standingsOf } from '#model/standing'

export const ORDERS = ['model', 'discussion'] as const
export type Order = (typeof ORDERS)[number]

export interface OverviewRow extends PracticeStanding {
  /** Claims a current level of 3 or more, and nothing shows it. */
  lacksEvidence: boolean
  name: string
  domain: Domain['id']
}

/** The 18 rows in model order. */
export function overviewRows(view: RoomView, nameOf: (practice: PracticeId) => string): OverviewRow[] {
  return standingsOf(view).map((standing) => ({
    ...standing,
    lacksEvidence: standing.current.decision !== null && lacksEvidence(view, standing.current.decision),
    name: nameOf(standing.practice),
    domain: domainOf(standing.practice),
  }))
}

const TO_DISCUSS = new Set(['divided', 'far-apart', 'weak', 'evidence', 'parked', 'moderate'])

/** First what waits to be discussed, as the agenda has it; then by distance between the groups; excluded ones last. */
export function byDiscussion(view: RoomView, rows: readonly OverviewRow[]): OverviewRow[] {
  const waiting = agendaOf(view)
    .filter(({ group }) => TO_DISCUSS.has(group))
    .map(({ question }) => practiceIdOf(question))
  const place = (practice: PracticeId) => {
    const at = waiting.indexOf(practice)
    return at < 0 ? waiting.length : at
  }
  const excluded = ({ standing }: OverviewRow) => Number(standing === 'excluded')
  return rows.toSorted(
    (a, b) =>
      excluded(a) - excluded(b) ||
      place(a.practice) - place(b.practice) ||
      (b.apart ?? -1) - (a.apart ?? -1) ||
      PRACTICE_IDS.indexOf(a.practice) - PRACTICE_IDS.indexOf(b.practice),
  )
}
