import { overviewRows } from '#components/overview/overview-rows'
import { DOMAINS, practicesOf } from '#model/catalogue/catalogue'
import type { PracticeId } from '#model/practice'
import { passOf, practiceIdOf, QUESTION_IDS, type QuestionId } from '#model/question'
import { LEVELS, type Rating, SCOPES, scopeOf } from '#model/rating'
import type { Result } from '#model/result'
import type { RoomView } from '#model/room'
import { settledRounds, statisticsOfRound } from '#model/standing'
import type { ReportContent } from './blocks'
import type { Words } from './words'

/** A cell: a number stays a number, a day a day; null is empty, as what privacy withholds is. */
export type SheetCell = string | number | Date | null

export interface Sheet {
  name: string
  columns: readonly { title: string; width: number; format?: string }[]
  rows: readonly (readonly SheetCell[])[]
  /** Read from above to below, without filters. */
  plain?: boolean
}

const DAY = 'yyyy-mm-dd'
const MINUTE = 'yyyy-mm-dd hh:mm'
const SHARE = '0 %'
const HUNDREDTHS = '0.00'

/** All views of the workbook. */
export function sheetsOf(content: ReportContent, view: RoomView, words: Words): Sheet[] {
  return [
    overview(content, words),
    gaps(view, words),
    decisions(view, words),
    rounds(view, words),
    actions(view, words),
    people(view, words),
    method(content, words),
  ]
}

function overview(
  { title, status, statusText, brief, checksum, made, fictional, blocks }: ReportContent,
  words: Words,
): Sheet {
  const { t } = words
  const numbers = blocks.flatMap((block) => (block.kind === 'numbers' ? block.items : []))
  return {
    name: t('sheet.overview'),
    plain: true,
    columns: [
      { title: t('sheet.what'), width: 34 },
      { title: t('sheet.value'), width: 90 },
    ],
    rows: [
      [made, title],
      ...(fictional ? [['', fictional]] : []),
      [status, statusText],
      ...brief,
      [t('checksum'), checksum],
      ...numbers.map(({ value, text }): SheetCell[] => [text, Number(value)]),
    ],
  }
}

function gaps(view: RoomView, words: Words): Sheet {
  const { t, app } = words
  return {
    name: t('sheet.gaps'),
    columns: [
      { title: t('sheet.practice'), width: 54 },
      { title: t('sheet.domain'), width: 16 },
      { title: t('sheet.currentLevel'), width: 9 },
      { title: t('sheet.currentScope'), width: 9 },
      { title: t('sheet.targetLevel'), width: 9 },
      { title: t('sheet.targetScope'), width: 9 },
      { title: t('sheet.levelSteps'), width: 11 },
      { title: t('sheet.scopeSteps'), width: 11 },
      { title: t('sheet.standing'), width: 16 },
      { title: t('sheet.uncertain'), width: 13 },
      { title: t('sheet.tier'), width: 8 },
      { title: t('sheet.apart'), width: 12, format: HUNDREDTHS },
    ],
    rows: overviewRows(view, words.nameOf).map(({ practice, name, domain, gap, standing, apart }) => [
      name,
      app(`domain.${domain}`),
      gap.current?.comprehensiveness ?? null,
      scopeNumber(gap.current),
      gap.target?.comprehensiveness ?? null,
      scopeNumber(gap.target),
      gap.comprehensiveness,
      gap.scope,
      words.overview(`standing.${standing}`),
      yesNo(gap.uncertain, words),
      view.assessment.riskTiers[practice] ?? null,
      apart,
    ]),
  }
}

