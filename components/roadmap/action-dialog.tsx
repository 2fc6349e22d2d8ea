'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { Dialog } from '#components/ui/dialog'
import { Field } from '#components/ui/field'
import { usePracticeName } from '#components/ui/practice-name'
import { ACTION_STATES, type Action, EFFORTS } from '#model/action'
import type { ActionCommand } from '#model/command'
import { LIMITS } from '#model/limits'
import { PRACTICE_IDS } from '#model/practice'
import { type ActionDraft, circleOfDraft, commandOfDraft, draftOfAction, problemsOfDraft } from './action-draft'
import { RatingFields } from './rating-fields'
import css from './roadmap.module.css'

/** Adds an action, or changes one. Mounted while it is open. */
export function ActionDialog({
  action,
  actions,
  people,
  problem,
  busy,
  onClose,
  onSave,
  onRemove,
}: {
  /** With an id: the action to change. Without one: what a new one begins with. */
  action: Omit<Action, 'id'> & { id?: string }
  /** All actions of the roadmap: what this one can need. */
  actions: readonly Action[]
  /** Names to offer as owner. */
  people: readonly string[]
  problem: string | null
  busy: boolean
  onClose: () => void
  onSave: (command: ActionCommand) => void
  onRemove: (id: string) => void
}) {
  const t = useTranslations('roadmap.dialog')
  const roadmap = useTranslations('roadmap')
  const nameOf = usePracticeName()
  const names = useId()
  const id = action.id ?? null
  const [draft, setDraft] = useState<ActionDraft>(() => draftOfAction(action))
  const [tried, setTried] = useState(false)
  const change = (part: Partial<ActionDraft>) => setDraft((before) => ({ ...before, ...part }))
  const circle = circleOfDraft(actions, id, draft.dependsOn)
  const problems = problemsOfDraft(draft, circle)
  const titleOf = (other: string) =>
    other === id ? draft.title : (actions.find((each) => each.id === other)?.title ?? other)
  const others = actions.filter((each) => each.id !== id)
  const save = () => {
    setTried(true)
    if (problems.length === 0 && !busy) onSave(commandOfDraft(draft, id))
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title={t(id === null ? 'add' : 'edit')}
      actions={
        <>
          {id !== null ? (
            <button type="button" className={`btn danger ${css.removeButton}`} onClick={() => onRemove(id)}>
              {t('remove')}
            </button>
          ) : null}
          <button type="button" className="btn" onClick={onClose}>
            {t('cancel')}
          </button>
          <button type="button" className="btn primary" aria-disabled={busy} onClick={save}>
            {t(id === null ? 'addButton' : 'save')}
          </button>
        </>
      }
    >
      <Field label={t('title')} error={tried && problems.includes('title') ? t('problem.title') : null}>
        {(control) => (
          <input
            {...control}
            data-safe
            dir="auto"
            maxLength={LIMITS.title}
            value={draft.title}
            onChange={(event) => change({ title: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('practice')}>
        {(control) => (
          <select
            {...control}
            value={draft.practice}
            onChange={(event) => {
              const practice = PRACTICE_IDS.find((each) => each === event.target.value)
              if (practice) change({ practice })
            }}
          >
            {PRACTICE_IDS.map((practice) => (
              <option key={practice} value={practice}>
                {nameOf(practice)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div className={css.two}>
        <RatingFields
          legend={t('from')}
          level={draft.fromLevel}
          scope={draft.fromScope}
          onLevel={(fromLevel) => change({ fromLevel })}
          onScope={(fromScope) => change({ fromScope })}
        />
        <RatingFields
          legend={t('to')}
          level={draft.toLevel}
          scope={draft.toScope}
          onLevel={(toLevel) => change({ toLevel })}
          onScope={(toScope) => change({ toScope })}
        />
      </div>
      {tried && problems.includes('climb') ? <Problem text={t('problem.climb')} /> : null}
      <div className={css.two}>
        <Field label={t('owner')} optional={t('optional')}>
          {(control) => (
            <>
              <input
                {...control}
                dir="auto"
                list={names}
                maxLength={LIMITS.name}
                value={draft.owner}
                onChange={(event) => change({ owner: event.target.value })}
              />
              <datalist id={names}>
                {people.map((name) => (
                  <option key={name} value={name} />
                ))}
              </datalist>
            </>
          )}
        </Field>
        <Field label={t('due')} optional={t('optional')}>
          {(control) => (
            <input
              {...control}
              type="date"
              value={draft.due}
              onChange={(event) => change({ due: event.target.value })}
            />
          )}
        </Field>
        <Field label={t('effort')} optional={t('optional')}>
          {(control) => (
            <select
              {...control}
              value={draft.effort}
              onChange={(event) => change({ effort: EFFORTS.find((each) => each === event.target.value) ?? '' })}
            >
              <option value="">{t('noEffort')}</option>
              {EFFORTS.map((effort) => (
                <option key={effort} value={effort}>
                  {roadmap(`effort.${effort}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        {id === null ? null : (
          <Field label={t('status')}>
            {(control) => (
              <select
                {...control}
                value={draft.status}
                onChange={(event) =>
                  change({ status: ACTION_STATES.find((each) => each === event.target.value) ?? 'open' })
                }
              >
                {ACTION_STATES.map((status) => (
                  <option key={status} value={status}>
                    {roadmap(`status.${status}`)}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
      </div>
      {others.length > 0 ? (
        <fieldset className={css.needs}>
          <legend>{t('needs')}</legend>
          {others.map((other) => (
            <label key={other.id}>
              <input
                type="checkbox"
                checked={draft.dependsOn.includes(other.id)}
                onChange={(event) =>
                  change({
                    dependsOn: event.target.checked
                      ? [...draft.dependsOn, other.id]
                      : draft.dependsOn.filter((each) => each !== other.id),
                  })
                }
              />
              <span dir="auto">{other.title}</span>
            </label>
          ))}
        </fieldset>
      ) : null}
      {circle ? (
        <Problem
          text={t('problem.circle', {
            chain: circle.map((each) => t('quoted', { title: titleOf(each) })).join(` ${t('waitsFor')} `),
          })}
        />
      ) : null}
      {problem ? <Problem text={problem} /> : null}
    </Dialog>
  )
}

function Problem({ text }: { text: string }) {
  return (
    <p role="alert" className={css.problem} dir="auto">
      <TriangleAlert className="i" aria-hidden />
      <span>{text}</span>
    </p>
  )
}
