import type { Decision, Dissent } from './decision'
import type { Group } from './people'
import { PRACTICE_IDS, type PracticeId } from './practice'
import { PASSES, type Pass, QUESTION_IDS, type QuestionId, questionId } from './question'
import { type Answer, isRating, type Level, type Rating, type Scope, scopeOf } from './rating'
import type { Reason, Result, Split, Split1 } from './result'
import type { MemberView, QuestionView, RoomView } from './room'
import { DEFAULT_SETTINGS } from './settings'

/** Test data: a fictional workshop on a bottling line, late in the afternoon. Six people of each group, one facilitator, one observer. */
const PEOPLE: readonly [id: string, name: string, group: Group | null][] = [
  ['amara-okafor', 'Amara Okafor', 'business'],
  ['jonas-weber', 'Jonas Weber', 'business'],
  ['priya-nair', 'Priya Nair', 'business'],
  ['lucia-ortega', 'Lucía Ortega', 'business'],
  ['tom-brandt', 'Tom Brandt', 'business'],
  ['chen-wei', '陈伟', 'business'],
  ['grace-kim', 'Grace Kim', 'technical'],
  ['omar-haddad', 'Omar Haddad', 'technical'],
  ['mei-tanaka', 'Mei Tanaka', 'technical'],
  ['ivan-petrov', 'Ivan Petrov', 'technical'],
  ['sara-lind', 'Sara Lind', 'technical'],
  ['david-cohen', 'David Cohen', 'technical'],
  ['nora-feld', 'Nora Feld', null],
  ['pat-auditor', 'Pat Quill', null],
]
const VOTERS = PEOPLE.flatMap(([id, , group]) => (group ? [{ id, group }] : []))

/** `C/S` of practices 1 to 18. Physical Protection is one above its target here, so that "over" is seen. */
const LEVELS: Record<Pass, string> = {
  target: '3/I,2/I,3/S,2/I,2/I,3/S,3/I,3/S,3/I,2/S,2/I,2/G,2/I,3/S,3/S,2/I,3/I,3/S',
  current: '2/G,2/G,1/G,2/I,1/G,1/G,2/G,2/I,3/I,3/S,0,1/G,1/G,1/G,1/G,0,1/G,2/S',
}
const SCOPES: Record<string, Scope> = { G: 1, I: 2, S: 3 }

function agreedRating(pass: Pass, practice: PracticeId): Rating {
  const [level, scope] = (LEVELS[pass].split(',')[PRACTICE_IDS.indexOf(practice)] ?? '0').split('/')
  return ratingOf(Number(level), SCOPES[scope ?? ''] ?? 1)
}

/** The rating at a level, kept within 0 to 4, and a scope within 1 to 3. */
function ratingOf(level: number, scope: number): Rating {
  const comprehensiveness = Math.min(4, Math.max(0, level)) as Level
  return comprehensiveness === 0
    ? { comprehensiveness }
    : { comprehensiveness, scope: Math.min(3, Math.max(1, scope)) as Scope }
}

/** How far each of the twelve votes lies from the agreed level, business first. */
const SPREADS = [
  [0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1],
  [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -1, 0],
  [0, 0, 1, 0, 0, 0, 0, -1, 0, 0, 0, 0],
  [0, 0, -1, 0, 0, 0, 0, 0, 1, 0, -1, 0],
  [0, 1, 1, 0, 1, 0, -1, 0, 0, -1, 0, 1],
] as const

function answersAround(rating: Rating, seed: number): Answer[] {
  const levels = SPREADS[seed % SPREADS.length] ?? SPREADS[0]
  const scopes = SPREADS[(seed * 3 + 1) % SPREADS.length] ?? SPREADS[0]
  return VOTERS.map((_, i) =>
    ratingOf(rating.comprehensiveness + (levels[i] ?? 0), (scopeOf(rating) ?? 1) + (scopes[i] ?? 0)),
  )
}

