'use client'

import { useTranslations } from 'next-intl'
import { MessagePage } from '#components/ui/message-page'

/** What stands where a page failed. The digest finds the cause in the server's log; nothing else is told. */
export default function ErrorPage({ error }: { error: Error & { digest?: string } }) {
  const t = useTranslations('app.error')
  return (
    <MessagePage
      title={t('title')}
      text={t('text')}
      actions={
        <>
          <button type="button" className="btn primary" onClick={() => window.location.reload()}>
            {t('again')}
          </button>
          <a className="btn" href="/">
            {t('home')}
          </a>
        </>
      }
    >
      {error.digest ? <p className="tiny muted">{t('reference', { digest: error.digest })}</p> : null}
    </MessagePage>
  )
}
