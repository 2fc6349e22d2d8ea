import type { Metadata } from 'next'
import { useTranslations } from 'next-intl'
import { getTranslations } from 'next-intl/server'
import { MessagePage } from '#components/ui/message-page'

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('entry.stranger'))('title') }
}

/** Strangers, and people with a mistyped address, see the same: whether a workshop exists is nobody else's business. */
export default function NoSuchAssessmentPage() {
  const t = useTranslations('entry.stranger')
  return (
    <MessagePage
      title={t('title')}
      text={t('text')}
      actions={
        <>
          <a className="btn primary" href="/join">
            {t('code')}
          </a>
          <a className="btn" href="/">
            {t('home')}
          </a>
        </>
      }
    />
  )
}
