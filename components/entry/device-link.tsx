'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useState } from 'react'
import { CopyButton } from '#components/ui/copy-button'
import { useProblemText } from '#components/ui/problem-text'
import { QrCode } from '#components/ui/qr-code'
import { api } from '#lib/api'
import css from './entry.module.css'
import { FormError } from './form-error'

/** A link to go on as oneself on another device: once, within ten minutes. */
export function DeviceLink({ reachable }: { reachable: boolean }) {
  const t = useTranslations('entry.account')
  const format = useFormatter()
  const problemText = useProblemText()
  const [busy, setBusy] = useState(false)
  const [link, setLink] = useState<{ url: string; expiresAt: string } | null>(null)
  const [problem, setProblem] = useState<string | null>(null)

  async function make() {
    if (busy) return
    setBusy(true)
    const answer = await api.post<{ url: string; expiresAt: string }>('/me/link', {})
    setBusy(false)
    setLink(answer.ok ? answer.data : null)
    setProblem(answer.ok ? null : problemText(answer.problem))
  }

  return (
    <div className={css.form}>
      <FormError text={problem} />
      <div role="status" className={css.live}>
        {link ? (
          <>
            <p className="small">
              {t('deviceUntil', {
                time: format.dateTime(new Date(link.expiresAt), {
                  hour: '2-digit',
                  minute: '2-digit',
                  hour12: false,
                  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
                }),
              })}
            </p>
            <div className={css.qr}>
              <QrCode text={link.url} label={t('deviceQr')} />
            </div>
            {reachable ? null : <p className="small">{t('deviceLocal')}</p>}
            <code className={css.secret}>{link.url}</code>
          </>
        ) : null}
      </div>
      <span className="row flex-wrap">
        <button type="button" className="btn" aria-busy={busy} onClick={make}>
          {link ? t('deviceAgain') : t('deviceMake')}
        </button>
        {link ? <CopyButton text={link.url} label={t('copyLink')} /> : null}
      </span>
    </div>
  )
}
