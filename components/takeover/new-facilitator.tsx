'use client'

import { UserRoundCheck } from 'lucide-react'
import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { useLive, useMe } from '#components/live/live-assessment'

/** Whether somebody became a facilitator while this page was open: by taking over, or by being appointed. */
export function useNewFacilitator() {
  const { role } = useLive()
  const me = useMe()
  const [seen, setSeen] = useState(false)
  return {
    isNew: role !== 'facilitator' && me.role === 'facilitator' && me.active && !seen,
    close: () => setSeen(true),
  }
}

/** Tells who has just become a facilitator, and leads to where they are needed. */
export function NewFacilitator({ onClose }: { onClose: () => void }) {
  const t = useTranslations('ballot.takeover')
  const { assessment } = useLive()
  return (
    <div className="banner flex-wrap" role="status">
      <UserRoundCheck className="i" aria-hidden />
      <span className="grow">{t('yours')}</span>
      <Link className="btn" href={`/a/${assessment}/run`} onClick={onClose}>
        {t('toRun')}
      </Link>
      <button type="button" className="btn quiet" onClick={onClose}>
        {t('close')}
      </button>
    </div>
  )
}
