import { ArrowRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type Rating, scopeOf } from '#model/rating'
import css from './roadmap.module.css'

/** From which level and scope to which: chips and words, and one sentence for who listens. */
export function StepRatings({ from, to }: { from: Rating; to: Rating }) {
  const t = useTranslations('roadmap')
  const app = useTranslations('app')
  const words = (rating: Rating) => {
    const scope = scopeOf(rating)
    const level = app('levelNamed', { level: rating.comprehensiveness, name: app(`level.${rating.comprehensiveness}`) })
    return scope === null ? level : `${level}, ${app(`scope.${scope}`)}`
  }
  const [before, after] = [scopeOf(from), scopeOf(to)]
  return (
    <span className={css.ratings}>
      <span className="sr">{t('fromTo', { from: words(from), to: words(to) })}</span>
      <span aria-hidden="true" className={css.pair}>
        <Chip rating={from} />
        {from.comprehensiveness === to.comprehensiveness ? null : (
          <>
            <ArrowRight className="i" />
            <Chip rating={to} />
          </>
        )}
        <span className={css.pairText}>
          {before !== null && after !== null && before !== after
            ? `${app(`scope.${before}`)} → ${app(`scope.${after}`)}`
            : after === null
              ? null
              : app(`scope.${after}`)}
        </span>
      </span>
    </span>
  )
}

function Chip({ rating: { comprehensiveness: level } }: { rating: Rating }) {
  return <span className={`lv lv${level}`}>{level}</span>
}
