'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { signOut } from '#components/session/sign-in'
import { Dialog } from '#components/ui/dialog'
import { forgetLocalCopies } from '#lib/docs/local-copies'

/** Signs out and removes what this device keeps. A guest has no password to come back with, so they are asked first. */
export function SignOutButton({ guest }: { guest: boolean }) {
  const t = useTranslations('entry.account')
  const [asking, setAsking] = useState(false)
  const [busy, setBusy] = useState(false)

  async function leave() {
    if (busy) return
    setBusy(true)
    await forgetLocalCopies()
    await signOut()
    window.location.assign(guest ? '/join' : '/sign-in')
  }

  return (
    <>
      <button type="button" className="btn" aria-busy={busy} onClick={() => (guest ? setAsking(true) : void leave())}>
        {t('signOut')}
      </button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t('signOutTitle')}
        actions={
          <>
            <button type="button" className="btn" data-safe onClick={() => setAsking(false)}>
              {t('stay')}
            </button>
            <button type="button" className="btn danger" aria-busy={busy} onClick={leave}>
              {t('signOut')}
            </button>
          </>
        }
      >
        <p>{t('signOutText')}</p>
      </Dialog>
    </>
  )
}
