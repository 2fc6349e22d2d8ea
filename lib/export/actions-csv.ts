import { practiceOf } from '#model/catalogue/catalogue'
import { LEVEL_TEXTS, SCOPE_TEXTS } from '#model/catalogue/levels'
import type { Day } from '#model/limits'
import { type Rating, scopeOf } from '#model/rating'
import { orderedActions, type PlacedAction, TIER_UNLESS_SET } from '#model/roadmap'
import type { RoomView } from '#model/room'
import { type Cell, csvText } from './csv'

/** Whom the steps of a roadmap are written for. */
export const TRACKERS = ['plain', 'jira', 'github'] as const
export type Tracker = (typeof TRACKERS)[number]

const EFFORT_NAMES = { S: 'small', M: 'medium', L: 'large' } as const
/** Jira's own names, so that its import knows them. */
const PRIORITIES = { 3: 'Highest', 2: 'Medium', 1: 'Low' } as const
const JIRA_STATES = { open: 'To Do', doing: 'In Progress', done: 'Done' } as const

type Columns = readonly (readonly [head: string, cell: (placed: PlacedAction) => Cell])[]

/**
 * The steps of the roadmap in their order, one row each, in columns that a tracker's import knows (see docs/export.md).
 * For GitHub without a byte order mark: the tools that read it take the mark for a part of the first column's name.
 */
export function actionsCsvOf(view: RoomView, tracker: Tracker, today: Day): string {
  const columns = columnsFor(view, tracker)
  const rows = orderedActions(view, today).map((placed) => columns.map(([, cell]) => cell(placed)))
  return csvText([columns.map(([head]) => head), ...rows], { mark: tracker !== 'github' })
}

function columnsFor(view: RoomView, tracker: Tracker): Columns {
  const titles = new Map(view.actions.map(({ id, title }) => [id, title]))
  const tierOf = ({ action }: PlacedAction) => view.assessment.riskTiers[action.practice] ?? null
  const needs = ({ action }: PlacedAction) => action.dependsOn.map((id) => `${id} ${titles.get(id) ?? ''}`.trim())
  const description = (placed: PlacedAction) => descriptionOf(placed, view, needs(placed))
  /** No label has a blank: where labels are a list it would end one. */
  const labels = (placed: PlacedAction) => [
    'iot-smm',
    placed.action.practice,
    `risk-tier-${tierOf(placed) ?? TIER_UNLESS_SET}`,
    ...(placed.action.effort ? [`effort-${EFFORT_NAMES[placed.action.effort]}`] : []),
  ]
  switch (tracker) {
    case 'jira':
      return [
        ['Summary', ({ action }) => action.title],
        ['Issue Type', () => 'Task'],
        ['Status', ({ action }) => JIRA_STATES[action.status]],
        ['Priority', (placed) => PRIORITIES[tierOf(placed) ?? TIER_UNLESS_SET]],
        ['Due Date', ({ action }) => action.due],
        ['Labels', (placed) => labels(placed)[0]],
        ['Labels', (placed) => labels(placed)[1]],
        ['Labels', (placed) => labels(placed)[2]],
        ['Labels', (placed) => labels(placed)[3]],
        ['Owner', ({ action }) => action.owner],
        ['External ID', ({ action }) => action.id],
        ['Description', description],
      ]
    case 'github':
      return [
        ['title', ({ action }) => action.title],
        ['body', description],
        ['labels', (placed) => labels(placed).join(',')],
        ['state', ({ action }) => (action.status === 'done' ? 'closed' : 'open')],
      ]
    case 'plain':
      return [
        ['id', ({ action }) => action.id],
        ['title', ({ action }) => action.title],
        ['practice_id', ({ action }) => action.practice],
        ['practice', ({ action }) => practiceOf(action.practice).name],
        ['risk_tier', tierOf],
        ['from_level', ({ action }) => action.from.comprehensiveness],
        ['from_scope', ({ action }) => scopeOf(action.from)],
        ['to_level', ({ action }) => action.to.comprehensiveness],
        ['to_scope', ({ action }) => scopeOf(action.to)],
        ['status', ({ action }) => action.status],
        ['owner', ({ action }) => action.owner],
        ['due', ({ action }) => action.due],
        ['effort', ({ action }) => action.effort],
        ['depends_on', ({ action }) => action.dependsOn.join(' ')],
        ['overdue', ({ overdue }) => overdue],
      ]
  }
}

/** What a tracker has no column for, as lines of text. */
function descriptionOf({ action }: PlacedAction, view: RoomView, needs: readonly string[]): string {
  return [
    `${practiceOf(action.practice).name}: ${ratingText(action.from)} → ${ratingText(action.to)}`,
    ...(action.owner ? [`Owner: ${action.owner}`] : []),
    ...(action.due ? [`Due: ${action.due}`] : []),
    ...(needs.length > 0 ? [`Needs: ${needs.join('; ')}`] : []),
    `From the workshop “${view.assessment.title}” (${action.id})`,
  ].join('\n')
}

function ratingText(rating: Rating): string {
  const level = `level ${rating.comprehensiveness} ${LEVEL_TEXTS[rating.comprehensiveness].name}`
  const scope = scopeOf(rating)
  return scope === null ? level : `${level}, scope ${SCOPE_TEXTS[scope].name}`
}
