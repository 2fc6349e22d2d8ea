import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { MessagePage } from '#components/ui/message-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.notFound'))('title') }
}

export default function NotFoundPage() {
  const t = useTranslations('app.notFound')
  return (
    <MessagePage
      title={t('title')}
      text={t('text')}
      actions={
        <>
          <a className="btn primary" href="/">
            {t('home')}
          </a>
          <a className="btn" href="/join">
            {t('code')}
          </a>
        </>
      }
    />
  )
}
