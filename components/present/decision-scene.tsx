import { useFormatter, useTranslations } from 'next-intl'
import { AgreementDisc } from '#components/charts/agreement-disc'
import type { Decision } from '#model/decision'
import type { RoomView } from '#model/room'
import type { Statistics } from '#model/statistics/statistics'
import styles from './present.module.css'

/** More voices than this don't fit below the reason; the ledger has all. */
const MOST_DISSENT = 2

/** A decision, large: the level, why, who dissents, and what it rests on. */
export function DecisionScene({
  decision,
  statistics,
  view,
}: {
  decision: Decision
  /** Of the round it stands on; null if decided without a vote. */
  statistics: Statistics | null
  view: RoomView
}) {
  const t = useTranslations('present')
  const card = useTranslations('run.card')
  const app = useTranslations('app')
  const format = useFormatter()
  const { rating, dissent, owner, reviewOn } = decision
  const numbers = statistics?.comprehensiveness
  const dissenter = ({ group, member }: Decision['dissent'][number]) =>
    member ? (view.members[member]?.name ?? card('someone')) : group ? app(`group.${group}`) : card('oneVoice')
  return (
    <article className={styles.decision}>
      <p className={styles.number}>{t('decided', { number: decision.number })}</p>
      <div className={styles.verdict}>
        <span className={`lv lv${rating.comprehensiveness}`} aria-hidden="true">
          {rating.comprehensiveness}
        </span>
        <h1>
          {app(`level.${rating.comprehensiveness}`)}
          {rating.comprehensiveness === 0 ? null : <span className="muted">, {app(`scope.${rating.scope}`)}</span>}
        </h1>
      </div>
      <p className={styles.rationale}>{decision.rationale}</p>
      {dissent.slice(0, MOST_DISSENT).map((voice) => (
        <blockquote key={voice.at + voice.text} data-group={voice.group}>
          <b>{card('dissent', { who: dissenter(voice) })}</b> “<bdi>{voice.text}</bdi>”
        </blockquote>
      ))}
      <p className={styles.facts}>
        <span>{card(`outcomes.${decision.outcome}`)}</span>
        {numbers ? (
          <span className={styles.agreement}>
            <AgreementDisc label={numbers.label} />
            {card('agreementOf', {
              label: app(`agreement.${numbers.label}`),
              within: numbers.within,
              n: numbers.n,
            })}
          </span>
        ) : (
          <span>{card('noVote')}</span>
        )}
        {owner ? <span dir="auto">{owner}</span> : null}
        {reviewOn ? (
          <span>
            {format.dateTime(new Date(`${reviewOn}T12:00:00Z`), {
              day: 'numeric',
              month: 'short',
              year: 'numeric',
              timeZone: 'UTC',
            })}
          </span>
        ) : null}
      </p>
    </article>
  )
}