/** The projected result of one round in `group` privacy; `answers` in the order of the voters. */
export function resultOf(round: number, answers: readonly Answer[], reasons: readonly Reason[] = []): Result {
  const count = (group: Group | null, isCounted: (answer: Answer) => boolean) =>
    answers.filter((answer, i) => (group === null || VOTERS[i]?.group === group) && isCounted(answer)).length
  const numbers = (isCounted: (answer: Answer) => boolean): Split1 => ({
    all: count(null, isCounted),
    business: count('business', isCounted),
    technical: count('technical', isCounted),
  })
  const split = (values: readonly number[], axisOf: (rating: Rating) => number | null): Split => {
    const counts = (group: Group | null) =>
      values.map((value) => count(group, (answer) => isRating(answer) && axisOf(answer) === value))
    return { all: counts(null), business: counts('business'), technical: counts('technical') }
  }
  return {
    round,
    openedAt: `2026-10-14T13:0${round}:00.000Z`,
    revealedAt: `2026-10-14T13:1${round}:00.000Z`,
    progress: { business: { eligible: 6, responded: 6 }, technical: { eligible: 6, responded: 6 } },
    changedShare: round > 1 ? 0.25 : null,
    comprehensiveness: split([0, 1, 2, 3, 4], (rating) => rating.comprehensiveness),
    scope: split([1, 2, 3], scopeOf),
    map: [0, 1, 2, 3, 4].map((level) =>
      [1, 2, 3].map((scope) =>
        count(
          null,
          (answer) => isRating(answer) && answer.comprehensiveness === level && (scopeOf(answer) ?? 1) === scope,
        ),
      ),
    ),
    dontKnow: numbers((answer) => answer === 'dont-know'),
    abstain: numbers((answer) => answer === 'abstain'),
    reasons,
  }
}

const RATIONALES = [
  'Tenders now ask for a named owner with a budget. One programme for plant and product is cheaper than two.',
  'Obligations are mapped once and reused. More is not needed while we sell in two markets.',
  'Every gateway release changes the attack paths. A model made once in 2023 no longer matches the line.',
  'The board has set limits for downtime and safety. That is enough for one plant.',
  'Three suppliers make 80 % of the parts. Checking these well covers the risk we named.',
  'Remote maintenance is run by others and nobody checks it. The outage in March came from there.',
]
const OWNERS = ['A. Okafor', 'J. Weber', 'G. Kim', 'P. Nair', 'O. Haddad']
const DISSENT: Partial<Record<QuestionId, Dissent>> = {
  'target:threat-modeling': {
    text: '3 needs a tool and training; 2 is what we can keep alive.',
    at: '2026-10-14T13:40:00.000Z',
    group: 'technical',
  },
  'target:services-third-party-dependencies-management': {
    text: 'Start with the one provider that can stop the line.',
    at: '2026-10-14T13:41:00.000Z',
    group: 'business',
  },
}

const CONTESTED: QuestionId = 'target:access-control'
const PARKED: QuestionId = 'current:vulnerability-assessment'
const OPEN: QuestionId = 'current:event-detection-and-response-plan'
const OVERRIDDEN: QuestionId = 'target:establishing-and-maintaining-identities'
const REPLACED: QuestionId = 'target:product-supply-chain-risk-management'
const EXCLUDED: PracticeId = 'implementation-of-data-protection-controls'

