import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CodeForm } from '#components/entry/code-form'
import { EntryPage } from '#components/entry/entry-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.code'))('title') }
}

export default async function CodePage() {
  const t = await getTranslations('entry.code')
  return (
    <EntryPage title={t('title')} text={t('text')}>
      <CodeForm code="" error={null} />
    </EntryPage>
  )
}
