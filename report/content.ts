import { overviewRows } from '#components/overview/overview-rows'
import { roomOf, type Snapshot } from '#lib/export/snapshot'
import { DOMAINS } from '#model/catalogue/catalogue'
import { closingOf } from '#model/closing'
import { GROUPS, ROLES } from '#model/people'
import { PASSES, practiceIdOf, QUESTION_IDS, questionId } from '#model/question'
import type { Rating } from '#model/rating'
import type { RoomView } from '#model/room'
import { countStandings, STANDINGS, settledRounds } from '#model/standing'
import type { Block, Cell, ReportContent } from './blocks'
import { decisionBlocks, levelText } from './decision-blocks'
import { picturesOf } from './pictures'
import { roundTable } from './round-table'
import { sureTable } from './sure-table'
import type { Words } from './words'

/**
 * What every laid-out report says, from the snapshot alone.
 * @param drawn is told of each chart, and of how many there are at most
 */
export function contentOfReport(
  snapshot: Snapshot,
  words: Words,
  drawn: (done: number, total: number) => void = () => {},
): ReportContent {
  const view = roomOf(snapshot)
  const pictures = picturesOf(view, words, drawn)
  const { t, record } = words
  const { assessment } = view
  const frozen = assessment.phase === 'frozen'
  const inForce = view.ledger.filter(({ supersededBy }) => supersededBy === undefined)
  return {
    kicker: record('kicker'),
    title: assessment.title,
    fictional: assessment.fictional ? `${record('fictional')}. ${record('fictionalText')}` : null,
    status: t(frozen ? 'final' : 'interim'),
    statusText: t(frozen ? 'finalText' : 'interimText'),
    brief: briefOf(view, snapshot, words),
    checksum: snapshot.checksum,
    emblem: { svg: pictures.emblem, caption: t('emblem') },
    made: record('made'),
    page: record('page'),
    of: record('of'),
    blocks: [
      ...summary(view, words),
      { kind: 'heading', level: 1, text: t('sure.title'), page: true },
      { kind: 'text', text: t('sure.text'), quiet: true },
      sureTable(view, inForce, words),
      ...rules(view, words),
      { kind: 'heading', level: 1, text: t('gaps.title'), page: true },
      { kind: 'figure', picture: pictures.gaps },
      { kind: 'heading', level: 1, text: t('agreement.title'), page: true },
      { kind: 'figure', picture: pictures.agreement },
      { kind: 'heading', level: 1, text: t('groups.title'), page: true },
      ...groups(pictures.groups, words),
      { kind: 'heading', level: 1, text: t('ledger.title'), page: true },
      { kind: 'text', text: view.ledger.length > 0 ? t('ledger.text') : record('ledger.none'), quiet: true },
      ...decisionBlocks(view, pictures, words),
      ...notDecided(view, words),
      { kind: 'heading', level: 1, text: t('flags.title'), page: true },
      ...flags(view, words),
      { kind: 'heading', level: 1, text: t('roadmap.title') },
      ...roadmap(view, words),
      { kind: 'heading', level: 1, text: t('turnout.title'), page: true },
      ...rounds(view, words),
      { kind: 'heading', level: 1, text: t('people.title'), page: true },
      ...people(view, words),
      { kind: 'heading', level: 1, text: t('method.title'), page: true },
      ...method(words),
    ],
  }
}

function briefOf(view: RoomView, { exportedAt }: Snapshot, words: Words): [string, string][] {
  const { record, t } = words
  const { system, viewpoint, industry, riskAppetite, goals } = view.assessment
  const moments = [
    ...QUESTION_IDS.flatMap((question) => settledRounds(view, question).map(({ openedAt }) => openedAt)),
    ...view.ledger.map(({ at }) => at),
  ].toSorted()
  const days = [...new Set([moments.at(0), moments.at(-1)].filter((at) => at !== undefined).map(words.day))]
  const [from, to] = days
  const held = !from ? record('brief.notYet') : to ? record('brief.period', { from, to }) : from
  const lines: [string, string][] = [
    [record('brief.system'), system],
    [record('brief.viewpoint'), viewpoint],
    [record('brief.industry'), industry],
    [record('brief.goals'), goals.map(({ text }) => text).join('\n')],
    [record('brief.risk'), riskAppetite],
    [record('brief.held'), held],
    [t('snapshot'), words.minute(exportedAt)],
  ]
  return lines.filter(([, value]) => value !== '')
}

