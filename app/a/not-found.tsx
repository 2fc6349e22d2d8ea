import type { Metadata } from 'next'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { EmptyState } from '#components/ui/empty-state'
import { TopBar } from '#components/ui/top-bar'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.stranger'))('title') }
}

/** Strangers, and people with a mistyped address, see the same: whether a workshop exists is nobody else's business. */
export default function NoSuchAssessmentPage() {
  const t = useTranslations('entry.stranger')
  return (
    <>
      <TopBar />
      <main id="main" tabIndex={-1} className="px-4">
        <EmptyState
          title={t('title')}
          text={t('text')}
          actions={
            <>
              <Link className="btn primary" href="/join">
                {t('code')}
              </Link>
              <Link className="btn" href="/">
                {t('home')}
              </Link>
            </>
          }
        />
      </main>
    </>
  )
}
