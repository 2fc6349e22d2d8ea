import type { Metadata } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '#components/ui/empty-state'
import { TopBar } from '#components/ui/top-bar'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('app.notFound'))('title') }
}

export default function NotFoundPage() {
  const t = useTranslations('app.notFound')
  return (
    <>
      <TopBar />
      <main id="main" tabIndex={-1} className="px-4">
        <EmptyState
          title={t('title')}
          text={t('text')}
          actions={
            <>
              <Link className="btn primary" href="/">
                {t('home')}
              </Link>
              <Link className="btn" href="/join">
                {t('code')}
              </Link>
            </>
          }
        />
      </main>
    </>
  )
}
