import { ArrowDown, ArrowRight, ArrowUp, Equal, TriangleAlert } from 'lucide-react'
import { useFormatter, useTranslations } from 'next-intl'
import { FoldedText } from '#components/ui/folded-text'
import { LevelChip } from '#components/ui/level-chip'
import { usePracticeName } from '#components/ui/practice-name'
import type { DriftPass, Move, PracticeDrift } from '#model/drift'
import { PASSES } from '#model/question'
import { type Rating, scopeOf } from '#model/rating'
import css from './drift.module.css'

const ICON = { up: ArrowUp, down: ArrowDown, narrower: ArrowRight, wider: ArrowRight, same: Equal, first: ArrowRight }

/** One practice: for target and current the level then and now, and why, side by side. */
export function DriftCard({ drift, open }: { drift: PracticeDrift; open: boolean }) {
  const nameOf = usePracticeName()
  return (
    <article className={`card ${css.card}`}>
      <h3 className="h3">{nameOf(drift.practice)}</h3>
      {PASSES.map((pass) => (
        <PassDrift key={pass} drift={drift[pass]} open={open && drift[pass].move !== 'same'} />
      ))}
    </article>
  )
}

function PassDrift({ drift: { pass, move, before, now, late }, open }: { drift: DriftPass; open: boolean }) {
  const t = useTranslations('drift')
  const app = useTranslations('app')
  const format = useFormatter()
  const day = (text: string) =>
    format.dateTime(new Date(text), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' })
  return (
    <section className={css.pass}>
      <div className={css.line}>
        <h4 className={css.name}>{app(`pass.${pass}`)}</h4>
        {before ? (
          <Levels rating={before.rating} label={t('then')} />
        ) : now ? (
          <span className="small muted">{t('noThen')}</span>
        ) : null}
        {before || now ? <MoveIcon move={move} /> : null}
        {now ? <Levels rating={now.rating} label={t('now')} /> : <span className="small muted">{t('noNow')}</span>}
        {move === 'not-yet' ? null : <b className={css.move}>{t(`move.${move}`)}</b>}
        {late && before?.reviewOn ? (
          <span className="tag line">
            <TriangleAlert className="i" aria-hidden />
            {t(now ? 'reviewLate' : 'reviewDue', { day: day(before.reviewOn) })}
          </span>
        ) : null}
      </div>
      {before || now ? (
        <details className={css.why} open={open}>
          <summary>{t('why')}</summary>
          <div className={css.both}>
            {before ? (
              <Rationale title={t('thenOn', { number: before.number, day: day(before.at) })} text={before.rationale} />
            ) : null}
            {now ? (
              <Rationale title={t('nowOn', { number: now.number, day: day(now.at) })} text={now.rationale} />
            ) : null}
          </div>
        </details>
      ) : null}
    </section>
  )
}

function MoveIcon({ move }: { move: Move }) {
  const Icon = move === 'not-yet' ? ArrowRight : ICON[move]
  return <Icon className={`i ${css.icon}`} aria-hidden />
}

/** A level with its name and how specific it is; who reads by ear hears first whether it is then or now. */
function Levels({ rating, label }: { rating: Rating; label: string }) {
  const app = useTranslations('app')
  const scope = scopeOf(rating)
  return (
    <span className={css.level}>
      <span className="sr">{label}</span>
      <LevelChip level={rating.comprehensiveness} named />
      {scope === null ? null : <span className="small muted">{app(`scope.${scope}`)}</span>}
    </span>
  )
}

function Rationale({ title, text }: { title: string; text: string }) {
  const t = useTranslations('drift')
  return (
    <div>
      <p className="tiny muted">{title}</p>
      <p className={css.text}>
        <FoldedText text={text} more={t('more')} />
      </p>
    </div>
  )
}
