import Link from 'next/link'
import { useFormatter, useTranslations } from 'next-intl'
import { AgreementDisc } from '#components/charts/agreement-disc'
import { FoldedText } from '#components/ui/folded-text'
import { LevelChip } from '#components/ui/level-chip'
import { usePracticeName } from '#components/ui/practice-name'
import type { Decision } from '#model/decision'
import { lacksEvidence } from '#model/evidence'
import { passOf, practiceIdOf } from '#model/question'
import type { RoomView } from '#model/room'
import type { Statistics } from '#model/statistics/statistics'
import styles from './decision-card.module.css'
import { hostOf } from './reasons'

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const

/** One decision as it stands in the ledger: level, why, who dissents, and what it rests on. */
export function DecisionCard({
  decision,
  statistics,
  view,
}: {
  decision: Decision
  /** Of the round it stands on; null if decided without a vote. */
  statistics: Statistics | null
  view: RoomView
}) {
  const practiceName = usePracticeName()
  const t = useTranslations('run.card')
  const app = useTranslations('app')
  const format = useFormatter()
  const { rating } = decision
  const added = decision.supersededBy ? [] : (view.evidence[decision.question] ?? [])
  const numbers = statistics?.comprehensiveness
  const timeZone = view.assessment.timeZone || 'UTC'
  return (
    <article className={`card ${styles.card}`} data-replaced={decision.supersededBy ? true : undefined}>
      <header className="row">
        <LevelChip level={rating.comprehensiveness} size={36} />
        <div className="grow">
          <h2 className="h2">
            {t('title', {
              practice: practiceName(practiceIdOf(decision.question)),
              level: app(`level.${rating.comprehensiveness}`),
              scope: rating.comprehensiveness === 0 ? 'none' : app(`scope.${rating.scope}`),
            })}
          </h2>
          <p className="tiny muted">
            {t('made', {
              number: decision.number,
              pass: app(`passIn.${passOf(decision.question)}`),
              at: format.dateTime(new Date(decision.at), {
                ...DAY,
                hourCycle: 'h23',
                hour: '2-digit',
                minute: '2-digit',
                timeZone,
              }),
              by: view.members[decision.by]?.name ?? t('someone'),
            })}
          </p>
        </div>
        {decision.supersededBy && <span className="tag">{t('replaced', { by: decision.supersededBy })}</span>}
      </header>
      <div className={styles.rationale}>
        <FoldedText text={decision.rationale} more={t('readOn')} />
      </div>
      {decision.dissent.map(({ text, at, group, member }) => (
        <blockquote key={at + text} data-group={group}>
          <b>
            {t('dissent', {
              who: member
                ? (view.members[member]?.name ?? t('someone'))
                : group
                  ? app(`group.${group}`)
                  : t('oneVoice'),
            })}
          </b>{' '}
          “{text}”
        </blockquote>
      ))}
      <dl>
        <div>
          <dt>{t('agreement')}</dt>
          <dd className="row">
            {numbers ? (
              <>
                <AgreementDisc label={numbers.label} />
                {t('agreementOf', { label: t(`short.${numbers.label}`), within: numbers.within, n: numbers.n })}
              </>
            ) : (
              t('noVote')
            )}
          </dd>
        </div>
        <div>
          <dt>{t('rule')}</dt>
          <dd>
            {t(decision.rule === 'met' ? 'ruleMet' : 'ruleOverridden')}
            {decision.round !== null && `, ${t('round', { round: decision.round })}`}
            {!decision.quorum && <span className="muted">, {t('noQuorum')}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('outcome')}</dt>
          <dd>
            {t(`outcomes.${decision.outcome}`)}
            {decision.accepted > 0 && <span className="muted">, {t('accepted', { n: decision.accepted })}</span>}
          </dd>
        </div>
        <div>
          <dt>{t('evidence')}</dt>
          <dd>
            {lacksEvidence(view, decision) ? (
              <Link
                className={styles.link}
                href={`/a/${view.assessment.id}/evidence#${practiceIdOf(decision.question)}`}
              >
                {t('lacksEvidence', { level: rating.comprehensiveness })}
              </Link>
            ) : (
              decision.evidence.length + added.length === 0 && <span className="muted">{t('none')}</span>
            )}
            {decision.evidence.map((link) => (
              <a key={link} className={styles.link} href={link} target="_blank" rel="noreferrer noopener">
                {hostOf(link)}
              </a>
            ))}
            {added.map(({ id, url, note }) =>
              url === undefined ? (
                <span key={id} dir="auto">
                  {note}
                </span>
              ) : (
                <a key={id} className={styles.link} href={url} target="_blank" rel="noreferrer noopener">
                  {hostOf(url)}
                </a>
              ),
            )}
          </dd>
        </div>
        <div>
          <dt>{t('owner')}</dt>
          <dd>
            {decision.owner ?? <span className="muted">{t('none')}</span>}
            {decision.reviewOn &&
              `, ${format.dateTime(new Date(`${decision.reviewOn}T12:00:00Z`), { ...DAY, timeZone: 'UTC' })}`}
          </dd>
        </div>
      </dl>
    </article>
  )
}