function summary(view: RoomView, words: Words): Block[] {
  const { t, overview } = words
  const rows = overviewRows(view, words.nameOf)
  const counts = countStandings(rows)
  const total = rows.length - counts.excluded
  const closing = closingOf(view)
  const inForce = view.ledger.filter(({ supersededBy }) => supersededBy === undefined)
  const below = rows
    .filter(({ gap }) => (gap.comprehensiveness ?? 0) > 0)
    .toSorted((a, b) => (b.gap.comprehensiveness ?? 0) - (a.gap.comprehensiveness ?? 0))
    .slice(0, 6)
  const isKnown = rows.some(({ gap }) => gap.comprehensiveness !== null)
  const gapText = ({ name, gap }: (typeof rows)[number]) =>
    t('summary.gap', {
      practice: name,
      from: levelName(gap.current, words),
      to: levelName(gap.target, words),
      steps: gap.comprehensiveness ?? 0,
    })
  return [
    { kind: 'heading', level: 1, text: t('summary.title'), page: true },
    { kind: 'text', text: overview('headline', { count: counts['at-target'], total }), large: true },
    {
      kind: 'numbers',
      items: [
        { value: String(counts['at-target']), text: t('summary.atTarget', { total }) },
        { value: String(closing.decided), text: t('summary.decided', { total: closing.questions }) },
        { value: String(inForce.filter(({ dissent }) => dissent.length > 0).length), text: t('summary.dissent') },
        { value: String(closing.withoutEvidence.length), text: t('summary.flags') },
      ],
    },
    standingTable(view, words),
    { kind: 'heading', level: 2, text: t('summary.largest') },
    below.length > 0
      ? { kind: 'list', items: below.map(gapText) }
      : { kind: 'text', text: isKnown ? t('summary.noGaps') : overview('noGap') },
    { kind: 'heading', level: 2, text: t('summary.next') },
    {
      kind: 'list',
      items: [
        t('summary.undecided', { count: closing.questions - closing.decided }),
        t('summary.actions', { count: view.actions.length }),
      ],
    },
  ]
}

function standingTable(view: RoomView, words: Words): Block {
  const { record, overview, app } = words
  const rows = overviewRows(view, words.nameOf)
  const all = countStandings(rows)
  const shown = STANDINGS.filter((standing) => all[standing] > 0)
  const line = (name: string, counts: typeof all): Cell[] => [
    name,
    ...shown.map((standing) => ({ number: counts[standing] === 0 ? '–' : String(counts[standing]) })),
  ]
  return {
    kind: 'table',
    head: [record('summary.domain'), ...shown.map((standing) => overview(`standing.${standing}`))],
    widths: ['*', ...shown.map(() => 44)],
    rows: [
      ...DOMAINS.map(({ id }) => line(app(`domain.${id}`), countStandings(rows.filter(({ domain }) => domain === id)))),
      line(record('summary.all'), all),
    ],
  }
}

function levelName(rating: Rating | null, { app }: Words): string {
  return rating ? `${rating.comprehensiveness} ${app(`level.${rating.comprehensiveness}`)}` : '–'
}

function rules(view: RoomView, { record }: Words): Block[] {
  const { privacy, voting, quorum, minGroupSize } = view.assessment.settings
  return [
    { kind: 'heading', level: 2, text: record('rules.title') },
    {
      kind: 'list',
      items: [
        record(`rules.privacy.${privacy}`, { size: minGroupSize }),
        record(voting === 'sealed' ? 'rules.sealed' : 'rules.live'),
        record('rules.quorum', { share: quorum }),
      ],
    },
  ]
}

function groups(pictures: ReturnType<typeof picturesOf>['groups'], { t, app }: Words): Block[] {
  const shown = PASSES.flatMap((pass) => {
    const picture = pictures[pass]
    return picture ? [{ ...picture, heading: t('groups.heading', { pass: app(`pass.${pass}`) }) }] : []
  })
  if (shown.length === 0) return [{ kind: 'text', text: t('groups.none') }]
  return shown.map((picture): Block => ({ kind: 'figure', picture }))
}