/** The room as everybody sees it. Contested, parked, open, excluded, replaced, overridden and over target: each once. */
export function bottlingLine(): RoomView {
  const questions = {} as Record<QuestionId, QuestionView>
  const results: Partial<Record<QuestionId, Result[]>> = {}
  const ledger: Decision[] = []
  for (const question of QUESTION_IDS) questions[question] = { state: 'idle', round: 0, deadline: null, decision: null }

  const decide = (question: QuestionId, rating: Rating, changes: Partial<Decision> = {}) => {
    const index = ledger.length
    const earlier = ledger.findLast((decision) => decision.question === question)
    const number = `D-${String(index + 1).padStart(3, '0')}`
    if (earlier) earlier.supersededBy = number
    const dissent = DISSENT[question]
    ledger.push({
      number,
      question,
      rating,
      rationale: RATIONALES[index % RATIONALES.length] ?? '',
      outcome: dissent ? 'agreed-with-reservations' : 'agreed',
      rule: 'met',
      quorum: true,
      round: questions[question].round,
      block: false,
      dissent: dissent ? [dissent] : [],
      accepted: index % 7,
      evidence: index % 3 === 0 ? [`https://plant.example/evidence/${index + 1}`] : [],
      owner: OWNERS[index % OWNERS.length],
      reviewOn: index % 2 === 0 ? '2027-06-15' : '2027-09-01',
      by: 'nora-feld',
      at: '2026-10-14T14:00:00.000Z',
      ...(earlier ? { supersedes: earlier.number } : {}),
      ...changes,
    })
    questions[question] = { ...questions[question], state: 'decided', decision: index }
  }

  let seed = 0
  for (const pass of PASSES)
    for (const practice of PRACTICE_IDS) {
      const question = questionId(pass, practice)
      seed += 1
      if (practice === EXCLUDED || question === OPEN) continue
      const rating = agreedRating(pass, practice)
      if (question === CONTESTED) {
        const levels = [3, 3, 3, 3, 4, 2, 2, 2, 1, 2, 1, 2]
        const answers = levels.map((level, i) => ratingOf(level, i % 4 === 0 ? 2 : 3))
        const reasons: Reason[] = [
          {
            text: 'Panels share one account, and nobody notices who used it.',
            answer: ratingOf(1, 3),
            group: 'technical',
          },
          { text: 'The insurer asks for named access by next year.', answer: ratingOf(3, 3), group: 'business' },
        ]
        questions[question] = { state: 'revealed', round: 2, deadline: null, decision: null }
        results[question] = [resultOf(1, answersAround(ratingOf(2, 3), 4)), resultOf(2, answers, reasons)]
      } else if (question === PARKED) {
        const answers = answersAround(rating, 2).map((answer, i) => (i % 2 === 0 ? ('dont-know' as const) : answer))
        questions[question] = { state: 'parked', round: 1, deadline: null, decision: null }
        results[question] = [resultOf(1, answers)]
      } else {
        const rounds = question === OVERRIDDEN ? 3 : 1
        questions[question] = { state: 'revealed', round: rounds, deadline: null, decision: null }
        results[question] = Array.from({ length: rounds }, (_, i) => resultOf(i + 1, answersAround(rating, seed + i)))
        if (question === REPLACED)
          decide(question, ratingOf(3, 2), {
            rationale: 'A full part list for every release and every supplier. We expected tenders to ask for it.',
          })
        if (question === OVERRIDDEN)
          decide(question, rating, {
            rationale: 'Decided by N. Feld after three rounds. Shared accounts end with the next gateway generation.',
            outcome: 'overridden',
            rule: 'overridden',
            dissent: [
              {
                text: "Panels can't hold certificates before 2028.",
                at: '2026-10-14T13:42:00.000Z',
                group: 'technical',
              },
            ],
          })
        else decide(question, rating)
      }
    }
  questions[OPEN] = { state: 'open', round: 1, deadline: '2026-10-14T15:30:00.000Z', decision: null }

  return {
    assessment: {
      id: 'bottling-line-4',
      title: 'Bottling line 4, remote maintenance',
      system: 'Bottling line 4 with its remote maintenance gateway',
      viewpoint: 'System integrator',
      industry: 'Food and beverage',
      goals: [
        { id: 'goal-0001', text: 'No stop of the line longer than two hours' },
        { id: 'goal-0002', text: 'Nobody is hurt by a remote command' },
        { id: 'goal-0003', text: 'Tenders that ask for IEC 62443 can be answered' },
      ],
      riskAppetite: 'Low for safety, moderate for output',
      timeZone: 'Europe/Berlin',
      phase: 'running',
      settings: DEFAULT_SETTINGS,
      focus: CONTESTED,
      timer: null,
      excluded: { [EXCLUDED]: 'The line stores no personal or trade data; recipes live in the plant system.' },
      riskTiers: { 'access-control': 3, 'patch-management': 2 },
      indicators: {},
      agendaOrder: [],
      takeover: null,
      fictional: true,
    },
    members: Object.fromEntries(
      PEOPLE.map(([id, name, group]): [string, MemberView] => [
        id,
        {
          name,
          role: group ? 'participant' : id === 'nora-feld' ? 'facilitator' : 'observer',
          group,
          active: id !== 'tom-brandt',
        },
      ]),
    ),
    questions,
    progress: {
      [OPEN]: {
        business: { eligible: 6, responded: 4 },
        technical: { eligible: 6, responded: 1 },
        responded: ['grace-kim'],
      },
    },
    results,
    ledger,
    evidence: {},
    actions: [
      {
        id: 'action-0001',
        practice: 'patch-management',
        from: { comprehensiveness: 1, scope: 1 },
        to: { comprehensiveness: 2, scope: 3 },
        title: 'Patch calendar agreed with the panel supplier',
        owner: 'G. Kim',
        due: '2027-03-31',
        effort: 'M',
        status: 'open',
        dependsOn: [],
      },
    ],
  }
}

/** The same room before the first question: nothing voted, nothing decided. */
export function untouchedLine(): RoomView {
  const view = bottlingLine()
  const questions = Object.fromEntries(
    QUESTION_IDS.map((question) => [question, { state: 'idle', round: 0, deadline: null, decision: null }]),
  ) as unknown as RoomView['questions'] // one entry for each of the 36
  return {
    ...view,
    assessment: { ...view.assessment, phase: 'preparing', excluded: {}, fictional: false, focus: null },
    questions,
    progress: {},
    results: {},
    ledger: [],
    actions: [],
    evidence: {},
  }
}
