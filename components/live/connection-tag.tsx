'use client'

import { useTranslations } from 'next-intl'
import { useConnection } from './live-assessment'

/** Whether what the page shows is live: dot and word. Ink only, a ring while it isn't, so that colour says nothing alone. */
export function ConnectionTag() {
  const t = useTranslations('app.connection')
  const { state } = useConnection()
  return (
    <span role="status" aria-label={t('label')} className="row tiny" data-connection={state} style={{ gap: 6 }}>
      <svg className="i" viewBox="0 0 16 16" aria-hidden="true">
        {state === 'live' ? (
          <circle cx="8" cy="8" r="3.5" fill="currentColor" stroke="none" />
        ) : (
          <circle cx="8" cy="8" r="3.5" strokeDasharray={state === 'closed' ? '2 2' : undefined} />
        )}
      </svg>
      <span>{t(state)}</span>
    </span>
  )
}
