import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { AccountLink } from '#components/entry/account-link'
import { DemoButton } from '#components/entry/demo-button'
import css from '#components/home/home.module.css'
import { NewWorkshopLink } from '#components/home/new-workshop-link'
import { PAGE, Portfolio } from '#components/home/portfolio'
import { shownOf } from '#components/home/shown'
import { WaitingRow } from '#components/home/waiting-row'
import { Areas } from '#components/ui/areas'
import { EmptyState } from '#components/ui/empty-state'
import { LanguageChoice } from '#components/ui/language-choice'
import { TopBar } from '#components/ui/top-bar'
import { services } from '#lib/services'
import { systemsOf } from '#model/portfolio'
import { knownVisitor } from './visitor'

interface Props {
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function HomePage({ searchParams }: Props) {
  const person = await knownVisitor('/')
  const [assessments, t, asked] = await Promise.all([
    services().assessmentsOf(person),
    getTranslations('home'),
    searchParams,
  ])
  const words = typeof asked.q === 'string' ? asked.q.slice(0, 200).trim() : ''
  const most = Math.max(PAGE, Math.min(Number(asked.n) || 0, 10_000))
  const mayStart = person.kind === 'account'
  const real = assessments.filter(({ fictional }) => !fictional)
  const systems = systemsOf(real.filter(({ archived }) => !archived)).map(({ known }) => known)
  const sum = (of: 'gaps' | 'overdue') => systems.reduce((total, known) => total + known[of], 0)
  return (
    <Areas of={['entry', 'home']}>
      <TopBar>
        <Link className="btn quiet" href="/learn">
          {t('learn')}
        </Link>
        <AccountLink name={person.name} />
      </TopBar>
      <main id="main" tabIndex={-1} className={css.page}>
        {assessments.length === 0 ? (
          <EmptyState
            title={t('emptyTitle')}
            text={mayStart ? t('emptyText') : t('emptyTextGuest')}
            actions={
              mayStart ? (
                <>
                  <NewWorkshopLink />
                  <DemoButton />
                  <Link className="btn quiet" href="/import">
                    {t('links.readIn')}
                  </Link>
                </>
              ) : (
                <Link className="btn primary" href="/join">
                  {t('enterCode')}
                </Link>
              )
            }
          >
            <ol className={css.steps}>
              {(['target', 'today', 'reasons'] as const).map((step) => (
                <li key={step}>
                  <b>{t(`step.${step}.title`)}</b>
                  <span className="small muted">{t(`step.${step}.text`)}</span>
                </li>
              ))}
            </ol>
          </EmptyState>
        ) : (
          <>
            <div className={css.head}>
              <div className="grow">
                <h1>{t('title')}</h1>
                <p className="muted">
                  {real.length > 0
                    ? t('summary', { systems: systems.length, gaps: sum('gaps'), overdue: sum('overdue') })
                    : t('summaryFictional')}
                </p>
              </div>
              {mayStart ? (
                <>
                  <DemoButton />
                  <NewWorkshopLink />
                </>
              ) : (
                <Link className="btn" href="/join">
                  {t('enterCode')}
                </Link>
              )}
            </div>
            {assessments.map(({ id, title, waiting }) =>
              waiting ? <WaitingRow key={id} id={id} title={title} waiting={waiting} /> : null,
            )}
            <Portfolio
              assessments={assessments}
              account={mayStart}
              words={words}
              shown={shownOf(asked.show)}
              most={most}
            />
          </>
        )}
        <LanguageChoice />
      </main>
    </Areas>
  )
}
