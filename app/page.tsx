import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { hasMark } from '#components/charts/hanging-gaps-geometry'
import { AccountLink } from '#components/entry/account-link'
import { DemoButton } from '#components/entry/demo-button'
import css from '#components/home/home.module.css'
import { NewWorkshopLink } from '#components/home/new-workshop-link'
import { SystemRow } from '#components/home/system-row'
import { WaitingRow } from '#components/home/waiting-row'
import { EmptyState } from '#components/ui/empty-state'
import { LanguageChoice } from '#components/ui/language-choice'
import { TopBar } from '#components/ui/top-bar'
import { services } from '#lib/services'
import { knownVisitor } from './visitor'

export default async function HomePage() {
  const person = await knownVisitor('/')
  const [assessments, t] = await Promise.all([services().assessmentsOf(person), getTranslations('home')])
  const mayStart = person.kind === 'account'
  const real = assessments.filter(({ fictional }) => !fictional)
  const gaps = real.reduce((sum, assessment) => sum + assessment.gaps, 0)
  return (
    <>
      <TopBar>
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
                  {real.length > 0 ? t('summary', { systems: real.length, gaps }) : t('summaryFictional')}
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
            <ul className={`card ${css.list}`}>
              {assessments.map((assessment) => (
                <li key={assessment.id}>
                  <SystemRow assessment={assessment} />
                </li>
              ))}
            </ul>
            <p className={`tiny muted ${css.note}`}>
              <span>{t('note.line')}</span>
              <span>{t('note.dashed')}</span>
              {assessments.some(({ gapOf }) => hasMark(gapOf, 'scope')) ? <span>{t('note.scope')}</span> : null}
              {assessments.some(({ gapOf }) => hasMark(gapOf, 'excluded')) ? <span>{t('note.excluded')}</span> : null}
            </p>
          </>
        )}
        <LanguageChoice />
      </main>
    </>
  )
}
