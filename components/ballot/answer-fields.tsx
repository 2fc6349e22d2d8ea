'use client'

import { Plus, X } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useId, useState } from 'react'
import { useGuidance } from '#components/guidance/guidance-provider'
import { isEvidence } from '#lib/docs/ballot-doc'
import { LIMITS } from '#model/limits'
import type { Group } from '#model/people'
import { passOf, practiceIdOf, type QuestionId } from '#model/question'
import type { Settings } from '#model/settings'
import css from './ballot.module.css'
import { withLink } from './draft'
import { type ChoiceProps, LevelRows } from './level-rows'
import { Outs, ScopeChips } from './scope-chips'

/** A round in which somebody has answered before: whether they moved, and whether their words are still those of then. */
export interface Revote {
  round: number
  moved: boolean
  carried: boolean
}

interface FieldsProps extends ChoiceProps {
  question: QuestionId
  /** Null in a first round, and where nothing is being chosen. */
  revote: Revote | null
  privacy: Settings['privacy']
  group: Group | null
}

/** Level, scope, the two ways out, the reason and, with the current level, evidence. */
export function AnswerFields(props: FieldsProps) {
  const { question, draft, onChange, earlier } = props
  const t = useTranslations('ballot')
  const guidanceOf = useGuidance()
  const choice = { draft, onChange, earlier }
  return (
    <>
      <LevelRows {...choice} levels={guidanceOf(practiceIdOf(question)).levels} />
      <ScopeChips {...choice} hints={{ 1: t('scopeHint.1'), 2: t('scopeHint.2'), 3: t('scopeHint.3') }} />
      <Outs {...choice} />
      <Reason {...props} />
      {passOf(question) === 'current' ? <Evidence draft={draft} onChange={onChange} /> : null}
    </>
  )
}

/** In a re-vote it asks what is new: the room has read what was said before. */
function Reason({ draft, onChange, revote, privacy, group }: FieldsProps) {
  const t = useTranslations('ballot')
  const id = useId()
  const { length } = draft.reason
  const note =
    length >= LIMITS.text
      ? t('reasonFull', { max: LIMITS.text })
      : length > LIMITS.text * 0.9
        ? t('reasonCount', { count: length, max: LIMITS.text })
        : revote?.carried
          ? t('reasonCarried', { round: revote.round })
          : null
  if (!onChange && !draft.reason) return null
  return (
    <>
      <label className={css.why} htmlFor={id}>
        {revote?.moved ? t('whyMoved') : t('why')}{' '}
        <span>{privacy === 'group' && group ? t('whyGroup', { group }) : t(`whyPrivacy.${privacy}`)}</span>
      </label>
      <textarea
        id={id}
        dir="auto"
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
