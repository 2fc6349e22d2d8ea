import { useFormatter, useTranslations } from 'next-intl'
import { HatchPatterns } from '#components/charts/hatch-patterns'
import { DomainBars } from '#components/overview/domain-bars'
import { overviewRows } from '#components/overview/overview-rows'
import { SummaryHeadline } from '#components/overview/summary-headline'
import { Logo } from '#components/ui/logo'
import { usePracticeName } from '#components/ui/practice-name'
import { checksumOf } from '#lib/export/snapshot'
import { closingOf } from '#model/closing'
import type { Instant } from '#model/limits'
import { PASSES, QUESTION_IDS, questionId } from '#model/question'
import type { RoomView } from '#model/room'
import { settledRounds } from '#model/standing'
import { pageRules } from './page-rules'
import { PrintedPages } from './printed-pages'
import css from './record.module.css'
import { RecordGaps } from './record-gaps'
import { RecordLedger } from './record-ledger'
import { RecordMethod } from './record-method'
import { RecordPeople } from './record-people'
import { RecordRounds } from './record-rounds'
import { StandingTable } from './standing-table'

/** The whole workshop on paper: brief, rules, findings, decisions, rounds, people, method. Nothing of a round that isn't settled. */
export function WorkshopRecord({ view, now }: { view: RoomView; now: Instant }) {
  const t = useTranslations('record')
  const { assessment } = view
  const rows = overviewRows(view, usePracticeName())
  const status = t(assessment.phase === 'frozen' ? 'frozen' : 'draft')
  const margins = {
    title: assessment.title,
    status: assessment.fictional ? `${t('fictional')} · ${status}` : status,
    made: t('made'),
    page: t('page'),
    of: t('of'),
  }
  return (
    <article className={css.record}>
      <PrintedPages rules={pageRules(margins)} />
      <HatchPatterns />
      <header>
        <p className={css.kicker}>
          <Logo label="" />
          {t('kicker')}
        </p>
        <h1 dir="auto">{assessment.title}</h1>
        {assessment.fictional ? (
          <p className={css.mark}>
            <b>{t('fictional')}.</b> {t('fictionalText')}
          </p>
        ) : null}
        <Brief view={view} now={now} status={status} />
      </header>
      <Rules view={view} />
      <section>
        <h2>{t('summary.title')}</h2>
        <SummaryHeadline rows={rows} />
        <Counts view={view} />
        <DomainBars rows={rows} />
        <StandingTable rows={rows} />
        <NotDecided view={view} />
      </section>
      <RecordGaps rows={rows} />
      <RecordLedger view={view} />
      <RecordRounds view={view} />
      <RecordPeople view={view} />
      <RecordMethod />
      <footer className={css.made}>
        {t('made')}
        {assessment.fictional ? ` · ${t('fictional')}` : null}
      </footer>
    </article>
  )
}

function Brief({ view, now, status }: { view: RoomView; now: Instant; status: string }) {
  const t = useTranslations('record')
  const format = useFormatter()
  const { system, viewpoint, industry, riskAppetite, goals, phase, timeZone } = view.assessment
  const zone = knownZone(timeZone)
  const day = (instant: Instant) => format.dateTime(new Date(instant), { dateStyle: 'long', timeZone: zone })
  const moments = [
    ...QUESTION_IDS.flatMap((question) => settledRounds(view, question).map(({ openedAt }) => openedAt)),
    ...view.ledger.map(({ at }) => at),
  ].toSorted()
  const [first, last] = [moments.at(0), moments.at(-1)]
  const held =
    !first || !last
      ? t('brief.notYet')
      : day(first) === day(last)
        ? day(first)
        : t('brief.period', { from: day(first), to: day(last) })
  const lines = [
    [t('brief.system'), system],
    [t('brief.viewpoint'), viewpoint],
    [t('brief.industry'), industry],
    [t('brief.risk'), riskAppetite],
    [t('brief.held'), held],
    [t('brief.printed'), format.dateTime(new Date(now), { ...MINUTE, timeZone: zone })],
  ].filter(([, value]) => value !== '')
  return (
    <dl className={css.brief}>
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
      {goals.length > 0 ? (
        <div>
          <dt>{t('brief.goals')}</dt>
          <dd>
            <ul className={css.goals}>
              {goals.map(({ id, text }) => (
                <li key={id} dir="auto">
                  {text}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('brief.status')}</dt>
        <dd>
          <b>{status}.</b>{' '}
          {phase === 'frozen' ? (
            <>
              {t('checksum')}: <code>{checksumOf(view)}</code>
            </>
          ) : (
            t('draftText')
          )}
        </dd>
      </div>
    </dl>
  )
}

const MINUTE = {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZoneName: 'short',
} as const

/** The assessment's time zone, or UTC if this machine doesn't know it. */
function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    return 'UTC'
  }
}

function Rules({ view }: { view: RoomView }) {
  const t = useTranslations('record.rules')
  const { privacy, voting, quorum, minGroupSize } = view.assessment.settings
  return (
    <section>
      <h2>{t('title')}</h2>
      <ul className={css.plain}>
        <li>{t(`privacy.${privacy}`, { size: minGroupSize })}</li>
        <li>{t(voting === 'sealed' ? 'sealed' : 'live')}</li>
        <li>{t('quorum', { share: quorum })}</li>
      </ul>
    </section>
  )
}

function Counts({ view }: { view: RoomView }) {
  const t = useTranslations('record.summary')
  const { decided, questions, withoutEvidence } = closingOf(view)
  const inForce = view.ledger.filter(({ supersededBy }) => supersededBy === undefined)
  return (
    <p className={css.counts}>
      {t('decided', { decided, total: questions, count: view.ledger.length })}{' '}
      {t('dissent', { count: inForce.filter(({ dissent }) => dissent.length > 0).length })}{' '}
      {t('overridden', { count: inForce.filter(({ rule }) => rule === 'overridden').length })}{' '}
      {withoutEvidence.length > 0 ? t('evidence', { count: withoutEvidence.length }) : null}
    </p>
  )
}

/** What has no decision, whatever is going on with it, and what was left out. */
function NotDecided({ view }: { view: RoomView }) {
  const t = useTranslations('record.left')
  const app = useTranslations('app')
  const rows = overviewRows(view, usePracticeName())
  const excluded = rows.filter(({ standing }) => standing === 'excluded')
  const undecided = rows.flatMap((row) => {
    const passes = PASSES.filter((pass) => view.questions[questionId(pass, row.practice)].decision === null)
    return row.standing === 'excluded' || passes.length === 0 ? [] : [{ row, passes }]
  })
  return (
    <>
      {undecided.length > 0 ? (
        <>
          <h3>{t('title')}</h3>
          <ul className={css.plain}>
            {undecided.map(({ row, passes }) => (
              <li key={row.practice}>
                {t('item', {
                  practice: row.name,
                  passes: passes.map((pass) => app(`passIn.${pass}`)).join(', '),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
      {excluded.length > 0 ? (
        <>
          <h3>{t('excludedTitle')}</h3>
          <ul className={css.plain}>
            {excluded.map((row) => (
              <li key={row.practice} dir="auto">
                {t('excluded', { practice: row.name, rationale: view.assessment.excluded[row.practice] ?? '' })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </>
  )
}
