import Link from 'next/link'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { AgreementDisc } from '#components/charts/agreement-disc'
import { RevealSentence } from '#components/charts/reveal-headline'
import { usePracticeName } from '#components/ui/practice-name'
import type { AgendaItem } from '#model/agenda'
import { agendaOf } from '#model/agenda-of'
import { closingOf } from '#model/closing'
import { passOf, practiceIdOf } from '#model/question'
import type { RoomView } from '#model/room'
import { settledRounds, statisticsOfRound } from '#model/standing'
import css from './overview.module.css'
import type { OverviewRow } from './overview-rows'
import { type HrefOfRow, RowLink } from './row-link'

const NEEDS_THE_ROOM: readonly AgendaItem['group'][] = ['waiting', 'divided', 'far-apart', 'weak', 'evidence', 'parked']
const SHOWN = 5

/** What the table doesn't say by itself: what waits for the room, how much is done, and what is worth a second look. */
export function OverviewAside({
  view,
  rows,
  hrefOf,
  actions,
  downloads,
}: {
  view: RoomView
  rows: readonly OverviewRow[]
  hrefOf: HrefOfRow
  actions?: ReactNode
  downloads?: ReactNode
}) {
  const practiceName = usePracticeName()
  const t = useTranslations('overview')
  const app = useTranslations('app')
  const closing = closingOf(view)
  const needs = agendaOf(view).filter(({ group }) => NEEDS_THE_ROOM.includes(group))
  return (
    <aside className={css.aside}>
      <section className="card">
        <h2>{t('needs.title')}</h2>
        {needs.length === 0 ? <p className="small muted">{t('needs.none')}</p> : null}
        <ul>
          {needs.slice(0, SHOWN).map((item) => (
            <li key={item.question}>
              <div className="row">
                <span className="b grow">
                  <RowLink href={hrefOf(item.question, null)}>
                    {t('needs.question', {
                      practice: practiceName(practiceIdOf(item.question)),
                      pass: app(`passIn.${passOf(item.question)}`),
                    })}
                  </RowLink>
                </span>
                <GroupTag group={item.group} />
              </div>
              <p className="small muted">
                <WhyItWaits view={view} item={item} />
              </p>
            </li>
          ))}
        </ul>
        {needs.length > SHOWN ? (
          <p className="small muted">{t('needs.more', { count: needs.length - SHOWN })}</p>
        ) : null}
      </section>
      <section className="card">
        <h2>{t('pace.title')}</h2>
        <p className="small muted">
          {t('pace.decided', { decided: closing.decided, total: closing.questions })}{' '}
          {closing.open.length > 0 ? t('pace.open', { count: closing.open.length }) : null}
        </p>
        <progress value={closing.decided} max={closing.questions || 1} aria-label={t('pace.title')} />
        <p className="small">
          <Link href={`/a/${view.assessment.id}/decisions`}>{t('pace.ledger')}</Link>
        </p>
      </section>
      <WorthALook view={view} rows={rows} />
      {downloads}
      {actions ? <div className={css.actions}>{actions}</div> : null}
    </aside>
  )
}

function GroupTag({ group }: { group: AgendaItem['group'] }) {
  const t = useTranslations('overview.needs')
  const words =
    group === 'waiting' || group === 'parked' || group === 'evidence' || group === 'weak' || group === 'divided'
      ? t(group)
      : t('far-apart')
  return (
    <span className={`tag ${group === 'divided' ? 'divided' : ''}`}>
      {group === 'divided' || group === 'weak' ? <AgreementDisc label={group} /> : null}
      {words}
    </span>
  )
}

function WhyItWaits({ view, item: { question, group } }: { view: RoomView; item: AgendaItem }) {
  const t = useTranslations('overview.needs')
  const rounds = settledRounds(view, question)
  const { round, parked } = view.questions[question]
  const result = rounds.at(-1)
  const statistics = statisticsOfRound(view, rounds, rounds.length - 1)
  if (group === 'waiting') return t('openText', { round })
  if (group === 'parked')
    return (
      <>
        {round === 0 ? t('parkedEarly') : t('parkedText', { round })} {parked ? <q dir="auto">{parked}</q> : null}
      </>
    )
  if (!statistics || !result || group === 'evidence') return t('evidenceText', { round })
  return (
    <>
      <RevealSentence result={result} statistics={statistics} pass={passOf(question)} /> {t('round', { round })}
    </>
  )
}

function WorthALook({ view, rows }: { view: RoomView; rows: readonly OverviewRow[] }) {
  const practiceName = usePracticeName()
  const t = useTranslations('overview.look')
  const findings = [
    ...closingOf(view).withoutEvidence.map((decision) =>
      t('evidence', {
        practice: practiceName(practiceIdOf(decision.question)),
        level: decision.rating.comprehensiveness,
        number: decision.number,
      }),
    ),
    ...rows
      .filter(({ gap }) => (gap.comprehensiveness ?? 0) < 0)
      .map(({ name, gap }) => t('over', { practice: name, count: -(gap.comprehensiveness ?? 0) })),
    ...rows
      .filter(({ gap }) => gap.comprehensiveness === 0 && (gap.scope ?? 0) < 0)
      .map(({ name }) => t('overScope', { practice: name })),
    ...rows.flatMap(({ name, target, current }) => {
      const unsure = [target.decision, current.decision].filter(
        (decision) => decision?.outcome === 'stable-disagreement' || decision?.outcome === 'overridden',
      )
      const [first, second] = unsure
      if (!first) return []
      const pass = second ? 'both' : passOf(first.question)
      const how = second && second.outcome !== first.outcome ? 'both' : first.outcome
      const numbers = unsure.map((decision) => decision?.number).join(', ')
      return t('uncertain', { practice: name, pass, how, numbers })
    }),
  ]
  return (
    <section className="card">
      <h2>{t('title')}</h2>
      {findings.length === 0 ? <p className="small muted">{t('none')}</p> : null}
      <ul>
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={finding} className="small muted">
            {finding}
          </li>
        ))}
      </ul>
    </section>
  )
}
