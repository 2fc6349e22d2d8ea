import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SlopeRowsFigure } from '#components/charts/slope-figure'
import { usePracticeName } from '#components/ui/practice-name'
import type { ExpectedPerson } from '#lib/services'
import { driftOf, hasMoved, isAhead, type Move, type PracticeDrift } from '#model/drift'
import type { Day } from '#model/limits'
import { PASSES, type Pass } from '#model/question'
import type { RoomView } from '#model/room'
import css from './drift.module.css'
import { DriftCard } from './drift-card'
import { DriftPeople } from './drift-people'

/** What moved since the assessment before: the findings as sentences, the picture, then practice by practice both rationales. */
export function Drift({
  view,
  expected,
  today,
  actions,
}: {
  view: RoomView
  expected: readonly ExpectedPerson[]
  today: Day
  /** Links that the top bar has no room for. */
  actions: ReactNode
}) {
  const t = useTranslations('drift')
  const { title, baseline } = view.assessment
  const drift = driftOf(view, today)
  const { practices, counts, reviewed, late } = drift
  const moved = practices.filter(hasMoved)
  const ahead = practices.filter(isAhead)
  const kept = practices.filter((each) => !hasMoved(each) && !isAhead(each))
  const slopes = practices.map(({ practice, target, current }) => ({
    practice,
    last: current.before?.rating ?? null,
    now: current.now?.rating ?? null,
    target: target.now?.rating ?? null,
  }))
  const sentence = (pass: Pass) => t(`found.${pass}`, amounts(counts[pass]))
  return (
    <main id="main" tabIndex={-1} className={css.main}>
      <div className={css.head}>
        <p className="small muted" dir="auto">
          {t('since', { earlier: baseline?.title ?? '' })}
        </p>
        <h1 className="h1">
          {moved.length === 0 ? t(ahead.length > 0 ? 'nothingYet' : 'nothing') : t('headline', { moved: moved.length })}
        </h1>
        <ul className={css.findings}>
          {PASSES.map((pass) => (
            <li key={pass}>{sentence(pass)}</li>
          ))}
          {reviewed > 0 ? <li>{t('found.reviews', { late, reviewed })}</li> : null}
        </ul>
        {actions ? <nav className={css.headActions}>{actions}</nav> : null}
      </div>
      <DriftPeople expected={expected} members={view.members} assessment={view.assessment.id} />
      <div className={`card ${css.figure}`}>
        <SlopeRowsFigure rows={slopes} source={title} />
      </div>
      <Section title={t('section.moved', { practices: moved.length })} practices={moved} open />
      <Section title={t('section.kept', { practices: kept.length })} practices={kept} />
      {ahead.length > 0 ? (
        <section className={css.section} aria-labelledby="ahead">
          <h2 className="h2" id="ahead">
            {t('section.ahead', { practices: ahead.length })}
          </h2>
          <p className="small muted">{t('aheadText')}</p>
          <AheadList practices={ahead} />
        </section>
      ) : null}
    </main>
  )
}

function Section({
  title,
  practices,
  open = false,
}: {
  title: string
  practices: readonly PracticeDrift[]
  /** Rationales unfolded. */
  open?: boolean
}) {
  if (practices.length === 0) return null
  return (
    <section className={css.section}>
      <h2 className="h2">{title}</h2>
      <ul className={css.cards}>
        {practices.map((practice) => (
          <li key={practice.practice}>
            <DriftCard drift={practice} open={open} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function AheadList({ practices }: { practices: readonly PracticeDrift[] }) {
  const nameOf = usePracticeName()
  return (
    <ul className={css.ahead}>
      {practices.map(({ practice }) => (
        <li key={practice}>{nameOf(practice)}</li>
      ))}
    </ul>
  )
}

function amounts(counts: Readonly<Record<Move, number>>) {
  const { up, down, narrower, wider, same, first } = counts
  return { up, down, scope: narrower + wider, same, first, ahead: counts['not-yet'] }
}
