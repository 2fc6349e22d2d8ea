'use client'

import { QrCode as QrIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { CopyButton } from '#components/ui/copy-button'
import { Dialog } from '#components/ui/dialog'
import { useProblemText } from '#components/ui/problem-text'
import { QrCode } from '#components/ui/qr-code'
import type { Invite } from '#lib/services'
import { type Audience, useInvite } from './invites'
import css from './people.module.css'

/** The way in for one group: a QR code to scan, a short code to type, a link to send. Made when somebody asks for it. */
export function InvitePanel({
  assessment,
  audience,
  invites,
  base,
  label,
}: {
  assessment: string
  audience: Audience
  invites: readonly Invite[]
  /** The address that others can reach, without a slash at its end. */
  base: string
  /** Whom it is for, as a word. */
  label: string
}) {
  const t = useTranslations('people')
  const problemText = useProblemText()
  const { invite, make, revoke } = useInvite(assessment, audience, invites)
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const [revoking, setRevoking] = useState(false)
  if (!invite) {
    return (
      <div className={css.noInvite}>
        <button
          type="button"
          className="btn"
          aria-busy={busy}
          onClick={async () => {
            if (busy) return
            setBusy(true)
            const answer = await make()
            setBusy(false)
            setProblem(answer.ok ? null : problemText(answer.problem))
          }}
        >
          <QrIcon className="i" aria-hidden />
          {t('makeInvite')}
          <span className="sr">{label}</span>
        </button>
        <p className="small muted">{t(`inviteHint.${audience.role}`)}</p>
        {problem ? (
          <p className="small text-danger" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
    )
  }
  const url = `${base}/join/${invite.code}`
  return (
    <div className={css.invite}>
      <div className={css.qr}>
        <QrCode text={url} label={t('qr', { label })} />
      </div>
      <div className={css.ways}>
        {invite.shortCode ? (
          <p>
            <span className="small muted block">
              {t('orType', { address: `${base.replace(/^https?:\/\//u, '')}/join` })}
            </span>
            <span className={css.code}>{invite.shortCode}</span>
          </p>
        ) : null}
        <span className="row flex-wrap">
          <CopyButton text={url} label={t('copyLink')} />
          <button type="button" className="btn quiet" onClick={() => setRevoking(true)}>
            {t('revoke')}
            <span className="sr">{label}</span>
          </button>
        </span>
        {audience.role === 'facilitator' ? <p className="small muted">{t('onceOnly')}</p> : null}
        {problem ? (
          <p className="small text-danger" role="alert">
            {problem}
          </p>
        ) : null}
      </div>
      <Dialog
        open={revoking}
        onClose={() => setRevoking(false)}
        title={t('revokeTitle')}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setRevoking(false)}>
              {t('keep')}
            </button>
            <button
              type="button"
              className="btn danger"
              onClick={async () => {
                setRevoking(false)
                const answer = await revoke()
                setProblem(answer.ok ? null : problemText(answer.problem))
              }}
            >
              {t('revoke')}
            </button>
          </>
        }
      >
        <p>{t('revokeText')}</p>
      </Dialog>
    </div>
  )
}
