import { useFormatter, useTranslations } from 'next-intl'
import { FoldedText } from '#components/ui/folded-text'
import { LevelChip } from '#components/ui/level-chip'
import { isRating } from '#model/rating'
import type { Reason, Result } from '#model/result'
import { type ReasonColumns, reasonColumns } from './reason-columns'
import styles from './reasons.module.css'

/** Why high and why low, side by side, the farthest from the middle vote first. Without names, unless votes are named. */
export function Reasons({ result, middle }: { result: Result; middle: number | null }) {
  const t = useTranslations('run')
  const format = useFormatter()
  const { upper, lower, other } = reasonColumns(result.reasons, middle)
  if (result.reasons.length === 0) {
    return <p className={`${styles.noReasons} small muted`}>{t('reasons.none', { round: result.round + 1 })}</p>
  }
  const title = ({ levels }: ReasonColumns['upper']) =>
    t('reasons.why', { levels: format.list(levels.map(String), { type: 'disjunction' }) })
  return (
    <div className={styles.reasons}>
      {upper.reasons.length > 0 && <ReasonList title={title(upper)} reasons={upper.reasons} />}
      {lower.reasons.length > 0 && <ReasonList title={title(lower)} reasons={lower.reasons} />}
      {other.length > 0 && (
        <ReasonList
          title={upper.reasons.length + lower.reasons.length > 0 ? t('reasons.other') : t('reasons.all')}
          reasons={other}
        />
      )}
    </div>
  )
}

function ReasonList({ title, reasons }: { title: string; reasons: readonly Reason[] }) {
  const t = useTranslations('run')
  const app = useTranslations('app')
  return (
    <section>
      <h2>{title}</h2>
      <ul data-plain={reasons.every(({ answer, group }) => answer === null && !group) || undefined}>
        {keyed(reasons).map(({ key, reason: { text, answer, evidence, group, name } }) => (
          <li key={key}>
            {answer && isRating(answer) ? (
              <LevelChip level={answer.comprehensiveness} />
            ) : (
              <span className={styles.noLevel}>–</span>
            )}
            {group ? (
              <i className={group === 'business' ? 'm-b' : 'm-t'} role="img" aria-label={app(`group.${group}`)} />
            ) : (
              <i />
            )}
            <span>
              <FoldedText text={text} more={t('reasons.readOn')} />
              {name && <span className="muted"> {name}</span>}
              {answer === 'dont-know' && <span className="muted"> {t('reasons.dontKnow')}</span>}
              {evidence?.map((link) => (
                <a key={link} className={styles.evidence} href={link} target="_blank" rel="noreferrer noopener">
                  {hostOf(link)}
                </a>
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Two people can give the same reason, and both stand. */
function keyed(reasons: readonly Reason[]): { key: string; reason: Reason }[] {
  return reasons.map((reason, index) => ({ key: `${index} ${reason.text}`, reason }))
}

/** What a link is called: where it leads. */
export function hostOf(link: string): string {
  return URL.canParse(link) ? new URL(link).host : link
}
