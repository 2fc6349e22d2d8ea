import { agendaOf } from '#model/agenda-of'
import { gapsOf } from '#model/gaps'
import type { Instant } from '#model/limits'
import type { Group } from '#model/people'
import { QUESTION_IDS, type QuestionId } from '#model/question'
import type { Progress } from '#model/result'
import type { RoomView } from '#model/room'
import { statisticsOf } from '#model/statistics/statistics-of'
import type { Me } from './services'

/** What `GET /assessments/{id}` says: the room as everybody sees it, with the statistics of every revealed round. */
export function assessmentAnswer(view: RoomView, me: Me, now: Instant) {
  return {
    now,
    me,
    assessment: view.assessment,
    members: view.members,
    questions: Object.fromEntries(QUESTION_IDS.map((id) => [id, questionAnswer(view, id)])),
    ledger: view.ledger,
    gaps: gapsOf(view),
    actions: view.actions,
    evidence: view.evidence,
    agenda: agendaOf(view),
    ...(view.earlier && { earlier: view.earlier }),
    ...(view.pack && { pack: view.pack }),
  }
}

function questionAnswer(view: RoomView, id: QuestionId) {
  const { state, round, deadline, decision } = view.questions[id]
  const results = view.results[id] ?? []
  return {
    state,
    round,
    deadline,
    progress: view.progress[id] ?? { ...nobodyYet(view), responded: null },
    decision: decision === null ? null : (view.ledger[decision] ?? null),
    rounds: results.map((result, index) => ({
      ...result,
      statistics: statisticsOf(result, results[index - 1] ?? null, view.assessment.settings),
    })),
  }
}

/** Before the first round: everybody who could be asked, and no answer. */
function nobodyYet(view: RoomView): Progress {
  const turnout = (group: Group) => ({
    eligible: Object.values(view.members).filter(
      (member) => member.active && member.group === group && member.role !== 'observer',
    ).length,
    responded: 0,
  })
  return { business: turnout('business'), technical: turnout('technical') }
}
