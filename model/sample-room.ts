import type { Decision } from './decision'
import { QUESTION_IDS, type QuestionId } from './question'
import type { Rating } from './rating'
import type { Result } from './result'
import type { AssessmentView, QuestionView, RoomView } from './room'
import { DEFAULT_SETTINGS } from './settings'

/** A room to test with, and for pages to be looked at without a server: nothing has happened but what is said. */
export function sampleRoom({
  assessment = {},
  questions = {},
  results = {},
  ledger = [],
}: {
  assessment?: Partial<AssessmentView>
  questions?: Partial<Record<QuestionId, Partial<QuestionView>>>
  results?: Partial<Record<QuestionId, readonly Result[]>>
  ledger?: readonly Decision[]
} = {}): RoomView {
  const entries = QUESTION_IDS.map((question): [QuestionId, QuestionView] => [
    question,
    { state: 'idle', round: 0, deadline: null, decision: null, ...questions[question] },
  ])
  return {
    assessment: {
      id: 'sample-room',
      title: 'Pump stations',
      system: 'Remote pump control',
      viewpoint: '',
      industry: '',
      goals: [],
      riskAppetite: '',
      timeZone: 'UTC',
      phase: 'running',
      settings: DEFAULT_SETTINGS,
      focus: null,
      timer: null,
      excluded: {},
      riskTiers: {},
      indicators: {},
      agendaOrder: [],
      takeover: null,
      fictional: true,
      ...assessment,
    },
    members: {},
    questions: Object.fromEntries(entries) as Record<QuestionId, QuestionView>, // one entry for each question
    progress: {},
    results,
    ledger,
    actions: [],
    evidence: {},
  }
}

/** A decision that follows the rule, but for what is said otherwise. */
export function sampleDecision(question: QuestionId, rating: Rating, rest: Partial<Decision> = {}): Decision {
  return {
    number: 'D-001',
    question,
    rating,
    rationale: 'As voted',
    outcome: 'agreed',
    rule: 'met',
    quorum: true,
    round: 1,
    block: false,
    dissent: [],
    accepted: 0,
    evidence: [],
    by: 'facilitator-1',
    at: '2026-03-02T09:10:00.000Z',
    ...rest,
  }
}