function notDecided(view: RoomView, words: Words): Block[] {
  const { record, app } = words
  const rows = overviewRows(view, words.nameOf)
  const undecided = rows.flatMap(({ practice, standing, name }) => {
    const passes = PASSES.filter((pass) => view.questions[questionId(pass, practice)].decision === null)
    if (standing === 'excluded' || passes.length === 0) return []
    return record('left.item', {
      practice: name,
      passes: passes.map((pass) => app(`passIn.${pass}`)).join(', '),
    })
  })
  const excluded = rows.flatMap(({ practice, standing, name }) =>
    standing === 'excluded'
      ? record('left.excluded', { practice: name, rationale: view.assessment.excluded[practice] ?? '' })
      : [],
  )
  const part = (title: string, items: readonly string[]): Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', level: 2, text: title },
          { kind: 'list', items },
        ]
  return [...part(record('left.title'), undecided), ...part(record('left.excludedTitle'), excluded)]
}

function flags(view: RoomView, words: Words): Block[] {
  const { withoutEvidence } = closingOf(view)
  const { t } = words
  if (withoutEvidence.length === 0) return [{ kind: 'text', text: t('flags.none') }]
  return [
    { kind: 'text', text: t('flags.text'), quiet: true },
    {
      kind: 'list',
      items: withoutEvidence.map(
        ({ number, question, rating }) =>
          `${number}  ${words.nameOf(practiceIdOf(question))}: ${levelText(rating, words)}`,
      ),
    },
  ]
}

function roadmap(view: RoomView, words: Words): Block[] {
  const { t } = words
  if (view.actions.length === 0) return [{ kind: 'text', text: t('roadmap.none') }]
  const order = view.actions.toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1))
  const titleOf = (id: string) => view.actions.find((action) => action.id === id)?.title
  return [
    { kind: 'text', text: t('roadmap.text'), quiet: true },
    {
      kind: 'table',
      head: (['action', 'step', 'owner', 'due', 'effort', 'status'] as const).map((key) => t(`roadmap.${key}`)),
      widths: ['*', 34, 76, 58, 44, 50],
      rows: order.map((action): Cell[] => {
        const after = action.dependsOn.map(titleOf).filter((title) => title !== undefined)
        return [
          [
            action.title,
            words.nameOf(action.practice),
            ...(after.length > 0 ? [`${t('roadmap.after')}: ${after.join('; ')}`] : []),
          ].join('\n'),
          `${action.from.comprehensiveness} → ${action.to.comprehensiveness}`,
          action.owner ?? '–',
          action.due ? words.plainDay(action.due) : '–',
          action.effort ?? '–',
          t(`roadmap.state.${action.status}`),
        ]
      }),
    },
  ]
}

function rounds(view: RoomView, words: Words): Block[] {
  const table = roundTable(view, words)
  if (table === null) return [{ kind: 'text', text: words.record('rounds.none') }]
  return [{ kind: 'text', text: words.t('turnout.text'), quiet: true }, table]
}

function people(view: RoomView, { t, record, app, locale }: Words): Block[] {
  const members = Object.values(view.members).toSorted(
    (a, b) =>
      ROLES.indexOf(a.role) - ROLES.indexOf(b.role) ||
      (a.group ? GROUPS.indexOf(a.group) : 2) - (b.group ? GROUPS.indexOf(b.group) : 2) ||
      a.name.localeCompare(b.name, locale),
  )
  const count = (group: string | null) => members.filter((member) => member.group === group).length
  return [
    {
      kind: 'text',
      text: t('people.counts', { business: count('business'), technical: count('technical'), others: count(null) }),
    },
    {
      kind: 'table',
      head: [record('people.name'), record('people.role'), record('people.group')],
      widths: ['*', 140, 120],
      rows: members.map(({ name, role, group, active }) => [
        name,
        active ? app(`role.${role}`) : `${app(`role.${role}`)}, ${record('people.left')}`,
        group ? app(`group.${group}`) : record('people.noGroup'),
      ]),
    },
  ]
}

const PARTS = ['levels', 'higher', 'votes', 'agreement', 'apart', 'uncertain'] as const

function method({ t, record }: Words): Block[] {
  return [
    ...PARTS.flatMap((part): Block[] => [
      { kind: 'heading', level: 2, text: record(`method.${part}Title`) },
      { kind: 'text', text: record(`method.${part}`), small: true },
    ]),
    { kind: 'heading', level: 2, text: t('method.checksumTitle') },
    { kind: 'text', text: t('method.checksumText'), small: true },
    { kind: 'text', text: record('method.not'), small: true, quiet: true },
  ]
}
