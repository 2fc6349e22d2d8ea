import type { Decision } from '#model/decision'
import { PRACTICE_IDS, type PracticeId } from '#model/practice'
import { PASSES, type Pass, QUESTION_IDS, type QuestionId, questionId } from '#model/question'
import type { Answer, Level, Rating, Scope } from '#model/rating'
import type { Result } from '#model/result'
import { roadmapPractices } from '#model/roadmap'
import type { QuestionView, RoomView } from '#model/room'
import { rated, sampleResult } from '#model/sample-result'
import { sampleDecision, sampleRoom } from '#model/sample-room'

/** Test data: rooms and rounds at the edges of what a chart has to show. The same input always gives the same room. */

/** Numbers from 0 to 1 that only look like chance. */
function sequence(seed: number): () => number {
  let state = (seed * 2654435761) % 4294967296 || 1
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value))
}

/** `count` answers around a level; `spread` 0 is one voice, 2 is all over the place. */
export function answersAround(count: number, level: number, spread: number, seed: number): Answer[] {
  const next = sequence(seed)
  return Array.from({ length: count }, () => {
    const off = Math.round((next() + next() + next() - 1.5) * spread * 1.6)
    const scope = clamp(Math.round(2 + (next() + next() - 1) * spread), 1, 3)
    return rated(clamp(level + off, 0, 4) as Level, scope as Scope) // clamped to levels and scopes
  })
}

/** Votes by level, written as counts; every scope is "industry" but for each third. */
export function answersOf(counts: readonly number[]): Answer[] {
  return counts.flatMap((count, level) =>
    Array.from({ length: count }, (_, at) => rated(level as Level, at % 3 === 2 ? 3 : 2)),
  )
}

function hidden(result: Result, what: 'groups' | 'all'): Result {
  const split = <T extends { all: unknown; business: unknown; technical: unknown }>(numbers: T) => ({
    ...numbers,
    all: what === 'all' ? null : numbers.all,
    business: null,
    technical: null,
  })
  return {
    ...result,
    comprehensiveness: split(result.comprehensiveness),
    scope: split(result.scope),
    dontKnow: split(result.dontKnow),
    abstain: split(result.abstain),
    map: what === 'all' ? null : result.map,
  }
}

export const ROUNDS = [
  'none',
  'one',
  'two',
  'two-apart',
  'five',
  'second-round',
  'forty',
  'two-hundred',
  'camps',
  'no-technical',
  'dont-know',
  'undivided',
  'withheld',
  'uneven',
  'decided',
  'scope',
] as const
export type Round = (typeof ROUNDS)[number]

export interface RoundSpecimen {
  result: Result
  previous: Result | null
  decided: Rating | null
  axis: 'comprehensiveness' | 'scope'
}

/** A revealed round for each edge of the histogram. */
export function roundSpecimen(round: Round): RoundSpecimen {
  const of = (result: Result, rest: Partial<RoundSpecimen> = {}): RoundSpecimen => ({
    result,
    previous: null,
    decided: null,
    axis: 'comprehensiveness',
    ...rest,
  })
  const counts = (business: readonly number[], technical: readonly number[], n = 1) =>
    sampleResult({ business: answersOf(business), technical: answersOf(technical) }, { round: n })
  switch (round) {
    case 'none':
      return of(counts([], []))
    case 'one':
      return of(counts([0, 0, 1], []))
    case 'two':
      return of(counts([0, 0, 1], [0, 0, 1]))
    case 'two-apart':
      return of(counts([0, 0, 0, 1], [0, 1]))
    case 'five':
      return of(counts([0, 0, 1, 1, 0], [0, 1, 2, 0, 0]))
    case 'second-round':
      return of(counts([0, 0, 1, 3, 1], [0, 1, 4, 1, 0], 2), { previous: counts([0, 0, 1, 2, 2], [0, 4, 2, 0, 0]) })
    case 'forty':
      return of(counts([0, 1, 5, 9, 3], [1, 4, 12, 5, 0]))
    case 'two-hundred':
      return of(counts([2, 8, 24, 40, 12], [6, 20, 52, 30, 6]))
    case 'camps':
      return of(counts([0, 1, 0, 4, 1], [0, 4, 0, 2, 0]))
    case 'no-technical':
      return of(counts([0, 1, 3, 2, 0], []))
    case 'dont-know':
      return of(
        sampleResult({
          business: [...answersOf([0, 0, 2, 1]), 'dont-know', 'dont-know', 'abstain'],
          technical: [...answersOf([0, 2, 1]), 'dont-know', 'dont-know'],
        }),
      )
    case 'undivided':
      return of(hidden(counts([0, 1, 3, 1, 0], [0, 0, 2, 1, 0]), 'groups'))
    case 'withheld':
      return of(hidden(counts([0, 1], [0, 0, 1]), 'all'))
    case 'uneven':
      return of(counts([0, 1, 4, 10, 5], [6, 30, 80, 54, 10]))
    case 'decided':
      return of(counts([0, 0, 2, 3, 0], [0, 1, 4, 1, 0]), { decided: rated(2, 3) })
    case 'scope':
      return of(counts([0, 1, 2, 3, 1], [0, 2, 3, 1, 0]), { axis: 'scope' })
  }
}

