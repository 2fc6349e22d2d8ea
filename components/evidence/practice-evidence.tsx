'use client'

import { TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useGuidance } from '#components/guidance/guidance-provider'
import { usePracticeName } from '#components/ui/practice-name'
import type { EvidenceCommand } from '#model/command'
import { evidenceOf } from '#model/evidence'
import type { Gap } from '#model/gap'
import { INDICATOR_LEVELS, indicatorsBetween } from '#model/indicators'
import type { PracticeId } from '#model/practice'
import { PASSES, questionId } from '#model/question'
import { type Rating, scopeOf } from '#model/rating'
import type { RoomView } from '#model/room'
import css from './evidence.module.css'
import { QuestionEvidence } from './question-evidence'

/** One practice: the levels it stands on, what shows them, and the indicators from there to its target. */
export function PracticeEvidence({
  practice,
  gap,
  view,
  lacks,
  open,
  may,
  onSend,
}: {
  practice: PracticeId
  gap: Gap
  view: RoomView
  /** Claims a current level of 3 or more, and nothing shows it. */
  lacks: boolean
  /** Whether it is unfolded at first. */
  open: boolean
  may: (command: EvidenceCommand['type'], subject?: string) => boolean
  onSend: (command: EvidenceCommand) => Promise<boolean>
}) {
  const t = useTranslations('evidence')
  const app = useTranslations('app')
  const name = usePracticeName()(practice)
  const guidance = useGuidance()
  const excluded = view.assessment.excluded[practice]
  if (excluded !== undefined)
    return (
      <div id={practice} className={`card ${css.practice} ${css.excluded}`}>
        <h3>{name}</h3>
        <p className="small muted" dir="auto">
          {t('excluded', { rationale: excluded })}
        </p>
      </div>
    )
  const indicators = indicatorsBetween(
    view.assessment.indicators,
    { practice, levelsOf: (each) => guidance(each).levels },
    gap.current?.comprehensiveness ?? 0,
    gap.target?.comprehensiveness ?? 4,
  )
  const pieces = PASSES.reduce((sum, pass) => sum + evidenceOf(view, questionId(pass, practice)).length, 0)
  const there = indicators.filter(({ done }) => done).length
  const pair = (rating: Rating | null) => {
    if (!rating) return t('undecided')
    const scope = scopeOf(rating)
    const level = `${rating.comprehensiveness} ${app(`level.${rating.comprehensiveness}`)}`
    return scope === null ? level : `${level}, ${app(`scope.${scope}`)}`
  }
  return (
    <details id={practice} className={`card ${css.practice}`} open={open}>
      <summary>
        <h3>{name}</h3>
        <span className="small muted">{t('levels', { current: pair(gap.current), target: pair(gap.target) })}</span>
        <span className={css.facts}>
          {lacks ? (
            <span className={`tag line ${css.flag}`}>
              <TriangleAlert className="i" aria-hidden />
              {t('lacks', { level: gap.current?.comprehensiveness ?? 3 })}
            </span>
          ) : null}
          <span className="tag">{t('pieces', { count: pieces })}</span>
          {indicators.length > 0 ? <span className="tag">{t('there', { there, all: indicators.length })}</span> : null}
        </span>
      </summary>
      <div className={css.body}>
        <div className={css.half}>
          {(['current', 'target'] as const).map((pass) => (
            <QuestionEvidence
              key={pass}
              question={questionId(pass, practice)}
              name={name}
              view={view}
              may={may}
              onSend={onSend}
            />
          ))}
        </div>
        <div className={css.half}>
          <h4>{t('indicators.title')}</h4>
          {indicators.length === 0 ? <p className="small muted">{t('indicators.none')}</p> : null}
          {INDICATOR_LEVELS.map((level) => {
            const ofLevel = indicators.filter((each) => each.level === level)
            if (ofLevel.length === 0) return null
            return (
              <fieldset key={level} className={css.level}>
                <legend>
                  <span className={`lv lv${level}`} aria-hidden="true">
                    {level}
                  </span>
                  {app('levelNamed', { level, name: app(`level.${level}`) })}
                </legend>
                {ofLevel.map(({ indicator, text, done }) => (
                  <Tick
                    key={indicator}
                    text={text}
                    done={done}
                    onTick={
                      may('checkIndicator')
                        ? (ticked) => onSend({ type: 'checkIndicator', practice, level, indicator, done: ticked })
                        : null
                    }
                  />
                ))}
              </fieldset>
            )
          })}
          {indicators.length > 0 ? <p className="tiny muted">{t('indicators.note')}</p> : null}
        </div>
      </div>
    </details>
  )
}

/** Shows what was chosen at once, until the room shows it too or refuses it. */
function Tick({
  text,
  done,
  onTick,
}: {
  text: string
  done: boolean
  /** Null: this person only reads. */
  onTick: ((done: boolean) => Promise<boolean>) | null
}) {
  const [underway, setUnderway] = useState<{ from: boolean; to: boolean } | null>(null)
  if (underway && underway.from !== done) setUnderway(null)
  return (
    <label>
      <input
        type="checkbox"
        checked={underway ? underway.to : done}
        disabled={!onTick}
        onChange={async (event) => {
          const to = event.target.checked
          setUnderway({ from: done, to })
          if (!(await onTick?.(to))) setUnderway(null)
        }}
      />
      <span>{text}</span>
    </label>
  )
}
