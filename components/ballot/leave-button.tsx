'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import type { LiveMe } from '#components/live/live-assessment'
import { Dialog } from '#components/ui/dialog'
import { useCommand } from './command'

/** The way out for somebody who won't come back: nobody waits for them any more. To close the page is not to leave. */
export function LeaveButton({ me }: { me: LiveMe }) {
  const t = useTranslations('ballot.leave')
  const { send, busy, problem } = useCommand()
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="btn quiet" onClick={() => setAsking(true)}>
        {t('verb')}
      </button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('title')}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setAsking(false)}>
              {t('stay')}
            </button>
            <button
              type="button"
              className="btn danger"
              disabled={busy}
              onClick={async () => {
                const answer = await send({ type: 'removeMember', member: me.id })
                if (answer.ok) setAsking(false)
              }}
            >
              {t('verb')}
            </button>
          </>
        }
      >
        <p>{t('text')}</p>
        {problem ? (
          <p className="small text-danger" role="alert">
            {problem}
          </p>
        ) : null}
      </Dialog>
    </>
  )
}