function decisions(view: RoomView, words: Words): Sheet {
  const { t, app } = words
  return {
    name: t('sheet.decisions'),
    columns: [
      { title: words.record('ledger.number'), width: 9 },
      { title: t('sheet.practice'), width: 44 },
      { title: t('sheet.pass'), width: 10 },
      { title: t('sheet.level'), width: 7 },
      { title: t('sheet.levelName'), width: 13 },
      { title: t('sheet.scope'), width: 8 },
      { title: t('sheet.scopeName'), width: 11 },
      { title: t('sheet.outcome'), width: 18 },
      { title: t('sheet.rule'), width: 11 },
      { title: t('sheet.quorum'), width: 9 },
      { title: words.record('rounds.round'), width: 7 },
      { title: t('sheet.agreementLabel'), width: 13 },
      { title: t('sheet.agreementIndex'), width: 11, format: HUNDREDTHS },
      { title: t('sheet.turnout'), width: 9, format: SHARE },
      { title: t('sheet.accepted'), width: 9 },
      { title: t('sheet.rationale'), width: 70 },
      { title: t('sheet.dissent'), width: 50 },
      { title: t('sheet.evidence'), width: 36 },
      { title: t('sheet.owner'), width: 18 },
      { title: t('sheet.review'), width: 12, format: DAY },
      { title: t('sheet.decided'), width: 12, format: DAY },
      { title: t('sheet.by'), width: 18 },
      { title: t('sheet.supersedes'), width: 9 },
      { title: t('sheet.supersededBy'), width: 9 },
    ],
    rows: view.ledger.map((decision) => {
      const settled = settledRounds(view, decision.question)
      const index = settled.findIndex(({ round }) => round === decision.round)
      const result = settled[index]
      const axis = statisticsOfRound(view, settled, index)?.comprehensiveness
      const shown = result?.comprehensiveness.all != null && axis
      const scope = scopeOf(decision.rating)
      const dissent = decision.dissent.map(({ member, group, text }) => {
        const from = [member && view.members[member]?.name, group && app(`group.${group}`)].filter(Boolean).join(', ')
        return from ? `${from}: ${text}` : text
      })
      return [
        decision.number,
        words.nameOf(practiceIdOf(decision.question)),
        app(`pass.${passOf(decision.question)}`),
        decision.rating.comprehensiveness,
        app(`level.${decision.rating.comprehensiveness}`),
        scope,
        scope === null ? null : app(`scope.${scope}`),
        t(`sheet.outcomes.${decision.outcome}`),
        t(`sheet.rules.${decision.rule}`),
        yesNo(decision.quorum, words),
        decision.round,
        shown ? words.ledger(`label.${axis.label}`) : null,
        shown && axis.n >= 5 ? axis.agreement : null,
        result ? turnoutOf(result) : null,
        decision.accepted,
        decision.rationale,
        dissent.join('\n'),
        decision.evidence.join('\n'),
        decision.owner ?? null,
        decision.reviewOn ? new Date(`${decision.reviewOn}T00:00:00Z`) : null,
        new Date(`${decision.at.slice(0, 10)}T00:00:00Z`),
        view.members[decision.by]?.name ?? null,
        decision.supersedes ?? null,
        decision.supersededBy ?? null,
      ]
    }),
  }
}

function rounds(view: RoomView, words: Words): Sheet {
  const { t, record } = words
  const count = (title: string) => ({ title, width: 12 })
  return {
    name: t('sheet.rounds'),
    columns: [
      { title: t('sheet.practice'), width: 54 },
      { title: t('sheet.pass'), width: 10 },
      count(record('rounds.round')),
      { title: t('sheet.revealed'), width: 17, format: MINUTE },
      ...(['eligibleBusiness', 'respondedBusiness', 'eligibleTechnical', 'respondedTechnical'] as const).map((key) =>
        count(t(`sheet.${key}`)),
      ),
      { title: t('sheet.turnout'), width: 10, format: SHARE },
      ...LEVELS.map((level) => count(t('sheet.votesAt', { level }))),
      ...LEVELS.map((level) => count(t('sheet.businessAt', { level }))),
      ...LEVELS.map((level) => count(t('sheet.technicalAt', { level }))),
      { title: t('sheet.agreementLabel'), width: 13 },
      { title: t('sheet.agreementIndex'), width: 11, format: HUNDREDTHS },
      { title: t('sheet.apart'), width: 11, format: HUNDREDTHS },
      count(t('sheet.next')),
      ...SCOPES.map((scope) => count(t('sheet.scopeAt', { scope }))),
      { title: t('sheet.scopeAgreement'), width: 13 },
      count(record('rounds.dontKnow')),
      count(record('rounds.abstain')),
    ],
    rows: QUESTION_IDS.flatMap((question) => roundRows(view, question, words)),
  }
}

