import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryPage } from '#components/entry/entry-page'
import { NewPasswordForm } from '#components/entry/new-password-form'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.newPassword'))('title') }
}

export default async function NewPasswordPage({ params }: { params: Promise<{ code: string }> }) {
  const [{ code }, t] = await Promise.all([params, getTranslations('entry.newPassword')])
  return (
    <EntryPage title={t('title')} text={t('text')}>
      <NewPasswordForm code={code} />
    </EntryPage>
  )
}