/** What the practices of the sample rooms are agreed on: target and current level, by practice. */
const AGREED: readonly (readonly [target: Level, current: Level])[] = [
  [3, 2],
  [2, 2],
  [3, 1],
  [2, 2],
  [2, 1],
  [3, 0],
  [3, 2],
  [3, 2],
  [3, 3],
  [2, 3],
  [2, 0],
  [2, 1],
  [3, 1],
  [4, 1],
  [3, 1],
  [2, 0],
  [3, 1],
  [3, 2],
]

/** How far the technical group lies from business on each practice, in levels. */
const APART = [0, 0, -1, 0, 0, 0, -1, -2, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0]

/** One revealed round of one question, `voters` strong; `round` moves it a little. */
export function questionRound(pass: Pass, practice: PracticeId, voters: number, round: number): Result {
  const at = PRACTICE_IDS.indexOf(practice)
  const [target, current] = AGREED[at] ?? [2, 1]
  const level = pass === 'target' ? target : current
  const spread = (at % 4 === 3 ? 1.6 : at % 3 === 1 ? 0.5 : 1) / Math.max(1, round * 0.8)
  const business = Math.ceil(voters * 0.45)
  const seed = at * 31 + (pass === 'target' ? 7 : 101) + round * 977 + voters
  const shift = pass === 'target' ? (APART[at] ?? 0) : 0
  return sampleResult(
    {
      business: answersAround(business, level, spread, seed),
      technical: answersAround(voters - business, level + shift, spread, seed + 1),
    },
    { round },
  )
}

const CONTESTED: QuestionId = 'target:access-control'
const UNASKED: readonly QuestionId[] = ['current:monitoring-practice', 'target:risk-attitude']
const OVERRIDDEN: QuestionId = 'target:patch-management'
const EXCLUDED: PracticeId = 'implementation-of-data-protection-controls'

/**
 * A room at the end of its day with so many voters: one question contested, two never asked, one decided against the
 * rule, one practice not applicable, one above its target.
 */
export function roomOf(voters: number): RoomView {
  const questions: Partial<Record<QuestionId, Partial<QuestionView>>> = {}
  const results: Partial<Record<QuestionId, readonly Result[]>> = {}
  const ledger: Decision[] = []
  if (voters === 0) return sampleRoom()
  for (const pass of PASSES)
    for (const practice of PRACTICE_IDS) {
      const question = questionId(pass, practice)
      if (practice === EXCLUDED || UNASKED.includes(question)) continue
      if (question === CONTESTED) {
        const business = Math.ceil(voters / 2)
        results[question] = [
          sampleResult({
            business: answersAround(business, 3, 0.6, 5),
            technical: answersAround(voters - business, 1, 0.6, 6),
          }),
        ]
        questions[question] = { state: 'revealed', round: 1 }
        continue
      }
      const result = questionRound(pass, practice, voters, 1)
      results[question] = [result]
      const [target, current] = AGREED[PRACTICE_IDS.indexOf(practice)] ?? [2, 1]
      const level = pass === 'target' ? target : current
      ledger.push(
        sampleDecision(question, rated(level, level >= 3 ? 3 : pass === 'target' ? 2 : 1), {
          number: `D-${String(ledger.length + 1).padStart(3, '0')}`,
          ...(question === OVERRIDDEN ? { outcome: 'overridden', rule: 'overridden' } : {}),
        }),
      )
      questions[question] = { state: 'decided', round: 1, decision: ledger.length - 1 }
    }
  return sampleRoom({
    assessment: {
      excluded: { [EXCLUDED]: 'No personal or trade data is stored.' },
      riskTiers: { 'access-control': 3, 'patch-management': 3, 'threat-modeling': 2, 'physical-protection': 1 },
    },
    questions,
    results,
    ledger,
  })
}

