'use client'

import { Lock, TriangleAlert } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useMemo, useState } from 'react'
import { Segmented } from '#components/charts/segmented'
import { OUTLINE } from '#model/catalogue/outline'
import { closingOf } from '#model/closing'
import type { EvidenceCommand } from '#model/command'
import { gapsOf } from '#model/gaps'
import { practiceIdOf } from '#model/question'
import type { RoomView } from '#model/room'
import css from './evidence.module.css'
import { PracticeEvidence } from './practice-evidence'
import { useHash } from './use-hash'

const FILTERS = ['all', 'lacking'] as const

/** Practice by practice: what is claimed, what shows it, and what of the next levels is there. A function of the view. */
export function EvidenceList({
  view,
  problem,
  may,
  onSend,
}: {
  view: RoomView
  problem: string | null
  /** Whether this person may; `subject` is the author of what it is about. */
  may: (command: EvidenceCommand['type'], subject?: string) => boolean
  onSend: (command: EvidenceCommand) => Promise<boolean>
  /** Where to go, for screens whose top bar has no room for it. */
}) {
  const t = useTranslations('evidence')
  const app = useTranslations('app')
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all')
  const hash = useHash()
  const gaps = useMemo(() => gapsOf(view), [view])
  const lacking = useMemo(
    () => new Set(closingOf(view).withoutEvidence.map(({ question }) => practiceIdOf(question))),
    [view],
  )
  const sections = OUTLINE.map(({ id, practices }) => ({
    id,
    practices: practices.filter((practice) => filter === 'all' || lacking.has(practice)),
  })).filter(({ practices }) => practices.length > 0)
  return (
    <main id="main" className={css.main}>
      <header className={css.head}>
        <div className="grow">
          <p className="eyebrow">{t('title')}</p>
          <h1 className="h1">{t('headline', { count: lacking.size })}</h1>
          <p className="muted">{t('lead')}</p>
        </div>
        {lacking.size > 0 ? (
          <Segmented
            label={t('filter.label')}
            value={filter}
            onChange={setFilter}
            options={FILTERS.map((value) => ({ value, text: t(`filter.${value}`, { count: lacking.size }) }))}
          />
        ) : null}
      </header>
      {view.assessment.phase === 'frozen' ? (
        <p className="banner">
          <Lock className="i" aria-hidden />
          <span>{t('frozen')}</span>
        </p>
      ) : null}
      {problem ? (
        <p role="alert" className={css.problem}>
          <TriangleAlert className="i" aria-hidden />
          <span>{problem}</span>
        </p>
      ) : null}
      {sections.map(({ id, practices }) => (
        <section key={id} aria-labelledby={`domain-${id}`} className={css.section}>
          <h2 id={`domain-${id}`} className="h3">
            {app(`domain.${id}`)}
          </h2>
          {practices.map((practice) => (
            <PracticeEvidence
              key={`${practice} ${hash === practice}`}
              practice={practice}
              gap={gaps[practice]}
              view={view}
              lacks={lacking.has(practice)}
              open={hash === practice}
              may={may}
              onSend={onSend}
            />
          ))}
        </section>
      ))}
      <p className={`tiny muted ${css.note}`}>{t('note')}</p>
    </main>
  )
}
