'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useId, useState } from 'react'
import { useGuidance } from '#components/guidance/guidance-provider'
import { isEvidence } from '#lib/docs/ballot-doc'
import { LIMITS } from '#model/limits'
import type { Group } from '#model/people'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import { type Answer, isRating, LEVELS, SCOPES, scopeOf } from '#model/rating'
import type { Settings } from '#model/settings'
import css from './ballot.module.css'
import { type Draft, withLevel, withLink, withOut, withScope } from './draft'

interface FieldsProps {
  question: QuestionId
  draft: Draft
  /** Null: nothing can be changed now. */
  onChange: ((draft: Draft) => void) | null
  /** The answer of an earlier round, marked as such. */
  earlier: { round: number; answer: Answer } | null
  privacy: Settings['privacy']
  group: Group | null
}

/** Level, scope, the two ways out, the reason and, with the current level, evidence. */
export function AnswerFields(props: FieldsProps) {
  const { question, draft, onChange, earlier } = props
  const t = useTranslations('ballot')
  const readOnly = onChange === null
  return (
    <>
      <LevelRows {...props} />
      <ScopeChips {...props} />
      <div className={css.outs}>
        {(['dont-know', 'abstain'] as const).map((out) => (
          <button
            key={out}
            type="button"
            className={`btn ${css.out}`}
            aria-pressed={draft.out === out}
            disabled={readOnly && draft.out !== out}
            aria-disabled={readOnly}
            onClick={() => onChange?.(withOut(draft, out))}
          >
            {out === 'dont-know' ? t('dontKnow') : t('abstain')}
            {earlier?.answer === out ? (
              <span className={css.yours}>{t('yourRound', { round: earlier.round })}</span>
            ) : null}
          </button>
        ))}
      </div>
      <Reason {...props} />
      {passOf(question) === 'current' ? <Evidence draft={draft} onChange={onChange} /> : null}
    </>
  )
}

/** The five levels with their meaning. */
export function LevelRows({
  question,
  draft,
  onChange,
  earlier,
}: Pick<FieldsProps, 'question' | 'draft' | 'onChange' | 'earlier'>) {
  const guidanceOf = useGuidance()
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  const name = useId()
  const { levels } = guidanceOf(practiceIdOf(question))
  const earlierLevel = earlier && isRating(earlier.answer) ? earlier.answer.comprehensiveness : null
  return (
    <fieldset className={css.set} disabled={onChange === null}>
      <legend className="sr">{t('level')}</legend>
      {LEVELS.map((level) => {
        const chosen = draft.level === level
        const text = levels[level]
        return (
          <LevelRow key={level} chosen={chosen} summary={text?.summary ?? null} gist={text?.gist ?? ''}>
            {(describedBy) => (
              <>
                <input
                  type="radio"
                  name={name}
                  value={level}
                  checked={chosen}
                  aria-label={app('levelNamed', { level, name: app(`level.${level}`) })}
                  aria-describedby={describedBy}
                  onChange={() => onChange?.(withLevel(draft, level))}
                />
                <span className={`lv lv${level} ${css.chip}`} aria-hidden>
                  {level}
                </span>
                <span className={css.name}>
                  <b>{app(`level.${level}`)}</b>
                  {earlier && earlierLevel === level ? (
                    <span className={css.yours}>{t('yourRound', { round: earlier.round })}</span>
                  ) : null}
                </span>
              </>
            )}
          </LevelRow>
        )
      })}
    </fieldset>
  )
}

/** One row; the chosen one says the whole meaning. */
function LevelRow({
  chosen,
  gist,
  summary,
  children,
}: {
  chosen: boolean
  gist: string
  summary: string | null
  children: (describedBy: string) => ReactNode
}) {
  const t = useTranslations('ballot')
  const [whole, setWhole] = useState(false)
  const id = useId()
  const expanded = chosen && summary !== null
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its input is among the children
    <label className={css.level} data-chosen={chosen || undefined}>
      {children(id)}
      <span className={css.radio} aria-hidden />
      <small id={id} className={expanded && !whole ? css.clamped : undefined}>
        {expanded ? summary : gist}
      </small>
      {expanded ? (
        <button type="button" className={css.more} aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {whole ? t('levelLess') : t('levelMore')}
        </button>
      ) : null}
    </label>
  )
}

