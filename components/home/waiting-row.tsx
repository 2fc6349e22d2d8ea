import { Clock } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { AssessmentSummary } from '#lib/services'
import css from './home.module.css'

/** Questions that wait for the visitor's vote, and the way to them. */
export function WaitingRow({ assessment: { id, title, open } }: { assessment: AssessmentSummary }) {
  const t = useTranslations('home')
  return (
    <div className={`card ${css.waiting}`}>
      <Clock className="i" aria-hidden />
      <span className="grow">{t.rich('waiting', { open, title, b: (words) => <b className="b">{words}</b> })}</span>
      <Link className="btn" href={`/a/${id}/ballot`}>
        {t('answer')}
      </Link>
    </div>
  )
}