/** The same room with a plan: the first practices climb to their target by mid 2027, others halfway or without a day. */
export function planned(view: RoomView): RoomView {
  const practices = roadmapPractices(view)
  const actions = practices.slice(0, -2).flatMap(({ steps }, place) =>
    steps.slice(0, place < 3 ? undefined : 1).map(({ practice, from, to }, step) => ({
      id: `action-${place}-${step}`,
      practice,
      from,
      to,
      title: 'A step',
      status: place === 0 ? ('done' as const) : ('open' as const),
      dependsOn: [],
      ...(place % 3 === 2 ? {} : { due: place < 3 ? '2027-06-30' : '2027-12-31' }),
    })),
  )
  return { ...view, actions }
}

/** The room after one more round of some questions was revealed: what didn't change stays the same object, as in a live room. */
export function revealNext(
  view: RoomView,
  asked: readonly QuestionId[],
  resultOf: (question: QuestionId, round: number) => Result,
): RoomView {
  const results = { ...view.results }
  const questions = { ...view.questions }
  for (const question of asked) {
    const round = view.questions[question].round + 1
    results[question] = [...(results[question] ?? []), resultOf(question, round)]
    questions[question] = { ...questions[question], state: 'revealed', round }
  }
  return { ...view, results, questions }
}

/** Rounds of all questions, made beforehand: what is measured is the drawing, not the making of test data. */
export function preparedRounds(voters: number): (question: QuestionId, round: number) => Result {
  const made = [1, 2, 3].map(
    (round) => new Map(QUESTION_IDS.map((question) => [question, roundOf(question, voters, round)])),
  )
  return (question, round) => {
    const found = made[round % made.length]?.get(question) ?? roundOf(question, voters, round)
    return { ...found, round }
  }
}

function roundOf(question: QuestionId, voters: number, round: number): Result {
  const [pass, practice] = question.split(':') as [Pass, PracticeId] // a QuestionId is these two
  return questionRound(pass, practice, voters, round)
}

/** A room in which every question has been revealed once, for measuring. */
export function fullRoom(voters: number): RoomView {
  return revealNext(sampleRoom(), QUESTION_IDS, (question, round) => roundOf(question, voters, round))
}

/** Levels of an assessment two years ago: lower in most places, higher in one. */
export function lastAssessment(): Readonly<Partial<Record<PracticeId, Rating>>> {
  const levels: readonly (Level | null)[] = [1, 2, 0, 2, 1, 0, 1, 1, 2, 3, 1, 1, 1, 0, 1, null, 0, 2]
  return Object.fromEntries(
    PRACTICE_IDS.flatMap((practice, at): [PracticeId, Rating][] => {
      const level = levels[at]
      return level === null || level === undefined ? [] : [[practice, rated(level, 1)]]
    }),
  )
}

/** Names of the practices in scripts that run from the right: Arabic, and Hebrew for hardening. */
export const RIGHT_TO_LEFT: Readonly<Record<PracticeId, string>> = {
  'security-program-management': 'إدارة برنامج الأمن',
  'compliance-management': 'إدارة الامتثال',
  'threat-modeling': 'نمذجة التهديدات',
  'risk-attitude': 'الموقف من المخاطر',
  'product-supply-chain-risk-management': 'إدارة مخاطر سلسلة توريد المنتجات',
  'services-third-party-dependencies-management': 'إدارة الاعتماد على خدمات الأطراف الخارجية',
  'establishing-and-maintaining-identities': 'إنشاء الهويات وصيانتها',
  'access-control': 'التحكم في الوصول',
  'asset-change-and-configuration-management': 'إدارة الأصول والتغييرات والإعدادات',
  'physical-protection': 'الحماية المادية',
  'security-model-and-policy-for-data': 'نموذج أمن البيانات وسياسته',
  'implementation-of-data-protection-controls': 'تطبيق ضوابط حماية البيانات',
  'vulnerability-assessment': 'הערכת פגיעויות',
  'patch-management': 'ניהול תיקוני אבטחה',
  'monitoring-practice': 'ניטור',
  'situation-awareness-and-information-sharing-practice': 'מודעות מצבית ושיתוף מידע',
  'event-detection-and-response-plan': 'תוכנית זיהוי אירועים ותגובה',
  'remediation-recovery-and-continuity-of-operations': 'תיקון, התאוששות והמשכיות תפעולית',
}
