import { Plus, TriangleAlert, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useId, useRef, useState } from 'react'
import { Banner } from '#components/ui/banner'
import { Field } from '#components/ui/field'
import { usePracticeName } from '#components/ui/practice-name'
import type { DecisionCommand } from '#model/command'
import { OUTCOMES } from '#model/decision'
import { LIMITS } from '#model/limits'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import { LEVELS, SCOPES, sameRating } from '#model/rating'
import type { Statistics } from '#model/statistics/statistics'
import { suggestedRating } from '#model/suggested-rating'
import {
  type DecideDraft,
  decideCommand,
  derivedOutcome,
  freshDraft,
  lacksEvidence,
  parseDraft,
  problemsOf,
  ratingOf,
  ruleOf,
} from './decide-draft'
import styles from './panel.module.css'
import { RationaleField } from './rationale-field'
import bar from './run.module.css'

/** Where the draft of one decision is kept on this device. */
export function draftKey(assessment: string, question: QuestionId, round: number): string {
  return `plumbline/decide/${assessment}/${question}/${round}`
}

/**
 * The panel that makes a decision: prefilled with what the votes suggest, and visibly a suggestion.
 * What is written stays on this device until it is recorded, also over a reload.
 */
export function DecidePanel({
  assessment,
  question,
  round,
  number,
  statistics,
  people,
  today,
  error,
  busy,
  onClose,
  onSubmit,
}: {
  assessment: string
  question: QuestionId
  round: number
  /** The number the decision is going to have. */
  number: string
  /** Of the last round; null if nobody has voted. */
  statistics: Statistics | null
  /** Names to offer as owner. */
  people: readonly string[]
  /** `YYYY-MM-DD` */
  today: string
  error: string | null
  busy: boolean
  onClose: () => void
  onSubmit: (command: Extract<DecisionCommand, { type: 'decide' }>) => void
}) {
  const practiceName = usePracticeName()
  const t = useTranslations('run.decide')
  const app = useTranslations('app')
  const run = useTranslations('run')
  const id = useId()
  const ref = useRef<HTMLDialogElement>(null)
  const key = draftKey(assessment, question, round)
  const [draft, setDraft] = useState<DecideDraft>(() => parseDraft(readKept(key)) ?? freshDraft(statistics, today))
  const [rationale, setRationale] = useState('')
  const [tried, setTried] = useState(false)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog) return
    dialog.showModal()
    const chosen = dialog.querySelector<HTMLElement>('input:checked') ?? dialog.querySelector<HTMLElement>('input')
    chosen?.focus()
    return () => dialog.close()
  }, [])

  const change = (part: Partial<DecideDraft>) => {
    const next = { ...draft, ...part }
    setDraft(next)
    keep(key, JSON.stringify(next))
  }
  const suggestion = statistics && suggestedRating(statistics)
  const rating = ratingOf(draft)
  const problems = tried ? problemsOf(draft, rationale) : []
  const problem = (kind: (typeof problems)[number]) => (problems.includes(kind) ? t(`missing.${kind}`) : null)
  const pairOf = (each: NonNullable<typeof rating>) =>
    t('pair', {
      level: each.comprehensiveness,
      name: app(`level.${each.comprehensiveness}`),
      scope: each.comprehensiveness === 0 ? 'none' : app(`scope.${each.scope}`),
    })
  const overrides = rating !== null && ruleOf(statistics, rating) === 'overridden'
  const overriding = () => {
    if (!suggestion) return t(statistics ? 'overridesNone' : 'overridesVote')
    return rating && sameRating(rating, suggestion) ? t('overridesStep') : t('overrides', { pair: pairOf(suggestion) })
  }
  const submit = () => {
    setTried(true)
    const command = decideCommand(question, draft, rationale, round)
    if (command && !busy) onSubmit(command)
  }

  return (
    <dialog
      ref={ref}
      className={styles.panel}
      aria-labelledby={`${id}title`}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <header>
        <div className="grow">
          <h2 className="h2" id={`${id}title`}>
            {t('title', { practice: practiceName(practiceIdOf(question)) })}
          </h2>
          <p className="small muted">
            {suggestion
              ? t('suggests', { pass: passOf(question), pair: pairOf(suggestion) })
              : t(statistics ? 'suggestsNothing' : 'noVotes')}
          </p>
        </div>
        <button type="button" className="btn quiet" aria-label={run('close')} onClick={onClose}>
          <X className="i" aria-hidden />
        </button>
      </header>
      <div className={styles.panelBody}>
        <fieldset className={styles.levels}>
          <legend>{t('level')}</legend>
          {LEVELS.map((level) => (
            <label key={level} data-on={draft.level === level || undefined}>
              <input
                type="radio"
                name={`${id}level`}
                checked={draft.level === level}
                onChange={() => change({ level, outcome: null })}
              />
              <span className={`lv lv${level}`} aria-hidden="true">
                {level}
              </span>
              <span className="sr">{level} </span>
              <span className="grow">{app(`level.${level}`)}</span>
              {suggestion?.comprehensiveness === level && <span className="tag line">{t('suggested')}</span>}
            </label>
          ))}
          {problems.includes('level') && <Problem text={t('missing.level')} />}
        </fieldset>
        {draft.level === 0 ? (
          <p className="small muted">{t('noScope')}</p>
        ) : (
          <fieldset className={styles.scopes}>
            <legend>{t('scope')}</legend>
            {SCOPES.map((scope) => (
              <label key={scope} data-on={draft.scope === scope || undefined}>
                <input
                  type="radio"
                  name={`${id}scope`}
                  checked={draft.scope === scope}
                  onChange={() => change({ scope, outcome: null })}
                />
                <span>{app(`scope.${scope}`)}</span>
                <span className="tiny muted">
                  {suggestion && suggestion.comprehensiveness !== 0 && suggestion.scope === scope
                    ? t('suggested')
                    : t(`scopeMeans.${scope}`)}
                </span>
              </label>
            ))}
            {problems.includes('scope') && <Problem text={t('missing.scope')} />}
          </fieldset>
        )}
        {overrides && (
          <Banner icon={<TriangleAlert className="i" aria-hidden />} live="status">
            {overriding()}
          </Banner>
        )}
        <RationaleField
          question={question}
          error={problem('rationale') ?? problem('rationale-long')}
          onText={setRationale}
        />
        <Field label={t('outcome')}>
          {(control) => (
            <select
              {...control}
              value={draft.outcome ?? 'derived'}
              onChange={(event) => change({ outcome: OUTCOMES.find((each) => each === event.target.value) ?? null })}
            >
              <option value="derived">
                {rating
                  ? t('derived', { outcome: run(`card.outcomes.${derivedOutcome(statistics, rating)}`) })
                  : t('derivedLater')}
              </option>
              {OUTCOMES.map((outcome) => (
                <option key={outcome} value={outcome}>
                  {run(`card.outcomes.${outcome}`)}
                </option>
              ))}
            </select>
          )}
        </Field>
        <EvidenceFields
          links={draft.evidence}
          onChange={(evidence) => change({ evidence })}
          wrong={problems.includes('evidence')}
        />
        {lacksEvidence(question, draft) && (
          <Banner icon={<TriangleAlert className="i" aria-hidden />}>
            {t('lacksEvidence', { level: draft.level ?? 3 })}
          </Banner>
        )}
        <div className={styles.two}>
          <Field label={t('owner')} optional={t('optional')}>
            {(control) => (
              <>
                <input
                  {...control}
                  list={`${id}people`}
                  maxLength={LIMITS.name}
                  value={draft.owner}
                  onChange={(event) => change({ owner: event.target.value })}
                />
                <datalist id={`${id}people`}>
                  {people.map((name) => (
                    <option key={name} value={name} />
                  ))}
                </datalist>
              </>
            )}
          </Field>
          <Field label={t('review')} optional={t('optional')}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={draft.reviewOn}
                onChange={(event) => change({ reviewOn: event.target.value })}
              />
            )}
          </Field>
        </div>
      </div>
      <footer>
        {(error !== null || problems.length > 0) && (
          <p role="alert" className={bar.alert}>
            <TriangleAlert className="i" aria-hidden />
            {error ?? t(`missing.${problems[0] ?? 'level'}`)}
          </p>
        )}
        <button type="button" className="btn" onClick={onClose}>
          {run('back')}
        </button>
        <button type="button" className="btn primary" disabled={busy} onClick={submit}>
          {t('record', { number })}
        </button>
      </footer>
    </dialog>
  )
}

