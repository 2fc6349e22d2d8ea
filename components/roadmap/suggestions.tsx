'use client'

import { Plus } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useGuidance } from '#components/guidance/guidance-provider'
import { usePracticeName } from '#components/ui/practice-name'
import type { PracticeId } from '#model/practice'
import { scopeOf } from '#model/rating'
import { type Draft, type RoadmapPractice, type Step, TIER_UNLESS_SET } from '#model/roadmap'
import css from './roadmap.module.css'
import { StepRatings } from './step-ratings'

/** What nobody has planned yet, practice by practice in the order that can be defended. Nothing is added by itself. */
export function Suggestions({
  practices,
  drafts,
  evidenceHref,
  acts,
}: {
  practices: readonly RoadmapPractice[]
  drafts: readonly Draft[]
  /** Where is ticked what is there already. */
  evidenceHref: (practice: PracticeId) => string
  /** Null: this person only reads. */
  acts: {
    onAdd(step: Step, title: string): void
    onTier(practice: PracticeId, tier: 1 | 2 | 3): void
  } | null
}) {
  const t = useTranslations('roadmap')
  if (practices.length === 0) return null
  return (
    <section className={css.suggestions} aria-labelledby="suggested">
      <div className={css.sectionHead}>
        <h2 id="suggested" className="h2">
          {t('suggested.title')}
        </h2>
        <p className="muted small">{t('suggested.order')}</p>
      </div>
      <ol className={css.practices}>
        {practices.map((each) => (
          <li key={each.practice} className="card">
            <PracticeHead each={each} onTier={acts?.onTier ?? null} />
            <PracticeDrafts
              drafts={drafts.filter(({ step }) => step.practice === each.practice)}
              onAdd={acts?.onAdd ?? null}
            />
            <p className="tiny">
              <Link href={evidenceHref(each.practice)}>{t('suggested.check')}</Link>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function PracticeHead({
  each: { practice, gap, tier, layer },
  onTier,
}: {
  each: RoadmapPractice
  onTier: ((practice: PracticeId, tier: 1 | 2 | 3) => void) | null
}) {
  const t = useTranslations('roadmap')
  const name = usePracticeName()(practice)
  return (
    <div className={css.practiceHead}>
      <div className="grow">
        <h3 className="h3">{name}</h3>
        {gap.current && gap.target ? <StepRatings from={gap.current} to={gap.target} /> : null}
      </div>
      <span className="tag">{t('suggested.layer', { layer })}</span>
      {onTier ? (
        <select
          aria-label={t('tierOf', { practice: name })}
          value={tier ?? ''}
          onChange={(event) => {
            const chosen = ([3, 2, 1] as const).find((value) => value === Number(event.target.value))
            if (chosen) onTier(practice, chosen)
          }}
        >
          {tier === null ? <option value="">{t('tier.unset', { tier: t(`tier.${TIER_UNLESS_SET}`) })}</option> : null}
          {([3, 2, 1] as const).map((value) => (
            <option key={value} value={value}>
              {t(`tier.${value}`)}
            </option>
          ))}
        </select>
      ) : (
        <span className="tag line">
          {tier === null ? t('tier.unset', { tier: t(`tier.${TIER_UNLESS_SET}`) }) : t(`tier.${tier}`)}
        </span>
      )}
    </div>
  )
}

function PracticeDrafts({
  drafts,
  onAdd,
}: {
  drafts: readonly Draft[]
  onAdd: ((step: Step, title: string) => void) | null
}) {
  const t = useTranslations('roadmap')
  const unplanned = drafts.filter(({ planned }) => !planned)
  const left = drafts.filter(({ planned }) => planned)
  const missing = left.reduce((sum, draft) => sum + draft.missing.length, 0)
  return (
    <>
      {unplanned.length === 0 ? <p className="small muted">{t('suggested.planned')}</p> : null}
      <DraftList drafts={unplanned} onAdd={onAdd} />
      {missing > 0 ? (
        <details className={css.leftOut}>
          <summary>{t('suggested.leftOut', { count: missing })}</summary>
          <DraftList drafts={left} onAdd={onAdd} />
        </details>
      ) : null}
    </>
  )
}

function DraftList({
  drafts,
  onAdd,
}: {
  drafts: readonly Draft[]
  onAdd: ((step: Step, title: string) => void) | null
}) {
  const t = useTranslations('roadmap')
  const app = useTranslations('app')
  const nameOf = usePracticeName()
  const guidance = useGuidance()
  const whole = ({ axis, practice, to }: Step) =>
    axis === 'scope'
      ? t(`suggested.scope.${scopeOf(to) === 3 ? '3' : '2'}`, { practice: nameOf(practice) })
      : t('suggested.level', {
          practice: nameOf(practice),
          level: to.comprehensiveness,
          name: app(`level.${to.comprehensiveness}`),
        })
  return (
    <ul className={css.drafts}>
      {drafts.map(({ step, planned, missing }) => (
        <li key={`${step.axis} ${step.to.comprehensiveness} ${scopeOf(step.to)}`}>
          <div className={css.draftHead}>
            <StepRatings from={step.from} to={step.to} />
            {onAdd && !planned ? (
              <AddButton title={whole(step)} text={t('suggested.add')} onAdd={() => onAdd(step, whole(step))} />
            ) : null}
          </div>
          {step.axis === 'scope' ? (
            <p className="small muted">
              {guidance(step.practice).scope[scopeOf(step.to) === 3 ? 'system' : 'industry']}
            </p>
          ) : null}
          {missing.length > 0 ? (
            <ul className={css.indicators}>
              {missing.map(({ level, indicator, text }) => (
                <li key={`${level}.${indicator}`}>
                  <span className="small">{text}</span>
                  {onAdd ? (
                    <AddButton title={text} text={t('suggested.addOne')} onAdd={() => onAdd(step, text)} quiet />
                  ) : null}
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  )
}

function AddButton({
  title,
  text,
  onAdd,
  quiet = false,
}: {
  title: string
  text: string
  onAdd: () => void
  quiet?: boolean
}) {
  const t = useTranslations('roadmap')
  return (
    <button
      type="button"
      className={`btn ${quiet ? 'quiet' : ''} ${css.addButton}`}
      aria-label={t('suggested.addNamed', { title })}
      onClick={onAdd}
    >
      <Plus className="i" aria-hidden />
      {text}
    </button>
  )
}
