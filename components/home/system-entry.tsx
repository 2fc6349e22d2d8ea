import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AssessmentSummary } from '#lib/services'
import type { System } from '#model/portfolio'
import css from './home.module.css'
import { RowMenu } from './row-menu'
import { SystemRow, useStateWords } from './system-row'

/** One system: its latest assessment, what can be done with it, and those before it, a line each. */
export function SystemEntry({
  system: { latest, earlier, known },
  account,
}: {
  system: System<AssessmentSummary>
  /** Whether the visitor has an account, and may start assessments. */
  account: boolean
}) {
  const t = useTranslations('home')
  const stateOf = useStateWords()
  return (
    <li className={css.entry}>
      <div className={css.latest}>
        <SystemRow assessment={latest} known={known} />
        <RowMenu assessment={latest} account={account} />
      </div>
      {earlier.length > 0 || latest.baseline ? (
        <div className={css.earlier}>
          {earlier.length > 0 ? (
            <ul aria-label={t('earlier')}>
              {earlier.map((assessment) => (
                <li key={assessment.id}>
                  <Link href={`/a/${assessment.id}`} prefetch={false}>
                    <span dir="auto">{assessment.title}</span>
                  </Link>
                  <span className="muted">
                    {t('earlierState', { state: stateOf(assessment), gaps: assessment.gaps })}
                  </span>
                  <RowMenu assessment={assessment} account={account} small />
                </li>
              ))}
            </ul>
          ) : null}
          {latest.baseline ? (
            <Link className={css.moved} href={`/a/${latest.id}/drift`} prefetch={false}>
              {t('whatMoved')}
            </Link>
          ) : null}
        </div>
      ) : null}
    </li>
  )
}