function roundRows(view: RoomView, question: QuestionId, words: Words): SheetCell[][] {
  const settled = settledRounds(view, question)
  return settled.map((result, index) => {
    const statistics = statisticsOfRound(view, settled, index)
    const { comprehensiveness, scope, progress, dontKnow, abstain } = result
    const axis = comprehensiveness.all === null ? null : (statistics?.comprehensiveness ?? null)
    const counts = (given: readonly number[] | null, of: readonly number[]) => of.map((_, at) => given?.[at] ?? null)
    return [
      words.nameOf(practiceIdOf(question)),
      words.app(`pass.${passOf(question)}`),
      result.round,
      new Date(result.revealedAt),
      progress.business.eligible,
      progress.business.responded,
      progress.technical.eligible,
      progress.technical.responded,
      turnoutOf(result),
      ...counts(comprehensiveness.all, LEVELS),
      ...counts(comprehensiveness.business, LEVELS),
      ...counts(comprehensiveness.technical, LEVELS),
      axis ? words.ledger(`label.${axis.label}`) : null,
      axis && axis.n >= 5 ? axis.agreement : null,
      statistics?.divergence.comprehensiveness.w1 ?? null,
      axis ? (statistics?.suggestion.comprehensiveness.level ?? null) : null,
      ...counts(scope.all, SCOPES),
      scope.all && statistics ? words.ledger(`label.${statistics.scope.label}`) : null,
      dontKnow.all,
      abstain.all,
    ]
  })
}

function actions(view: RoomView, words: Words): Sheet {
  const { t } = words
  return {
    name: t('sheet.actions'),
    columns: [
      { title: t('roadmap.action'), width: 50 },
      { title: t('roadmap.practice'), width: 36 },
      { title: t('sheet.domain'), width: 16 },
      { title: t('sheet.currentLevel'), width: 9 },
      { title: t('sheet.targetLevel'), width: 9 },
      { title: t('roadmap.owner'), width: 20 },
      { title: t('roadmap.due'), width: 12, format: DAY },
      { title: t('roadmap.effort'), width: 9 },
      { title: t('roadmap.status'), width: 13 },
      { title: t('roadmap.after'), width: 40 },
      { title: t('sheet.tier'), width: 9 },
    ],
    rows: view.actions.map((action) => [
      action.title,
      words.nameOf(action.practice),
      words.app(`domain.${domainOf(action.practice)}`),
      action.from.comprehensiveness,
      action.to.comprehensiveness,
      action.owner ?? null,
      action.due ? new Date(`${action.due}T00:00:00Z`) : null,
      action.effort ?? null,
      t(`roadmap.state.${action.status}`),
      action.dependsOn.map((id) => view.actions.find((each) => each.id === id)?.title ?? '').join('\n') || null,
      view.assessment.riskTiers[action.practice] ?? null,
    ]),
  }
}

function people(view: RoomView, { t, app, record }: Words): Sheet {
  return {
    name: t('sheet.people'),
    columns: [
      { title: record('people.name'), width: 32 },
      { title: record('people.role'), width: 16 },
      { title: record('people.group'), width: 16 },
    ],
    rows: Object.values(view.members).map(({ name, role, group, active }) => [
      name,
      active ? app(`role.${role}`) : `${app(`role.${role}`)}, ${record('people.left')}`,
      group ? app(`group.${group}`) : record('people.noGroup'),
    ]),
  }
}

/** The method page of the other reports, as it stands there. */
function method({ blocks }: ReportContent, { t }: Words): Sheet {
  const from = blocks.findIndex((block) => block.kind === 'heading' && block.text === t('method.title'))
  const rows: [string, string][] = []
  for (const block of blocks.slice(from + 1)) {
    if (block.kind === 'heading') rows.push([block.text, ''])
    else if (block.kind === 'text') {
      const last = rows.at(-1)
      if (last && last[1] === '') last[1] = block.text
      else rows.push(['', block.text])
    }
  }
  return {
    name: t('sheet.method'),
    plain: true,
    columns: [
      { title: t('sheet.what'), width: 34 },
      { title: t('method.title'), width: 100 },
    ],
    rows,
  }
}

function scopeNumber(rating: Rating | null): number | null {
  return rating === null ? null : scopeOf(rating)
}

function turnoutOf({ progress: { business, technical } }: Result): number | null {
  const eligible = business.eligible + technical.eligible
  return eligible === 0 ? null : (business.responded + technical.responded) / eligible
}

function yesNo(value: boolean, { t }: Words): string {
  return t(value ? 'sheet.yes' : 'sheet.no')
}

function domainOf(practice: PracticeId) {
  return DOMAINS.find((domain) => practicesOf(domain).some(({ id }) => id === practice))?.id ?? 'governance'
}