function Problem({ text }: { text: string }) {
  return (
    <p className={styles.problem}>
      <TriangleAlert className="i" aria-hidden />
      {text}
    </p>
  )
}

function EvidenceFields({
  links,
  onChange,
  wrong,
}: {
  links: readonly string[]
  onChange: (links: readonly string[]) => void
  wrong: boolean
}) {
  const t = useTranslations('run.decide')
  return (
    <fieldset className={styles.links}>
      <legend>{t('evidence')}</legend>
      {links.map((link, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line of the form is its place
        <div key={at} className="row">
          <input
            type="url"
            inputMode="url"
            aria-label={t('link', { n: at + 1 })}
            aria-invalid={wrong || undefined}
            placeholder="https://"
            maxLength={LIMITS.evidenceLength}
            value={link}
            onChange={(event) => onChange(links.map((each, other) => (other === at ? event.target.value : each)))}
          />
          <button
            type="button"
            className="btn quiet"
            aria-label={t('removeLink', { n: at + 1 })}
            onClick={() => onChange(links.filter((_, other) => other !== at))}
          >
            <X className="i" aria-hidden />
          </button>
        </div>
      ))}
      {wrong && <Problem text={t('missing.evidence')} />}
      {links.length < LIMITS.evidenceCount && (
        <button type="button" className="btn quiet" onClick={() => onChange([...links, ''])}>
          <Plus className="i" aria-hidden />
          {t('addLink')}
        </button>
      )}
    </fieldset>
  )
}

/** Some browsers refuse local storage; then a draft lives as long as the panel. */
function readKept(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    return null
  }
}

function keep(key: string, draft: string): void {
  try {
    localStorage.setItem(key, draft)
  } catch {
    // Nothing to do: the panel itself still holds the draft.
  }
}

/** Forgets a draft that has been recorded. */
export function dropDraft(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
