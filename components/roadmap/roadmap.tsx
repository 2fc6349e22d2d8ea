'use client'

import { Lock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { type ReactNode, useMemo, useState } from 'react'
import { HatchPatterns } from '#components/charts/hatch-patterns'
import { ProjectionFigure } from '#components/charts/projection-figure'
import { projectionRows } from '#components/charts/projection-rows'
import { useGuidance } from '#components/guidance/guidance-provider'
import { EmptyState } from '#components/ui/empty-state'
import { Toast } from '#components/ui/toast'
import type { Action } from '#model/action'
import type { Day } from '#model/limits'
import type { PracticeId } from '#model/practice'
import type { Horizon } from '#model/projection'
import { dueIn, lastDayOf, type Quarter } from '#model/quarter'
import { draftsOf, orderedActions, roadmapPractices, type Step } from '#model/roadmap'
import { ActionDialog } from './action-dialog'
import { Board } from './board'
import { HorizonSlider } from './horizon-slider'
import type { usePlanning } from './planning'
import { plannedQuarters } from './quarter-columns'
import css from './roadmap.module.css'
import { RoadmapHead } from './roadmap-head'
import { Suggestions } from './suggestions'
import { useQuarterText } from './use-quarter-text'

/** What is being filled in: an action to change, or what a new one begins with. */
type Editing = Omit<Action, 'id'> & { id?: string }

/** The roadmap: where the plan leads, the actions by quarter, and what could be planned next. */
export function Roadmap({
  planning,
  today,
  mayEdit,
  evidenceHref,
  actions,
}: {
  planning: ReturnType<typeof usePlanning>
  today: Day
  mayEdit: boolean
  evidenceHref: (practice: PracticeId) => string
  /** Where to go and what to take away, for screens whose top bar has no room for it. */
  actions?: ReactNode
}) {
  const t = useTranslations('roadmap')
  const { view, send } = planning
  const { quarterText } = useQuarterText()
  const [horizon, setHorizon] = useState<Horizon>('all')
  const [editing, setEditing] = useState<Editing | null>(null)
  const [removed, setRemoved] = useState<{ id: string; title: string } | null>(null)
  const [said, setSaid] = useState('')
  const practices = useMemo(() => roadmapPractices(view), [view])
  const guidance = useGuidance()
  const drafts = draftsOf(view, practices, (practice) => guidance(practice).levels)
  const placed = useMemo(() => orderedActions(view, today), [view, today])
  const rows = useMemo(() => projectionRows(view, horizon), [view, horizon])
  const quarters = plannedQuarters(view.actions, today)
  const people = Object.values(view.members)
    .filter(({ active }) => active)
    .map(({ name }) => name)
  const horizonText = (value: Horizon) => {
    const quarter = quarters.find((each) => lastDayOf(each) === value)
    return quarter ? t('when.quarter', { quarter: quarterText(quarter) }) : t(value === 'now' ? 'when.now' : 'when.all')
  }

  const schedule = async (action: Action, quarter: Quarter | null) => {
    const where = quarter ? quarterText(quarter) : t('unscheduled')
    setSaid(t('moved', { title: action.title, where }))
    await planning.change(action.id, { due: quarter ? dueIn(quarter, action.due) : null })
  }
  const remove = async (id: string) => {
    const action = view.actions.find((each) => each.id === id)
    setEditing(null)
    if (action && (await send({ type: 'removeAction', id }))) setRemoved({ id, title: action.title })
  }
  const add = async ({ practice, from, to }: Step, title: string) => {
    if (await send({ type: 'addAction', practice, from, to, title: title.slice(0, 200) }))
      setSaid(t('added', { title }))
  }
  const [first] = practices
  const fresh: Editing = {
    title: '',
    practice: first?.practice ?? 'security-program-management',
    from: first?.steps[0]?.from ?? { comprehensiveness: 1, scope: 1 },
    to: first?.steps[0]?.to ?? { comprehensiveness: 2, scope: 1 },
    status: 'open',
    dependsOn: [],
  }
  const frozen = view.assessment.phase === 'frozen'

  if (practices.length === 0 && view.actions.length === 0)
    return (
      <main id="main" className={css.main}>
        <EmptyState
          title={t('empty.title')}
          text={t('empty.text')}
          actions={
            <Link className="btn" href={`/a/${view.assessment.id}/overview`}>
              {t('empty.overview')}
            </Link>
          }
        />
      </main>
    )
  return (
    <main id="main" className={css.main}>
      <HatchPatterns />
      <RoadmapHead rows={rows} when={horizonText(horizon)} view={view} today={today} />
      {frozen ? (
        <p className="banner">
          <Lock className="i" aria-hidden />
          <span>{t('frozen')}</span>
        </p>
      ) : null}
      {view.actions.length > 0 ? (
        <>
          <HorizonSlider quarters={quarters} value={horizon} onChange={setHorizon} text={horizonText} />
          <div className={css.boardHead}>
            <p className="small muted grow">{t('hint', { edit: mayEdit ? 'yes' : 'no' })}</p>
            {mayEdit ? (
              <button type="button" className="btn primary" onClick={() => setEditing(fresh)}>
                {t('addStep')}
              </button>
            ) : null}
          </div>
          <Board
            placed={placed}
            today={today}
            horizon={horizon}
            acts={
              mayEdit
                ? {
                    onSchedule: schedule,
                    onStatus: (id, status) => void planning.change(id, { status }),
                    onEdit: (id) => setEditing(view.actions.find((action) => action.id === id) ?? null),
                  }
                : null
            }
          />
          {planning.problem && !editing ? (
            <p role="alert" className={css.problem}>
              {planning.problem}
            </p>
          ) : null}
          <div className={`card ${css.figure}`}>
            <ProjectionFigure rows={rows} when={horizonText(horizon)} source={view.assessment.title} />
          </div>
        </>
      ) : (
        <div className={css.boardHead}>
          <p className="grow">{t(mayEdit ? 'nothingPlanned' : 'nothingPlannedReader')}</p>
          {mayEdit ? (
            <button type="button" className="btn" onClick={() => setEditing(fresh)}>
              {t('addStep')}
            </button>
          ) : null}
        </div>
      )}
      <Suggestions
        practices={practices}
        drafts={drafts}
        evidenceHref={evidenceHref}
        acts={
          mayEdit
            ? {
                onAdd: (step, title) => void add(step, title),
                onTier: (practice, tier) => void send({ type: 'setRiskTier', practice, tier }),
              }
            : null
        }
      />
      <p className={`tiny muted ${css.note}`}>{t('note')}</p>
      {actions ? <div className={css.narrow}>{actions}</div> : null}
      <p role="status" className="sr">
        {said}
      </p>
      {editing ? (
        <ActionDialog
          key={editing.id ?? 'new'}
          action={editing}
          actions={view.actions}
          people={people}
          problem={planning.problem}
          busy={planning.busy}
          onClose={() => setEditing(null)}
          onRemove={(id) => void remove(id)}
          onSave={async (command) => {
            if (await send(command)) setEditing(null)
          }}
        />
      ) : null}
      {removed ? (
        <Toast
          key={removed.id}
          onClose={() => setRemoved(null)}
          action={
            <button
              type="button"
              className="btn quiet"
              onClick={async () => {
                if (await send({ type: 'restoreAction', id: removed.id })) setRemoved(null)
              }}
            >
              {t('undo')}
            </button>
          }
        >
          {t('removed', { title: removed.title })}
        </Toast>
      ) : null}
    </main>
  )
}
