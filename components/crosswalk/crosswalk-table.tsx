import { ChevronDown } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { LevelChip } from '#components/ui/level-chip'
import { usePracticeName } from '#components/ui/practice-name'
import { type CrosswalkRow, frameworkName } from '#model/catalogue/crosswalk'
import type { Gap } from '#model/gap'
import type { PracticeId } from '#model/practice'
import { type Rating, scopeOf } from '#model/rating'
import css from './crosswalk.module.css'

/** More rows than somebody scrolls through on a phone: there the parts open one by one. */
const MANY = 40

/** One part a practice: its name and what was decided, then a row a framework. */
export function CrosswalkTable({
  rows,
  practices,
  gaps,
}: {
  rows: readonly CrosswalkRow[]
  practices: readonly PracticeId[]
  gaps: Record<PracticeId, Gap> | null
}) {
  const t = useTranslations('crosswalk')
  const nameOf = usePracticeName()
  const [opened, setOpened] = useState<readonly PracticeId[]>([])
  const folds = rows.length > MANY
  const toggle = (practice: PracticeId) =>
    setOpened((before) =>
      before.includes(practice) ? before.filter((each) => each !== practice) : [...before, practice],
    )
  return (
    <table className={css.table}>
      <caption className="sr">{t('title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('framework')}</th>
          <th scope="col">{t('ids')}</th>
        </tr>
      </thead>
      {practices.map((practice) => (
        <tbody key={practice} data-folded={(folds && !opened.includes(practice)) || undefined}>
          <tr className={css.practice}>
            <th scope="rowgroup" colSpan={2} id={practice}>
              <span className={css.head}>
                <Link href={`/learn/${practice}`} prefetch={false}>
                  {nameOf(practice)}
                </Link>
                {gaps ? <Decided gap={gaps[practice]} /> : null}
                {folds ? (
                  <button
                    type="button"
                    className={`btn quiet ${css.fold}`}
                    aria-expanded={opened.includes(practice)}
                    aria-label={t('show', { practice: nameOf(practice) })}
                    onClick={() => toggle(practice)}
                  >
                    <ChevronDown className="i" aria-hidden />
                  </button>
                ) : null}
              </span>
            </th>
          </tr>
          {rows
            .filter((row) => row.practice === practice)
            .map(({ framework, ids }) => (
              <tr key={framework}>
                <th scope="row" lang="en">
                  {frameworkName(framework)}
                </th>
                <td lang="en">
                  <ul className={css.ids}>
                    {ids.map((id) => (
                      <li key={id}>{id}</li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
        </tbody>
      ))}
    </table>
  )
}

function Decided({ gap }: { gap: Gap }) {
  const t = useTranslations('crosswalk')
  if (gap.status === 'excluded') return <span className="small muted">{t('excluded')}</span>
  return (
    <span className={css.decided}>
      <Axis label={t('target')} rating={gap.target} />
      <Axis label={t('current')} rating={gap.current} />
      <span className={css.toGo} data-status={gap.status}>
        <GapWords gap={gap} />
      </span>
    </span>
  )
}

function Axis({ label, rating }: { label: string; rating: Rating | null }) {
  const t = useTranslations('crosswalk')
  const app = useTranslations('app')
  const scope = rating && scopeOf(rating)
  return (
    <span className={css.axis}>
      <span className="tiny muted">{label}</span>
      {rating ? <LevelChip level={rating.comprehensiveness} /> : <span className="small muted">{t('undecided')}</span>}
      {scope ? <span className="small">{app(`scope.${scope}`)}</span> : null}
    </span>
  )
}

function GapWords({ gap: { status, comprehensiveness, scope } }: { gap: Gap }) {
  const t = useTranslations('crosswalk')
  if (status === 'unknown' || status === 'excluded') return null
  if (status === 'met') return t('met')
  if (status === 'exceeds') return t('over')
  const levels = Math.max(0, comprehensiveness ?? 0)
  const scopes = Math.max(0, scope ?? 0)
  const parts = [...(levels > 0 ? [t('steps', { levels })] : []), ...(scopes > 0 ? [t('scopeSteps', { scopes })] : [])]
  return parts.length === 2 ? t('both', { levels: parts[0] ?? '', scopes: parts[1] ?? '' }) : parts[0]
}
