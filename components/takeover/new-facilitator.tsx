'use client'

import { X } from 'lucide-react'
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

/** Tells who has just become a facilitator, and leads to where they are needed. A line of its own, to be put in a row. */
export function NewFacilitator({
  onClose,
  className = 'btn',
}: {
  onClose: () => void
  /** Of the link and the button. */
  className?: string | undefined
}) {
  const t = useTranslations('takeover')
  const { assessment } = useLive()
  return (
    <>
      <span className="grow" role="status" style={{ color: 'var(--ink)', whiteSpace: 'normal' }}>
        {t('yours')}
      </span>
      <Link className={className} style={{ textDecoration: 'none' }} href={`/a/${assessment}/run`} onClick={onClose}>
        {t('toRun')}
      </Link>
      <button type="button" className={className} aria-label={t('close')} onClick={onClose}>
        <X className="i" aria-hidden />
      </button>
    </>
  )
}
