import type { Metadata } from 'next'
import Link from 'next/link'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { ContinueHere } from '#components/entry/continue-here'
import { DemoButton } from '#components/entry/demo-button'
import css from '#components/entry/entry.module.css'
import { EntryPage } from '#components/entry/entry-page'
import { SignInForm } from '#components/entry/sign-in-form'
import { sameSitePath } from '#lib/same-site-path'
import { services } from '#lib/services'
import { visitor } from '../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.signIn'))('title') }
}

interface Props {
  searchParams: Promise<Record<'next' | 'callbackUrl' | 'code' | 'error', string | string[] | undefined>>
}

export default async function SignInPage({ searchParams }: Props) {
  const { next, code, error } = await searchParams
  const then = sameSitePath(typeof next === 'string' ? next : null)
  if (typeof code === 'string' && code !== '') {
    const t = await getTranslations('entry.continue')
    return (
      <EntryPage title={t('title')} text={t('text')}>
        <ContinueHere code={code} then={then} />
      </EntryPage>
    )
  }
  if (!(await services().isSetUp())) redirect('/setup')
  if ((await visitor())?.kind === 'account') redirect(then)
  const t = await getTranslations('entry.signIn')
  return (
    <EntryPage title={t('title')}>
      <SignInForm then={then} provider={services().auth.oidc?.name ?? null} failed={error !== undefined} />
      <p className={css.aside}>
        <span className="muted">{t('haveCode')}</span>
        <Link className="btn" href="/join">
          {t('enterCode')}
        </Link>
      </p>
      <div className={css.aside}>
        <p className="muted">{t('demoText')}</p>
        <DemoButton />
      </div>
    </EntryPage>
  )
}