function ScopeChips({ draft, onChange, earlier }: FieldsProps) {
  const t = useTranslations('ballot')
  const app = useTranslations('app')
  const name = useId()
  const earlierScope = earlier && isRating(earlier.answer) ? scopeOf(earlier.answer) : null
  return (
    <fieldset className={css.set} style={{ marginTop: 8 }} disabled={onChange === null}>
      <legend>{t('scopeLegend')}</legend>
      {draft.level === 0 ? (
        <p className={css.noScope}>{t('noScope')}</p>
      ) : (
        <div className={css.scopes}>
          {SCOPES.map((scope) => (
            <label key={scope} className={css.scope}>
              <input
                type="radio"
                name={name}
                value={scope}
                checked={draft.scope === scope}
                onChange={() => onChange?.(withScope(draft, scope))}
              />
              <span>
                {app(`scope.${scope}`)}{' '}
                <small>
                  {earlier && scope === earlierScope
                    ? t('yourRound', { round: earlier.round })
                    : t(`scopeHint.${scope}`)}
                </small>
              </span>
            </label>
          ))}
        </div>
      )}
    </fieldset>
  )
}

function Reason({ draft, onChange, privacy, group }: FieldsProps) {
  const t = useTranslations('ballot')
  const id = useId()
  const { length } = draft.reason
  const note =
    length >= LIMITS.text
      ? t('reasonFull', { max: LIMITS.text })
      : length > LIMITS.text * 0.9
        ? t('reasonCount', { count: length, max: LIMITS.text })
        : null
  if (!onChange && !draft.reason) return null
  return (
    <>
      <label className={css.why} htmlFor={id}>
        {t('why')} <span>{privacy === 'group' && group ? t('whyGroup', { group }) : t(`whyPrivacy.${privacy}`)}</span>
      </label>
      <textarea
        id={id}
        className={css.reason}
        rows={1}
        maxLength={LIMITS.text}
        value={draft.reason}
        readOnly={onChange === null}
        aria-describedby={note ? `${id}-notes` : undefined}
        onChange={(event) => onChange?.({ ...draft, reason: event.target.value })}
      />
      {note ? (
        <p id={`${id}-notes`} className={css.note}>
          {note}
        </p>
      ) : null}
    </>
  )
}

function Evidence({ draft, onChange }: Pick<FieldsProps, 'draft' | 'onChange'>) {
  const t = useTranslations('ballot')
  const id = useId()
  const bad = draft.link.trim() !== '' && !isEvidence(draft.link.trim())
  const [left, setLeft] = useState(false)
  if (!onChange && draft.evidence.length === 0) return null
  return (
    <>
      <label className={css.why} htmlFor={id}>
        {t('evidence')} <span>{t('evidenceHint')}</span>
      </label>
      {draft.evidence.length > 0 ? (
        <ul className={css.links}>
          {draft.evidence.map((url) => (
            <li key={url}>
              <a className="grow" href={url} target="_blank" rel="noreferrer noopener">
                {url}
              </a>
              {onChange ? (
                <button
                  type="button"
                  className="btn quiet"
                  aria-label={t('evidenceRemove', { url })}
                  onClick={() => onChange({ ...draft, evidence: draft.evidence.filter((other) => other !== url) })}
                >
                  <X className="i" aria-hidden />
                </button>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {onChange && draft.evidence.length < LIMITS.evidenceCount ? (
        <div className={css.linkRow}>
          <input
            id={id}
            type="url"
            inputMode="url"
            autoComplete="off"
            maxLength={LIMITS.evidenceLength}
            placeholder={t('evidencePlaceholder')}
            value={draft.link}
            aria-invalid={(bad && left) || undefined}
            aria-describedby={bad && left ? `${id}-bad` : undefined}
            onChange={(event) => onChange({ ...draft, link: event.target.value })}
            onFocus={() => setLeft(false)}
            onBlur={() => setLeft(true)}
            onKeyDown={(event) => {
              if (event.key !== 'Enter') return
              event.preventDefault()
              onChange(withLink(draft))
            }}
          />
          <button
            type="button"
            className="btn"
            disabled={bad || !draft.link.trim()}
            onClick={() => onChange(withLink(draft))}
          >
            <Plus className="i" aria-hidden />
            {t('evidenceAdd')}
          </button>
        </div>
      ) : null}
      {bad && left ? (
        <p id={`${id}-bad`} className={css.note} role="alert">
          {t('evidenceBad')}
        </p>
      ) : null}
    </>
  )
}
