import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { AccountLink } from '#components/entry/account-link'
import { ImportForm } from '#components/import/import-form'
import css from '#components/import/import-form.module.css'
import { Areas } from '#components/ui/areas'
import { TopBar } from '#components/ui/top-bar'
import { knownVisitor } from '../visitor'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('importing'))('title') }
}

/** A workshop that was exported elsewhere, or here long ago, comes back. */
export default async function ImportPage() {
  const person = await knownVisitor('/import')
  if (person.kind === 'guest') redirect('/')
  const t = await getTranslations('importing')
  return (
    <>
      <TopBar>
        <AccountLink name={person.name} />
      </TopBar>
      <main id="main" tabIndex={-1} className={css.page}>
        <h1 className="h1">{t('title')}</h1>
        <p className="read muted">{t('text')}</p>
        <Areas of={['importing']}>
          <ImportForm />
        </Areas>
      </main>
    </>
  )
}
