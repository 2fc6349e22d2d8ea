import { AGENDA_GROUPS, type AgendaItem } from './agenda'
import { practiceIdOf, QUESTION_IDS, type QuestionId, questionOrder } from './question'
import type { RoomView } from './room'
import type { Axis, Distance, Statistics } from './statistics/statistics'
import { lastStatistics, scopeTakesPart } from './statistics/statistics-of'
import { suggestedRating } from './suggested-rating'

/**
 * What a facilitator should look at, first things first: by group, then the largest distance between business and
 * technical, few votes last among equals, then the facilitator's own order, then model order.
 * Excluded practices aren't on it. A distance is given for revealed questions alone, the only ones it orders.
 */
export function agendaOf(room: Pick<RoomView, 'assessment' | 'questions' | 'results'>): AgendaItem[] {
  const { agendaOrder, excluded } = room.assessment
  const place = (question: QuestionId) => {
    const at = agendaOrder.indexOf(question)
    return at < 0 ? agendaOrder.length : at
  }
  return QUESTION_IDS.filter((question) => excluded[practiceIdOf(question)] === undefined)
    .map((question) => agendaItemOf(question, room))
    .toSorted(
      (a, b) =>
        AGENDA_GROUPS.indexOf(a.group) - AGENDA_GROUPS.indexOf(b.group) ||
        (b.w1 ?? -1) - (a.w1 ?? -1) ||
        Number(a.fewVotes) - Number(b.fewVotes) ||
        place(a.question) - place(b.question) ||
        questionOrder(a.question) - questionOrder(b.question),
    )
}

/** Where one question stands on the agenda. */
export function agendaItemOf(
  question: QuestionId,
  room: Pick<RoomView, 'assessment' | 'questions' | 'results'>,
): AgendaItem {
  const { state } = room.questions[question]
  const unread = { question, ready: false, w1: null, fewVotes: false }
  if (state === 'open' || state === 'locked') return { ...unread, group: 'waiting' }
  const statistics = state === 'revealed' ? lastStatistics(room.results[question], room.assessment.settings) : null
  if (!statistics) return { ...unread, group: state === 'revealed' ? 'evidence' : state }

  const axes = axesOf(statistics)
  const distances = axes.flatMap(({ distance }) => (distance.w1 === null ? [] : [distance.w1]))
  const group = groupOf(statistics)
  return {
    question,
    ready: group === 'ready',
    group,
    w1: distances.length === 0 ? null : Math.max(...distances),
    fewVotes: axes.some(({ axis, distance }) => axis.fewVotes || distance.fewVotes),
  }
}

function axesOf({ comprehensiveness, scope, divergence }: Statistics): { axis: Axis; distance: Distance }[] {
  const first = { axis: comprehensiveness, distance: divergence.comprehensiveness }
  return scopeTakesPart(comprehensiveness) ? [first, { axis: scope, distance: divergence.scope }] : [first]
}

/** Where there is something to discuss, what makes it so; where the votes don't carry a decision, evidence. */
function groupOf(statistics: Statistics): AgendaItem['group'] {
  switch (statistics.nextStep.step) {
    case 'wait-for-votes':
    case 'park-for-evidence':
    case 'too-few-votes':
      return 'evidence'
    case 'hear-outliers-then-confirm':
      return 'moderate'
    case 'ready-to-agree':
      return suggestedRating(statistics) ? 'ready' : 'moderate'
    case 'discuss-and-revote':
    case 'record-disagreement': {
      const axes = axesOf(statistics)
      if (axes.some(({ axis }) => axis.label === 'divided')) return 'divided'
      return axes.some(({ distance }) => distance.label === 'far-apart') ? 'far-apart' : 'weak'
    }
  }
}
