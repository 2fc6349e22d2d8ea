import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { DemoButton } from '#components/entry/demo-button'
import css from '#components/entry/entry.module.css'
import { EntryPage } from '#components/entry/entry-page'
import { SetupForm } from '#components/entry/setup-form'
import { services } from '#lib/services'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.setup'))('title') }
}

interface Props {
  searchParams: Promise<{ key?: string | string[] }>
}

export default async function SetupPage({ searchParams }: Props) {
  if (await services().isSetUp()) redirect('/')
  const [{ key }, t] = await Promise.all([searchParams, getTranslations('entry.setup')])
  return (
    <EntryPage title={t('title')} text={t('text')}>
      <SetupForm setupKey={typeof key === 'string' ? key : ''} />
      <div className={css.aside}>
        <p className="muted">{t('demoText')}</p>
        <DemoButton />
      </div>
    </EntryPage>
  )
}
